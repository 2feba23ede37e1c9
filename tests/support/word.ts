import { unzipSync } from 'fflate'
import { NOTE_MARK } from '../../shared/paragraph.ts'

/** A Word file opened again: its members, and its paragraphs as a reader sees them. */
export interface OpenedWord {
  files: Record<string, string>
  paragraphs: OpenedParagraph[]
  /** The footnotes in the order of their numbers. */
  notes: string[]
}

export interface OpenedParagraph {
  style: string | null
  /** Tabs as \t, references to footnotes as the mark they have in our texts. */
  text: string
  runs: { text: string; italic: boolean; bold: boolean; strike: boolean; lang: string | null }[]
  xml: string
}

export function openWord(bytes: Uint8Array): OpenedWord {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const files = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, data]) => [path, decoder.decode(data)]),
  )
  const notes = [
    ...(files['word/footnotes.xml'] ?? '').matchAll(/<w:footnote w:id="(\d+)".*?<\/w:footnote>/gs),
  ]
    .filter(([, id]) => Number(id) > 0)
    .map(([xml]) => textOf(xml).trim())
  return { files, paragraphs: paragraphsOf(files['word/document.xml'] ?? ''), notes }
}

function paragraphsOf(xml: string): OpenedParagraph[] {
  return [...xml.matchAll(/<w:p>.*?<\/w:p>|<w:p\/>/gs)].map(([p]) => ({
    style: /<w:pStyle w:val="([^"]*)"/.exec(p)?.[1] ?? null,
    text: textOf(p),
    runs: [...p.matchAll(/<w:r>.*?<\/w:r>/gs)].map(([run]) => ({
      text: textOf(run),
      italic: /<w:i\/>/.test(run),
      bold: /<w:b\/>/.test(run),
      strike: /<w:strike\/>/.test(run),
      lang: /<w:lang w:val="([^"]*)"/.exec(run)?.[1] ?? null,
    })),
    xml: p,
  }))
}

function textOf(xml: string): string {
  const parts = xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:tab\/>|<w:footnoteReference [^>]*>/g)
  return [...parts]
    .map(([all, words]) => (words !== undefined ? unescaped(words) : all === '<w:tab/>' ? '\t' : NOTE_MARK))
    .join('')
}

export function unescaped(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'" }
  return text.replace(/&(amp|lt|gt|quot|apos|#39);/g, (_, name: string) => names[name] ?? '')
}
