import type { Stretch } from '../../shared/amending/marks.ts'
import type { Lang, Shape } from '../../shared/paragraph.ts'
import type { PaperWords } from './words.ts'

/** What is printed before and during the plenary: amendments listed, or the whole text with them in place. */
export const PAPER_KINDS = ['circular', 'compilation'] as const
export type PaperKind = (typeof PAPER_KINDS)[number]

/** What a paper says, whatever it looks like: Word and HTML are two settings of this. */
export interface Paper {
  kind: PaperKind
  /** Of everything but the words of the forum, which carry their own. */
  lang: Lang
  words: PaperWords
  /** Of the text, with its revision. */
  symbol: string
  title: string
  organ: string
  date: string
  /** Up to which moment it is complete, in words; and ISO 8601, for document properties. */
  asOf: string
  at: string
  sample: string | null
  blocks: Block[]
}

export type Block =
  | { kind: 'place'; text: string }
  | { kind: 'line'; line: MarkedLine }
  | { kind: 'note'; text: string }
  /** More than one: alternatives, side by side. */
  | { kind: 'items'; items: Item[] }

/** An amendment as it is printed, with what is voted before it and with it. */
export interface Item {
  number: number
  title: string
  /** Who proposed it, how it came, what it waits for: a line each. */
  facts: string[]
  reason: { text: string; lang: Lang } | null
  /** What it changes, marked; where its words are no more in the text, as it was filed. */
  lines: MarkedLine[]
  under: Item[]
}

/** A paragraph as it is set, with its change marks. */
export interface MarkedLine extends Shape {
  lang: Lang
  /** As printed before it: "5.", "(a)", "II."; "" where it has none. */
  label: string
  spans: MarkedSpan[]
  notes: { number: number; text: string }[]
  /** Another kind or level, in words. */
  reshaped: { from: string; to: string } | null
}

export interface MarkedSpan {
  text: string
  mark: Stretch['mark']
  italic: boolean
  /** The number of the footnote referred to here; null where it is words. */
  note: number | null
}
