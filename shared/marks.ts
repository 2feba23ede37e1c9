import type { NewParagraph, Operation } from './operation.ts'
import type { Paragraph } from './paragraph.ts'

/** A stretch of a paragraph as it is shown with change marks. */
export interface Stretch {
  mark: 'same' | 'ins' | 'del'
  text: string
}

/** A paragraph as it stands and as it would read: struck whole, changed inside, new, or untouched. */
export interface Marked {
  paragraph: Paragraph | NewParagraph
  mark: 'same' | 'ins' | 'del'
  stretches: Stretch[]
}

/** These paragraphs with the changes that the operations would make to them, in place, for a reader. */
export function marked(paragraphs: readonly Paragraph[], operations: readonly Operation[]): Marked[] {
  const additions = operations.filter((o) => o.kind === 'add')
  const dropped = new Set(operations.flatMap((o) => (o.kind === 'drop' ? [o.paragraph] : [])))
  return paragraphs.flatMap((paragraph): Marked[] => {
    const struck = paragraph.struck || dropped.has(paragraph.id)
    const here: Marked = struck
      ? { paragraph, mark: 'del', stretches: [{ mark: 'del', text: paragraph.text }] }
      : { paragraph, mark: 'same', stretches: stretches(paragraph, operations) }
    const added = additions.filter((o) => o.after === paragraph.id).flatMap((o) => o.paragraphs)
    return [
      here,
      ...added.map(
        (p): Marked => ({ paragraph: p, mark: 'ins', stretches: [{ mark: 'ins', text: p.text }] }),
      ),
    ]
  })
}

function stretches(paragraph: Paragraph, operations: readonly Operation[]): Stretch[] {
  const changes = operations
    .flatMap((o) => (o.kind === 'text' && o.paragraph === paragraph.id ? [o] : []))
    .sort((a, b) => a.from - b.from)
  const out: Stretch[] = []
  let at = 0
  for (const { from, to, old, ins } of changes) {
    out.push(
      { mark: 'same', text: paragraph.text.slice(at, from) },
      { mark: 'del', text: old },
      { mark: 'ins', text: ins },
    )
    at = to
  }
  out.push({ mark: 'same', text: paragraph.text.slice(at) })
  return out.filter((s) => s.text !== '')
}
