import { z } from 'zod'
import { ChoiceOf, Id, QuestionOf } from '../../shared/actParts.ts'
import type { Act } from '../../shared/acts.ts'
import { whyNotAnnounce, whyNotCloseBallot, whyNotVote } from '../../shared/ballot.ts'
import { consequenceOf } from '../../shared/consequence.ts'
import type { Forum } from '../../shared/forum.ts'
import { decide, type Tally } from '../../shared/majority.ts'
import { whyNotOpenBallot } from '../../shared/openingBallot.ts'
import { entitled } from '../../shared/person.ts'
import { majorityFor, questionHash } from '../../shared/question.ts'
import { organizationOf, RefusedError, record, router, seated } from '../trpc.ts'
import type { OpenForum } from '../world.ts'

const OneBallot = z.strictObject({ ballotId: Id })

/** One organization's choice, with the digest of the text its screen showed. */
const Vote = z.strictObject({
  ballotId: Id,
  choice: ChoiceOf,
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
})

export const ballots = router({
  open: seated
    .input(z.strictObject({ question: QuestionOf, recorded: z.boolean() }))
    .mutation(({ ctx, input: { question, recorded } }) => {
      const ballotId = ctx.world.newId()
      return record(ctx, {
        as: 'ballotOpened',
        whyNot: (forum) => whyNotOpenBallot(forum, question),
        acts: (forum) => [
          {
            type: 'ballotOpened',
            ballotId,
            number: Object.keys(forum.ballots).length + 1,
            question,
            majority: majorityFor(forum, question),
            recorded,
            roll: entitled(forum),
            textHash: questionHash(forum, question),
          },
        ],
        answer: () => ({ ballotId }),
      })
    }),

  /** Answered only when the vote is on disk. The same vote again, or another choice, is one vote. */
  cast: seated.input(Vote).mutation(({ ctx, input: { ballotId, choice, textHash } }) => {
    const organizationId = organizationOf(ctx) ?? ''
    return record(ctx, {
      as: 'voteCast',
      whyNot: (forum) => whyNotVote(forum, { ballotId, organizationId, textHash }),
      acts: (forum) =>
        forum.ballots[ballotId]?.voted[organizationId]
          ? []
          : [{ type: 'voteCast', ballotId, organizationId }],
      alongside: (write, at) => ctx.forum.urn.put(write, { ballotId, organizationId, choice, at }),
      answer: () => ({ paper: ctx.forum.urn.own(ballotId, organizationId) }),
    })
  }),

  /** This organization's own paper while it is in the urn, for a voter who comes back. */
  own: seated.input(OneBallot).query(({ ctx, input }) => {
    const organizationId = organizationOf(ctx)
    return organizationId ? ctx.forum.urn.own(input.ballotId, organizationId) : null
  }),

  close: seated.input(OneBallot).mutation(({ ctx, input: { ballotId } }) =>
    record(ctx, {
      as: 'ballotClosed',
      whyNot: (forum) => whyNotCloseBallot(forum, ballotId),
      acts: () => [{ type: 'ballotClosed', ballotId }],
      answer: (forum) => resultOf(forum, { ballotId, tally: ctx.forum.urn.count(ballotId) }),
    }),
  ),

  /** What the urn says, for the chair alone, between the close and the announcement. */
  result: seated.input(OneBallot).query(({ ctx, input: { ballotId } }) => {
    const { forum } = ctx.forum.live
    if (forum.seats[ctx.who.personId]?.role !== 'chair') throw new RefusedError('not-your-role')
    const refused = whyNotAnnounce(forum, ballotId)
    if (refused) throw new RefusedError(refused)
    return resultOf(forum, { ballotId, tally: ctx.forum.urn.count(ballotId) })
  }),

  /** Tally, outcome and what follows from it for the text, in one transaction; the urn is emptied in the same. */
  announce: seated.input(OneBallot).mutation(({ ctx, input: { ballotId } }) =>
    record(ctx, {
      as: 'ballotAnnounced',
      afterAllBefore: true, // it counts the papers on disk
      whyNot: (forum) => whyNotAnnounce(forum, ballotId),
      acts: (forum) => announced(forum, ballotId, ctx.forum),
      alongside: (write) => write.emptyUrn(ctx.forum.live.id, ballotId),
      answer: () => ({}),
    }),
  ),
})

function resultOf(forum: Forum, { ballotId, tally }: { ballotId: string; tally: Tally }) {
  const ballot = forum.ballots[ballotId]
  return { tally, outcome: ballot ? decide(ballot.majority, tally, ballot.roll.length) : 'noDecision' }
}

function announced(forum: Forum, ballotId: string, { urn, live }: Pick<OpenForum, 'urn' | 'live'>): Act[] {
  const ballot = forum.ballots[ballotId]
  if (!ballot) return []
  const { tally, outcome } = resultOf(forum, { ballotId, tally: urn.count(ballotId) })
  const papers = urn.papers(ballotId, ballot.recorded)
  const result: Act = { type: 'ballotAnnounced', ballotId, tally, outcome, papers }
  const carried = outcome === 'carried'
  return [result, consequenceOf(forum, { ballotId, question: ballot.question, carried }, live.past)]
}
