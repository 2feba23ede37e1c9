import type { Paragraph, Shape } from '../paragraph.ts'
import { depthOf, type NewParagraph, type Operation } from './operation.ts'

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
  /** Where it becomes another kind of paragraph, or stands at another level. */
  reshaped?: { from: Shape; to: Shape }
}

/**
 * These paragraphs with the changes that the operations would make to them, in place, for a reader. [T10]
 * Without the insertions it is the text as it stands, without the deletions as it would read.
 */
export function marked(paragraphs: readonly Paragraph[], operations: readonly Operation[]): Marked[] {
  const dropped = new Set(operations.flatMap((o) => (o.kind === 'drop' ? [o.paragraph] : [])))
  const additions = operations.filter((o) => o.kind === 'add')
  const added = (after: string | null) =>
    additions
      .filter((o) => o.after === after)
      .sort((a, b) => depthOf(b) - depthOf(a))
      .flatMap((o) => o.paragraphs)
      .map((p): Marked => ({ paragraph: p, mark: 'ins', stretches: [{ mark: 'ins', text: p.text }] }))
  const standing = (paragraph: Paragraph): Marked =>
    paragraph.struck || dropped.has(paragraph.id)
      ? { paragraph, mark: 'del', stretches: [{ mark: 'del', text: paragraph.text }] }
      : {
          paragraph,
          mark: 'same',
          stretches: stretches(paragraph, operations),
          ...reshaping(paragraph, operations),
        }
  return [...added(null), ...paragraphs.flatMap((p) => [standing(p), ...added(p.id)])]
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

/** The change of shape these operations make to a paragraph, if they do. */
export function reshaping(
  { id }: Pick<Paragraph, 'id'>,
  operations: readonly Operation[],
): Pick<Marked, 'reshaped'> {
  const shape = operations.find((o) => o.kind === 'shape' && o.paragraph === id)
  return shape?.kind === 'shape' ? { reshaped: { from: shape.old, to: shape.to } } : {}
}

/** Whether a reader sees anything in it that the operations change. */
export function isTouched({ mark, stretches, reshaped }: Marked): boolean {
  return mark !== 'same' || reshaped !== undefined || stretches.some((s) => s.mark !== 'same')
}
