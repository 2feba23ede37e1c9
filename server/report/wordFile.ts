import {
  Document,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Lang } from '../../shared/paragraph.ts'
import { printable } from './markup.ts'
import { undated } from './undated.ts'
import { A4, MARGIN, paragraph, run, SMALL, styles, TAGS, TEXT_WIDTH, tab } from './wordParts.ts'
import type { Footnotes } from './wordText.ts'

/** What a Word file says of itself. */
export interface WordFile {
  lang: Lang
  symbol: string
  title: string
  organ: string
  /** When it was made, ISO 8601: not when this runs, so that the same content is the same bytes. [R2] */
  at: string
  /** Stands at the head of each page but the first, with the page's number. */
  head: string
  page: string
}

/** A Word file of these paragraphs, as bytes. */
export async function wordFile(
  about: WordFile,
  { children, footnotes }: { children: (Paragraph | Table)[]; footnotes: Footnotes },
): Promise<Uint8Array> {
  const document = new Document({
    title: printable(`${about.symbol} – ${about.title}`),
    creator: printable(about.organ),
    styles: styles(about.lang),
    footnotes,
    sections: [
      {
        properties: { page: { size: A4, margin: MARGIN }, titlePage: true },
        headers: { default: runningHead(about), first: new Header({ children: [new Paragraph('')] }) },
        children,
      },
    ],
  })
  const zip = await Packer.pack(document, 'uint8array', undefined, [
    { path: 'docProps/core.xml', data: properties(about) },
  ])
  return undated(zip)
}

/** A line with something at each end, as mastheads have them. */
export function twoSided(lang: Lang, left: string, right: ParagraphChild): Paragraph {
  return paragraph(lang, {
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
    children: [run(left, lang), tab(), right],
  })
}

function runningHead({ lang, head, page }: WordFile): Header {
  return new Header({
    children: [
      paragraph(lang, {
        tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH }],
        children: [
          run(head, lang, { size: SMALL }),
          tab(),
          new TextRun({
            language: { value: TAGS[lang] },
            size: SMALL,
            children: [`${page} `, PageNumber.CURRENT],
          }),
        ],
      }),
    ],
  })
}

function properties({ organ, symbol, title, at: iso, lang }: WordFile): string {
  const text = (value: string) =>
    printable(value).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  const at = (name: string) =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${iso.slice(0, 19)}Z</dcterms:${name}>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${text(symbol)} – ${text(title)}</dc:title><dc:creator>${text(organ)}</dc:creator><dc:language>${TAGS[lang]}</dc:language><cp:lastModifiedBy>${text(organ)}</cp:lastModifiedBy><cp:revision>1</cp:revision>${at('created')}${at('modified')}</cp:coreProperties>`
}
