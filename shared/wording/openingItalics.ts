import type { Inline } from '../draft/draft.ts'
import { type Lang, NOTE_MARK, type Shape } from '../paragraph.ts'
import { openingLength } from './openingWords.ts'

/** Words cut behind the opening words of their paragraph, whatever brackets lie over them. [N5] */
export function cutAtOpening(
  inlines: readonly Inline[],
  { kind, level, lang }: Shape & { lang: Lang },
): { opening: Inline[]; rest: Inline[] } {
  const text = inlines.map((inline) => ('text' in inline ? inline.text : NOTE_MARK)).join('')
  let left = openingLength(text, lang, level === 0 ? kind : 'heading')
  const opening: Inline[] = []
  const rest: Inline[] = []
  for (const inline of inlines) {
    if (left === 0 || !('text' in inline)) {
      rest.push(inline)
      continue
    }
    const [before, behind] = [inline.text.slice(0, left), inline.text.slice(left)]
    opening.push({ ...inline, text: before })
    if (behind !== '') rest.push({ ...inline, text: behind })
    left -= before.length
  }
  return { opening, rest }
}

/**
 * The same inlines with the opening words emphasized: for what writes brackets into the words, where nobody would find
 * them again behind a "[". [N5]
 */
export function withOpening(inlines: readonly Inline[], shape: Shape & { lang: Lang }): Inline[] {
  const { opening, rest } = cutAtOpening(inlines, shape)
  return [...opening.map((inline) => ({ ...inline, em: true })), ...rest]
}
