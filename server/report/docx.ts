import { BorderStyle, HeadingLevel, Paragraph, type Table, TextRun } from 'docx'
import type { Lang } from '../../shared/paragraph.ts'
import type { SignedRecord } from '../../shared/record.ts'
import type { Annex, Block, Report } from './content.ts'
import { reportOf } from './report.ts'
import { twoSided, wordFile } from './wordFile.ts'
import { INDENT, MONO, paragraph, run, SMALL, tab } from './wordParts.ts'
import { wordTable } from './wordTable.ts'
import { type Footnotes, wordLine } from './wordText.ts'

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
  const { symbol, title, organ, words } = report
  return wordFile(
    { lang, symbol, title, organ, at: report.frozenAt, head: symbol, page: words.page },
    { children, footnotes },
  )
}

function masthead({ lang, organ, symbol, original, date, title, sample, decision }: Report): Paragraph[] {
  const rule = { bottom: { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' } }
  return [
    twoSided(lang, organ, run(symbol, lang, { bold: true })),
    twoSided(lang, original, run(date, lang)),
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
    ...lines.map((line) => wordLine(line, footnotes)),
  ]
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
      return [wordTable(block.table, lang), new Paragraph('')]
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
