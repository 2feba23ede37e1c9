import type { Lang, Shape, Words } from '../../../../shared/paragraph.ts'

/** A paragraph as it was read from elsewhere: clean words, their emphasis and footnotes, and what they seem to be. [D26] */
export interface ReadParagraph extends Shape, Words {}

/** How to read: the language decides what opening words are and where a no-break space belongs. */
export interface Reading {
  lang: Lang
  /** What the words are put behind, if known: a list below an operative paragraph is its sub-paragraphs. */
  after?: ReadParagraph
  /** It goes into words that are there: one line alone keeps what looks like its label, "(a) and (b)". */
  within?: boolean
}

/** Characters of words taken in at once, by paste or from a file: more than a draft may hold. */
export const MOST_CHARACTERS = 1_000_000
/** Paragraphs taken in at once: several times the longest outcome there ever was. */
export const MOST_PARAGRAPHS = 5_000

/** Whether this is more than a draft could take. */
export function isTooMuch(paragraphs: readonly ReadParagraph[]): boolean {
  if (paragraphs.length > MOST_PARAGRAPHS) return true
  let characters = 0
  for (const { text, notes } of paragraphs) {
    characters += text.length
    for (const note of notes) characters += note.length
  }
  return characters > MOST_CHARACTERS
}
