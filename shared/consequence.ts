import type { Act } from './acts.ts'
import { adoption, subAdoption } from './amending/adoption.ts'
import { divisionConcluded, partDecided } from './amending/partsDecided.ts'
import { reconsidered } from './amending/restored.ts'
import type { Forum } from './forum.ts'
import type { Question } from './question.ts'

/** What a result means: the act that follows its announcement at once, with every decided fact written out. [V8, J5] */
export type Consequence = Extract<
  Act,
  {
    type:
      | 'amendmentAdopted'
      | 'subAmendmentAdopted'
      | 'amendmentRejected'
      | 'textDecided'
      | 'divisionDecided'
      | 'partDecided'
      | 'divisionConcluded'
      | 'reconsiderationDecided'
  }
>

/**
 * The consequence of a ballot that carried or not. `past` folds the journal up to a seq: what is reopened is put back
 * as it stood.
 */
export function consequenceOf(
  forum: Forum,
  { ballotId, question, carried }: { ballotId: string; question: Question; carried: boolean },
  past: (seq: number) => Forum,
): Consequence {
  switch (question.kind) {
    case 'adoptText':
      return { type: 'textDecided', outcome: carried ? 'adopted' : 'rejected', how: 'vote', by: ballotId }
    case 'adoptAmendment': {
      const { amendmentId } = question
      if (!carried) return { type: 'amendmentRejected', amendmentId, ballotId }
      return forum.amendments[amendmentId]?.parent
        ? { type: 'subAmendmentAdopted', amendmentId, ballotId, ...subAdoption(forum, amendmentId) }
        : { type: 'amendmentAdopted', amendmentId, ballotId, ...adoption(forum, amendmentId) }
    }
    case 'divide':
      return { type: 'divisionDecided', divisionId: question.divisionId, divided: carried, ballotId }
    case 'retainPart':
      return partDecided(forum, { ...question, ballotId, retained: carried })
    case 'partsAsWhole':
      return divisionConcluded(forum, { divisionId: question.divisionId, ballotId, carried })
    case 'reconsider':
      return reconsidered(forum, { amendmentId: question.amendmentId, ballotId, reopened: carried }, past)
  }
}
