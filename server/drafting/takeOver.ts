import type * as Y from 'yjs'
import { type Anchor, inkWords, placesNow } from '../../shared/draft/anchor.ts'
import { clean, draftLang, draftText, eraseInk, inkBlocks } from '../../shared/draft/draft.ts'
import { markId } from '../../shared/draft/draftOrder.ts'
import { NOTE_MARK } from '../../shared/paragraph.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Rewording } from '../../shared/wording/rewording.ts'
import { rewordingsBetween } from '../../shared/wording/wordDiff.ts'
import type { InkedDraft } from './inkedDraft.ts'

export interface ProposedWording {
  anchor: Anchor
  wording: string
  by: string
}

/**
 * Puts a proposed wording in the place of the words it was proposed for, as its proposer's, and answers with the update;
 * `words-changed` if other words stand there by now, `not-saved` if the proposer has no room left in the draft. [D22]
 *
 * Only the words that differ are written: the others stay whose they are, with their emphasis, brackets and footnotes.
 * New words look like those they replace. Paragraphs are neither joined nor split.
 */
export function putIn(draft: InkedDraft, { anchor, wording, by }: ProposedWording): Uint8Array | Refusal {
  const text = draftText(draft.doc)
  const [place] = placesNow(text, inkBlocks(text), [anchor])
  if (!place || place === 'gone') return 'words-changed'
  if (inkWords(text, place.from, place.to) !== anchor.words) return 'words-changed'
  const plain = wording.split(NOTE_MARK).map(clean).join(NOTE_MARK)
  const rewordings = rewordingsBetween(anchor.words, plain, draftLang(draft.doc))
  const passage = { at: place.from, things: thingsIn(text, place) }
  // Room for every word and its look, and for what is cut in two.
  const bytes = 2 * Buffer.byteLength(plain) + 1_000 * (1 + rewordings.length)
  const update = draft.writeAs(by, bytes, (ink) => {
    for (const rewording of rewordings.toReversed()) reword(ink, passage, rewording)
  })
  return update ?? 'not-saved'
}

/** One unit of the ink: whether it is the mark that opens a paragraph, and its formats. */
interface Thing {
  isMark: boolean
  look: Record<string, unknown>
}

interface Passage {
  at: number
  things: readonly Thing[]
}

function thingsIn(text: Y.Text, { from, to }: { from: number; to: number }): Thing[] {
  const things: Thing[] = []
  let index = 0
  for (const { insert, attributes } of text.toDelta() as { insert: unknown; attributes?: Thing['look'] }[]) {
    const length = typeof insert === 'string' ? insert.length : 1
    const isMark = markId(insert) !== null
    for (let i = Math.max(index, from); i < Math.min(index + length, to); i += 1)
      things.push({ isMark, look: attributes ?? {} })
    index += length
  }
  return things
}

/** The new words go in behind the first letter of the old: so the anchor, which lies on those, holds the new ones too. */
function reword(ink: Y.Text, { at, things }: Passage, { from, to, old, ins }: Rewording): void {
  const within = from + ([...old][0]?.length ?? 0)
  if (ins !== '') ink.insert(at + within, ins, lookOf(things, from, to))
  remove(ink, at + ins.length, lettersIn(things, within, to))
  remove(ink, at, lettersIn(things, from, within))
}

/** Stretches without the marks that open paragraphs, the last first. */
function lettersIn(things: readonly Thing[], from: number, to: number): [from: number, to: number][] {
  const stretches: [from: number, to: number][] = []
  for (let i = from; i < to; i += 1) {
    if (things[i]?.isMark) continue
    const last = stretches[0]
    if (last?.[1] === i) last[1] = i + 1
    else stretches.unshift([i, i + 1])
  }
  return stretches
}

function remove(ink: Y.Text, at: number, stretches: readonly [from: number, to: number][]): void {
  for (const [from, to] of stretches) eraseInk(ink, at + from, to - from)
}

/** The formats that all the words replaced have; where nothing is replaced, those on both sides within the passage. */
function lookOf(things: readonly Thing[], from: number, to: number): Thing['look'] {
  const replaced = from < to ? things.slice(from, to) : things.slice(Math.max(0, from - 1), from + 1)
  const [first, ...others] = replaced.filter(({ isMark }) => !isMark)
  const shared = Object.entries(first?.look ?? {}).filter(([key, value]) =>
    others.every(({ look }) => look[key] === value),
  )
  return Object.fromEntries(shared)
}
