import type { Doc } from 'yjs'
import type { Style } from '../numbering.ts'
import type { Lang, Words } from '../paragraph.ts'
import { type Bracket, bracketsOf } from './bracket.ts'
import { type DraftBlock, draftBlocks, draftLang, draftText, wordsOf } from './draft.ts'
import { named, type Within } from './draftLines.ts'

export type ReadBlock = DraftBlock & Words & { label: string }

/** A draft as it is read: its paragraphs with their words and labels, and its brackets. Replaced as a whole. */
export interface Reading {
  lang: Lang
  blocks: ReadBlock[]
  /** All that were ever raised; whether one is still open is for `openBrackets` to say. */
  brackets: Record<string, Bracket>
}

/** What has not changed since `before` is the same object, so that whoever shows it need not look again. */
export function readingOf(
  doc: Doc,
  style: Style,
  { before, within }: { before?: Reading; within?: Within | undefined } = {},
): Reading {
  const lang = draftLang(doc)
  const blocks = draftBlocks(doc).map((block) => ({ ...block, ...wordsOf(block.inlines) }))
  const brackets = bracketsOf(draftText(doc))
  const unchanged = before && JSON.stringify(before.brackets) === JSON.stringify(brackets)
  return {
    lang,
    blocks: named(blocks, { style, lang, within }),
    brackets: unchanged ? before.brackets : brackets,
  }
}

/** The words a bracket holds now, and in which paragraphs. */
export interface OpenBracket extends Bracket {
  now: string
  paragraphs: string[]
}

/** Brackets that hold words and are not resolved, in the order of the text. */
export function openBrackets({
  blocks,
  brackets,
}: {
  blocks: readonly Pick<DraftBlock, 'id' | 'inlines'>[]
  brackets: Record<string, Bracket>
}): OpenBracket[] {
  const open = new Map<string, OpenBracket>()
  for (const { id: paragraph, inlines } of blocks) {
    for (const inline of inlines) {
      for (const id of inline.brackets) {
        const bracket = Object.hasOwn(brackets, id) ? brackets[id] : undefined
        if (!bracket || bracket.resolved) continue
        const found = open.get(id) ?? { ...bracket, now: '', paragraphs: [] }
        if (!found.paragraphs.includes(paragraph)) {
          if (found.now !== '') found.now += ' '
          found.paragraphs.push(paragraph)
        }
        if ('text' in inline) found.now += inline.text
        open.set(id, found)
      }
    }
  }
  return [...open.values()]
}
