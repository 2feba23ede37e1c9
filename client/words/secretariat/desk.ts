import type { OpenMatter } from '../../../shared/freeze.ts'

const en = {
  title: 'Secretariat',
  day: 'The day',
  steps: {
    sessions: 'The drafts',
    compile: 'One text',
    amendments: 'Amendments',
    plenary: 'Plenary',
    freeze: 'Freeze',
  },
  session: (p: { roman: string }) => `Session ${p.roman}`,
  stillWriting: 'Still writing',
  readDraft: (p: { roman: string }) => `read draft ${p.roman}`,
  handedOver: (p: { n: number; by: string }) =>
    `Handed over: ${p.n} paragraphs${p.by === '' ? '' : `, by ${p.by}`},`,
  handOver: (p: { roman: string }) => `Hand over for session ${p.roman}`,
  handOverSure: (p: { roman: string }) =>
    `Hand over the draft of session ${p.roman} on its rapporteurs’ behalf? Nobody can write in it afterwards.`,
  handOverYes: 'Hand over',
  compile: 'Compile the text',
  compileHint: 'The three drafts become one numbered text, L.1.',
  recommendations: (p: { n: number }) => (p.n === 1 ? '1 recommendation' : `${p.n} recommendations`),
  time: {
    notYet: 'Not opened yet.',
    open: 'Open: organizations can file amendments.',
    closed: 'Closed: the plenary can vote.',
  },
  openTime: 'Open the time for amendments',
  closeTime: 'Close the time for amendments',
  reopenTime: 'Open it again',
  plenaryLater: 'When there is a text, the chair takes it through the plenary.',
  waiting: (p: { n: number }) =>
    p.n === 0
      ? 'No amendment is waiting.'
      : p.n === 1
        ? '1 amendment is waiting.'
        : `${p.n} amendments are waiting.`,
  onFloor: (p: { place: string }) => `On the floor: ${p.place}.`,
  voting: 'A vote is under way.',
  stillOpen: (p: { n: number }) =>
    p.n === 1 ? 'One matter is still open:' : `${p.n} matters are still open:`,
  matters: {
    'draft-not-handed-over': (p: { roman: string; number: number }) =>
      `Session ${p.roman} has not handed over its draft.`,
    'text-not-compiled': () => 'The text has not been compiled.',
    'amendments-open': () => 'The time for amendments is still open.',
    'amendment-undecided': (p: { number: number }) => `Amendment ${p.number} has not been decided.`,
    'fall-unconfirmed': (p: { number: number }) =>
      `The chair has not confirmed that amendment ${p.number} falls.`,
    'division-open': () => 'A separate vote was asked for and is not decided.',
    'contact-group-open': () => 'A contact group is still at work.',
    'correction-open': () => 'A correction waits for the chair.',
    'ballot-unannounced': () => 'A vote is under way or its result has not been announced.',
    'consensus-open': () => 'Adoption by consensus has been proposed and not concluded.',
    'text-undecided': () => 'The text as a whole has not been decided.',
  } satisfies Record<OpenMatter['code'], (p: { roman: string; number: number }) => string> as Record<
    OpenMatter['code'],
    (p: { roman: string; number: number }) => string
  >,
  freeze: 'Freeze the text',
  freezeHint: 'From then on nobody can change anything. The record is signed.',
  freezeSure: 'Freeze the text? This cannot be undone by anybody.',
  freezeYes: 'Freeze it for good',
  frozenAt: 'Frozen at',
  people: 'People',
  find: 'Find a person or an organization',
  found: (p: { n: number }) => (p.n === 1 ? '1 person' : `${p.n} people`),
  votes: 'holds the vote',
  newLink: 'New link',
  newcomer: 'Seat a newcomer',
  name: 'Name',
  role: 'Role',
  organization: 'Organization',
  sessionOf: 'Session',
  choose: 'Choose…',
  holdsVote: 'Holds the vote of the organization',
  voteTaken: 'Somebody already holds the vote of this organization',
  seat: 'Give a seat',
  badge: (p: { name: string }) => `For ${p.name}`,
  link: 'Personal link:',
  code: 'Short code:',
  once: 'Shown only now. Whoever has the link can act as this person: give it to nobody else.',
  copy: 'Copy the link',
  copied: 'Copied',
  noted: 'Done',
}

const fr: typeof en = {
  title: 'Secrétariat',
  day: 'La journée',
  steps: {
    sessions: 'Les projets',
    compile: 'Un seul texte',
    amendments: 'Amendements',
    plenary: 'Plénière',
    freeze: 'Gel du texte',
  },
  session: (p) => `Session ${p.roman}`,
  stillWriting: 'Écrit encore',
  readDraft: (p) => `lire le projet ${p.roman}`,
  handedOver: (p) => `Transmis : ${p.n} paragraphes${p.by === '' ? '' : `, par ${p.by}`},`,
  handOver: (p) => `Transmettre pour la session ${p.roman}`,
  handOverSure: (p) =>
    `Transmettre le projet de la session ${p.roman} au nom de ses rapporteurs ? Plus personne ne pourra y écrire.`,
  handOverYes: 'Transmettre',
  compile: 'Établir le texte',
  compileHint: 'Les trois projets deviennent un seul texte numéroté, L.1.',
  recommendations: (p) => (p.n === 1 ? '1 recommandation' : `${p.n} recommandations`),
  time: {
    notYet: 'Pas encore ouvert.',
    open: 'Ouvert : les organisations peuvent déposer des amendements.',
    closed: 'Clos : la plénière peut voter.',
  },
  openTime: 'Ouvrir le délai de dépôt',
  closeTime: 'Clore le délai de dépôt',
  reopenTime: 'Le rouvrir',
  plenaryLater: 'Quand le texte sera établi, la présidence le soumettra à la plénière.',
  waiting: (p) =>
    p.n === 0
      ? 'Aucun amendement n’est en attente.'
      : p.n === 1
        ? '1 amendement est en attente.'
        : `${p.n} amendements sont en attente.`,
  onFloor: (p) => `En discussion : ${p.place}.`,
  voting: 'Un vote est en cours.',
  stillOpen: (p) => (p.n === 1 ? 'Une question reste ouverte :' : `${p.n} questions restent ouvertes :`),
  matters: {
    'draft-not-handed-over': (p) => `La session ${p.roman} n’a pas transmis son projet.`,
    'text-not-compiled': () => 'Le texte n’a pas été établi.',
    'amendments-open': () => 'Le délai de dépôt des amendements court encore.',
    'amendment-undecided': (p) => `L’amendement ${p.number} n’a pas été décidé.`,
    'fall-unconfirmed': (p) => `La présidence n’a pas confirmé que l’amendement ${p.number} tombe.`,
    'division-open': () => 'Un vote séparé a été demandé et n’est pas tranché.',
    'contact-group-open': () => 'Un groupe de contact est encore au travail.',
    'correction-open': () => 'Une correction attend la présidence.',
    'ballot-unannounced': () => 'Un vote est en cours, ou son résultat n’a pas été annoncé.',
    'consensus-open': () => 'L’adoption par consensus a été proposée et n’a pas été menée à son terme.',
    'text-undecided': () => 'L’ensemble du texte n’a pas fait l’objet d’une décision.',
  },
  freeze: 'Figer le texte',
  freezeHint: 'Dès lors, plus personne ne peut rien changer. Le dossier est signé.',
  freezeSure: 'Figer le texte ? Personne ne pourra revenir en arrière.',
  freezeYes: 'Figer définitivement',
  frozenAt: 'Figé à',
  people: 'Personnes',
  find: 'Chercher une personne ou une organisation',
  found: (p) => (p.n > 1 ? `${p.n} personnes` : `${p.n} personne`),
  votes: 'détient la voix',
  newLink: 'Nouveau lien',
  newcomer: 'Donner un siège à un nouvel arrivant',
  name: 'Nom',
  role: 'Rôle',
  organization: 'Organisation',
  sessionOf: 'Session',
  choose: 'Choisir…',
  holdsVote: 'Détient la voix de l’organisation',
  voteTaken: 'Quelqu’un détient déjà la voix de cette organisation',
  seat: 'Donner un siège',
  badge: (p) => `Pour ${p.name}`,
  link: 'Lien personnel :',
  code: 'Code court :',
  once: 'Affiché cette seule fois. Qui a le lien peut agir au nom de cette personne : ne le donnez à personne d’autre.',
  copy: 'Copier le lien',
  copied: 'Copié',
  noted: 'C’est noté',
}

/** What the secretariat’s desk says. */
export const secretariat = { en, fr }
