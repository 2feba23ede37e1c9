import { agendaOf } from '../../client/features/chair/agenda.ts'
import { askedNext, type Next, nextOf } from '../../client/features/chair/next.ts'
import { isStale } from '../../shared/amending/dividing.ts'
import type { Forum } from '../../shared/forum.ts'
import type { Question } from '../../shared/question.ts'
import { type Hall, outcome } from './hall.ts'

/** More acts than any day has left. */
const MOST = 1_000

/**
 * Brings a day to its freeze by what the chair's button says is next, and nothing else; what the chair cannot do, or
 * does without end, is answered, null: there was nothing.
 */
export async function toTheEnd(hall: Hall): Promise<string | null> {
  await outcome(hall.as('noor').amendments.closeTime())
  for (let n = 0; n < MOST; n += 1) {
    const forum = hall.world.forum('f')?.live.forum
    if (!forum) throw new Error('There is no forum')
    const next = nextOf(forum, agendaOf(forum), null)
    if (next.kind === 'decided') return await frozen(hall, forum)
    const done = await outcome(does(hall, forum, next))
    if ('refused' in done) return `${next.kind}: ${done.refused}`
  }
  return 'without end'
}

function does(hall: Hall, forum: Forum, next: Next): Promise<unknown> {
  const { amendments, ballots, consensus, contactGroups } = hall.as('ingrid')
  switch (next.kind) {
    case 'closeBallot':
      return ballots.close({ ballotId: next.ballotId })
    case 'announce':
      return ballots.announce({ ballotId: next.ballotId })
    case 'concludeConsensus':
      return consensus.conclude()
    case 'confirmFalls':
      return amendments.confirmFall({ amendmentId: next.falling[0]?.id ?? '' })
    case 'admit':
      return amendments.admit({ amendmentId: next.amendment.id })
    case 'take':
      return amendments.take({ paragraph: next.paragraph })
    case 'division':
      return isStale(forum, next.division)
        ? hall.as('ingrid').divisions.withdraw({ divisionId: next.division.id })
        : goOn(hall, askedNext(next.division), next.division.id)
    case 'openBallot':
      return opened(hall, { kind: 'adoptAmendment', amendmentId: next.amendment.id })
    case 'leave':
      return amendments.notTakeUp({ amendmentIds: next.waiting.map(({ id }) => id), reason: '' })
    case 'awaitGroup':
      return contactGroups.recall({ groupId: next.group.id, reason: 'There is no time left.' })
    case 'decideText':
      return opened(hall, { kind: 'adoptText' })
    default:
      throw new Error(`The chair cannot be at ${next.kind}`)
  }
}

function goOn(hall: Hall, question: Question | null, divisionId: string): Promise<unknown> {
  return question ? opened(hall, question) : hall.as('ingrid').divisions.divide({ divisionId })
}

function opened(hall: Hall, question: Question): Promise<unknown> {
  return hall.as('ingrid').ballots.open({ question, recorded: true })
}

/** What was proposed is not settled by the chair's next act: it waits in a list of its own. */
async function frozen(hall: Hall, forum: Forum): Promise<string | null> {
  for (const { id, state } of Object.values(forum.corrections ?? {}))
    if (state === 'proposed') await hall.as('ingrid').corrections.refuse({ correctionId: id })
  const done = await outcome(hall.as('noor').freezing.freeze())
  return 'refused' in done ? `freeze: ${done.refused}` : null
}
