import { TRPCError } from '@trpc/server'
import { PENDING } from '../../shared/amending/amendmentState.ts'
import type { Forum } from '../../shared/forum.ts'
import { inOrder } from '../../shared/tabled.ts'
import {
  ask,
  askAgain,
  askAmendment,
  askDivision,
  cast,
  divideAmendment,
  divideText,
  reorder,
} from './anyAsking.ts'
import {
  anyAmendment,
  as,
  CHAIR,
  correction,
  type Day,
  DESK,
  division,
  group,
  paragraphOf,
  still,
  VOTERS,
} from './anyMoment.ts'
import { copied, correcting, file, report } from './anyWriting.ts'
import { type Hall, outcome } from './hall.ts'
import type { Luck } from './luck.ts'

/** A call of a procedure by somebody, allowed or not. */
type Deed = (day: Day) => Promise<unknown>

/** One call as chance has it, of whom it may and of whom it may not; what is under way is gone on with more often. */
export async function anyDeed(hall: Hall, luck: Luck): Promise<string> {
  const forum = hall.world.forum('f')?.live.forum
  if (!forum) throw new Error('There is no forum')
  const names = luck.chance(0.7) ? usualIn(forum) : Object.keys(DEEDS)
  const name = luck.one(names) ?? ''
  try {
    const done = await outcome(DEEDS[name]?.({ hall, forum, luck }) ?? still())
    return 'refused' in done ? `${name}: ${done.refused}` : `${name}, done`
  } catch (error) {
    if (error instanceof TRPCError && error.code === 'BAD_REQUEST') return `${name}: input-unreadable`
    throw new Error(`${name} after entry ${forum.seq}`, { cause: error })
  }
}

/** What is usual at such a moment, so that a day gets somewhere. */
function usualIn(forum: Forum): readonly string[] {
  if (forum.openBallot)
    return forum.ballots[forum.openBallot]?.state === 'open'
      ? ['cast', 'cast', 'cast', 'close']
      : ['announce']
  if (forum.consensus?.state === 'open') return ['concludeConsensus', 'objectToText']
  if (forum.decision) return ['askAgain']
  const states = new Set(Object.values(forum.amendments).map(({ state }) => state))
  if (states.has('proposedToFall')) return ['confirmFall', 'confirmFall', 'sendBack', 'divide', 'askAgain']
  if (inOrder(forum).length < 8) return ['file', 'file', 'fileSub', 'fileTwice']
  return Object.keys(DEEDS)
}

const DEEDS: Record<string, Deed> = {
  file: (day) => file(day),
  fileAgain: (day) => file(day),
  fileSub: (day) => file(day, { parent: anyAmendment(day, PENDING) }),
  fileInPlace: (day) => file(day, { from: anyAmendment(day, ['sentBack', 'withdrawn']) }),
  fileSuggested: (day) => file(day, { way: 'suggested' }, ['edith']),
  fileOral: (day) =>
    file(day, { way: 'oral', organizationId: day.luck.one(['andes', 'baltic', 'delta', 'institute']) }, [
      'amara',
      'noor',
    ]),
  sponsor: (day) => as(day, VOTERS).amendments.sponsor({ amendmentId: anyAmendment(day, PENDING) }),
  leave: (day) => as(day, VOTERS).amendments.leave({ amendmentId: anyAmendment(day, PENDING) }),
  withdraw: (day) => as(day, [...VOTERS, 'edith']).amendments.withdraw({ amendmentId: anyAmendment(day) }),
  takeOver: (day) => as(day, VOTERS).amendments.takeOver({ amendmentId: anyAmendment(day, ['withdrawn']) }),
  admit: (day) => as(day, CHAIR).amendments.admit({ amendmentId: anyAmendment(day, ['awaitingChair']) }),
  letIn: (day) => as(day, CHAIR).amendments.admit({ amendmentId: anyAmendment(day, ['inadmissible']) }),
  declare: (day) =>
    as(day, ['ingrid', 'noor']).amendments.declareInadmissible({
      amendmentId: anyAmendment(day, PENDING),
      reason: 'It is about something else.',
    }),
  merge: (day) =>
    as(day, DESK).amendments.merge({
      amendmentId: anyAmendment(day, PENDING),
      into: anyAmendment(day, PENDING),
    }),
  fileTwice: (day) => copied(day),
  undoMerger: (day) =>
    as(day, ['noor', ...VOTERS]).amendments.undoMerger({ amendmentId: anyAmendment(day, ['merged']) }),
  notTakeUp: (day) =>
    as(day, CHAIR).amendments.notTakeUp({
      amendmentIds: [
        anyAmendment(day, [...PENDING, 'sentBack']),
        anyAmendment(day, [...PENDING, 'sentBack']),
      ],
      reason: 'Nobody moves it.',
    }),
  confirmFall: (day) =>
    as(day, CHAIR).amendments.confirmFall({ amendmentId: anyAmendment(day, ['proposedToFall']) }),
  sendBack: (day) =>
    as(day, CHAIR).amendments.sendBack({
      amendmentId: anyAmendment(day, ['proposedToFall']),
      todo: 'Say it again.',
    }),
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
  askText: (day) => (day.luck.chance(0.05) ? ask(day, { kind: 'adoptText' }) : still()),
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
  seekConsensus: (day) => (day.luck.chance(0.05) ? as(day, CHAIR).consensus.seek() : still()),
  objectToText: (day) =>
    as(day, VOTERS).consensus.object({ consensusId: day.forum.consensus?.id ?? 'none', reason: 'No.' }),
  concludeConsensus: (day) => as(day, CHAIR).consensus.conclude(),
}
