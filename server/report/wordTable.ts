import {
  AlignmentType,
  BorderStyle,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  type TextRun,
  WidthType,
} from 'docx'
import type { Lang } from '../../shared/paragraph.ts'
import type { Cell, Table as Rows } from './content.ts'
import { directionOf } from './html.ts'
import { paragraph, run, runs, SMALL, TEXT_WIDTH } from './wordParts.ts'

/** A table of a Word file, its head repeated on each page. */
export function wordTable({ head, rows, widths }: Rows, lang: Lang): Table {
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
  if (typeof cell === 'string') return runs(cell, lang, { around: directionOf(lang), look: { size: SMALL } })
  return cell.map(({ text, mark }) =>
    run(text, lang, { size: SMALL, bold: mark === 'inserted', strike: mark === 'deleted' }),
  )
}
