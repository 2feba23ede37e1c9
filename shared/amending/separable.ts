import { canonical } from '../digest.ts'
import type { Amendment, Forum } from '../forum.ts'
import { type Paragraph, withSubparagraphs } from '../paragraph.ts'
import { isBlank } from '../wording/rewording.ts'
import { baseOf } from './adoption.ts'
import { apply, fits } from './amendment.ts'
import { atIssue } from './atIssue.ts'
import { compose } from './compose.ts'
import type { Operation } from './operation.ts'
import { type AskedPart, above, partOf } from './parts.ts'

/** What is divided: an amendment, or (null) the text itself, and where it is found. */
export interface Divided {
  paragraph: string
  amendmentId: string | null
  parts: readonly AskedPart[]
}

/** Of a sub-amendment every union of its parts must make sense with its parent: they double with each part. */
const PARTS_OF_SUB = 6

/**
 * Whether these parts can be voted, each on its own, whatever becomes of the others. [T18]
 *
 * Of the text: whole sub-paragraphs with what is under them, or words, inside one recommendation, not overlapping; a
 * paragraph under which something stands keeps some words. Of an amendment: all of it, in two parts or more, each
 * operation in one; whoever drops a paragraph drops what is under it in the same part.
 */
export function canBeParts(forum: Forum, divided: Divided): boolean {
  const amendment = divided.amendmentId === null ? null : forum.amendments[divided.amendmentId]
  if (amendment === undefined || divided.parts.length === 0) return false
  if (amendment === null) return stand(forum, divided)
  const base = baseOf(forum, amendment)
  return (
    amendment.paragraph === divided.paragraph &&
    stand(forum, divided) &&
    divided.parts.length > 1 &&
    dropsStayTogether(base, divided.parts) &&
    composeWithParent(forum, amendment, divided.parts)
  )
}

/** Whether an amendment is at a point where its parts could be voted: filed, and so is what it amends. */
export function canBeDivided(
  { amendments }: Pick<Forum, 'amendments'>,
  { parent, state }: Amendment,
): boolean {
  return state === 'filed' && (!parent || amendments[parent]?.state === 'filed')
}

/** Whether they are still parts of it: the words stand there as printed, the amendment does what it did. [T18] */
export function stand(forum: Forum, { paragraph, amendmentId, parts }: Divided): boolean {
  const text = forum.text?.paragraphs ?? []
  const operations = parts.flatMap((p) => p.operations)
  if (amendmentId === null) {
    const recommendation = withSubparagraphs(text, paragraph)
    return (
      recommendation[0]?.level === 0 &&
      // Before they are compared with each other: of what is none, there may be thousands.
      parts.every((part) => isPartOfText(recommendation, part.operations)) &&
      fits(text, operations) &&
      parts.every((part) => reads(text, part)) &&
      keepsWhatIsUnder(recommendation, operations)
    )
  }
  const amendment = forum.amendments[amendmentId]
  if (!amendment || !canBeDivided(forum, amendment)) return false
  const all = new Set(operations.map((o) => canonical(o)))
  const theirs = amendment.operations.map((o) => canonical(o))
  return (
    all.size === operations.length &&
    all.size === theirs.length &&
    theirs.every((o) => all.has(o)) &&
    parts.every((part) => reads(baseOf(forum, amendment), part))
  )
}

function reads(base: readonly Paragraph[], part: AskedPart): boolean {
  const { operations, words, paragraphs } = part
  return words !== '' && canonical(partOf(base, operations)) === canonical({ operations, words, paragraphs })
}

function isPartOfText(recommendation: readonly Paragraph[], operations: readonly Operation[]): boolean {
  const [first] = operations
  if (first?.kind === 'text') {
    const inside = recommendation.some((p) => p.id === first.paragraph)
    return inside && operations.length === 1 && first.ins === '' && !isBlank(first.old)
  }
  const dropped = new Set(operations.map((o) => (o.kind === 'drop' ? o.paragraph : null)))
  const whole = recommendation.every(
    (p, i) => p.struck || dropped.has(p.id) || !above(recommendation, i).some((id) => dropped.has(id)),
  )
  const subs = new Set<string | null>(recommendation.slice(1).map((p) => p.id))
  return dropped.size > 0 && [...dropped].every((id) => subs.has(id)) && whole
}

/** Otherwise sub-paragraphs that were retained would stand under nothing. */
function keepsWhatIsUnder(recommendation: readonly Paragraph[], operations: readonly Operation[]): boolean {
  const words = operations.filter((o) => o.kind === 'text')
  const without = apply(recommendation, [{ id: '', number: 0, operations: words }])
  return without.every(
    (p, i) =>
      p.struck ||
      !isBlank(p.text) ||
      !recommendation.some(
        (q, at) => !q.struck && above(recommendation, at).includes(recommendation[i]?.id ?? ''),
      ),
  )
}

function dropsStayTogether(base: readonly Paragraph[], parts: readonly AskedPart[]): boolean {
  const inPart = new Map(
    parts.flatMap(({ operations }, part) =>
      operations.flatMap((o): [string, number][] => (o.kind === 'drop' ? [[o.paragraph, part]] : [])),
    ),
  )
  return base.every(
    ({ id }, i) =>
      !inPart.has(id) || above(base, i).every((up) => !inPart.has(up) || inPart.get(up) === inPart.get(id)),
  )
}

function composeWithParent(forum: Forum, sub: Amendment, parts: readonly AskedPart[]): boolean {
  const parent = sub.parent ? forum.amendments[sub.parent] : undefined
  if (!parent) return true
  if (parts.length > PARTS_OF_SUB) return false
  // The recommendations they touch, not the whole text: it is done for each union, while others wait.
  const text = atIssue(forum.text?.paragraphs ?? [], parent.operations)
  return Array.from({ length: 2 ** parts.length - 1 }, (_, n) =>
    parts.filter((_, i) => (n + 1) & (1 << i)).flatMap((p) => p.operations),
  ).every((union) => (compose(text, parent, union) ?? []).length > 0)
}
