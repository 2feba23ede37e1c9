import type { Lang } from '../../shared/paragraph.ts'
import type { AgreedParagraph } from '../../shared/record.ts'
import type { Span } from './spans.ts'
import type { Words } from './words.ts'

/** Words that an amendment keeps, deletes or inserts. */
export interface Change {
  text: string
  mark: 'kept' | 'deleted' | 'inserted'
}

export type Cell = string | Change[]

export interface Table {
  caption: string
  head: string[]
  /** Share of the width of each column, in hundredths. */
  widths: number[]
  rows: Cell[][]
}

export type Block =
  | { kind: 'heading'; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'command'; text: string }
  | { kind: 'list'; items: string[] }
  | { kind: 'table'; table: Table }
  /** Names and values that are compared digit by digit. */
  | { kind: 'facts'; rows: [name: string, value: string][] }

export interface Annex {
  /** "Annex II"; "" for the last page, which is none. */
  label: string
  title: string
  blocks: Block[]
}

/** A paragraph of the agreed text as it is set. */
export interface Line extends Pick<AgreedParagraph, 'id' | 'kind' | 'level' | 'lang'> {
  /** As printed before it: "5.", "(a)", "II."; "" where it has none. */
  label: string
  spans: Span[]
}

/** What the report says, whatever it looks like: Word and HTML are two settings of this. */
export interface Report {
  /** Of everything but the text, whose paragraphs carry their own. */
  lang: Lang
  words: Words
  symbol: string
  title: string
  organ: string
  date: string
  original: string
  /** For document properties, ISO 8601. */
  frozenAt: string
  sample: string | null
  /** How the text was adopted, or that it was not. */
  decision: string
  adopted: boolean
  /** The organ that speaks: the first words of the text, in its language. */
  speaker: { lang: Lang; text: string }
  lines: Line[]
  annexes: Annex[]
}
