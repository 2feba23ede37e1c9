import type { Node } from 'prosemirror-model'
import type { Anchor, Place } from '../../../../shared/draft/anchor.ts'
import type { Editing } from '../editing.ts'
import type { Span } from '../places.ts'

/** Positions of the page, [from, to). */
export interface Range {
  from: number
  to: number
}

/** Where a passage is on the page. */
export interface Spot {
  /** One after the other, as they are read; a paragraph that was moved may stand between them. */
  ranges: Range[]
  /** The position it stands beside; where its words are gone, its paragraph, and where that is gone too, null. */
  beside: number | null
  gone: boolean
}

export function spotOf(place: Place, { paragraph }: Pick<Anchor, 'paragraph'>, spans: readonly Span[]): Spot {
  const ranges = place === 'gone' ? [] : rangesOf(place, spans)
  const home = spans.find(({ id }) => id === paragraph)
  return { ranges, beside: ranges[0]?.from ?? home?.pos ?? null, gone: ranges.length === 0 }
}

/** Where these words of the ink are read. */
export function rangesOf({ from, to }: Range, spans: readonly Span[]): Range[] {
  return spans.flatMap(({ pos, ink, size }) => {
    const [start, end] = [Math.max(from, ink), Math.min(to, ink + size)]
    return start < end ? { from: pos + start - ink, to: pos + end - ink } : []
  })
}

/**
 * The ink of these words of the page, without spaces at their ends; null if no word is there. Where they do not lie in one
 * stretch of the ink, because something was moved, only the first of them that do.
 */
export function inkOf({ state, binding }: Pick<Editing, 'state' | 'binding'>, selected: Range): Range | null {
  const words = tightened(state.doc, selected)
  if (!words) return null
  const parts = binding.spans().flatMap(({ pos, ink, size }) => {
    const [from, to] = [Math.max(words.from, pos), Math.min(words.to, pos + size)]
    const isEmpty = size === 0 && words.from < pos && pos < words.to
    return from < to || isEmpty ? { from: ink + from - pos, to: ink + to - pos } : []
  })
  const [first] = parts
  if (!first) return null
  // A mark lies between two paragraphs, and nothing between the parts of one.
  const together = parts.findIndex(({ from }, i) => i > 0 && from - (parts[i - 1]?.to ?? 0) > 1)
  const inOrder = parts.every(({ from }, i) => i === 0 || from >= (parts[i - 1]?.to ?? 0))
  const last = inOrder && together < 0 ? parts.at(-1) : first
  return { from: first.from, to: last?.to ?? first.to }
}

/** Without spaces and paragraph ends around them. */
export function tightened(page: Node, selected: Range): Range | null {
  let { from, to } = selected
  const isBlank = (a: number, b: number) => page.textBetween(a, b, ' ', '\uFFFC').trim() === ''
  while (from < to && isBlank(from, from + 1)) from += 1
  while (from < to && isBlank(to - 1, to)) to -= 1
  return from < to ? { from, to } : null
}
