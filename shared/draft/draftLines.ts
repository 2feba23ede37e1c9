import { labels, type Style } from '../numbering.ts'
import type { Lang, Shape } from '../paragraph.ts'
import { outlined } from './draft.ts'

/** How the paragraphs of a draft are numbered, and in which language. */
export interface Naming {
  style: Style
  lang: Lang
}

interface Unnamed extends Shape {
  id: string
  alternative: boolean
}

/** The same paragraphs with the level at which they count and the label by which they are called, "5.", "(a)", "5 bis.". */
export function named<P extends Unnamed>(
  paragraphs: readonly P[],
  { style, lang }: Naming,
): (P & { label: string })[] {
  const lines = outlined(paragraphs)
  const called = labels(
    lines.map(({ id, kind, level, alternative }) => ({
      ...{ id, kind, level, lang, text: '', em: [], notes: [], part: null, struck: false, addedBy: null },
      ...(alternative && { alternative }),
    })),
    { style, lang, final: false },
  )
  return lines.map((line) => {
    const label = called[line.id] ?? ''
    return { ...line, label: label !== '' && line.level === 0 ? `${label}.` : label }
  })
}
