const PAIRS: Record<string, string> = {
  ')': '(',
  '»': '«',
  '”': '“',
  '）': '（',
  '」': '「',
  '』': '『',
  '》': '《',
}
const OPENING = new Set(Object.values(PAIRS))

/**
 * Whether quotation marks or parentheses are open at the end of a text, or closed without having been opened. [D18]
 * The one behind the letter of a list, "a) film; b) music", closes nothing. Square brackets are looked at elsewhere.
 */
export function isUnbalanced(text: string): boolean {
  const open: Record<string, number> = {}
  for (const { 0: sign, index } of text.matchAll(/["()«»“”（）「」『』《》]/g)) {
    const opens = PAIRS[sign]
    if (OPENING.has(sign)) open[sign] = (open[sign] ?? 0) + 1
    else if (opens === undefined) open[sign] = 1 - (open[sign] ?? 0)
    else if ((open[opens] ?? 0) > 0) open[opens] = (open[opens] ?? 0) - 1
    else if (sign !== ')' || !LETTERED.test(text.slice(Math.max(0, index - 7), index))) return true
  }
  return Object.values(open).some((count) => count > 0)
}

/** a) 2) iv) */
const LETTERED = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}|\p{N}{1,2}|[ivx]{1,5})$/u
