import { FootnoteReferenceRun, HeadingLevel, type Paragraph, TabStopType } from 'docx'
import type { Lang } from '../../shared/paragraph.ts'
import { directionOfWords } from '../../shared/wording/writingDirection.ts'
import type { Line } from './content.ts'
import { directionOf } from './html.ts'
import { INDENT, paragraph, run, runs, tab } from './wordParts.ts'

/** The footnotes of a Word file by number; paragraphs add theirs as they are set. */
export type Footnotes = Record<string, { children: Paragraph[] }>

/** A paragraph of the text: its number as literal text, italics, real footnotes, standing in as its level is. [R3] [R4] */
export function wordLine({ kind, level, lang, label, spans }: Line, footnotes: Footnotes): Paragraph {
  const around = directionOfWords(spans.map(({ text }) => text).join('')) ?? directionOf(lang)
  const words = spans.flatMap(({ text, italic, note }) => {
    if (note !== null) return [reference(note, lang, footnotes)]
    return runs(text, lang, { around, look: italic ? { italics: true } : {} })
  })
  const bidirectional = around === 'rtl'
  if (kind === 'heading') {
    const numbered = label === '' ? words : [run(`${label} `, lang), ...words]
    return paragraph(lang, { heading: HeadingLevel.HEADING_1, children: numbered, bidirectional })
  }
  const start = INDENT * (level + 1)
  return label === ''
    ? paragraph(lang, { spacing: { after: 120 }, indent: { start }, children: words, bidirectional })
    : paragraph(lang, {
        spacing: { after: 120 },
        indent: { start, hanging: INDENT },
        tabStops: [{ type: TabStopType.LEFT, position: start }],
        children: [run(label, lang), tab(), ...words],
        bidirectional,
      })
}

function reference(note: string, lang: Lang, footnotes: Footnotes): FootnoteReferenceRun {
  const n = Object.keys(footnotes).length + 1
  const around = directionOfWords(note) ?? directionOf(lang)
  const children = runs(` ${note}`, lang, { around })
  footnotes[n] = {
    children: [paragraph(lang, { style: 'FootnoteText', children, bidirectional: around === 'rtl' })],
  }
  return new FootnoteReferenceRun(n)
}
