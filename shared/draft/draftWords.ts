import { NOTE_MARK, type Words } from '../paragraph.ts'

/** How words are marked: emphasized, in which brackets (ids, sorted). */
export interface Look {
  em: boolean
  brackets: readonly string[]
}

export type Inline = Look & ({ text: string } | { note: string } | { unknown: unknown })

/** Words of one look are one. */
export function addInline(inlines: Inline[], inline: Inline): void {
  const last = inlines.at(-1)
  if (last && 'text' in last && 'text' in inline && last.em === inline.em && sameIn(last, inline))
    inlines[inlines.length - 1] = { ...last, text: last.text + inline.text }
  else inlines.push(inline)
}

function sameIn(a: Look, b: Look): boolean {
  return a.brackets.length === b.brackets.length && a.brackets.every((id, i) => b.brackets[i] === id)
}

/** What is put before and after words in a bracket, by its id. */
export interface BracketSigns {
  open(id: string): string
  close(id: string): string
}

/** The words of a paragraph, its brackets written out if signs for them are given. */
export function wordsOf(inlines: readonly Inline[], signs?: BracketSigns): Words {
  const words: Words = { text: '', em: [], notes: [] }
  let open: readonly string[] = []
  for (const inline of inlines) {
    if ('unknown' in inline) continue
    if (signs) {
      words.text += signsBetween(open, inline.brackets, signs)
      open = inline.brackets
    }
    const from = words.text.length
    if ('note' in inline) words.notes.push(inline.note)
    words.text += 'note' in inline ? NOTE_MARK : inline.text
    const last = words.em.at(-1)
    if (inline.em && last?.[1] === from) last[1] = words.text.length
    else if (inline.em) words.em.push([from, words.text.length])
  }
  if (signs) words.text += signsBetween(open, [], signs)
  return words
}

/** Closes what ends here, the last opened first, and opens what begins. */
export function signsBetween(open: readonly string[], next: readonly string[], signs: BracketSigns): string {
  const closing = open.filter((id) => !next.includes(id)).reverse()
  const opening = next.filter((id) => !open.includes(id))
  return closing.map(signs.close).join('') + opening.map(signs.open).join('')
}

export function trimmed({ text, em, notes }: Words): Words {
  const from = text.length - text.trimStart().length
  const to = Math.max(from, text.trimEnd().length)
  const inside = em
    .map(([start, end]): [number, number] => [Math.max(start, from) - from, Math.min(end, to) - from])
    .filter(([start, end]) => start < end)
  return { text: text.slice(from, to), em: inside, notes }
}
