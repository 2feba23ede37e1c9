import type { Filter } from '../../features/secretariat/triage.ts'

const en = {
  title: 'Amendments filed',
  show: 'Show',
  filters: {
    all: 'All',
    new: 'New',
    sponsors: 'Wait for sponsors',
    chair: 'Wait for the chair',
    duplicates: 'Duplicates',
    colliding: 'Colliding',
  } as Record<Filter, string>,
  none: 'None.',
  allSeen: 'I have seen them all',
  columns: { number: 'No.', what: 'Amendment', stands: 'Where it stands', acts: 'What you can do' },
  late: (p: { after: string }) => `Filed ${p.after} after the close`,
  grace: (p: { after: string }) =>
    `Filed ${p.after} after the close, within 60 seconds: for the chair to say`,
  oral: 'Spoken, and typed afterwards',
  needs: (p: { n: number }) => (p.n === 1 ? 'Needs one more sponsor' : `Needs ${p.n} more sponsors`),
  chairLetsIn: 'The chair has to let it in',
  collides: (p: { numbers: string }) => `Collides with ${p.numbers}`,
  sameAs: (p: { number: number }) => `Does the same as ${p.number}`,
  merge: (p: { number: number; into: number }) => `Merge ${p.number} into ${p.into}`,
  merged: (p: { into: number }) => `One vote with ${p.into}`,
  undo: 'Undo the merger',
  inadmissible: 'Inadmissible…',
  inadmissibleAt: (p: { number: number }) => `Inadmissible… amendment ${p.number}`,
  inadmissibleTitle: (p: { number: number }) => `Declare amendment ${p.number} inadmissible`,
  inadmissibleHow:
    'Everybody sees the reason. The chair can let it in after all while the text there is the same.',
  reason: 'Reason',
  declare: 'Declare inadmissible',
  spoken: 'An amendment was spoken?',
  spokenTo: 'To',
  spokenType: 'Type it and read it back',
  lists: 'All amendments, in lists, and to print',
  toLetIn: (p: { n: number }) =>
    p.n === 1
      ? 'The chair still has to let 1 amendment in.'
      : `The chair still has to let ${p.n} amendments in.`,
}

const fr: typeof en = {
  title: 'Amendements déposés',
  show: 'Montrer',
  filters: {
    all: 'Tous',
    new: 'Nouveaux',
    sponsors: 'Attendent des coauteurs',
    chair: 'Attendent la présidence',
    duplicates: 'Doublons',
    colliding: 'En collision',
  },
  none: 'Aucun.',
  allSeen: 'Je les ai tous vus',
  columns: { number: 'N°', what: 'Amendement', stands: 'Où il en est', acts: 'Ce que vous pouvez faire' },
  late: (p) => `Déposé ${p.after} après la clôture`,
  grace: (p) => `Déposé ${p.after} après la clôture, dans les 60 secondes ; la présidence en décide`,
  oral: 'Présenté oralement, puis saisi',
  needs: (p) => (p.n === 1 ? 'Il lui faut encore un auteur' : `Il lui faut encore ${p.n} auteurs`),
  chairLetsIn: 'La présidence doit l’admettre',
  collides: (p) => `En collision avec ${p.numbers}`,
  sameAs: (p) => `Identique au ${p.number}`,
  merge: (p) => `Joindre le ${p.number} au ${p.into}`,
  merged: (p) => `Un seul vote avec le ${p.into}`,
  undo: 'Défaire la jonction',
  inadmissible: 'Irrecevable…',
  inadmissibleAt: (p) => `Irrecevable… amendement ${p.number}`,
  inadmissibleTitle: (p) => `Déclarer l’amendement ${p.number} irrecevable`,
  inadmissibleHow:
    'Tout le monde voit le motif. La présidence peut encore l’admettre tant que le texte y est le même.',
  reason: 'Motif',
  declare: 'Déclarer irrecevable',
  spoken: 'Un amendement présenté oralement ?',
  spokenTo: 'À',
  spokenType: 'Le saisir et le relire',
  lists: 'Tous les amendements, en listes et à imprimer',
  toLetIn: (p) =>
    p.n === 1
      ? 'La présidence doit encore admettre 1 amendement.'
      : `La présidence doit encore admettre ${p.n} amendements.`,
}

/** The secretariat's table of amendments. */
export const triage = { en, fr }
