import type * as Y from 'yjs'
import { z } from 'zod'
import { NOTE_MARK } from '../paragraph.ts'
import type { DraftBlock, Inline } from './draft.ts'
import { markId } from './draftOrder.ts'

const Item = z.strictObject({ client: z.int().min(0), clock: z.int().min(0) })

/**
 * A passage of a draft that somebody speaks of: the items of its first and last letter, and, for when those are gone,
 * the paragraph and the words as they were. [D21]
 */
export const AnchorOf = z.strictObject({
  paragraph: z.string().max(100),
  words: z.string().min(1).max(2_000),
  from: Item,
  to: Item,
})
export type Anchor = z.infer<typeof AnchorOf>

/** Where a passage is now: ink indexes [from, to), or that its words are gone. */
export type Place = { from: number; to: number } | 'gone'

/** The anchor of the ink [from, to), or null if no letter is there. `blocks` as they lie in the ink. */
export function anchorOf(
  text: Y.Text,
  blocks: readonly DraftBlock[],
  from: number,
  to: number,
): Anchor | null {
  const block = blocks.findLast(({ ink }) => ink <= from) ?? blocks[0]
  const first = itemAt(text, from)
  const last = itemAt(text, to - 1)
  const words = block ? inkWords(text, from, to) : ''
  if (!block || !first || !last || words.trim() === '') return null
  return { paragraph: block.id, words: words.slice(0, 2_000), from: first, to: last }
}

/**
 * Where each of these passages is now. The same for everybody who has the same ink: [D21]
 * the stretch from its first letter to its last, whatever was changed in between. If that does not read as it did, the
 * same words where they stand once in the paragraph, in the stretch or beside it (an undo has brought some back); where
 * nothing of the stretch is left, anywhere in the paragraph; else it is gone. `blocks` as they lie in the ink.
 */
export function placesNow(text: Y.Text, blocks: readonly DraftBlock[], anchors: readonly Anchor[]): Place[] {
  const ends = anchors.flatMap(({ from, to }) => [from, to])
  const at = indexesOf(text, ends)
  const all = anchors.length > 0 ? inkWords(text, 0, text.length) : ''
  return anchors.map((anchor, i) => {
    const from = at[2 * i]?.before ?? 0
    const to = at[2 * i + 1]?.after ?? 0
    if (to <= from) return byWords(blocks, anchor)
    if (all.slice(from, to).startsWith(anchor.words)) return { from, to }
    const same = byWords(blocks, anchor)
    return same !== 'gone' && same.from <= to && same.to >= from ? same : { from, to }
  })
}

function byWords(blocks: readonly DraftBlock[], { paragraph, words }: Anchor): Place {
  const block = blocks.find((b) => b.id === paragraph)
  if (!block) return 'gone'
  const text = block.inlines.map(wordsOfInline).join('')
  const at = text.indexOf(words)
  if (at < 0 || text.indexOf(words, at + 1) >= 0) return 'gone'
  const from = block.ink + (block.marked ? 1 : 0) + at
  return { from, to: from + words.length }
}

function wordsOfInline(inline: Inline): string {
  return 'text' in inline ? inline.text : NOTE_MARK
}

/** For each item: the ink index right before it and right after it. Both are the same where it is deleted. */
function indexesOf(
  text: Y.Text,
  items: readonly { client: number; clock: number }[],
): ({ before: number; after: number } | null)[] {
  const byClient = new Map<number, { clock: number; n: number }[]>()
  for (const [n, { client, clock }] of items.entries()) {
    const of = byClient.get(client) ?? []
    of.push({ clock, n })
    byClient.set(client, of)
  }
  const out: ({ before: number; after: number } | null)[] = items.map(() => null)
  let index = 0
  for (let item = text._start; item !== null; item = item.right) {
    const there = item.countable && !item.deleted
    for (const { clock, n } of byClient.get(item.id.client) ?? []) {
      const inside = clock - item.id.clock
      if (inside < 0 || inside >= item.length) continue
      const before = there ? index + inside : index
      out[n] = { before, after: there ? before + 1 : index }
    }
    if (there) index += item.length
  }
  return out
}

function itemAt(text: Y.Text, at: number): { client: number; clock: number } | null {
  let index = 0
  for (let item = text._start; item !== null; item = item.right) {
    if (!item.countable || item.deleted) continue
    if (at < index + item.length) return { client: item.id.client, clock: item.id.clock + at - index }
    index += item.length
  }
  return null
}

/** The words of the ink [from, to), a space where a paragraph begins. */
export function inkWords(text: Y.Text, from: number, to: number): string {
  let words = ''
  let index = 0
  for (const { insert } of text.toDelta() as { insert: unknown }[]) {
    const piece = typeof insert === 'string' ? insert : markId(insert) === null ? NOTE_MARK : ' '
    words += piece.slice(Math.max(0, from - index), Math.max(0, to - index))
    index += piece.length
  }
  return words
}
