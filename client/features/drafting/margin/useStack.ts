import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { Editing } from '../editing.ts'
import { passageOf } from './passages.ts'
import { type Standing, stacked } from './stack.ts'

/** A card that stands beside the text. */
export interface Stacking {
  id: string
  /** The position of the page it stands beside, as far as the passages do not say; null for below everything. */
  beside: number | null
}

/**
 * How far down the column each card stands, and how high the column is. Asked again when the text, the cards or the window
 * change their size; the card somebody types in stays where it is. Null where the cards follow each other in a sheet.
 */
export function useStack(
  column: RefObject<HTMLElement | null>,
  cards: readonly Stacking[],
  { editing, held, isBeside }: { editing: Editing; held: string | null; isBeside: boolean },
): { tops: ReadonlyMap<string, number>; height: number } | null {
  const [stack, setStack] = useState({ tops: new Map<string, number>(), height: 0 })
  const last = useRef(stack)
  const given = useRef({ cards, held })
  given.current = { cards, held }

  const lay = useCallback(() => {
    const place = column.current
    if (!place || !editing.view) return
    const next = laid(place, { editing, ...given.current, before: last.current.tops })
    if (alike(next, last.current)) return
    last.current = next
    setStack(next)
  }, [column, editing])

  const standing = cards.map(({ id, beside }) => `${id} ${beside}`).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: laid anew when what is laid changes
  useLayoutEffect(() => {
    if (isBeside) lay()
  }, [standing, held, isBeside, lay])

  useEffect(() => {
    const place = column.current
    if (!isBeside || !place) return
    const sizes = new ResizeObserver(lay)
    const watch = () => {
      sizes.disconnect()
      for (const card of place.children) sizes.observe(card)
      if (editing.view) sizes.observe(editing.view.dom)
    }
    const coming = new MutationObserver(watch)
    coming.observe(place, { childList: true })
    watch()
    return () => {
      sizes.disconnect()
      coming.disconnect()
    }
  }, [column, editing, isBeside, lay])

  return isBeside ? stack : null
}

interface Laying {
  editing: Editing
  cards: readonly Stacking[]
  held: string | null
  before: ReadonlyMap<string, number>
}

function laid(place: HTMLElement, { editing, cards, held, before }: Laying) {
  const dom = new Map([...place.children].map((card) => [card.getAttribute('data-of') ?? '', card]))
  const field = document.activeElement instanceof HTMLTextAreaElement ? document.activeElement : null
  // One that has just been opened finds its place first.
  const firm = [...before.keys()].find((id) => field && dom.get(id)?.contains(field)) ?? null
  const columnTop = place.getBoundingClientRect().top
  const standing = cards.flatMap(({ id, beside }): Standing[] => {
    const card = dom.get(id)
    if (!(card instanceof HTMLElement)) return []
    const top = id === firm ? (before.get(id) ?? 0) : topOf(editing, id, beside) - columnTop
    return [{ id, top: Math.max(0, Math.round(top)), height: card.offsetHeight }]
  })
  const tops = stacked(standing, firm ? { id: firm, firm: true } : held ? { id: held, firm: false } : null)
  const height = Math.max(0, ...standing.map((card) => (tops.get(card.id) ?? 0) + card.height))
  return { tops, height }
}

function topOf({ view }: Editing, id: string, beside: number | null): number {
  if (!view) return 0
  const pos = passageOf(view, id)?.from ?? beside
  if (pos === null) return view.dom.getBoundingClientRect().bottom
  return view.coordsAtPos(Math.min(pos, view.state.doc.content.size)).top
}

function alike(a: { tops: ReadonlyMap<string, number>; height: number }, b: typeof a): boolean {
  return (
    a.height === b.height &&
    a.tops.size === b.tops.size &&
    [...a.tops].every(([id, top]) => b.tops.get(id) === top)
  )
}
