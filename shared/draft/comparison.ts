import type { Stretch } from '../amending/marks.ts'
import type { Lang } from '../paragraph.ts'
import { stretchesBetween } from './comparedWords.ts'
import type { DraftParagraph } from './draft.ts'

/**
 * Where a paragraph stands, earlier and later. One that was moved is shown twice: `movedAway` from where it stood,
 * whole and deleted, and `movedHere` where it stands now, with what changed in its words.
 */
export type Place = 'kept' | 'added' | 'deleted' | 'movedAway' | 'movedHere'

/** A paragraph of a draft at two moments, with its change marks. */
export interface ComparedParagraph<P extends DraftParagraph = DraftParagraph> {
  id: string
  place: Place
  /** As it was; null where there was none. */
  before: P | null
  /** As it became; null where there is none any more. */
  after: P | null
  stretches: Stretch[]
}

/**
 * What changed in a draft between two moments, paragraph by paragraph and word by word, for a reader. [D25]
 *
 * Paragraphs are the same by their ids, never by their likeness. As few as possible count as moved. Without what was
 * added and moved here, and without the insertions, it reads as before; without what was deleted and moved away, and
 * without the deletions, as after. Ids are unique in each draft.
 */
export function compareDrafts<P extends DraftParagraph>(
  before: readonly P[],
  after: readonly P[],
  lang: Lang,
): ComparedParagraph<P>[] {
  const was = new Map(before.map((p) => [p.id, p]))
  const is = new Map(after.map((p) => [p.id, p]))
  const kept = new Set(inOrder(before, after))
  const out: ComparedParagraph<P>[] = []

  const leaving = (p: P) => {
    const place = is.has(p.id) ? 'movedAway' : 'deleted'
    const stretches = whole('del', p.text)
    out.push({ id: p.id, place, before: p, after: is.get(p.id) ?? null, stretches })
  }
  const arriving = (p: P) => {
    const old = was.get(p.id) ?? null
    const place = old ? 'movedHere' : 'added'
    const stretches = old ? stretchesBetween(old, p, lang) : whole('ins', p.text)
    out.push({ id: p.id, place, before: old, after: p, stretches })
  }

  let next = 0
  let waiting: P[] = []
  /** What left this place stands in front of what came into it. */
  const settle = (until: string | null) => {
    for (let old = before[next]; old && old.id !== until; old = before[next]) {
      leaving(old)
      next += 1
    }
    for (const p of waiting) arriving(p)
    waiting = []
  }
  for (const p of after) {
    const old = kept.has(p.id) ? was.get(p.id) : undefined
    if (!old) {
      waiting.push(p)
      continue
    }
    settle(p.id)
    out.push({ id: p.id, place: 'kept', before: old, after: p, stretches: stretchesBetween(old, p, lang) })
    next += 1
  }
  settle(null)
  return out
}

/** The longest list of paragraphs that are in both and in one order in both: those were not moved. */
function inOrder(before: readonly DraftParagraph[], after: readonly DraftParagraph[]): string[] {
  const places = new Map(before.map((p, i) => [p.id, i]))
  /** For each length, the chain of this length that ends earliest. */
  const chains: Link[] = []
  for (const { id } of after) {
    const at = places.get(id)
    if (at === undefined) continue
    let length = chains.length
    while (length > 0 && (chains[length - 1]?.at ?? 0) > at) length -= 1
    chains[length] = { id, at, before: chains[length - 1] ?? null }
  }
  const ids: string[] = []
  for (let link = chains.at(-1) ?? null; link; link = link.before) ids.push(link.id)
  return ids
}

interface Link {
  id: string
  at: number
  before: Link | null
}

function whole(mark: Stretch['mark'], text: string): Stretch[] {
  return text === '' ? [] : [{ mark, text }]
}
