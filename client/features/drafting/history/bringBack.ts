import type { DraftParagraph } from '../../../../shared/draft/draft.ts'
import type { Words } from '../../../../shared/paragraph.ts'
import { isBlank } from '../../../../shared/wording/rewording.ts'

/** Words of an earlier draft, as they go into the draft again. */
export type Passage = Pick<DraftParagraph, 'id' | 'kind' | 'level' | 'text' | 'em' | 'notes'>

/**
 * Puts words of an earlier draft into the draft, as an edit of one's own. Answers with the id of the paragraph in which
 * they stand now, or null if they could not be put there.
 */
export type OnBringBack = (passage: Passage, placeAfterId: string | null) => string | null

export interface BroughtBack {
  /** The row after which the draft had these words. */
  row: number
  passage: Passage
  /**
   * The paragraph of the newest draft after which it stands: the one of its own id if that is still there, else the
   * nearest that stood before it then, or its words that were brought back; null for the beginning.
   */
  placeAfterId: string | null
}

/** A draft after this row, without its brackets written out. */
export interface Stood {
  row: number
  blocks: readonly DraftParagraph[]
}

/**
 * What there is to bring back, by paragraph: its words in the first of these drafts in which they were others than they
 * are in the newest one. `already`: the ids under which paragraphs stand that have been brought back since.
 */
export function broughtBack(
  drafts: readonly Stood[],
  newest: Pick<Stood, 'blocks'>,
  already: ReadonlyMap<string, string> = new Map(),
): ReadonlyMap<string, BroughtBack> {
  const now = new Map(newest.blocks.map((p) => [p.id, p]))
  const back = new Map<string, BroughtBack>()
  for (const { row, blocks } of drafts) {
    let placeAfterId: string | null = null
    for (const { id, kind, level, text, em, notes } of blocks) {
      const there = now.get(id)
      if (there) placeAfterId = id
      else placeAfterId = already.get(id) ?? placeAfterId
      if (back.has(id) || isBlank(text) || (there && saysTheSame({ text, notes }, there))) continue
      back.set(id, { row, passage: { id, kind, level, text, em, notes }, placeAfterId })
    }
  }
  return back
}

function saysTheSame(a: Pick<Words, 'text' | 'notes'>, b: Words): boolean {
  return a.text === b.text && a.notes.length === b.notes.length && a.notes.every((n, i) => n === b.notes[i])
}
