/** Longer than this and it is a sentence, so the table is there for the layout. */
const LONGEST_FIGURE = 60

/**
 * Whether a table holds figures, so that a row of it is one paragraph, its cells with commas between them.
 *
 * Otherwise it was drawn to set words side by side, two languages or a number beside its paragraph, and every cell is
 * a paragraph of its own: nothing that somebody will want to amend by itself is run together.
 */
export function isOfFigures(table: Element): boolean {
  const rows = rowsOf(table)
  return (
    table.querySelector('table') === null &&
    rows.some((row) => row.children.length > 1) &&
    rows.every((row) => [...row.children].every(isShort))
  )
}

export function rowsOf(table: Element): Element[] {
  return [...table.querySelectorAll('tr')]
}

function isShort(cell: Element): boolean {
  const blocks = [...cell.querySelectorAll('p, li, div')].filter((block) =>
    /\S/.test(block.textContent ?? ''),
  )
  return (cell.textContent ?? '').trim().length <= LONGEST_FIGURE && blocks.length <= 1
}
