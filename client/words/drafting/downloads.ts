const en = {
  button: 'Download',
  word: 'Word (.docx)',
  plain: 'Plain text (.txt)',
  copy: 'Copy all as text',
  unsaved: 'Your last changes are not on the server yet, and not in the files.',
  copied: 'Copied. Paste it where you need it.',
  notCopied: 'This browser did not let it be copied. Take the plain text instead.',
}

const fr: typeof en = {
  button: 'Télécharger',
  word: 'Word (.docx)',
  plain: 'Texte brut (.txt)',
  copy: 'Tout copier en texte',
  unsaved: 'Vos dernières modifications ne sont pas encore sur le serveur, ni dans les fichiers.',
  copied: 'Copié. Collez-le où il vous le faut.',
  notCopied: 'Ce navigateur ne l’a pas laissé copier. Prenez le texte brut.',
}

export const downloads = { en, fr }
