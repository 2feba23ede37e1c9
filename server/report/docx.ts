import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx'
import type { Lang } from '../../shared/paragraph.ts'
import type { SignedRecord } from '../../shared/record.ts'
import type { Annex, Block, Cell, Line, Report, Table as ReportTable } from './content.ts'
import { directionOf } from './html.ts'
import { printable } from './markup.ts'
import { reportOf } from './report.ts'
import { undated } from './undated.ts'
import {
  A4,
  INDENT,
  MARGIN,
  MONO,
  paragraph,
  run,
  SMALL,
  styles,
  TAGS,
  TEXT_WIDTH,
  tab,
} from './wordParts.ts'

/**
 * The report as a Word document. Numbers are literal text, so that they survive a paste into another template. [R3]
 *
 * The same record and language give the same bytes; it takes longer than a server may pause, so ask `reports`.
 */
export async function docxReport(signed: SignedRecord, lang: Lang): Promise<Uint8Array> {
  const report = reportOf(signed, lang)
  const footnotes: Footnotes = {}
  const children = [
    ...masthead(report),
    ...(report.adopted ? textOf(report, footnotes) : []),
    ...report.annexes.flatMap((annex) => annexOf(annex, report.lang)),
  ]
  const document = new Document({
    title: printable(`${report.symbol} – ${report.title}`),
    creator: printable(report.organ),
    styles: styles(report.lang),
    footnotes,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN }, titlePage: true },
        headers: { default: runningHead(report), first: new Header({ children: [new Paragraph('')] }) },
        children,
      },
    ],
  })
  const zip = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: properties(report) },
  ])
  return undated(zip)
}

type Footnotes = Record<string, { children: Paragraph[] }>

function masthead({ lang, organ, symbol, original, date, title, sample, decision }: Report): Paragraph[] {
  const twoSided = (left: string, right: ParagraphChild) =>
    paragraph(lang, {
      tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
      children: [run(left, lang), tab(), right],
    })
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' } }
  return [
    twoSided(organ, run(symbol, lang, { bold: true })),
    twoSided(original, run(date, lang)),
    paragraph(lang, { heading: HeadingLevel.TITLE, children: [run(title, lang)] }),
    ...(sample
      ? [paragraph(lang, { spacing: { after: 120 }, children: [run(sample, lang, { bold: true })] })]
      : []),
    paragraph(lang, { border: rule, spacing: { after: 360 }, children: [run(decision, lang)] }),
  ]
}

function textOf({ speaker, lines }: Report, footnotes: Footnotes): Paragraph[] {
  return [
    paragraph(speaker.lang, {
      spacing: { after: 160 },
      keepNext: true,
      children: [run(speaker.text, speaker.lang, { italics: true })],
    }),
    ...lines.map((line) => lineOf(line, footnotes)),
  ]
}

function lineOf(line: Line, footnotes: Footnotes): Paragraph {
  const { kind, level, lang, label } = line
  const words = line.spans.map(({ text, italic, note }) => {
    if (note === null) return run(text, lang, italic ? { italics: true } : {})
    const n = Object.keys(footnotes).length + 1
    footnotes[n] = {
      children: [paragraph(lang, { style: 'FootnoteText', children: [run(` ${note}`, lang)] })],
    }
    return new FootnoteReferenceRun(n)
  })
  if (kind === 'heading') {
    const numbered = label === '' ? words : [run(`${label} `, lang), ...words]
    return paragraph(lang, { heading: HeadingLevel.HEADING_1, children: numbered })
  }
  const left = INDENT * (level + 1)
  return label === ''
    ? paragraph(lang, { spacing: { after: 120 }, indent: { start: left }, children: words })
    : paragraph(lang, {
        spacing: { after: 120 },
        indent: { start: left, hanging: INDENT },
        tabStops: [{ type: TabStopType.LEFT, position: left }],
        children: [run(label, lang), tab(), ...words],
      })
}

function annexOf({ label, title, blocks }: Annex, lang: Lang): (Paragraph | Table)[] {
  const above =
    label === '' ? [] : [run(label, lang, { bold: false, size: SMALL }), new TextRun({ break: 1 })]
  return [
    paragraph(lang, {
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: true,
      children: [...above, run(title, lang)],
    }),
    ...blocks.flatMap((block) => blockOf(block, lang)),
  ]
}

function blockOf(block: Block, lang: Lang): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(lang, { heading: HeadingLevel.HEADING_2, children: [run(block.text, lang)] })]
    case 'text':
      return [paragraph(lang, { spacing: { after: 120 }, children: [run(block.text, lang)] })]
    case 'command':
      return [
        paragraph(lang, {
          spacing: { after: 120 },
          children: [run(block.text, lang, { font: MONO, size: SMALL })],
        }),
      ]
    case 'list':
      return block.items.map((item) =>
        paragraph(lang, {
          indent: { start: INDENT, hanging: INDENT / 2 },
          children: [run('–', lang), tab(), run(item, lang)],
        }),
      )
    case 'table':
      return [tableOf(block.table, lang), new Paragraph('')]
    case 'facts':
      return block.rows.flatMap(([name, value]) => [
        paragraph(lang, { keepNext: true, children: [run(name, lang)] }),
        paragraph(lang, {
          spacing: { after: 120 },
          indent: { start: INDENT },
          children: [run(value, lang, { font: MONO, size: SMALL })],
        }),
      ])
  }
}

function tableOf({ head, rows, widths }: ReportTable, lang: Lang): Table {
  const columns = widths.map((share) => Math.floor((TEXT_WIDTH * share) / 100))
  const rule = { style: BorderStyle.SINGLE, size: 4, color: '808080' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const cell = (content: ParagraphChild[], column: number, shaded: boolean) =>
    new TableCell({
      width: { size: columns[column] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(shaded ? { shading: { fill: 'EDEDED' } } : {}),
      children: [
        paragraph(lang, { spacing: { after: 0 }, alignment: AlignmentType.START, children: content }),
      ],
    })
  return new Table({
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    visuallyRightToLeft: directionOf(lang) === 'rtl',
    borders: {
      top: rule,
      bottom: rule,
      insideHorizontal: rule,
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((name, i) => cell([run(name, lang, { bold: true, size: SMALL })], i, true)),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((each, i) => cell(cellOf(each, lang), i, false)),
          }),
      ),
    ],
  })
}

function cellOf(cell: Cell, lang: Lang): TextRun[] {
  if (typeof cell === 'string') return [run(cell, lang, { size: SMALL })]
  return cell.map(({ text, mark }) =>
    run(text, lang, { size: SMALL, bold: mark === 'inserted', strike: mark === 'deleted' }),
  )
}

function runningHead({ lang, symbol, words }: Report): Header {
  return new Header({
    children: [
      paragraph(lang, {
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          run(symbol, lang, { size: SMALL }),
          tab(),
          new TextRun({
            language: { value: TAGS[lang] },
            size: SMALL,
            children: [`${words.page} `, PageNumber.CURRENT],
          }),
        ],
      }),
    ],
  })
}

/** The library writes the time it runs at; a report is dated by the freeze. [R2] */
function properties({ organ, symbol, title, frozenAt, lang }: Report): string {
  const text = (value: string) =>
    printable(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const at = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${frozenAt.slice(0, 19)}Z</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${text(symbol)} – ${text(title)}</dc:title><dc:creator>${text(organ)}</dc:creator><dc:language>${TAGS[lang]}</dc:language><cp:lastModifiedBy>${text(organ)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${at('created')}${at('modified')}</cp:coreProperties>`
}
