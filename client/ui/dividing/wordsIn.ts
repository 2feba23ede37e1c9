/** A word of a paragraph, without the signs around it; offsets in UTF-16 units. */
export interface Word {
  from: number
  to: number
  text: string
}

/** The words of a text, in order. Scripts without spaces have few: there the selection is taken as it is. */
export function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:[^\s\uFFFC]*[\p{L}\p{N}\p{M}])?/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
    text: word,
  }))
}

/** From the first to the last word that these offsets touch; null: they touch none. */
export function wordsAt(
  words: readonly Word[],
  from: number,
  to: number,
): { from: number; to: number } | null {
  const touched = words.filter((w) => w.from < to && from < w.to)
  const [first, last] = [touched[0], touched.at(-1)]
  return first && last ? { from: first.from, to: last.to } : null
}
