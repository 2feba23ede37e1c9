import { headOf, type Paragraph, withSubparagraphs } from '../paragraph.ts'
import type { Operation } from './operation.ts'

/**
 * What a screen shows to whoever decides on these operations: every recommendation they touch, whole, in the order
 * of the text. Those that only add stand with the paragraph they follow.
 */
export function atIssue(paragraphs: readonly Paragraph[], operations: readonly Operation[]): Paragraph[] {
  const added = new Set(operations.flatMap((o) => (o.kind === 'add' ? o.paragraphs.map((p) => p.id) : [])))
  const touched = operations.flatMap((o) =>
    o.kind === 'add' ? (o.after ?? paragraphs[0]?.id ?? []) : o.paragraph,
  )
  const heads = new Set(touched.map((id) => headOf(paragraphs, id)?.id))
  return paragraphs
    .filter((p, i) => heads.has(p.id) || (added.has(p.id) && (p.level === 0 || i === 0)))
    .flatMap((head) => withSubparagraphs(paragraphs, head.id))
}
