import { outlined } from '../../../../shared/draft/draft.ts'
import { labels, type Style } from '../../../../shared/numbering.ts'
import { type Kind, type Lang, LEVELS, type Level, type Paragraph } from '../../../../shared/paragraph.ts'
import type { ReadParagraph } from './readParagraph.ts'

/** A paragraph of a file that may be taken over, as it was read or corrected. */
export interface Row {
  id: string
  isTaken: boolean
  paragraph: ReadParagraph
}

/** What can be corrected in a row before it is taken over. */
export type Correction = { isTaken: boolean } | { kind: Kind } | { level: Level }

export function rowsOf(read: readonly ReadParagraph[]): Row[] {
  return read.map((paragraph, i) => ({ id: String(i), isTaken: true, paragraph }))
}

export function corrected(rows: readonly Row[], id: string, correction: Correction): Row[] {
  return rows.map((row) => (row.id === id ? correctedRow(row, correction) : row))
}

/** What is taken over: the rows that were not left out, their levels an outline. [D27] */
export function takenOf(rows: readonly Row[]): ReadParagraph[] {
  return outlined(rows.flatMap(({ isTaken, paragraph }) => (isTaken ? [paragraph] : [])))
}

/** A row as it is shown: as it would stand in a draft with these rows and nothing else. */
export interface Shown extends Row {
  asParagraph: Paragraph
  label: string
  firstNote: number
  /** The levels it could have instead, where it stands. */
  higher: Level | null
  deeper: Level | null
}

export function shownOf(rows: readonly Row[], { style, lang }: { style: Style; lang: Lang }): Shown[] {
  const taken = takenOf(rows)
  let next = 0
  const all = rows.map(({ id, isTaken, paragraph }): Paragraph => {
    const { kind, level, text, em, notes } = (isTaken && taken[next++]) || paragraph
    return { id, kind, level, text, em, notes, lang, part: null, struck: !isTaken, addedBy: null }
  })
  const numbered = all.filter(({ struck }) => !struck)
  const numbers = labels(numbered, { style, lang, final: false })
  let seen = 0
  let before: Paragraph | null = null
  return rows.flatMap((row, i) => {
    const asParagraph = all[i]
    if (!asParagraph) return []
    const { kind, level, notes } = asParagraph
    const deepest = !before || before.kind === 'heading' || kind === 'heading' ? 0 : before.level + 1
    const shown: Shown = {
      ...row,
      asParagraph,
      label: numbers[row.id] ?? '',
      firstNote: seen + 1,
      higher: levelAt(level - 1),
      deeper: level < deepest ? levelAt(level + 1) : null,
    }
    if (row.isTaken) {
      seen += notes.length
      before = asParagraph
    }
    return [shown]
  })
}

function levelAt(level: number): Level | null {
  return LEVELS.find((known) => known === level) ?? null
}

function correctedRow(row: Row, correction: Correction): Row {
  if ('isTaken' in correction) return { ...row, ...correction }
  const level = 'kind' in correction && correction.kind === 'heading' ? { level: 0 as const } : {}
  return { ...row, paragraph: { ...row.paragraph, ...correction, ...level } }
}
