import { inert } from './inert.ts'
import { linesOf } from './lines.ts'
import type { Reading, ReadParagraph } from './readParagraph.ts'
import { settled } from './settle.ts'

/**
 * The paragraphs of any HTML: what a word processor or a page put on the clipboard, or what a file became. [D26]
 *
 * Nothing of it runs, is fetched or gets into a page. Words are kept; looks, links' addresses, pictures and navigation
 * are not; tracked changes count as accepted.
 */
export function readHtml(html: string, reading: Reading): ReadParagraph[] {
  return settled(linesOf(inert(html).body, reading.lang), reading)
}
