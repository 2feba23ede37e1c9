import { consequenceOf } from '../consequence.ts'
import type { Amendment, Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'
import { type Question, wouldRead } from '../question.ts'
import { PENDING } from './amendmentState.ts'
import { foldAmending } from './fold.ts'
import { markedOn } from './markedOn.ts'

/** What the hall is told before a vote on an amendment. */
export interface IfAdopted {
  /** Of a sub-amendment: the amendment that it would change. */
  parent: Amendment | null
  /** The paragraphs that change, as they would then read, in the order of the text; of a sub-amendment, with its parent. */
  reads: Paragraph[]
  /** Those proposed to fall, and the sub-amendments that fall with them. */
  falls: Amendment[]
  /**
   * Those to the same recommendation that stay, with the operations they would then have; of a sub-amendment, the
   * others to the same parent, for it changes no other.
   */
  carried: Amendment[]
  /** The text as it would then stand: what those carried over are written on. */
  then: Forum
}

/**
 * What adopting this amendment would mean, or null where it can no longer be adopted. It is not foretold but folded:
 * the very act that would follow the result, on a copy of the forum. [T26]
 */
export function ifAdopted(forum: Forum, amendmentId: string): IfAdopted | null {
  const amendment = forum.amendments[amendmentId]
  if (!amendment || !PENDING.includes(amendment.state) || !markedOn(forum, amendment)) return null
  const before = forum.text?.paragraphs ?? []
  const was = new Map(before.map((p) => [p.id, p]))
  const after = wouldRead(forum, amendmentId)
  const reads = after.filter((p) => JSON.stringify(was.get(p.id)) !== JSON.stringify(p))
  const then = ifCarried(forum, { kind: 'adoptAmendment', amendmentId })
  const others = Object.values(then.amendments)
    .filter(({ id }) => id !== amendmentId)
    .sort((a, b) => a.number - b.number)
  return {
    parent: amendment.parent ? (forum.amendments[amendment.parent] ?? null) : null,
    reads,
    falls: others.filter((other) => falls(forum, then, other)),
    carried: others.filter(
      (other) =>
        PENDING.includes(other.state) &&
        other.paragraph === amendment.paragraph &&
        other.id !== amendment.parent &&
        (!amendment.parent || other.parent === amendment.parent) &&
        markedOn(then, other) !== null,
    ),
    then,
  }
}

/** Proposed to fall by this, or a sub-amendment to one that is: it falls with its parent. */
function falls(forum: Forum, then: Forum, { id, parent, state }: Amendment): boolean {
  const newly = (one: string | undefined) =>
    one !== undefined &&
    then.amendments[one]?.state === 'proposedToFall' &&
    forum.amendments[one]?.state !== 'proposedToFall'
  return newly(id) || (PENDING.includes(state) && newly(parent))
}

/** The forum as it would be if this question were carried. */
function ifCarried(forum: Forum, question: Question): Forum {
  const copy: Forum = {
    ...forum,
    text: forum.text && { ...forum.text, paragraphs: [...forum.text.paragraphs] },
    amendments: Object.fromEntries(Object.entries(forum.amendments).map(([id, a]) => [id, { ...a }])),
  }
  const act = consequenceOf(forum, { ballotId: '', question, carried: true }, () => forum)
  if (act.type === 'amendmentAdopted' || act.type === 'subAmendmentAdopted')
    foldAmending(copy, act, { at: '', by: '' })
  return copy
}
