import { type Level, NOTE_MARK, type Words } from '../paragraph.ts'

/** A paragraph of a draft, to be written out as plain words; its brackets are written out already. */
export interface PlainLine extends Pick<Words, 'text' | 'notes'> {
  /** As it is called, "5.", "(a)"; "" where it has no number, or where only some of its words are meant. */
  label: string
  level: Level
  /** A line of its own at its head. */
  above?: string
}

/** Each level stands in by so much. */
const STEP = '    '

/**
 * Paragraphs as plain words, with a blank line between them: numbers as text, levels as spaces, a footnote as [1] where
 * it is referred to, with its words at the end. [D35] [D36]
 */
export function plainText(lines: readonly PlainLine[]): string {
  const notes: string[] = []
  const paragraphs = lines.map(({ label, level, text, notes: own, above = '' }) => {
    const numbers = own.map((note) => notes.push(note))
    const words = text.replaceAll(NOTE_MARK, () => `[${numbers.shift()}]`)
    const said = [label, words].filter(Boolean).join(' ')
    return (above === '' ? [said] : [above, said]).map((row) => STEP.repeat(level) + row).join('\n')
  })
  const listed = notes.map((note, i) => `[${i + 1}] ${note}`).join('\n')
  return [...paragraphs, ...(listed === '' ? [] : [listed])].join('\n\n')
}
