import type { Removal } from '../../../shared/amending/votingOrder.ts'

const en = {
  title: 'Plenary · chair',
  agenda: 'What there is to decide',
  now: 'On the floor',
  aside: 'What follows from it',
  onFloor: 'on the floor',
  pending: (p: { n: number; of: number }) =>
    p.n > 0 ? `${p.n} to decide` : p.of > 0 ? 'all decided' : 'no amendments',
  beingVoted: 'being voted',
  because: {
    deletesParagraph: () => 'deletes the paragraph',
    replacesParagraph: () => 'replaces the paragraph',
    deletesPart: (p: { percent: number }) => `deletes ${p.percent} % of the words`,
    replacesPart: (p: { percent: number }) => `changes ${p.percent} % of the words`,
    inserts: (p: { percent: number }) => `adds ${p.percent} % to the words`,
    reshapes: () => 'changes no words',
    addsParagraph: () => 'adds a paragraph',
  } satisfies Record<Removal, (p: { percent: number }) => string> as Record<
    Removal,
    (p: { percent: number }) => string
  >,
  waitTitle: 'Waiting for the text',
  wait: 'The sessions are still writing, or the secretariat has not compiled the text yet. This page follows by itself.',
  take: (p: { place: string }) => `Take up: ${p.place}`,
  takeHint: 'Every screen turns to it.',
  open: (p: { number: number }) => `Open the vote on amendment ${p.number}`,
  openHint: 'Every delegate’s screen shows the question.',
  backToText: 'Show the text as it now reads',
  recorded: 'Recorded vote',
  recordedHint: 'Each organization’s choice is published with the result.',
  notYet: (p: { names: string }) => `Not yet: ${p.names}`,
  notYetMany: (p: { n: number }) => `Not yet: ${p.n} organizations`,
  close: 'Close the vote',
  closeHint: 'The result is computed, and shown to you alone until you announce it.',
  closeEarly: (p: { n: number }) =>
    p.n === 1
      ? '1 organization has not voted. Close the vote all the same?'
      : `${p.n} organizations have not voted. Close the vote all the same?`,
  closeNow: 'Close it now',
  forYouAlone: 'Computed, and for you alone until you announce it',
  announce: 'Announce the result',
  announceHint: 'Every screen shows it, and it takes effect in the text.',
  fallsTitle: (p: { n: number; adopted: number }) =>
    p.n === 1
      ? `1 amendment would fall with the adoption of ${p.adopted}`
      : `${p.n} amendments would fall with the adoption of ${p.adopted}`,
  fallsWhy:
    'What was adopted contradicts them or has already done what they ask: they are not put to the vote. You confirm it.',
  fallOne: (p: { number: number }) => `Amendment ${p.number} falls`,
  fallAll: (p: { n: number; number: number }) =>
    p.n === 1 ? `Confirm that amendment ${p.number} falls` : `Confirm that all ${p.n} fall`,
  readText: 'Read the text as it now stands',
  seek: 'Propose adoption by consensus',
  seekAgain: 'Propose adoption by consensus again',
  seekHint: (p: { seconds: number }) =>
    `Every voting organization has ${p.seconds} seconds to object, by the server’s clock.`,
  openText: 'Put the whole text to the vote',
  objected: 'Consensus was not reached. The text can be put to the vote.',
  windowOpen: 'Adoption by consensus is proposed. Time left to object:',
  conclude: 'Conclude',
  concludeAdopts: 'Nobody objected: the text is adopted by consensus.',
  concludeObjected:
    'There is an objection: the text is not adopted by consensus, and can be put to the vote.',
  decidedTitle: 'The text as a whole is decided',
  decidedNext: 'The secretariat can now freeze it.',
  lastDecided: 'Decided last',
  meanwhile: 'Meanwhile',
  entitled: 'Organizations with a vote',
  stillPending: 'Amendments to decide',
  clock: 'Time here',
}

const fr: typeof en = {
  title: 'Plénière · présidence',
  agenda: 'Ce qui est à décider',
  now: 'En discussion',
  aside: 'Ce qui en découle',
  onFloor: 'en discussion',
  pending: (p) => (p.n > 0 ? `${p.n} à décider` : p.of > 0 ? 'tout est décidé' : 'aucun amendement'),
  beingVoted: 'mis aux voix',
  because: {
    deletesParagraph: () => 'supprime le paragraphe',
    replacesParagraph: () => 'remplace le paragraphe',
    deletesPart: (p) => `supprime ${p.percent} % des mots`,
    replacesPart: (p) => `change ${p.percent} % des mots`,
    inserts: (p) => `ajoute ${p.percent} % aux mots`,
    reshapes: () => 'ne change aucun mot',
    addsParagraph: () => 'ajoute un paragraphe',
  },
  waitTitle: 'En attente du texte',
  wait: 'Les sessions écrivent encore, ou le secrétariat n’a pas encore établi le texte. Cette page suit d’elle-même.',
  take: (p) => `Appeler : ${p.place}`,
  takeHint: 'Tous les écrans s’y placent.',
  open: (p) => `Ouvrir le vote sur l’amendement ${p.number}`,
  openHint: 'La question apparaît sur l’écran de chaque délégué.',
  backToText: 'Montrer le texte tel qu’il se lit désormais',
  recorded: 'Vote enregistré',
  recordedHint: 'Le choix de chaque organisation est publié avec le résultat.',
  notYet: (p) => `Pas encore : ${p.names}`,
  notYetMany: (p) => `Pas encore : ${p.n} organisations`,
  close: 'Clore le vote',
  closeHint: 'Le résultat est calculé, et vous êtes seul à le voir jusqu’à son annonce.',
  closeEarly: (p) =>
    p.n === 1
      ? '1 organisation n’a pas voté. Clore le vote malgré tout ?'
      : `${p.n} organisations n’ont pas voté. Clore le vote malgré tout ?`,
  closeNow: 'Clore maintenant',
  forYouAlone: 'Calculé, et visible de vous seul jusqu’à l’annonce',
  announce: 'Annoncer le résultat',
  announceHint: 'Tous les écrans le montrent, et il prend effet dans le texte.',
  fallsTitle: (p) =>
    p.n === 1
      ? `1 amendement tomberait avec l’adoption du ${p.adopted}`
      : `${p.n} amendements tomberaient avec l’adoption du ${p.adopted}`,
  fallsWhy:
    'Ce qui a été adopté les contredit ou fait déjà ce qu’ils demandent : ils ne sont pas mis aux voix. C’est à vous de le confirmer.',
  fallOne: (p) => `L’amendement ${p.number} tombe`,
  fallAll: (p) =>
    p.n === 1 ? `Confirmer que l’amendement ${p.number} tombe` : `Confirmer que les ${p.n} tombent`,
  readText: 'Lire le texte dans son état actuel',
  seek: 'Proposer l’adoption par consensus',
  seekAgain: 'Proposer de nouveau l’adoption par consensus',
  seekHint: (p) =>
    `Chaque organisation votante dispose de ${p.seconds} secondes pour faire objection, à l’horloge du serveur.`,
  openText: 'Mettre aux voix l’ensemble du texte',
  objected: 'Le consensus n’a pas été atteint. Le texte peut être mis aux voix.',
  windowOpen: 'L’adoption par consensus est proposée. Temps restant pour faire objection :',
  conclude: 'Conclure',
  concludeAdopts: 'Personne n’a fait objection : le texte est adopté par consensus.',
  concludeObjected:
    'Il y a une objection : le texte n’est pas adopté par consensus, et peut être mis aux voix.',
  decidedTitle: 'L’ensemble du texte est décidé',
  decidedNext: 'Le secrétariat peut maintenant le figer.',
  lastDecided: 'Dernière décision',
  meanwhile: 'En ce moment',
  entitled: 'Organisations ayant voix',
  stillPending: 'Amendements à décider',
  clock: 'Heure locale',
}

/** The chair's desk: what is under way, and what comes next. */
export const desk = { en, fr }
