import {
  BorderStyle,
  HeadingLevel,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  UnderlineType,
  WidthType,
} from 'docx'
import type { Lang } from '../../shared/paragraph.ts'
import { directionOfWords } from '../../shared/wording/writingDirection.ts'
import { directionOf } from '../report/html.ts'
import { twoSided, wordFile } from '../report/wordFile.ts'
import { INDENT, paragraph, run, runs, SMALL, TEXT_WIDTH, tab } from '../report/wordParts.ts'
import type { Block, Item, MarkedLine, MarkedSpan, Paper } from './content.ts'
import { type Asked, paperOf } from './paper.ts'

/**
 * A paper as a Word document: what is added underlined, what is deleted struck through, as plain formatting, so that
 * a black-and-white copy shows it. The same forum and language give the same bytes. [T24]
 */
export async function docxPaper(asked: Asked): Promise<Uint8Array> {
  const paper = paperOf(asked)
  const { lang, symbol, title, organ, at, words } = paper
  return wordFile(
    { lang, symbol, title, organ, at, head: `${symbol} – ${title}`, page: words.page },
    {
      children: [...masthead(paper), ...paper.blocks.flatMap((block) => blockOf(block, paper))],
      footnotes: {},
    },
  )
}

type Part = Paragraph | Table

function masthead({ lang, organ, symbol, asOf, date, title, sample, words, kind }: Paper): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' } }
  const said = kind === 'compilation' ? `${words.howToRead} ${words.sideBySide}` : words.howToRead
  return [
    twoSided(lang, organ, run(symbol, lang, { bold: true })),
    twoSided(lang, asOf, run(date, lang)),
    paragraph(lang, { heading: HeadingLevel.TITLE, children: [run(title, lang)] }),
    ...(sample
      ? [paragraph(lang, { spacing: { after: 120 }, children: [run(sample, lang, { bold: true })] })]
      : []),
    paragraph(lang, { border: rule, spacing: { after: 360 }, children: [run(said, lang)] }),
  ]
}

function blockOf(block: Block, paper: Paper): Part[] {
  const { lang } = paper
  switch (block.kind) {
    case 'place':
      return [paragraph(lang, { heading: HeadingLevel.HEADING_1, children: [run(block.text, lang)] })]
    case 'note':
      return [
        paragraph(lang, { spacing: { after: 120 }, children: [run(block.text, lang, { size: SMALL })] }),
      ]
    case 'line':
      return lineOf(block.line, { isTitle: block.line.kind === 'heading' })
    case 'items':
      return [besideEachOther(block.items, paper), new Paragraph('')]
  }
}

/** Items in boxes, two in a row: a third column would be too narrow for a paragraph. */
function besideEachOther(items: readonly Item[], paper: Paper): Table {
  const columns = Math.min(2, items.length)
  const width = Math.floor(TEXT_WIDTH / columns)
  const rows = Array.from({ length: Math.ceil(items.length / columns) }, (_, i) =>
    items.slice(i * columns, (i + 1) * columns),
  )
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => width),
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: directionOf(paper.lang) === 'rtl',
    rows: rows.map(
      (row) =>
        new TableRow({
          children: Array.from({ length: columns }, (_, column) => {
            const item = row[column]
            return new TableCell({
              width: { size: width, type: WidthType.DXA },
              margins: { top: 80, bottom: 80, left: 120, right: 120 },
              children: item ? itemOf(item, paper) : [new Paragraph('')],
            })
          }),
        }),
    ),
  })
}

function itemOf({ title, facts, reason, lines, under }: Item, paper: Paper): Part[] {
  const { lang, words } = paper
  const small = (text: string, of: Lang) =>
    paragraph(lang, {
      spacing: { after: 0 },
      children: runs(text, of, { around: directionOf(lang), look: { size: SMALL } }),
    })
  return [
    paragraph(lang, { keepNext: true, spacing: { after: 0 }, children: [run(title, lang, { bold: true })] }),
    ...facts.map((fact) => small(fact, lang)),
    ...lines.flatMap((line) => lineOf(line, { isTitle: false })),
    ...(reason ? [small(words.reason(reason.text), reason.lang)] : []),
    ...under.flatMap((item) => [
      paragraph(lang, { spacing: { before: 120, after: 0 }, children: [] }),
      ...itemOf(item, paper),
    ]),
  ]
}

function lineOf(line: MarkedLine, { isTitle }: { isTitle: boolean }): Paragraph[] {
  const { level, lang, label, spans, notes, reshaped } = line
  const around = directionOfWords(spans.map(({ text }) => text).join('')) ?? directionOf(lang)
  const bidirectional = around === 'rtl'
  const words = spans.flatMap((span, i) => [
    // What goes and what comes in its place are two words.
    ...(span.mark === 'ins' && spans[i - 1]?.mark === 'del' ? [run(' ', lang)] : []),
    ...(span.note === null
      ? runs(span.text, lang, { around, look: lookOf(span) })
      : [run(String(span.note), lang, { ...lookOf(span), superScript: true })]),
  ])
  if (isTitle) {
    const numbered = label === '' ? words : [run(`${label} `, lang), ...words]
    return [paragraph(lang, { heading: HeadingLevel.HEADING_1, children: numbered, bidirectional })]
  }
  const start = INDENT * (level + 1)
  const set = {
    spacing: { before: 60, after: 60 },
    indent: label === '' ? { start } : { start, hanging: INDENT },
    tabStops: [{ type: TabStopType.LEFT, position: start }],
    bidirectional,
  }
  return [
    ...(reshaped
      ? [
          paragraph(lang, {
            ...set,
            children: [
              run(reshaped.from, lang, lookOf({ mark: 'del', italic: false })),
              run(' ', lang),
              run(reshaped.to, lang, lookOf({ mark: 'ins', italic: false })),
            ],
          }),
        ]
      : []),
    paragraph(lang, { ...set, children: label === '' ? words : [run(label, lang), tab(), ...words] }),
    ...notes.map(({ number, text }) =>
      paragraph(lang, {
        indent: { start },
        children: [
          run(String(number), lang, { superScript: true, size: SMALL }),
          ...runs(` ${text}`, lang, { around, look: { size: SMALL } }),
        ],
      }),
    ),
  ]
}

function lookOf({ mark, italic }: Pick<MarkedSpan, 'mark' | 'italic'>): IRunOptions {
  return {
    ...(italic && { italics: true }),
    ...(mark === 'ins' && { underline: { type: UnderlineType.SINGLE } }),
    ...(mark === 'del' && { strike: true }),
  }
}
