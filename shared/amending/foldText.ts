import type { Act } from '../acts.ts'
import { must } from '../folding.ts'
import type { Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'

type Change = Pick<
  Extract<Act, { type: 'amendmentAdopted' }>,
  'changed' | 'added' | 'carriedOver' | 'proposedToFall'
>

/** The text as it now reads, one revision further. `because`: the amendment that did it, if it was one. */
export function changeText(forum: Forum, change: Change, because: string | null): void {
  const text = must(forum.text)
  for (const paragraph of change.changed) {
    const at = text.paragraphs.findIndex((p) => p.id === paragraph.id)
    if (at < 0) throw new Error(`Paragraph ${paragraph.id} is not in the text`)
    text.paragraphs[at] = paragraph
  }
  for (const { after, paragraph } of change.added) {
    text.paragraphs.splice(text.paragraphs.findIndex((p) => p.id === after) + 1, 0, paragraph)
  }
  text.revision += 1
  replaceOperations(forum, change, because)
}

/** The pending amendments as they now apply, and those that can no longer. */
export function replaceOperations(
  forum: Forum,
  { carriedOver, proposedToFall }: Pick<Change, 'carriedOver' | 'proposedToFall'>,
  because: string | null,
): void {
  for (const { amendmentId, operations } of carriedOver) {
    must(forum.amendments[amendmentId]).operations = operations
  }
  for (const id of proposedToFall) {
    const rival = must(forum.amendments[id])
    rival.state = 'proposedToFall'
    rival.because = because
  }
}

/** The text with some paragraphs as they were, and without those that were not there. */
export function withBack(
  text: readonly Paragraph[],
  { changed, removed }: { changed: readonly Paragraph[]; removed: readonly string[] },
): Paragraph[] {
  const was = new Map(changed.map((p) => [p.id, p]))
  return text.filter((p) => !removed.includes(p.id)).map((p) => was.get(p.id) ?? p)
}
