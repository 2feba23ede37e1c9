import type { ComparedParagraph } from '../../../../shared/draft/comparison.ts'
import type { ReadBlock } from '../../../../shared/draft/draftReading.ts'
import { NOTE_MARK } from '../../../../shared/paragraph.ts'
import { isChanged } from './changes.ts'

export type Compared = ComparedParagraph<ReadBlock>

/** What is shown one below the other: a compared paragraph, or how many there are in a row that did not change. */
export type Line = { key: string } & ({ compared: Compared; firstNote: number } | { unchanged: number })

/** Each paragraph by itself; with `fold`, those that did not change only counted. Footnotes are numbered through. */
export function linesOf(compared: readonly Compared[], { fold }: { fold: boolean }): Line[] {
  const lines: Line[] = []
  let firstNote = 1
  for (const one of compared) {
    const last = lines.at(-1)
    const key = `${one.place === 'movedAway' ? 'away' : 'here'}-${one.id}`
    if (!fold || isChanged(one)) lines.push({ key, compared: one, firstNote })
    else if (last && 'unchanged' in last) last.unchanged += 1
    else lines.push({ key, unchanged: 1 })
    firstNote += notesIn(one)
  }
  return lines
}

/** Whether both look the same: two moments of a long draft differ in little, and only that is to be drawn anew. */
export function alike(a: Compared, b: Compared): boolean {
  return (
    a.place === b.place &&
    a.stretches.length === b.stretches.length &&
    a.stretches.every(
      ({ mark, text }, i) => mark === b.stretches[i]?.mark && text === b.stretches[i]?.text,
    ) &&
    looksOf(a.before) === looksOf(b.before) &&
    looksOf(a.after) === looksOf(b.after)
  )
}

function looksOf(block: ReadBlock | null): string {
  if (!block) return ''
  const { label, kind, level, em, notes, addressees, alternative } = block
  return JSON.stringify([label, kind, level, em, notes, addressees, alternative])
}

function notesIn({ place, stretches }: Compared): number {
  if (place === 'movedAway') return 0
  return stretches.reduce((sum, { text }) => sum + text.split(NOTE_MARK).length - 1, 0)
}
