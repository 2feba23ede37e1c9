import { NOTE_MARK, type Words } from '../paragraph.ts'

/** Some words of one paragraph become others. Offsets count UTF-16 units of the text it was made for. */
export interface Rewording {
  from: number
  to: number
  /** What stood there: compared with the text before anything is replaced. */
  old: string
  ins: string
}

/**
 * Whether a rewording can be made in this text: `old` stands at its place, something changes, no character
 * is cut in two, and what is inserted is plain. [A7]
 */
export function rewords(text: string, { from, to, old, ins }: Rewording): boolean {
  return (
    isBetweenCharacters(text, from) &&
    isBetweenCharacters(text, to) &&
    from <= to &&
    text.slice(from, to) === old &&
    old !== ins &&
    isPlain(ins)
  )
}

/** Whether these words can be put into a text: without footnotes of their own or halves of characters. */
export function isPlain(words: string): boolean {
  return !words.includes(NOTE_MARK) && !/\p{Surrogate}/u.test(words)
}

/** Whether no words are left, footnotes aside. */
export function isBlank(text: string): boolean {
  return text.replaceAll(NOTE_MARK, '').trim() === ''
}

/**
 * The words after all these rewordings at once; they must fit and not conflict. [A4, A8]
 *
 * Kept words keep their emphasis and their footnotes; a note goes with its mark. Inserted words are
 * emphasized where all they replace was, or where both their neighbours are.
 */
export function reword(words: Words, rewordings: readonly Rewording[]): Words {
  const next: Words = { text: '', em: [], notes: [] }
  let at = 0
  let notesSeen = 0

  const keepUntil = (end: number) => {
    const kept = words.text.slice(at, end)
    const moved = next.text.length - at
    for (const [from, to] of words.em) {
      emphasize(next.em, Math.max(from, at) + moved, Math.min(to, end) + moved)
    }
    next.notes.push(...words.notes.slice(notesSeen, notesSeen + marksIn(kept)))
    notesSeen += marksIn(kept)
    next.text += kept
  }

  for (const rewording of inPlace(rewordings)) {
    keepUntil(rewording.from)
    if (takesEmphasis(words.em, rewording)) {
      emphasize(next.em, next.text.length, next.text.length + rewording.ins.length)
    }
    next.text += rewording.ins
    notesSeen += marksIn(rewording.old)
    at = rewording.to
  }
  keepUntil(words.text.length)
  return next
}

/**
 * The same rewordings for the text in which `over` was adopted; none of them may conflict with those. [A5]
 *
 * When the words between two insertions are gone the two have met, and become one.
 */
export function carry(rewordings: readonly Rewording[], over: readonly Rewording[]): Rewording[] {
  const carried: Rewording[] = []
  for (const { from, to, old, ins } of inPlace(rewordings)) {
    const before = over.filter((other) => other.to <= from)
    const shift = before.reduce((sum, other) => sum + other.ins.length - other.old.length, 0)
    const last = carried.at(-1)
    if (last && last.from === last.to && last.from === from + shift && from === to) last.ins += ins
    else carried.push({ from: from + shift, to: to + shift, old, ins })
  }
  return carried
}

/** As they follow each other in the text: an insertion comes before what begins where it stands. */
function inPlace(rewordings: readonly Rewording[]): Rewording[] {
  return [...rewordings].sort((a, b) => a.from - b.from || a.to - b.to)
}

function takesEmphasis(em: Words['em'], { from, to }: Rewording): boolean {
  return em.some(([start, end]) => (from === to ? start < from && to < end : start <= from && to <= end))
}

function emphasize(em: Words['em'], from: number, to: number): void {
  if (from >= to) return
  const last = em.at(-1)
  if (last && last[1] === from) last[1] = to
  else em.push([from, to])
}

function marksIn(text: string): number {
  return text.split(NOTE_MARK).length - 1
}

function isBetweenCharacters(text: string, at: number): boolean {
  if (!Number.isInteger(at) || at < 0 || at > text.length) return false
  return !(/[\uD800-\uDBFF]/.test(text.charAt(at - 1)) && /[\uDC00-\uDFFF]/.test(text.charAt(at)))
}
