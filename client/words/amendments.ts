import type { List } from '../features/amendments/lists.ts'

const en = {
  title: 'All amendments',
  lists: {
    paragraph: 'By paragraph',
    proposer: 'By proposer',
    mine: 'Mine',
    vote: 'To be voted',
    collide: 'Colliding',
  } as Record<List, string>,
  choose: 'Lists',
  counts: (p: { all: number; toVote: number; before: number }) =>
    [
      p.all === 1 ? '1 amendment' : `${p.all} amendments`,
      `${p.toVote} to be voted`,
      ...(p.before > 0 ? [`${p.before} waiting`] : []),
    ].join(' · '),
  find: 'Number, organization or words',
  found: (p: { n: number; of: number }) => `${p.n} of ${p.of}`,
  none: 'No amendment has been filed.',
  noneFound: 'None fits. Try fewer letters, or a number alone.',
  notText: 'There are amendments when there is a text before the plenary.',
  noOrganization: 'You sit for no organization, so none are yours.',
  mine: { asked: 'You are asked to co-sponsor', proposed: 'Proposed by us', sponsored: 'Co-sponsored by us' },
  nothingMine: 'Your organization has proposed none and co-sponsors none.',
  toVote: 'In the order in which they are voted:',
  before: 'Something else comes first: sponsors, the chair, or a fall to be confirmed',
  allVoted: 'None needs a vote.',
  noCollisions: 'None collides with another.',
  together: (p: { numbers: string }) => `${p.numbers}: not all of them can be adopted`,
  togetherMany: 'Not all of these can be adopted',
  theSame: (p: { numbers: string }) => `${p.numbers} do the same`,
  whoWithWhom: 'Who with whom',
  pair: (p: { one: number; other: number }) => `${p.one} and ${p.other}`,
  met: {
    same: () => 'the same',
    sameButTypography: () => 'the same but for typography',
    overlaps: (p: { words: number }) => (p.words === 1 ? 'overlap in 1 word' : `overlap in ${p.words} words`),
    contradicts: () => 'contradict each other',
  },
  print: 'To print',
  papers: { circular: 'Circular', compilation: 'Marked-up compilation' },
  paperHow: {
    circular: 'Every pending amendment with its sponsors and reason',
    compilation: 'All of the text with every amendment in place',
  },
  word: (p: { language: string }) => `Word, ${p.language}`,
  page: (p: { language: string }) => `page, ${p.language}`,
  back: 'To the plenary',
}

const fr: typeof en = {
  title: 'Tous les amendements',
  lists: {
    paragraph: 'Par paragraphe',
    proposer: 'Par auteur',
    mine: 'Les nôtres',
    vote: 'À mettre aux voix',
    collide: 'En collision',
  },
  choose: 'Listes',
  counts: (p) =>
    [
      p.all === 1 ? '1 amendement' : `${p.all} amendements`,
      `${p.toVote} à mettre aux voix`,
      ...(p.before > 0 ? [`${p.before} en attente`] : []),
    ].join(' · '),
  find: 'Numéro, organisation ou mots',
  found: (p) => `${p.n} sur ${p.of}`,
  none: 'Aucun amendement n’a été déposé.',
  noneFound: 'Aucun ne correspond. Essayez moins de lettres, ou un numéro seul.',
  notText: 'Il y aura des amendements quand un texte sera devant la plénière.',
  noOrganization: 'Vous ne siégez pour aucune organisation : aucun n’est le vôtre.',
  mine: {
    asked: 'On vous demande de vous associer',
    proposed: 'Présentés par nous',
    sponsored: 'Nous en sommes coauteurs',
  },
  nothingMine: 'Votre organisation n’en a présenté aucun et n’est coauteur d’aucun.',
  toVote: 'Dans l’ordre de leur mise aux voix :',
  before: 'Autre chose vient d’abord : coauteurs, présidence ou chute à confirmer',
  allVoted: 'Aucun n’est à mettre aux voix.',
  noCollisions: 'Aucun n’en contredit un autre.',
  together: (p) => `${p.numbers} : ils ne peuvent pas tous être adoptés`,
  togetherMany: 'Ils ne peuvent pas tous être adoptés',
  theSame: (p) => `${p.numbers} sont identiques`,
  whoWithWhom: 'Lesquels entre eux',
  pair: (p) => `${p.one} et ${p.other}`,
  met: {
    same: () => 'identiques',
    sameButTypography: () => 'identiques à la typographie près',
    overlaps: (p) => (p.words === 1 ? '1 mot en commun' : `${p.words} mots en commun`),
    contradicts: () => 'se contredisent',
  },
  print: 'À imprimer',
  papers: { circular: 'Circulaire', compilation: 'Compilation annotée' },
  paperHow: {
    circular: 'Chaque amendement en instance, avec ses auteurs et son motif',
    compilation: 'Tout le texte, chaque amendement à sa place',
  },
  word: (p) => `Word, ${p.language}`,
  page: (p) => `page, ${p.language}`,
  back: 'Vers la plénière',
}

/** The page of all amendments, in the lists people need. */
export const amendmentLists = { en, fr }
