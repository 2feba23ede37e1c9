import type { Act } from '../../shared/acts.ts'
import { adoption, subAdoption } from '../../shared/amending/adoption.ts'
import type { Operation } from '../../shared/amending/amendment.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import { count } from '../../shared/audit.ts'
import type { Choice } from '../../shared/ballot.ts'
import { digest } from '../../shared/digest.ts'
import { apply, type Forum, replay } from '../../shared/forum.ts'
import { type Entry, NO_SEAL, seal } from '../../shared/journal.ts'
import { decide } from '../../shared/majority.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { entitled, type Seat } from '../../shared/person.ts'
import { type Question, questionHash } from '../../shared/question.ts'
import { compile, inOrder, paragraphOf } from '../../shared/tabled.ts'
import { idsFrom, paragraph } from './amending.ts'

/** Who is in the forum of the tests. Ana, Bo and Chidi vote; Rosa advises Ana's organization; Dalia's has no vote here yet. */
export const CAST = {
  noor: seat('noor', { role: 'secretariat' }),
  ingrid: seat('ingrid', { role: 'chair' }),
  amara: seat('amara', { role: 'rapporteur', sessionId: 'S1' }),
  mei: seat('mei', { role: 'rapporteur', sessionId: 'S2' }),
  ana: seat('ana', { role: 'delegate', organizationId: 'andes', holdsVote: true }),
  rosa: seat('rosa', { role: 'delegate', organizationId: 'andes' }),
  bo: seat('bo', { role: 'delegate', organizationId: 'baltic', holdsVote: true }),
  chidi: seat('chidi', { role: 'delegate', organizationId: 'coast', holdsVote: true }),
  dalia: seat('dalia', { role: 'delegate', organizationId: 'delta' }),
  edith: seat('edith', { role: 'observer', organizationId: 'institute' }),
  tomas: seat('tomas', { role: 'moderator', sessionId: 'S1' }),
} satisfies Record<string, Seat>

export type Name = keyof typeof CAST

/** What somebody does, ready or made from the forum as it then is. */
export type Did = Act | ((forum: Forum, by: Name) => Act)
export type Step = readonly [who: Name, did: Did]

/** The forum after its opening and these steps, folded from real, sealed entries. No rule is asked: tests ask them. */
export function forumAfter(...steps: (Step | readonly Step[])[]): Forum {
  return replay('f', journalAfter(...steps))
}

/** The entries of the opening and these steps, half a minute apart from nine o'clock. */
export function journalAfter(...steps: (Step | readonly Step[])[]): Entry[] {
  const all: Step[] = [...OPENING, ...steps.flatMap((s) => (isStep(s) ? [s] : s))]
  const entries: Entry[] = []
  const forum = replay('f', [])
  for (const [by, did] of all) {
    const act = typeof did === 'function' ? did(forum, by) : did
    const entry = sealed(forum, { by, act })
    apply(forum, entry)
    entries.push(entry)
  }
  return entries
}

/** The entry that this act would be now. */
export function sealed(forum: Pick<Forum, 'seq' | 'head'>, { by, act }: { by: string; act: Act }): Entry {
  const unsealed = { seq: forum.seq + 1, at: clock(forum.seq + 1), by, act }
  return { ...unsealed, seal: seal(forum.head || NO_SEAL, unsealed) }
}

/** The time of the nth entry. */
export function clock(n: number): string {
  return new Date(Date.UTC(2023, 5, 5, 9, 0, 30 * n)).toISOString()
}

function isStep(step: Step | readonly Step[]): step is Step {
  return typeof step[0] === 'string'
}

function seat(personId: string, rest: Partial<Seat> & Pick<Seat, 'role'>): Seat {
  return { personId, organizationId: null, sessionId: null, holdsVote: false, ...rest }
}

function local(en: string) {
  return { en, fr: `${en} (fr)` }
}

// The opening

export const convened: Act = {
  type: 'forumConvened',
  forumId: 'f',
  title: local('Forum of the tests'),
  organ: local('The Forum,'),
  symbol: 'CSF/0',
  date: '2023-06-05',
  timezone: 'Europe/Paris',
  style: 'forum',
  adoption: 'simple',
  amendmentMajority: 'simple',
  consensusSeconds: 20,
  sample: true,
}

const OPENING: readonly Step[] = [
  ['noor', convened],
  ...['andes', 'baltic', 'coast', 'delta'].map((id): Step => ['noor', registered(id, 'participant')]),
  ['noor', registered('institute', 'observer')],
  ['noor', { type: 'sessionOpened', sessionId: 'S1', roman: 'I', title: local('Archives') }],
  ['noor', { type: 'sessionOpened', sessionId: 'S2', roman: 'II', title: local('Learning') }],
  ...Object.values(CAST).map((s): Step => ['noor', seated(s)]),
]

export function registered(organizationId: string, status: 'participant' | 'observer'): Act {
  return { type: 'organizationRegistered', organizationId, name: local(organizationId), status }
}

export function seated(who: Seat): Act {
  return { type: 'personSeated', ...who }
}

// Drafting

/** What the two sessions hand over: a preamble, one recommendation with two letters; and two without. */
export const DRAFTS: Record<'S1' | 'S2', Paragraph[]> = {
  S1: [
    paragraph('pp1', 'Recalling Article 11 of the Convention,', { kind: 'preambular' }),
    paragraph('r1', 'Urges Parties to protect large archives and to fund:'),
    paragraph('r1a', 'their staff; and', { level: 1 }),
    paragraph('r1b', 'their buildings;', { level: 1 }),
  ],
  S2: [
    paragraph('r2', 'Invites Parties to share what they learn with all schools;', { part: 'S2' }),
    paragraph('r3', 'Requests the Secretariat to report on it.', { part: 'S2' }),
  ],
}

export function handedOver(sessionId: 'S1' | 'S2', paragraphs = DRAFTS[sessionId]): Act {
  return { type: 'draftHandedOver', sessionId, paragraphs }
}

export function penGiven(sessionId: 'S1' | 'S2', personId: Name): Act {
  return { type: 'penGiven', sessionId, personId }
}

export function penTaken(sessionId: 'S1' | 'S2', personId: Name): Act {
  return { type: 'penTaken', sessionId, personId }
}

/** The buildings of the first draft are not agreed when it is handed over. */
export const bracketHandedOver = {
  type: 'bracketHandedOver',
  sessionId: 'S1',
  bracketId: 'q1',
  paragraphs: ['r1b'],
  organizationId: 'baltic',
  kind: 'contested',
  reason: 'There is no money for buildings.',
  words: 'their buildings;',
} as const satisfies Act

export const compiled = (forum: Forum): Act => ({
  type: 'textCompiled',
  symbol: 'CSF/0/L.1',
  paragraphs: compile(forum),
})

/** Both drafts are before the plenary. */
export const TABLED: readonly Step[] = [
  ['amara', handedOver('S1')],
  ['mei', handedOver('S2')],
  ['noor', compiled],
]

// Amending

export const timeOpened: Act = { type: 'amendmentsOpened' }
export const timeClosed: Act = { type: 'amendmentsClosed' }

/** Operations that make of a paragraph's words other ones. */
export function replacing(paragraphId: string, find: string, words: string) {
  return (base: readonly Paragraph[]): Operation[] => {
    const was = base.find((p) => p.id === paragraphId)?.text ?? ''
    if (!was.includes(find)) throw new Error(`${paragraphId} does not say "${find}"`)
    const changed = [{ paragraph: paragraphId, text: was.replace(find, words) }]
    return operationsOf(base, { changed, dropped: [], added: [] }, idsFrom('new'))
  }
}

export function dropping(paragraphId: string) {
  return (base: readonly Paragraph[]): Operation[] =>
    operationsOf(base, { changed: [], dropped: [paragraphId], added: [] }, idsFrom('new'))
}

export function adding(after: string, text: string, id = 'new') {
  return (base: readonly Paragraph[]): Operation[] =>
    operationsOf(
      base,
      { changed: [], dropped: [], added: [{ after, kind: 'operative', level: 0, text }] },
      idsFrom(id),
    )
}

export function filed(amendmentId: string, operations: (base: readonly Paragraph[]) => Operation[]): Did {
  return (forum, by) => {
    const base = forum.text?.paragraphs ?? []
    const made = operations(base)
    return {
      type: 'amendmentFiled',
      amendmentId,
      number: inOrder(forum).length + 1,
      organizationId: forum.seats[by]?.organizationId ?? '',
      lang: 'en',
      reason: 'It reads better.',
      paragraph: paragraphOf(base, made) ?? '',
      revision: forum.text?.revision ?? 0,
      operations: made,
    }
  }
}

export function withdrawn(amendmentId: string): Act {
  return { type: 'amendmentWithdrawn', amendmentId }
}

export function fell(amendmentId: string): Did {
  return (forum) => ({
    type: 'amendmentFell',
    amendmentId,
    because: forum.amendments[amendmentId]?.because ?? '',
  })
}

// Deciding

export function taken(paragraphId: string): Act {
  return { type: 'paragraphTaken', paragraph: paragraphId }
}

/** Puts an amendment, or the text as a whole, to the vote: b1, b2… in their order. */
export function ballotOpened(on: string | 'text', { recorded = true } = {}): Did {
  return (forum) => {
    const number = Object.keys(forum.ballots).length + 1
    const question: Question =
      on === 'text' ? { kind: 'adoptText' } : { kind: 'adoptAmendment', amendmentId: on }
    return {
      type: 'ballotOpened',
      ballotId: `b${number}`,
      number,
      question,
      majority: 'simple',
      recorded,
      roll: entitled(forum),
      textHash: questionHash(forum, question),
    }
  }
}

export const voteCast: Did = (forum, by) => ({
  type: 'voteCast',
  ballotId: forum.openBallot ?? '',
  organizationId: forum.seats[by]?.organizationId ?? '',
})

export const ballotClosed: Did = (forum) => ({ type: 'ballotClosed', ballotId: forum.openBallot ?? '' })

/** Announces these choices, by organization, and what they mean. */
export function announced(choices: Record<string, Choice>): Did {
  return (forum) => {
    const ballot = forum.ballots[forum.openBallot ?? '']
    if (!ballot) throw new Error('There is no ballot to announce')
    const papers = Object.entries(choices)
      .map(([mark, choice]) => ({ mark, choice }))
      .sort((a, b) => (a.mark < b.mark ? -1 : 1))
    const tally = count(papers)
    const outcome = decide(ballot.majority, tally, ballot.roll.length)
    return { type: 'ballotAnnounced', ballotId: ballot.id, tally, outcome, papers }
  }
}

export function adopted(amendmentId: string): Did {
  return (forum) => {
    const ballotId = `b${Object.keys(forum.ballots).length}`
    return forum.amendments[amendmentId]?.parent
      ? { type: 'subAmendmentAdopted', amendmentId, ballotId, ...subAdoption(forum, amendmentId) }
      : { type: 'amendmentAdopted', amendmentId, ballotId, ...adoption(forum, amendmentId) }
  }
}

export function rejected(amendmentId: string): Did {
  return (forum) => ({
    type: 'amendmentRejected',
    amendmentId,
    ballotId: `b${Object.keys(forum.ballots).length}`,
  })
}

/** All three who can vote on it do. */
export const EVERYONE_VOTES: readonly Step[] = [
  ['ana', voteCast],
  ['bo', voteCast],
  ['chidi', voteCast],
]

/** An amendment is taken up, put to the vote and adopted by two to one, or rejected by one to two. */
export function decided(amendmentId: string, paragraphId: string, outcome: 'adopted' | 'rejected'): Step[] {
  const [mine, theirs]: [Choice, Choice] = outcome === 'adopted' ? ['for', 'against'] : ['against', 'for']
  return [
    ['ingrid', taken(paragraphId)],
    ['ingrid', ballotOpened(amendmentId)],
    ...EVERYONE_VOTES,
    ['ingrid', ballotClosed],
    ['ingrid', announced({ andes: mine, baltic: mine, coast: theirs })],
    ['ingrid', outcome === 'adopted' ? adopted(amendmentId) : rejected(amendmentId)],
  ]
}

export const consensusSought: Did = (forum) => ({
  type: 'consensusSought',
  consensusId: 'c1',
  until: new Date(Date.parse(clock(forum.seq + 1)) + 20_000).toISOString(),
  textHash: questionHash(forum, { kind: 'adoptText' }),
})

export function objectionRaised(reason: string): Did {
  return (forum, by) => ({
    type: 'objectionRaised',
    consensusId: 'c1',
    organizationId: forum.seats[by]?.organizationId ?? '',
    reason,
  })
}

export function consensusConcluded(outcome: 'adopted' | 'objected'): Act {
  return { type: 'consensusConcluded', consensusId: 'c1', outcome }
}

export const textAdopted: Act = { type: 'textDecided', outcome: 'adopted', how: 'consensus', by: 'c1' }

export const frozen: Did = (forum) => ({
  type: 'forumFrozen',
  textHash: digest(forum.text?.paragraphs ?? []),
})

/** Amendments 1 and 2 say other things about the same words; 3 adds a recommendation. The time for them is over. */
export const AMENDED: readonly Step[] = [
  ...TABLED,
  ['noor', timeOpened],
  ['ana', filed('am1', replacing('r1', 'large', 'all'))],
  ['bo', filed('am2', replacing('r1', 'large archives', 'libraries'))],
  ['chidi', filed('am3', adding('r2', 'Encourages young people to take part;', 'am3-p'))],
  ['noor', timeClosed],
]

/** From the first draft to the freeze, with every kind of act. */
export const WHOLE_DAY: readonly Step[] = [
  ['tomas', penGiven('S1', 'rosa')],
  ['noor', penTaken('S1', 'rosa')],
  ['amara', handedOver('S1')],
  ['amara', bracketHandedOver],
  ...AMENDED.slice(1, -1),
  ['bo', filed('am4', dropping('r3'))],
  ['bo', withdrawn('am4')],
  ['noor', timeClosed],
  ...decided('am1', 'r1', 'adopted'),
  ['ingrid', fell('am2')],
  ...decided('am3', 'r2', 'rejected'),
  ['ingrid', ballotOpened('text', { recorded: false })],
  ['ana', voteCast],
  ['ingrid', ballotClosed],
  ['ingrid', announced({ 'K7QF-2M9D': 'abstain' })],
  ['ingrid', { type: 'textDecided', outcome: 'rejected', how: 'vote', by: 'b3' }],
  ['noor', { type: 'personUnseated', personId: 'rosa' }],
  ['noor', frozen],
]

/** The text adopted by consensus after amendment 1, and not frozen yet. */
export const AGREED: readonly Step[] = [
  ...AMENDED,
  ...decided('am1', 'r1', 'adopted'),
  ['ingrid', fell('am2')],
  ...decided('am3', 'r2', 'rejected'),
  ['ingrid', consensusSought],
  ['ingrid', consensusConcluded('adopted')],
  ['ingrid', textAdopted],
]
