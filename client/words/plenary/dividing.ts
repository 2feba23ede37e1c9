import type { Division } from '../../../shared/amending/division.ts'

const en = {
  title: (p: { place: string }) => `A separate vote: ${p.place}`,
  howText:
    'Choose what is to be voted on its own. Each part then needs a majority to stay in the text; what is left is put to the vote as a whole.',
  howAmendment:
    'Choose what is to be voted on its own. Each part then needs a majority to be adopted, and so does the rest.',
  howObjected: 'If somebody objects, whether to vote separately is put to the vote first.',
  subparagraphs: 'Sub-paragraphs',
  under: 'with what is under it',
  changes: 'Changes',
  words: 'Words',
  wordsHow: 'Select words here, or choose the first and the last one below.',
  of: 'Of',
  from: 'From',
  to: 'to',
  none: 'Choose…',
  addWords: 'Take these words as a part',
  asked: 'What will be asked',
  nothing: 'Nothing is chosen yet.',
  remove: (p: { n: number }) => `Remove part ${p.n}`,
  rest: 'The rest of the amendment is voted as one more part.',
  reason: 'Reason (optional)',
  left: (p: { n: number; of: number }) => `${p.n} of ${p.of} characters left`,
  request: 'Ask for this',

  by: (p: { name: string }) => `Separate vote, asked for by ${p.name}`,
  states: {
    requested: 'The chair will ask whether there are objections.',
    divided: 'The parts are voted one by one.',
    refused: 'The parts are not voted separately.',
    withdrawn: 'Withdrawn.',
    concluded: 'All parts have been voted.',
  } satisfies Record<Division['state'], string> as Record<Division['state'], string>,
  objected: 'Somebody objects: whether to vote separately is put to the vote first.',
  stale:
    'What this asks for no longer reads as it did. The chair may withdraw it; it can be asked for again.',
  parts: 'Parts',
  why: 'Reason:',
  outcome: {
    text: {
      adopted: 'What was retained stands.',
      rejected: 'All of it is deleted.',
    },
    amendment: {
      adopted: 'What is left of the amendment is put to the vote.',
      rejected: 'Nothing is left of the amendment: it is rejected.',
    },
  },
  objections: (p: { names: string }) => `Objections: ${p.names}`,
  object: 'Object to a separate vote',
  objectAsk: 'Object? Then the plenary votes on whether to vote separately.',
  objectYes: 'Object',
  mineObjected: 'Your organization has objected.',
  withdraw: 'Withdraw this request',
  withdrawAsk: 'Withdraw the request for a separate vote?',
  withdrawYes: 'Withdraw',
}

const fr: typeof en = {
  title: (p) => `Vote séparé : ${p.place}`,
  howText:
    'Choisissez ce qui doit être mis aux voix à part. Chaque partie devra alors réunir une majorité pour rester dans le texte ; ce qui reste est mis aux voix dans son ensemble.',
  howAmendment:
    'Choisissez ce qui doit être mis aux voix à part. Chaque partie devra alors réunir une majorité pour être adoptée, et le reste aussi.',
  howObjected: 'Si quelqu’un s’y oppose, le vote séparé lui-même est d’abord mis aux voix.',
  subparagraphs: 'Alinéas',
  under: 'avec ce qui en dépend',
  changes: 'Changements',
  words: 'Mots',
  wordsHow: 'Sélectionnez des mots ici, ou choisissez ci-dessous le premier et le dernier.',
  of: 'Dans',
  from: 'De',
  to: 'à',
  none: 'Choisir…',
  addWords: 'Faire de ces mots une partie',
  asked: 'Ce qui sera demandé',
  nothing: 'Rien n’est encore choisi.',
  remove: (p) => `Enlever la partie ${p.n}`,
  rest: 'Le reste de l’amendement est mis aux voix comme une partie de plus.',
  reason: 'Motif (facultatif)',
  left: (p) => `Encore ${p.n} caractères sur ${p.of}`,
  request: 'Le demander',

  by: (p) => `Vote séparé, demandé par ${p.name}`,
  states: {
    requested: 'La présidence demandera s’il y a des objections.',
    divided: 'Les parties sont mises aux voix une à une.',
    refused: 'Les parties ne sont pas mises aux voix séparément.',
    withdrawn: 'Retiré.',
    concluded: 'Toutes les parties ont été mises aux voix.',
  },
  objected: 'Quelqu’un s’y oppose : le vote séparé lui-même est d’abord mis aux voix.',
  stale:
    'Ce qui est demandé ici ne se lit plus comme avant. La présidence peut le retirer ; on peut le demander à nouveau.',
  parts: 'Parties',
  why: 'Motif :',
  outcome: {
    text: {
      adopted: 'Ce qui a été maintenu reste.',
      rejected: 'Le tout est supprimé.',
    },
    amendment: {
      adopted: 'Ce qui reste de l’amendement est mis aux voix.',
      rejected: 'Il ne reste rien de l’amendement : il est rejeté.',
    },
  },
  objections: (p) => `Objections : ${p.names}`,
  object: 'S’opposer au vote séparé',
  objectAsk: 'Vous y opposer ? La plénière vote alors sur le vote séparé lui-même.',
  objectYes: 'S’opposer',
  mineObjected: 'Votre organisation s’y est opposée.',
  withdraw: 'Retirer cette demande',
  withdrawAsk: 'Retirer la demande de vote séparé ?',
  withdrawYes: 'Retirer',
}

export const dividing = { en, fr }
