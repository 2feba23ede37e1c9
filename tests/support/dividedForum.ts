import { partOf, withTheRest, wordsPart } from '../../shared/amending/parts.ts'
import type { Entry } from '../../shared/journal.ts'
import * as cast from './cast.ts'
import { divisionRequested, Plenary } from './plenary.ts'

/**
 * The journal of a day with two divisions and two reconsiderations: an amendment voted in parts over an objection and
 * adopted, reopened and adopted again; words of the text not retained; the text adopted, reopened and adopted again.
 */
export function dividedJournal(): Entry[] {
  const plenary = new Plenary(
    cast.TABLED,
    ['noor', cast.timeOpened],
    [
      'ana',
      cast.filed('am1', (base) => [
        ...cast.replacing('r1', 'large', 'all')(base),
        ...cast.dropping('r1b')(base),
      ]),
    ],
    ['bo', cast.filed('am2', cast.replacing('r1b', 'buildings', 'depots'))],
    ['noor', cast.timeClosed],
  )
  const { forum } = plenary
  const text = () => forum.text?.paragraphs ?? []
  const am1 = forum.amendments.am1
  if (!am1) throw new Error('There is no amendment')
  const inParts = withTheRest(forum, am1, [partOf(text(), am1.operations.slice(0, 1))])
  const ofAmendment = { amendmentId: 'am1', paragraph: 'r1', parts: inParts }
  plenary.does('chidi', divisionRequested('d1', ofAmendment))
  plenary.does('bo', { type: 'divisionObjected', divisionId: 'd1', organizationId: 'baltic' })
  plenary.votes({ kind: 'divide', divisionId: 'd1' }, 'faf')
  plenary.votes({ kind: 'retainPart', divisionId: 'd1', part: 1 }, 'fff')
  plenary.votes({ kind: 'retainPart', divisionId: 'd1', part: 0 }, 'faa')
  plenary.votes({ kind: 'adoptAmendment', amendmentId: 'am1' })
  plenary.does('ingrid', cast.fell('am2'))
  plenary.votes({ kind: 'reconsider', amendmentId: 'am1' }, 'ffa')
  plenary.votes({ kind: 'adoptAmendment', amendmentId: 'am1' })
  plenary.does('ingrid', cast.fell('am2'))

  plenary.does(
    'bo',
    divisionRequested('d2', {
      paragraph: 'r3',
      parts: [wordsPart(text(), { paragraph: 'r3', from: 0, to: 8 })],
    }),
  )
  plenary.does('bo', { type: 'divisionWithdrawn', divisionId: 'd2' })
  const at =
    text()
      .find((p) => p.id === 'r2')
      ?.text.indexOf('all') ?? 0
  const parts = [wordsPart(text(), { paragraph: 'r2', from: at, to: at + 3 })]
  plenary.does('ana', divisionRequested('d3', { paragraph: 'r2', parts }))
  plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd3', divided: true, ballotId: null })
  plenary.votes({ kind: 'retainPart', divisionId: 'd3', part: 0 }, 'aaf')
  plenary.votes({ kind: 'partsAsWhole', divisionId: 'd3' })

  plenary.votes({ kind: 'adoptText' })
  plenary.votes({ kind: 'reconsider', amendmentId: null }, 'ffa')
  plenary.votes({ kind: 'adoptText' })
  plenary.does('noor', cast.frozen)
  return plenary.journal
}
