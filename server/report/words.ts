import type { Majority, Outcome } from '../../shared/majority.ts'
import type { Lang } from '../../shared/paragraph.ts'

/** Every sentence of the report. French is typed by English: one that is missing there does not compile. */
export type Words = typeof en

const MONTHS_EN =
  'January February March April May June July August September October November December'.split(' ')
const MONTHS_FR =
  'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split(' ')

const en = {
  languages: { en: 'English', fr: 'French' } satisfies Record<Lang, string>,
  /** Of an ISO date, of which only year, month and day are read. */
  date: (iso: string) =>
    `${Number(iso.slice(8, 10))} ${MONTHS_EN[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`,
  /** Of an instant in UTC, to the minute. */
  time: (iso: string): string => `${en.date(iso)}, ${iso.slice(11, 16)} UTC`,
  original: (languages: string) => `Original: ${languages}`,
  page: 'page',
  sample: 'Sample. The organizations, people and texts in this document are invented.',

  adoptedByVote: (ballot: number) => `Adopted by vote (decision ${ballot}, annex II).`,
  adoptedByConsensus: 'Adopted by consensus.',
  notAdopted:
    'The text was not adopted. It is therefore not reproduced here; what was decided is in the annexes.',
  notes: 'Notes',
  backToText: 'Back to the text',

  annex: (roman: string) => `Annex ${roman}`,
  organizations: 'Participating organizations',
  participants: 'Organizations that take part in decisions',
  observers: 'Observers',
  none: 'None.',

  decisions: 'Decisions',
  noBallots: 'No vote was taken.',
  ballotColumns: {
    number: 'No.',
    question: 'Question',
    for: 'For',
    against: 'Against',
    abstain: 'Abstentions',
    notVoting: 'Not voting',
    majority: 'Majority required',
    outcome: 'Outcome',
  },
  countsAre:
    'All figures are numbers of organizations; each has one vote. A simple majority and two thirds are of those voting for or against; beside each majority stands the number of votes for that it took.',
  textAsAWhole: 'The text as a whole',
  amendmentBy: (n: number, organization: string) => `Amendment ${n} (${organization})`,
  division: 'Motion for division',
  part: (words: string) => `Separate vote: “${words}”`,
  partsAsWhole: 'The parts as a whole',
  reconsideration: (what: string) => `Reconsideration: ${what}`,
  majorities: {
    simple: (needed: number) => `Simple majority: ${needed}`,
    twoThirds: (needed: number) => `Two thirds: ${needed}`,
    ofPresent: (needed: number) => `Majority of those on the roll: ${needed}`,
    ofRegistered: (needed: number) => `Majority of those registered: ${needed}`,
  } satisfies Record<Majority, (needed: number) => string>,
  outcomes: {
    carried: 'Carried',
    lost: 'Not carried',
    noDecision: 'No decision: nobody voted for or against',
  } satisfies Record<Outcome, string>,
  recordedVote: (n: number) => `Recorded vote, decision ${n}`,
  nobody: 'nobody',
  consensus: 'Consensus',
  consensusAdopted: (time: string) =>
    `On ${time}, consensus was sought on the text as a whole. Nobody objected: adopted.`,
  consensusObjected: (time: string) =>
    `On ${time}, consensus was sought on the text as a whole. It was objected to:`,
  objection: (organization: string, reason: string) =>
    reason ? `${organization}: “${reason}”` : organization,

  amendments: 'What became of each amendment',
  noAmendments: 'No amendment was filed.',
  amendmentColumns: {
    number: 'No.',
    organization: 'Organization',
    place: 'Paragraph',
    change: 'Change proposed',
    outcome: 'Outcome',
  },
  numbersAreOf: (symbol: string) =>
    `Paragraph numbers are those of ${symbol}, the text before the plenary. Deleted words are struck through, new ones bold.`,
  preambular: (n: number) => `Preamble, ${n}`,
  headingPlace: 'Heading',
  deleteParagraph: 'Delete the paragraph',
  newParagraph: (after: string | null) =>
    after === null ? 'New paragraph at the beginning:' : `New paragraph after ${after}:`,
  newShape: 'Another level or kind',
  adopted: (ballot: string) => `Adopted (decision ${ballot})`,
  rejected: (ballot: string) => `Not adopted (decision ${ballot})`,
  adoptedAsAmended: (ballot: string) => `Adopted as amended (decision ${ballot})`,
  merged: (number: string) => `Voted as one with amendment ${number}`,
  inadmissible: 'Inadmissible',
  notTakenUp: 'Not taken up',
  sentBack: 'Sent back to its sponsor',
  because: (what: string, reason: string) => (reason === '' ? what : `${what}: ${reason}`),
  coSponsors: (names: string) => `co-sponsors: ${names}`,
  subAmendment: (number: string) => `sub-amendment to ${number}`,
  takesPlace: (number: string) => `in the place of ${number}`,
  newPlace: 'New paragraph',
  withdrawn: 'Withdrawn',
  fell: (number: string) => `Not put to the vote, because amendment ${number} was adopted`,
  fellWith: (number: string) => `Fell with amendment ${number}`,
  undecided: 'Undecided',

  verification: 'How to verify this report',
  facts: {
    digest: 'Digest of the record (SHA-256)',
    head: 'Head of the journal',
    entries: 'Entries in the journal',
    frozen: 'Frozen',
    key: 'Signed with the Ed25519 key (SHA-256)',
  },
  howToVerify: (file: string) => [
    `This report was made from the frozen record of the forum and from nothing else. The record, ${file}, is public; whoever has it can check it with Concord, without a server or a database:`,
    `npm run concord -- verify ${file}`,
    'Concord then checks the signature, seals every entry of the journal again, asks every rule again, counts every paper again, applies every adopted amendment again and makes the text again. It says which entry is wrong if one is.',
    'Compare the digest, the head and the key with those printed here, and the head with the one shown in the hall. The check shows that the record is consistent and has not been changed since it was signed; that it is the record of this forum, only the comparison shows.',
  ],
}

const fr: Words = {
  languages: { en: 'anglais', fr: 'français' },
  date: (iso) => {
    const day = Number(iso.slice(8, 10))
    return `${day === 1 ? '1er' : day} ${MONTHS_FR[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`
  },
  time: (iso) => `${fr.date(iso)}, ${iso.slice(11, 13)} h ${iso.slice(14, 16)} UTC`,
  original: (languages) => `Original : ${languages}`,
  page: 'page',
  sample: 'Exemple. Les organisations, les personnes et les textes de ce document sont inventés.',

  adoptedByVote: (ballot) => `Adopté par un vote (décision ${ballot}, annexe II).`,
  adoptedByConsensus: 'Adopté par consensus.',
  notAdopted:
    'Le texte n’a pas été adopté. Il n’est donc pas reproduit ici ; ce qui a été décidé figure dans les annexes.',
  notes: 'Notes',
  backToText: 'Retour au texte',

  annex: (roman) => `Annexe ${roman}`,
  organizations: 'Organisations participantes',
  participants: 'Organisations qui prennent part aux décisions',
  observers: 'Observateurs',
  none: 'Aucune.',

  decisions: 'Décisions',
  noBallots: 'Il n’y a pas eu de vote.',
  ballotColumns: {
    number: 'N°',
    question: 'Question',
    for: 'Pour',
    against: 'Contre',
    abstain: 'Abstentions',
    notVoting: 'Sans vote',
    majority: 'Majorité requise',
    outcome: 'Résultat',
  },
  countsAre:
    'Tous les chiffres sont des nombres d’organisations ; chacune dispose d’une voix. La majorité simple et les deux tiers sont ceux des voix pour ou contre ; à côté de chaque majorité figure le nombre de voix pour qu’il fallait.',
  textAsAWhole: 'L’ensemble du texte',
  amendmentBy: (n, organization) => `Amendement ${n} (${organization})`,
  division: 'Motion de division',
  part: (words) => `Vote séparé : « ${words} »`,
  partsAsWhole: 'L’ensemble des parties',
  reconsideration: (what) => `Nouvel examen : ${what}`,
  majorities: {
    simple: (needed) => `Majorité simple : ${needed}`,
    twoThirds: (needed) => `Deux tiers : ${needed}`,
    ofPresent: (needed) => `Majorité des organisations appelées à voter : ${needed}`,
    ofRegistered: (needed) => `Majorité des organisations inscrites : ${needed}`,
  },
  outcomes: {
    carried: 'Adopté',
    lost: 'Non adopté',
    noDecision: 'Sans décision : aucune voix pour ou contre',
  },
  recordedVote: (n) => `Vote par appel nominal, décision ${n}`,
  nobody: 'aucune',
  consensus: 'Consensus',
  consensusAdopted: (time) =>
    `Le ${time}, le consensus a été recherché sur l’ensemble du texte. Personne n’a fait objection : adopté.`,
  consensusObjected: (time) =>
    `Le ${time}, le consensus a été recherché sur l’ensemble du texte. Ont fait objection :`,
  objection: (organization, reason) => (reason ? `${organization} : « ${reason} »` : organization),

  amendments: 'Suite donnée à chaque amendement',
  noAmendments: 'Aucun amendement n’a été déposé.',
  amendmentColumns: {
    number: 'N°',
    organization: 'Organisation',
    place: 'Paragraphe',
    change: 'Modification proposée',
    outcome: 'Suite donnée',
  },
  numbersAreOf: (symbol) =>
    `Les numéros de paragraphe sont ceux de ${symbol}, le texte soumis à la plénière. Les mots supprimés sont barrés, les nouveaux sont en gras.`,
  preambular: (n) => `Préambule, ${n}`,
  headingPlace: 'Titre',
  deleteParagraph: 'Supprimer le paragraphe',
  newParagraph: (after) =>
    after === null ? 'Nouveau paragraphe au début :' : `Nouveau paragraphe après ${after} :`,
  newShape: 'Autre niveau ou autre nature',
  adopted: (ballot) => `Adopté (décision ${ballot})`,
  rejected: (ballot) => `Non adopté (décision ${ballot})`,
  adoptedAsAmended: (ballot) => `Adopté tel qu’amendé (décision ${ballot})`,
  merged: (number) => `Mis aux voix avec l’amendement ${number}`,
  inadmissible: 'Irrecevable',
  notTakenUp: 'Non repris',
  sentBack: 'Renvoyé à son auteur',
  because: (what, reason) => (reason === '' ? what : `${what} : ${reason}`),
  coSponsors: (names) => `coauteurs : ${names}`,
  subAmendment: (number) => `sous-amendement au ${number}`,
  takesPlace: (number) => `en remplacement du ${number}`,
  newPlace: 'Nouveau paragraphe',
  withdrawn: 'Retiré',
  fell: (number) => `Non mis aux voix, l’amendement ${number} ayant été adopté`,
  fellWith: (number) => `Tombé avec l’amendement ${number}`,
  undecided: 'En suspens',

  verification: 'Comment vérifier ce rapport',
  facts: {
    digest: 'Empreinte du dossier (SHA-256)',
    head: 'Tête du journal',
    entries: 'Entrées du journal',
    frozen: 'Figé',
    key: 'Signé avec la clé Ed25519 (SHA-256)',
  },
  howToVerify: (file) => [
    `Ce rapport a été établi à partir du dossier figé du forum et de rien d’autre. Le dossier, ${file}, est public ; quiconque le possède peut le vérifier avec Concord, sans serveur ni base de données :`,
    `npm run concord -- verify ${file}`,
    'Concord vérifie alors la signature, scelle de nouveau chaque entrée du journal, applique de nouveau chaque règle, compte de nouveau chaque bulletin, applique de nouveau chaque amendement adopté et rétablit le texte. Si une entrée est fausse, il dit laquelle.',
    'Comparez l’empreinte, la tête et la clé avec celles imprimées ici, et la tête avec celle affichée dans la salle. La vérification montre que le dossier est cohérent et n’a pas été modifié depuis sa signature ; qu’il est bien celui de ce forum, seule la comparaison le montre.',
  ],
}

export const WORDS: Record<Lang, Words> = { en, fr }
