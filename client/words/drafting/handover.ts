const en = {
  before: 'Before hand-over',
  brackets: (p: { n: number }) =>
    p.n === 0 ? 'No open bracket' : p.n === 1 ? '1 open bracket' : `${p.n} open brackets`,
  bracketsWhat: 'What is open goes to the plenary as it is, in square brackets.',
  bracket: (p: { words: string; by: string }) => `[${p.words}${p.by === '' ? '' : ` – ${p.by}`}]`,
  threads: (p: { comments: number; wordings: number }) =>
    [
      p.comments === 1 && '1 comment',
      p.comments > 1 && `${p.comments} comments`,
      p.wordings === 1 && '1 proposed wording',
      p.wordings > 1 && `${p.wordings} proposed wordings`,
    ]
      .filter(Boolean)
      .join(', ') || 'No open comment',
  threadsWhat: 'What is said in the margin stays with the draft and does not go to the plenary.',
  comment: (p: { name: string }) => `Comment by ${p.name}`,
  wording: (p: { name: string }) => `Wording proposed by ${p.name}`,
  somebody: 'somebody',
  findings: (p: { n: number }) =>
    p.n === 0 ? 'Endings and wording' : p.n === 1 ? '1 ending or wording' : `${p.n} endings or wordings`,
  findingsWhat: 'Only advice: punctuation, spaces and verbs that an editor would look at.',
  empty: (p: { n: number }) =>
    p.n === 0 ? 'No empty paragraph' : p.n === 1 ? '1 empty paragraph' : `${p.n} empty paragraphs`,
  emptyWhat: 'Left out at the hand-over; the numbers close up.',
  emptyOne: 'without words',
  typing: (p: { names: string[] }) =>
    p.names.length === 0
      ? 'Nobody else is writing'
      : p.names.length === 1
        ? `${p.names[0]} is still writing`
        : `${p.names.slice(0, -1).join(', ')} and ${p.names.at(-1)} are still writing`,
  typingWhat: 'What is written after the hand-over is not taken. Say so first.',
  saved: {
    connecting: 'The draft is being fetched',
    saved: 'All that you wrote is on the server',
    saving: 'Your last changes are on their way to the server',
    offline: 'Your last changes are not on the server: you are offline',
    readOnly: 'Nothing of yours is waiting to be saved',
    sealed: 'Handed over',
  },
  savedWhat: 'The draft can be handed over when they have arrived.',
  noWords: 'The draft is empty',
  noWordsWhat: 'Write at least one paragraph.',
  languages: {
    en: 'French version: not begun',
    fr: 'English version: not begun',
  },
  languagesWhat: 'Language versions follow after the hand-over, paragraph by paragraph.',
  states: { done: 'done:', open: 'open:', waits: 'has to wait:' },
  more: (p: { n: number }) => (p.n === 1 ? '1 more' : `${p.n} more`),
  at: (p: { place: string; what: string }) => `${p.place}: ${p.what}`,
  preview: (p: { symbol: string }) => `As it will stand in ${p.symbol}`,
  follows: 'The numbers follow on from the sessions that have handed over.',
  waitsFor: (p: { romans: string[] }) =>
    p.romans.length === 1
      ? `Session ${p.romans[0]} has not handed over yet. These numbers move when it has.`
      : `Sessions ${p.romans.slice(0, -1).join(', ')} and ${p.romans.at(-1)} have not handed over yet. These numbers move when they have.`,
  paragraphs: (p: { n: number }) =>
    p.n === 1 ? '1 paragraph goes to the plenary.' : `${p.n} paragraphs go to the plenary.`,
  title: 'Hand the draft over?',
  next: 'Hand over…',
  sure: (p: { roman: string; n: number }) =>
    `Hand over the draft of session ${p.roman}, ${p.n === 1 ? '1 paragraph' : `${p.n} paragraphs`}? Nobody can write in it afterwards, and nobody can take it back.`,
  yes: 'Hand over for good',
  back: 'Not yet',
  going: 'Handing over…',
}

const fr: typeof en = {
  before: 'Avant de transmettre',
  brackets: (p) =>
    p.n === 0 ? 'Aucun crochet ouvert' : p.n === 1 ? '1 crochet ouvert' : `${p.n} crochets ouverts`,
  bracketsWhat: 'Ce qui est ouvert va en plénière tel quel, entre crochets.',
  bracket: (p) => `[${p.words}${p.by === '' ? '' : ` – ${p.by}`}]`,
  threads: (p) =>
    [
      p.comments === 1 && '1 commentaire',
      p.comments > 1 && `${p.comments} commentaires`,
      p.wordings === 1 && '1 rédaction proposée',
      p.wordings > 1 && `${p.wordings} rédactions proposées`,
    ]
      .filter(Boolean)
      .join(', ') || 'Aucun commentaire ouvert',
  threadsWhat: 'Ce qui est dit en marge reste avec le projet et ne va pas en plénière.',
  comment: (p) => `Commentaire de ${p.name}`,
  wording: (p) => `Rédaction proposée par ${p.name}`,
  somebody: 'quelqu’un',
  findings: (p) =>
    p.n === 0
      ? 'Ponctuation et rédaction'
      : p.n === 1
        ? '1 point de ponctuation ou de rédaction'
        : `${p.n} points de ponctuation ou de rédaction`,
  findingsWhat: 'De simples conseils : ponctuation, espaces et verbes qu’un éditeur regarderait.',
  empty: (p) =>
    p.n === 0 ? 'Aucun paragraphe vide' : p.n === 1 ? '1 paragraphe vide' : `${p.n} paragraphes vides`,
  emptyWhat: 'Laissé de côté à la transmission ; les numéros se resserrent.',
  emptyOne: 'sans texte',
  typing: (p) =>
    p.names.length === 0
      ? 'Personne d’autre n’écrit'
      : p.names.length === 1
        ? `${p.names[0]} écrit encore`
        : `${p.names.slice(0, -1).join(', ')} et ${p.names.at(-1)} écrivent encore`,
  typingWhat: 'Ce qui est écrit après la transmission n’est plus pris. Prévenez d’abord.',
  saved: {
    connecting: 'Le projet se charge',
    saved: 'Tout ce que vous avez écrit est sur le serveur',
    saving: 'Vos dernières modifications sont en route vers le serveur',
    offline: 'Vos dernières modifications ne sont pas sur le serveur : vous êtes hors ligne',
    readOnly: 'Rien de vous n’attend d’être enregistré',
    sealed: 'Transmis',
  },
  savedWhat: 'Le projet peut être transmis quand elles sont arrivées.',
  noWords: 'Le projet est vide',
  noWordsWhat: 'Écrivez au moins un paragraphe.',
  languages: {
    en: 'Version française : pas commencée',
    fr: 'Version anglaise : pas commencée',
  },
  languagesWhat: 'Les versions linguistiques viennent après la transmission, paragraphe par paragraphe.',
  states: { done: 'réglé :', open: 'ouvert :', waits: 'doit attendre :' },
  more: (p) => (p.n === 1 ? '1 de plus' : `${p.n} de plus`),
  at: (p) => `${p.place} : ${p.what}`,
  preview: (p) => `Tel qu’il figurera dans ${p.symbol}`,
  follows: 'Les numéros suivent ceux des sessions qui ont transmis leur projet.',
  waitsFor: (p) =>
    p.romans.length === 1
      ? `La session ${p.romans[0]} n’a pas encore transmis son projet. Ces numéros changeront alors.`
      : `Les sessions ${p.romans.slice(0, -1).join(', ')} et ${p.romans.at(-1)} n’ont pas encore transmis leur projet. Ces numéros changeront alors.`,
  paragraphs: (p) =>
    p.n <= 1 ? `${p.n} paragraphe va en plénière.` : `${p.n} paragraphes vont en plénière.`,
  title: 'Transmettre le projet ?',
  next: 'Transmettre…',
  sure: (p) =>
    `Transmettre le projet de la session ${p.roman}, ${p.n <= 1 ? `${p.n} paragraphe` : `${p.n} paragraphes`} ? Plus personne ne pourra y écrire ensuite, et personne ne pourra le reprendre.`,
  yes: 'Transmettre définitivement',
  back: 'Pas encore',
  going: 'Transmission…',
}

export const handover = { en, fr }
