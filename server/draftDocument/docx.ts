import { BorderStyle, HeadingLevel, Paragraph, type Table } from 'docx'
import type { Table as Rows } from '../report/content.ts'
import { spansOf } from '../report/spans.ts'
import { twoSided, wordFile } from '../report/wordFile.ts'
import { INDENT, paragraph, run, SMALL } from '../report/wordParts.ts'
import { WORDS } from '../report/words.ts'
import { wordTable } from '../report/wordTable.ts'
import { type Footnotes, wordLine } from '../report/wordText.ts'
import type { DraftDocument, DraftLine } from './content.ts'
import { DRAFT_WORDS } from './words.ts'

/** A draft as a Word document. It takes longer than a server may pause: ask `drafts`. [D35] */
export function docxDraft(draft: DraftDocument): Promise<Uint8Array> {
  const { lang, symbol, title, forum, at } = draft
  const footnotes: Footnotes = {}
  const head = DRAFT_WORDS[lang].running(symbol)
  return wordFile(
    { lang, symbol, title, organ: forum, at, head, page: WORDS[lang].page },
    { children: [...masthead(draft), ...textOf(draft, footnotes), ...bracketsOf(draft)], footnotes },
  )
}

function masthead({
  lang,
  forum,
  symbol,
  original,
  date,
  title,
  standing,
  handedOver,
  sample,
}: DraftDocument): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' } }
  const notes = [...(handedOver ? [handedOver] : []), ...(sample ? [sample] : [])]
  return [
    twoSided(lang, forum, run(symbol, lang, { bold: true })),
    twoSided(lang, original, run(date, lang)),
    paragraph(lang, { heading: HeadingLevel.TITLE, children: [run(title, lang)] }),
    ...notes.map((note) => paragraph(lang, { spacing: { after: 120 }, children: [run(note, lang)] })),
    paragraph(lang, {
      border: rule,
      spacing: { after: 360 },
      children: [run(standing, lang, { bold: true })],
    }),
  ]
}

function textOf({ lang, textLang, lines }: DraftDocument, footnotes: Footnotes): Paragraph[] {
  if (lines.length === 0) return [paragraph(lang, { children: [run(DRAFT_WORDS[lang].empty, lang)] })]
  return lines.flatMap((line) => [
    ...(line.addressed === '' ? [] : [addressedLine(line, lang)]),
    wordLine(
      // What is italic is emphasized already: no opening words are to be looked for.
      { ...line, lang: textLang, spans: spansOf({ ...line, kind: 'heading', lang: textLang }) },
      footnotes,
    ),
  ])
}

/** A small line at the head of the recommendation, which stays on its page. */
function addressedLine({ addressed }: DraftLine, lang: DraftDocument['lang']): Paragraph {
  return paragraph(lang, {
    keepNext: true,
    spacing: { before: 120, after: 20 },
    indent: { start: INDENT },
    children: [run(addressed, lang, { size: SMALL, color: '595959' })],
  })
}

function bracketsOf({ lang, brackets }: DraftDocument): (Paragraph | Table)[] {
  const words = DRAFT_WORDS[lang]
  const rows: Rows = {
    caption: words.brackets,
    head: Object.values(words.columns),
    widths: [15, 31, 21, 13, 20],
    rows: brackets.map(({ place, words, by, kind, reason }) => [place, `[${words}]`, by, kind, reason]),
  }
  return [
    paragraph(lang, { heading: HeadingLevel.HEADING_1, children: [run(words.brackets, lang)] }),
    ...(brackets.length === 0
      ? [paragraph(lang, { children: [run(words.noBrackets, lang)] })]
      : [wordTable(rows, lang), new Paragraph('')]),
  ]
}
