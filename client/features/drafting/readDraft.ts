import type { Doc } from 'yjs'
import { type Bracket, bracketsOf } from '../../../shared/bracket.ts'
import { type DraftBlock, draftBlocks, draftLang, draftText, wordsOf } from '../../../shared/draft.ts'
import type { Style } from '../../../shared/numbering.ts'
import type { Lang, Words } from '../../../shared/paragraph.ts'
import { named } from './lines.ts'

export type ReadBlock = DraftBlock & Words & { label: string }

/** A draft as it is read: its paragraphs with their words and labels, and its brackets. Replaced as a whole. */
export interface Reading {
  lang: Lang
  blocks: ReadBlock[]
  /** All that were ever raised; whether one is still open is for `openBrackets` to say. */
  brackets: Record<string, Bracket>
}

/** What has not changed since `before` is the same object, so that whoever shows it need not look again. */
export function readingOf(doc: Doc, style: Style, before?: Reading): Reading {
  const lang = draftLang(doc)
  const blocks = draftBlocks(doc).map((block) => ({ ...block, ...wordsOf(block.inlines) }))
  const brackets = bracketsOf(draftText(doc))
  const unchanged = before && JSON.stringify(before.brackets) === JSON.stringify(brackets)
  return {
    lang,
    blocks: named(blocks, { style, lang }),
    brackets: unchanged ? before.brackets : brackets,
  }
}

/** The words a bracket holds now, and in which paragraphs. */
export interface OpenBracket extends Bracket {
  now: string
  paragraphs: string[]
}

/** Brackets that hold words and are not resolved, in the order of the text. */
export function openBrackets({ blocks, brackets }: Pick<Reading, 'blocks' | 'brackets'>): OpenBracket[] {
  const open = new Map<string, OpenBracket>()
  for (const { id: paragraph, inlines } of blocks) {
    for (const inline of inlines) {
      for (const id of inline.brackets) {
        const bracket = brackets[id]
        if (!bracket || bracket.resolved) continue
        const found = open.get(id) ?? { ...bracket, now: '', paragraphs: [] }
        if ('text' in inline) found.now += inline.text
        if (!found.paragraphs.includes(paragraph)) found.paragraphs.push(paragraph)
        open.set(id, found)
      }
    }
  }
  return [...open.values()]
}
