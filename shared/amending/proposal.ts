import { NOTE_MARK, type Paragraph, type Shape } from '../paragraph.ts'
import { isBlank } from '../wording/rewording.ts'
import { rewordingsBetween } from '../wording/wordDiff.ts'
import { type Addition, depthOf, type Operation, sameShape } from './operation.ts'

/** What the proposer's screen sends: the paragraphs as they would like them. */
export interface Proposal {
  changed: { paragraph: string; text: string }[]
  reshaped?: { paragraph: string; to: Shape }[]
  dropped: string[]
  added: AddedText[]
}

/** One new paragraph; null: at the very beginning. Those after one paragraph follow each other as listed. */
export interface AddedText extends Shape {
  after: string | null
  text: string
}

/** Whether every paragraph this proposal names is in the text, so that `operationsOf` can be asked. */
export function concerns(
  base: readonly Paragraph[],
  { changed, reshaped = [], dropped, added }: Proposal,
): boolean {
  const known = new Set<string | null>(base.map((p) => p.id)).add(null)
  return (
    [...changed, ...reshaped].every(({ paragraph }) => known.has(paragraph)) &&
    dropped.every((id) => known.has(id)) &&
    added.every(({ after }) => known.has(after))
  )
}

/**
 * The fewest operations that make of the text what the proposer would like, in document order. [A1, A2]
 *
 * Computed once, on the server, when the amendment is filed: word segmentation differs between machines.
 * A paragraph left without words is dropped; a new one without words is not added; footnote marks cannot be
 * added. New paragraphs take language and session from the one they follow. Throws if the proposal names
 * unknown paragraphs (`concerns`); whether it touches struck ones is for `fits` to say.
 */
export function operationsOf(
  base: readonly Paragraph[],
  proposal: Proposal,
  newId: () => string,
): Operation[] {
  if (!concerns(base, proposal)) throw new Error('this proposal names a paragraph the text does not have')
  const texts = new Map(proposal.changed.map(({ paragraph, text }) => [paragraph, text]))
  const shapes = new Map(proposal.reshaped?.map(({ paragraph, to }) => [paragraph, to]))
  const operations: Operation[] = additionsOf(base, -1, proposal, newId)

  for (const [i, { id, text, lang, kind, level }] of base.entries()) {
    const wanted = texts.get(id) ?? text
    const shape = shapes.get(id) ?? { kind, level }
    if (proposal.dropped.includes(id) || (wanted !== text && isBlank(wanted))) {
      operations.push({ kind: 'drop', paragraph: id })
    } else {
      for (const rewording of rewordingsBetween(text, wanted, lang)) {
        operations.push({ kind: 'text', paragraph: id, ...rewording })
      }
      if (!sameShape(shape, { kind, level })) {
        operations.push({ kind: 'shape', paragraph: id, old: { kind, level }, to: shape })
      }
    }
    operations.push(...additionsOf(base, i, proposal, newId))
  }
  return operations
}

function additionsOf(
  base: readonly Paragraph[],
  at: number,
  proposal: Proposal,
  newId: () => string,
): Addition[] {
  const before = base[at]
  const additions: Addition[] = []
  for (const { after, text, kind, level } of proposal.added) {
    if (after !== (before?.id ?? null) || isBlank(text)) continue
    const { lang, part } = before ?? { lang: base[0]?.lang ?? 'en', part: null }
    const paragraph = { id: newId(), kind, level, lang, text: text.replaceAll(NOTE_MARK, ''), part }
    const last = additions.at(-1)
    if (last && level >= depthOf(last)) last.paragraphs.push(paragraph)
    else {
      const under = base.slice(0, at + 1).findLast((p) => p.level < level)?.id ?? null
      additions.push({ kind: 'add', after, under, paragraphs: [paragraph] })
    }
  }
  return additions
}
