const en = {
  title: 'Words kept from your draft',
  insert: 'Insert as a new paragraph',
  copy: 'Copy',
  copied: 'Copied.',
  notCopied: 'This browser did not let them be copied: select and copy them by hand.',
  forget: 'Forget',
  forgetAsk: 'Forget these words? They are nowhere else.',
}

const fr: typeof en = {
  title: 'Mots gardés de votre projet',
  insert: 'Insérer comme nouveau paragraphe',
  copy: 'Copier',
  copied: 'Copié.',
  notCopied: 'Ce navigateur n’a pas permis la copie : sélectionnez et copiez les mots à la main.',
  forget: 'Oublier',
  forgetAsk: 'Oublier ces mots ? Ils ne sont nulle part ailleurs.',
}

export const keptWords = { en, fr }
