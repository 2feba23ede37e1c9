import type * as Y from 'yjs'
import { type Anchor, anchorOf, inkWords } from '../../shared/draft/anchor.ts'
import {
  bracketKey,
  type Raised,
  type Resolved,
  raisedValue,
  resolvedKey,
  resolvedValue,
} from '../../shared/draft/bracket.ts'
import { draftText, emptyDraft, inkBlocks, seedDraft } from '../../shared/draft/draft.ts'
import type { Said } from '../../shared/draft/margin.ts'

/** A draft with these recommendations. */
export function drafted(...texts: string[]): Y.Doc {
  const doc = emptyDraft()
  seedDraft(
    doc,
    texts.map((text) => ({ kind: 'operative', level: 0, text, em: [], notes: [] })),
  )
  return doc
}

/** Where these words stand in the ink. */
export function inkOf(doc: Y.Doc, words: string): { from: number; to: number } {
  const text = draftText(doc)
  const from = inkWords(text, 0, text.length).indexOf(words)
  if (from < 0) throw new Error(`The draft does not say "${words}"`)
  return { from, to: from + words.length }
}

/** The anchor that somebody's screen makes who selects these words. */
export function anchorAt(doc: Y.Doc, words: string): Anchor {
  const { from, to } = inkOf(doc, words)
  const anchor = anchorOf(draftText(doc), inkBlocks(draftText(doc)), from, to)
  if (!anchor) throw new Error(`There is no anchor for "${words}"`)
  return anchor
}

/** Puts words in a bracket, as the editor does. */
export function raise(doc: Y.Doc, id: string, words: string, raised: Partial<Raised> = {}): void {
  const text = draftText(doc)
  const { from, to } = inkOf(doc, words)
  const said = {
    by: null,
    kind: 'contested',
    reason: '',
    group: id,
    words: words.slice(0, 600),
    ...raised,
  } as const
  doc.transact(() => {
    text.setAttribute(bracketKey(id), raisedValue(said))
    text.format(from, to - from, { [bracketKey(id)]: true })
  })
}

export function resolve(doc: Y.Doc, id: string, how: Resolved['how'], words = ''): void {
  draftText(doc).setAttribute(resolvedKey(id), resolvedValue({ how, words }))
}

export function commented(thread: string, anchor: Anchor, words = 'Why?', mentions: string[] = []): Said {
  return { type: 'commented', thread, anchor, words, mentions }
}

export function proposed(thread: string, anchor: Anchor, wording: string, words = ''): Said {
  return { type: 'proposed', thread, anchor, wording, words, mentions: [] }
}

/** An anchor of no draft in particular. */
export const SOMEWHERE: Anchor = {
  paragraph: 's1',
  words: 'Parties',
  from: { client: 1, clock: 1 },
  to: { client: 1, clock: 7 },
}
