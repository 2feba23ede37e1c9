import type { Paragraph } from '../paragraph.ts'
import { type Marked, reshaping, type Stretch } from './marks.ts'
import type { Operation } from './operation.ts'

/**
 * These paragraphs, in which the operations have just been made, with the same change marks as before: what was
 * decided stays readable on the screen when the text has already moved on.
 */
export function markedAfter(paragraphs: readonly Paragraph[], operations: readonly Operation[]): Marked[] {
  const added = new Set(operations.flatMap((o) => (o.kind === 'add' ? o.paragraphs.map((p) => p.id) : [])))
  return paragraphs.map((paragraph): Marked => {
    if (paragraph.struck)
      return { paragraph, mark: 'del', stretches: [{ mark: 'del', text: paragraph.text }] }
    if (added.has(paragraph.id)) {
      return { paragraph, mark: 'ins', stretches: [{ mark: 'ins', text: paragraph.text }] }
    }
    return {
      paragraph,
      mark: 'same',
      stretches: stretches(paragraph, operations),
      ...reshaping(paragraph, operations),
    }
  })
}

function stretches({ id, text }: Paragraph, operations: readonly Operation[]): Stretch[] {
  const changes = operations
    .flatMap((o) => (o.kind === 'text' && o.paragraph === id ? [o] : []))
    .sort((a, b) => a.from - b.from)
  const out: Stretch[] = []
  let at = 0
  let moved = 0
  for (const { from, old, ins } of changes) {
    const begins = from + moved
    out.push(
      { mark: 'same', text: text.slice(at, begins) },
      { mark: 'del', text: old },
      { mark: 'ins', text: text.slice(begins, begins + ins.length) },
    )
    at = begins + ins.length
    moved += ins.length - old.length
  }
  out.push({ mark: 'same', text: text.slice(at) })
  return out.filter((s) => s.text !== '')
}
