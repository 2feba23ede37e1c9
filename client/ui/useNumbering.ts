import { useMemo } from 'react'
import { marked } from '../../shared/amending/marks.ts'
import type { Operation } from '../../shared/amending/operation.ts'
import { labels } from '../../shared/numbering.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { partNumeral } from '../../shared/session.ts'
import { useForum } from '../useForum.ts'

export interface Numbering {
  /** Number or letter of each paragraph of the tabled text, by id; '' where it has none. */
  labels: Record<string, string>
  /** The number of each paragraph's first footnote, counted through the text. */
  firstNotes: Record<string, number>
}

const NONE: readonly Operation[] = []

/**
 * How the paragraphs of the tabled text are called, and those that the operations would add (bis, ter…); or of the
 * text as an amendment would make it, where the operations are written on that.
 */
export function useNumbering(
  operations: readonly Operation[] = NONE,
  base?: readonly Paragraph[],
): Numbering {
  const tabled = useForum((forum) => forum.text?.paragraphs)
  const paragraphs = base ?? tabled
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const final = useForum((forum) => forum.frozen !== null)
  const sessions = useForum((forum) => forum.sessions)
  return useMemo(() => {
    const all = marked(paragraphs ?? [], operations).map(
      ({ paragraph }): Paragraph =>
        'struck' in paragraph
          ? paragraph
          : { ...paragraph, em: [], notes: [], struck: false, addedBy: 'new' },
    )
    let seen = 0
    const firstNotes: Record<string, number> = {}
    for (const { id, notes } of all) {
      firstNotes[id] = seen + 1
      seen += notes.length
    }
    const numbers = labels(all, { style, lang: all[0]?.lang ?? 'en', final })
    for (const each of all) numbers[each.id] ||= partNumeral(sessions, each) ?? ''
    return { labels: numbers, firstNotes }
  }, [paragraphs, operations, style, final, sessions])
}
