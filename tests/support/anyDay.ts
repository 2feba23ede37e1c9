import { TRPCError } from '@trpc/server'
import { baseOf } from '../../shared/amending/adoption.ts'
import { PENDING } from '../../shared/amending/amendmentState.ts'
import { readingOf } from '../../shared/amending/filing.ts'
import { isOpen } from '../../shared/amending/division.ts'
import { subparagraphsPart, wordsPart } from '../../shared/amending/parts.ts'
import { votingList } from '../../shared/amending/votingList.ts'
import { CHOICES } from '../../shared/ballot.ts'
import { draftText, inkBlocks } from '../../shared/draft/draft.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import { headOf, type Paragraph } from '../../shared/paragraph.ts'
import { type Question, questionHash } from '../../shared/question.ts'
import { inOrder } from '../../shared/tabled.ts'
import { CAST, type Name } from './cast.ts'
import { type Hall, outcome } from './hall.ts'
import type { Luck } from './luck.ts'

/** A call of a procedure by somebody, allowed or not. */
type Deed = (day: Day) => Promise<unknown>

interface Day {
  hall: Hall
  forum: Forum
  luck: Luck
}

/** One call as chance has it, of whom it may and of whom it may not; what is under way is gone on with more often. */
export async function anyDeed(hall: Hall, luck: Luck): Promise<string> {
  const forum = hall.world.forum('f')?.live.forum
  if (!forum) throw new Error('There is no forum')
  const names = forum.openBallot && luck.chance(0.7) ? VOTING : Object.keys(DEEDS)
  const name = luck.one(names) ?? ''
  try {
    const done = await outcome(DEEDS[name]?.({ hall, forum, luck }) ?? still())
    return `${name}: ${'refused' in done ? done.refused : 'done'}`
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return `${name}: input-unreadable`
    throw new Error(`${name} after entry ${forum.seq}`, { cause: error })
  }
}

const VOTING = ['cast', 'cast', 'cast', 'close', 'announce']

/** Mostly who may; sometimes anybody. */
function who({ luck }: Day, usual: readonly Name[]): Name {
  return luck.one(luck.chance(0.9) ? usual : (Object.keys(CAST) as Name[])) ?? 'ingrid'
}

const VOTERS: Name[] = ['ana', 'bo', 'chidi']
const CHAIR: Name[] = ['ingrid']
const DESK: Name[] = ['noor']

const DEEDS: Record<string, Deed> = {
  file: (day) => file(day),
  fileAgain: (day) => file(day),
  fileSub: (day) => file(day, { parent: any(day, PENDING) }),
  fileInPlace: (day) => file(day, { from: any(day, ['sentBack', 'withdrawn']) }),
  fileSuggested: (day) => file(day, { way: 'suggested' }, ['edith']),
  fileOral: (day) =>
    file(day, { way: 'oral', organizationId: day.luck.one(['andes', 'baltic', 'delta', 'institute']) }, [
      'amara',
      'noor',
    ]),
  sponsor: (day) => as(day, VOTERS).amendments.sponsor({ amendmentId: any(day, PENDING) }),
  leave: (day) => as(day, VOTERS).amendments.leave({ amendmentId: any(day, PENDING) }),
  withdraw: (day) => as(day, [...VOTERS, 'edith']).amendments.withdraw({ amendmentId: any(day) }),
  takeOver: (day) => as(day, VOTERS).amendments.takeOver({ amendmentId: any(day, ['withdrawn']) }),
  admit: (day) => as(day, CHAIR).amendments.admit({ amendmentId: any(day, ['awaitingChair']) }),
  letIn: (day) => as(day, CHAIR).amendments.admit({ amendmentId: any(day, ['inadmissible']) }),
  declare: (day) =>
    as(day, ['ingrid', 'noor']).amendments.declareInadmissible({
      amendmentId: any(day, PENDING),
      reason: 'It is about something else.',
    }),
  merge: (day) => as(day, DESK).amendments.merge({ amendmentId: any(day, PENDING), into: any(day, PENDING) }),
  fileTwice: (day) => copied(day),
  undoMerger: (day) =>
    as(day, ['noor', ...VOTERS]).amendments.undoMerger({ amendmentId: any(day, ['merged']) }),
  notTakeUp: (day) =>
    as(day, CHAIR).amendments.notTakeUp({
      amendmentIds: [any(day, [...PENDING, 'sentBack']), any(day, [...PENDING, 'sentBack'])],
      reason: 'Nobody moves it.',
    }),
  confirmFall: (day) => as(day, CHAIR).amendments.confirmFall({ amendmentId: any(day, ['proposedToFall']) }),
  sendBack: (day) =>
    as(day, CHAIR).amendments.sendBack({ amendmentId: any(day, ['proposedToFall']), todo: 'Say it again.' }),
  reorder: (day) => reorder(day),
  take: (day) => as(day, CHAIR).amendments.take({ paragraph: paragraphOf(day) }),
  openTime: (day) => (day.luck.chance(0.15) ? as(day, DESK).amendments.openTime() : still()),
  closeTime: (day) => as(day, DESK).amendments.closeTime(),
  divideText: (day) => divideText(day),
  divideAmendment: (day) => divideAmendment(day),
  objectToDivision: (day) => as(day, VOTERS).divisions.object({ divisionId: division(day) }),
  withdrawDivision: (day) => as(day, ['ingrid', ...VOTERS]).divisions.withdraw({ divisionId: division(day) }),
  divide: (day) => as(day, CHAIR).divisions.divide({ divisionId: division(day) }),
  askDivision: (day) => askDivision(day),
  askPart: (day) => askDivision(day),
  askAmendment: (day) => askAmendment(day),
  askAnother: (day) => askAmendment(day),
  askAgain: (day) => askAgain(day),
  askText: (day) => (day.luck.chance(0.3) ? ask(day, { kind: 'adoptText' }) : still()),
  cast: (day) => cast(day),
  close: (day) => as(day, CHAIR).ballots.close({ ballotId: day.forum.openBallot ?? 'none' }),
  announce: (day) => as(day, CHAIR).ballots.announce({ ballotId: day.forum.openBallot ?? 'none' }),
  correct: (day) => as(day, ['noor', 'noor', 'ingrid']).corrections.make(correcting(day)),
  propose: (day) => as(day, DESK).corrections.propose(correcting(day)),
  allow: (day) => as(day, CHAIR).corrections.allow({ correctionId: correction(day) }),
  refuseCorrection: (day) => as(day, CHAIR).corrections.refuse({ correctionId: correction(day) }),
  refer: (day) =>
    as(day, CHAIR).contactGroups.refer({
      paragraph: paragraphOf(day),
      organizations: day.luck.some(['andes', 'baltic', 'coast', 'delta', 'institute']),
      note: 'Agree.',
    }),
  recall: (day) => as(day, CHAIR).contactGroups.recall({ groupId: group(day), reason: 'No time.' }),
  report: (day) => report(day),
  seekConsensus: (day) => (day.luck.chance(0.2) ? as(day, CHAIR).consensus.seek() : still()),
  objectToText: (day) =>
    as(day, VOTERS).consensus.object({ consensusId: day.forum.consensus?.id ?? 'none', reason: 'No.' }),
  concludeConsensus: (day) => as(day, CHAIR).consensus.conclude(),
}

function as(day: Day, usual: readonly Name[]) {
  return day.hall.as(who(day, usual))
}

function still(): Promise<null> {
  return Promise.resolve(null)
}

/** An amendment, mostly in one of these states. */
function any({ forum, luck }: Day, states?: readonly Amendment['state'][]): string {
  const all = inOrder(forum)
  const fit = all.filter((a) => luck.chance(0.05) || !states || states.includes(a.state))
  return luck.one(fit)?.id ?? luck.one(all)?.id ?? 'none'
}

function textOf({ forum }: Day): readonly Paragraph[] {
  return forum.text?.paragraphs ?? []
}

function paragraphOf(day: Day): string {
  return day.luck.one(textOf(day))?.id ?? 'none'
}

function division({ forum, luck }: Day): string {
  const all = Object.values(forum.divisions ?? {})
  return luck.one(all.filter(isOpen))?.id ?? luck.one(all)?.id ?? 'none'
}

function correction({ forum, luck }: Day): string {
  const all = Object.values(forum.corrections ?? {})
  return luck.one(all.filter((c) => c.state === 'proposed'))?.id ?? luck.one(all)?.id ?? 'none'
}

function group({ forum, luck }: Day): string {
  const all = Object.values(forum.contactGroups ?? {})
  return luck.one(all.filter((g) => g.state === 'working'))?.id ?? luck.one(all)?.id ?? 'none'
}

// What is written

const WORDS = ['all', 'archives', 'schools', 'urgently', '資料', 'e\u0301coles', '👩‍🏫', 'two', 'Urges', 'not']

function reworded(luck: Luck, text: string): string {
  const words = text.split(' ')
  const at = luck.below(words.length)
  const more = luck.one(WORDS) ?? ''
  const made = [
    words.toSpliced(at, 1, more),
    words.toSpliced(at, 0, more),
    words.toSpliced(at, 1),
    words.toSpliced(at, 2, more, more),
    words.toSpliced(at, 1, `${words[at]},`),
  ]
  return (luck.one(made) ?? words).join(' ')
}

function proposal({ luck }: Day, base: readonly Paragraph[]) {
  const some = () => luck.one(base.filter((p) => !p.struck || luck.chance(0.05)))
  const changed = Array.from({ length: 1 + luck.below(3) }, some).flatMap((p) =>
    p ? [{ paragraph: p.id, text: reworded(luck, p.text) }] : [],
  )
  const own = changed.filter(({ paragraph }, i) => changed.findIndex((c) => c.paragraph === paragraph) === i)
  const dropped = luck.chance(0.2) ? [some()?.id ?? 'none'] : []
  const after = luck.chance(0.1) ? null : (some()?.id ?? null)
  const level = luck.one([0, 1, 2] as const) ?? 0
  const added = luck.chance(0.25)
    ? [{ after, kind: 'operative' as const, level, text: `Welcomes ${luck.one(WORDS)};` }]
    : []
  const to = { kind: 'operative' as const, level: luck.one([0, 1, 2] as const) ?? 1 }
  const reshaped = luck.chance(0.1) ? [{ paragraph: some()?.id ?? 'none', to }] : []
  const alone = added.length + dropped.length > 0 && luck.chance(0.4)
  return {
    changed: alone ? [] : own.filter(({ paragraph }) => !dropped.includes(paragraph)),
    reshaped,
    dropped,
    added,
  }
}

interface How {
  parent?: string
  from?: string
  way?: 'suggested' | 'oral'
  organizationId?: string | undefined
}

function file(day: Day, how: How = {}, by: Name[] = VOTERS) {
  const { forum, luck } = day
  const { organizationId, ...rest } = how
  const from = how.from ? forum.amendments[how.from] : undefined
  const parent = how.parent ?? from?.parent
  const base = baseNow(day, parent)
  return as(day, by).amendments.file({
    revision: (forum.text?.revision ?? 0) - (luck.chance(0.03) ? 1 : 0),
    proposal: proposal(day, base),
    reason: '',
    lang: 'en',
    ...rest,
    ...(organizationId && { organizationId }),
    ...(parent && { parent, parentRead: readingNow(day, parent) }),
    ...(luck.chance(0.2) && { asked: luck.some(['andes', 'baltic', 'coast', 'delta']) }),
  })
}

/** The same words as another's, but for a comma at times. */
function copied(day: Day) {
  const { forum, luck } = day
  const other = forum.amendments[any(day, ['filed'])]
  const texts = other?.operations.filter((o) => o.kind === 'text') ?? []
  const [first] = texts
  const was = baseNow(day, other?.parent).find((p) => p.id === first?.paragraph)
  if (!other || !first || !was) return file(day)
  const ins = luck.chance(0.5) ? first.ins : `${first.ins},`
  return as(day, VOTERS).amendments.file({
    revision: forum.text?.revision ?? 0,
    proposal: {
      changed: [{ paragraph: was.id, text: was.text.slice(0, first.from) + ins + was.text.slice(first.to) }],
      reshaped: [],
      dropped: [],
      added: [],
    },
    reason: '',
    lang: 'fr',
    ...(other.parent && { parent: other.parent, parentRead: readingNow(day, other.parent) }),
  })
}

function baseNow(day: Day, parent: string | undefined): readonly Paragraph[] {
  try {
    return parent && day.forum.amendments[parent] ? baseOf(day.forum, { parent }) : textOf(day)
  } catch {
    return textOf(day) // one that waits to fall need not fit any more
  }
}

function readingNow({ forum }: Day, parent: string): string {
  return readingOf(forum, parent)
}

function correcting(day: Day) {
  const { forum, luck } = day
  const was = luck.one(textOf(day))
  const text = was?.text ?? ''
  const made = [
    text.replace(/ (\p{L}+)$/u, ', $1'),
    text.replace(';', '.'),
    text.replace('archives', 'archive'),
    `${text} `,
    reworded(luck, text),
  ]
  return {
    paragraph: was?.id ?? 'none',
    revision: forum.text?.revision ?? 0,
    text: luck.one(made) ?? text,
    reason: 'It reads better.',
  }
}

// The chair

function reorder(day: Day) {
  const { forum, luck } = day
  const list = luck.one(votingList(forum))
  const order = list?.items.map(({ amendment }) => amendment.id) ?? ['none']
  return as(day, CHAIR).amendments.reorder({
    paragraph: list?.paragraph ?? 'none',
    order: luck.shuffled(order),
    reason: 'This one decides the others.',
  })
}

async function ask(day: Day, question: Question, paragraph?: string) {
  if (paragraph) await outcome(day.hall.as('ingrid').amendments.take({ paragraph }))
  return as(day, CHAIR).ballots.open({ question, recorded: day.luck.chance(0.5) })
}

function askAmendment(day: Day) {
  const amendmentId = any(day, ['filed'])
  return ask(day, { kind: 'adoptAmendment', amendmentId }, day.forum.amendments[amendmentId]?.paragraph)
}

function askAgain(day: Day) {
  const amendmentId = day.forum.decision ? null : any(day, ['adopted', 'adoptedAsAmended', 'rejected'])
  return ask(day, { kind: 'reconsider', amendmentId })
}

function askDivision(day: Day) {
  const divisionId = division(day)
  const { parts = [], paragraph, state } = day.forum.divisions?.[divisionId] ?? {}
  const part = parts.findIndex((p) => p.retained === null)
  const question: Question =
    state === 'requested'
      ? { kind: 'divide', divisionId }
      : part < 0
        ? { kind: 'partsAsWhole', divisionId }
        : { kind: 'retainPart', divisionId, part }
  return ask(day, question, paragraph)
}

/** Each screen says what it shows: that it is what was put to the vote is the server's to see. */
function cast(day: Day) {
  const ballot = day.forum.ballots[day.forum.openBallot ?? '']
  const textHash = ballot ? questionHash(day.forum, ballot.question) : '0'.repeat(64)
  const choice = day.luck.chance(0.6) ? 'for' : (day.luck.one(CHOICES) ?? 'for')
  return as(day, VOTERS).ballots.cast({ ballotId: ballot?.id ?? 'none', choice, textHash })
}

function divideText(day: Day) {
  const { forum, luck } = day
  const base = textOf(day)
  const p = luck.one(base)
  const length = p?.text.length ?? 0
  const from = luck.below(length)
  const parts = [
    luck.chance(0.5)
      ? subparagraphsPart(base, [p?.id ?? ''])
      : wordsPart(base, { paragraph: p?.id ?? '', from, to: from + luck.below(length - from + 1) }),
  ]
  const part = luck.one(base.filter((q) => headOf(base, q.id)?.id === headOf(base, p?.id ?? '')?.id))
  if (part && luck.chance(0.5)) parts.push(subparagraphsPart(base, [part.id]))
  return as(day, VOTERS).divisions.request({
    amendmentId: null,
    paragraph: headOf(base, p?.id ?? '')?.id ?? 'none',
    revision: forum.text?.revision ?? 0,
    parts: parts.filter((one) => one.operations.length > 0).map(({ operations }) => ({ operations })),
    reason: '',
  })
}

function divideAmendment(day: Day) {
  const { forum, luck } = day
  const amendment = forum.amendments[any(day, ['filed'])]
  const operations = amendment?.operations ?? []
  const cut = luck.chance(0.1) ? operations : operations.slice(0, luck.below(operations.length) || 1)
  return as(day, VOTERS).divisions.request({
    amendmentId: amendment?.id ?? 'none',
    paragraph: amendment?.paragraph ?? 'none',
    revision: forum.text?.revision ?? 0,
    parts: [{ operations: cut }],
    reason: '',
  })
}

/** Somebody of the group has written a word; then it is reported. */
function report(day: Day) {
  const groupId = group(day)
  if (day.forum.contactGroups?.[groupId]) {
    const ink = draftText(day.hall.drafting.room(groupId).doc)
    const block = day.luck.one(inkBlocks(ink))
    if (block) ink.insert(block.ink + 1, `${day.luck.one(WORDS)} `, {})
  }
  return as(day, VOTERS).contactGroups.report({ groupId, reason: 'We agree.', lang: 'en' })
}
