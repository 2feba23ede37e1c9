import type { Reading, ReadParagraph } from './readParagraph.ts'
import { settled } from './settle.ts'
import { textLines } from './textLines.ts'

/** The paragraphs of plain text, with the labels that somebody typed as levels. [D26] */
export function readText(text: string, reading: Reading): ReadParagraph[] {
  return settled(textLines(text), reading)
}
