import type { ReadRefusal } from '../../features/drafting/reading/refusal.ts'

const en = {
  title: 'Import a text',
  what: 'A Word file (.docx), Markdown or plain text, up to 5 MB. Nothing changes before you have seen how each paragraph will be read.',
  file: 'File',
  drop: 'or drop it here',
  busy: (p: { name: string }) => `Reading “${p.name}”…`,
  another: 'Choose another file',
  check:
    'This is how it will be read. Correct what a paragraph is, or leave it out, before you take it over.',
  paragraphs: 'Paragraphs of the file',
  count: (p: { taken: number; out: number; recommendations: number }) =>
    [
      p.taken === 1 ? '1 paragraph' : `${p.taken} paragraphs`,
      p.recommendations === 1 ? ', 1 recommendation' : `, ${p.recommendations} recommendations`,
      p.out > 0 ? `. Left out: ${p.out}` : '',
      '.',
    ].join(''),
  take: (p: { words: string }) => `Take over: ${p.words}`,
  kind: (p: { words: string }) => `Kind: ${p.words}`,
  higher: (p: { words: string }) => `One level up: ${p.words}`,
  deeper: (p: { words: string }) => `One level down: ${p.words}`,
  where: {
    cursor: 'Insert at the cursor',
    end: 'Append at the end',
    replace: 'Replace the whole draft',
  },
  replaceSure: (p: { n: number }) =>
    `Replace all of the draft with ${p.n === 1 ? 'this paragraph' : `these ${p.n} paragraphs`}? What is there now goes, for everybody who is writing. You can undo it.`,
  replaceYes: 'Replace it',
  replaceNo: 'Keep the draft',
  refusals: {
    'too-many-words':
      'This is more text than a draft can hold. Nothing was taken in. Take it over in parts: one session’s text at a time.',
    'file-too-large':
      'This file is larger than 5 MB. Save it without pictures, or copy its text and paste it into the draft.',
    'file-empty':
      'There are no words in this file. If it is a scan, its text must be recognized first; otherwise choose another file.',
    'file-unknown':
      'Files of this kind cannot be read here. Open it where it was made, save it as .docx or .txt and choose that; or copy its text and paste it.',
    'file-legacy':
      'This is a Word file in the format of before 2007. Open it in Word or LibreOffice, save it as .docx and choose that.',
    'file-protected':
      'This file is protected by a password. Open it in Word, save it without the password and choose that.',
    'file-broken':
      'This is not a Word file that can be read: it is damaged, or only named like one. Open it in Word, save it again as .docx and choose that; or copy its text and paste it.',
    'file-bomb':
      'This file would unpack to far more than any text needs, so it was not opened. Save the text as a new .docx, or copy it and paste it.',
    'file-unreadable':
      'The browser could not read this file: it has been moved or deleted, or may not be opened. Choose it again.',
  } as Record<ReadRefusal, string>,
}

const fr: typeof en = {
  title: 'Importer un texte',
  what: 'Un fichier Word (.docx), Markdown ou texte brut, de 5 Mo au plus. Rien ne change avant que vous ayez vu comment chaque paragraphe sera lu.',
  file: 'Fichier',
  drop: 'ou déposez-le ici',
  busy: (p) => `Lecture de « ${p.name} »…`,
  another: 'Choisir un autre fichier',
  check: 'Voici comment il sera lu. Corrigez ce qu’est un paragraphe, ou écartez-le, avant de le reprendre.',
  paragraphs: 'Paragraphes du fichier',
  count: (p) =>
    [
      p.taken > 1 ? `${p.taken} paragraphes` : `${p.taken} paragraphe`,
      p.recommendations > 1
        ? `, ${p.recommendations} recommandations`
        : `, ${p.recommendations} recommandation`,
      p.out > 0 ? `. Écartés : ${p.out}` : '',
      '.',
    ].join(''),
  take: (p) => `Reprendre : ${p.words}`,
  kind: (p) => `Nature : ${p.words}`,
  higher: (p) => `Un niveau plus haut : ${p.words}`,
  deeper: (p) => `Un niveau plus bas : ${p.words}`,
  where: {
    cursor: 'Insérer au curseur',
    end: 'Ajouter à la fin',
    replace: 'Remplacer tout le projet',
  },
  replaceSure: (p) =>
    `Remplacer tout le projet par ${p.n > 1 ? `ces ${p.n} paragraphes` : 'ce paragraphe'} ? Ce qui y est disparaît, pour toutes les personnes qui écrivent. Vous pourrez l’annuler.`,
  replaceYes: 'Le remplacer',
  replaceNo: 'Garder le projet',
  refusals: {
    'too-many-words':
      'C’est plus de texte qu’un projet ne peut contenir. Rien n’a été repris. Reprenez-le par parties : le texte d’une session à la fois.',
    'file-too-large':
      'Ce fichier dépasse 5 Mo. Enregistrez-le sans images, ou copiez son texte et collez-le dans le projet.',
    'file-empty':
      'Il n’y a aucun mot dans ce fichier. Si c’est une numérisation, il faut d’abord en reconnaître le texte ; sinon, choisissez un autre fichier.',
    'file-unknown':
      'Les fichiers de cette sorte ne peuvent être lus ici. Ouvrez-le là où il a été fait, enregistrez-le en .docx ou .txt et choisissez celui-ci ; ou copiez son texte et collez-le.',
    'file-legacy':
      'C’est un fichier Word au format d’avant 2007. Ouvrez-le dans Word ou LibreOffice, enregistrez-le en .docx et choisissez celui-ci.',
    'file-protected':
      'Ce fichier est protégé par un mot de passe. Ouvrez-le dans Word, enregistrez-le sans mot de passe et choisissez celui-ci.',
    'file-broken':
      'Ce n’est pas un fichier Word lisible : il est endommagé, ou n’en porte que le nom. Ouvrez-le dans Word, enregistrez-le à nouveau en .docx et choisissez celui-ci ; ou copiez son texte et collez-le.',
    'file-bomb':
      'Décompressé, ce fichier serait bien plus gros que tout texte ne l’exige ; il n’a pas été ouvert. Enregistrez le texte dans un nouveau .docx, ou copiez-le et collez-le.',
    'file-unreadable':
      'Le navigateur n’a pas pu lire ce fichier : il a été déplacé ou supprimé, ou ne peut être ouvert. Choisissez-le à nouveau.',
  },
}

export const reading = { en, fr }
