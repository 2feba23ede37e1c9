import { letters } from './letters.ts'
import { beginsAnew, type Line, NOWHERE } from './line.ts'

/** As long as lines are that a mail program or a PDF wrapped. */
const WRAPPED_AT = 100

/**
 * The lines of plain text, one a paragraph. [D26]
 *
 * Word processors copy one line a paragraph. Where empty lines part the paragraphs and no line is long, somebody wrapped
 * them, and they are put together again; so is a line that ends in mid-sentence before a small letter. A label always
 * begins a paragraph.
 */
export function textLines(text: string): Line[] {
  const rows = letters(text).split(/\r\n?|\n|\u0085|\u2029/)
  const narrow = rows.every((row) => row.length <= WRAPPED_AT)
  const wrapped = narrow && isParted(rows)
  const lines: string[] = []
  for (const [i, row] of rows.entries()) {
    if (isEmpty(row)) continue
    const above = rows[i - 1] ?? ''
    const joins = !isEmpty(above) && (wrapped || (narrow && isCut(above, row))) && !beginsAnew(row)
    const before = lines.at(-1)
    if (joins && before !== undefined) {
      lines[lines.length - 1] = `${before} ${row.trimStart()}`
    } else {
      lines.push(row)
    }
  }
  return lines.map((raw) => ({ ...NOWHERE, raw, em: [], notes: [], bold: false }))
}

/** Empty lines between, and rows of which some follow another directly. */
function isParted(rows: readonly string[]): boolean {
  const follows = (row: string, i: number) => i > 0 && !isEmpty(row) && !isEmpty(rows[i - 1] ?? '')
  const first = rows.findIndex((row) => !isEmpty(row))
  const last = rows.findLastIndex((row) => !isEmpty(row))
  return rows.slice(first, last).some(isEmpty) && rows.some(follows)
}

function isEmpty(row: string): boolean {
  return !/\S/u.test(row)
}

/** A sentence goes on: it does not end here, it does not begin there, and the row is too long for an item of a list. */
function isCut(above: string, row: string): boolean {
  return above.length >= 50 && /[\p{L}\p{N},]\s*$/u.test(above) && /^\s*\p{Ll}/u.test(row)
}
