import { type FocusEvent, type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * When the card that has the focus goes, because it was settled, the next one gets it, and after the last one the text:
 * who works by keyboard goes on from there. Answers with what is to be told of each focus.
 */
export function useFocusKept(
  region: RefObject<HTMLElement | null>,
  shown: readonly { id: string }[],
  leave: () => void,
): (event: FocusEvent) => void {
  const last = useRef<{ id: string; at: number } | null>(null)

  useLayoutEffect(() => {
    const { id, at } = last.current ?? {}
    if (id === undefined || at === undefined || shown.some((card) => card.id === id)) return
    last.current = null
    if (document.activeElement !== document.body) return
    const next = shown[Math.min(at, shown.length - 1)]
    const card = next && region.current?.querySelector<HTMLElement>(`[data-of="${CSS.escape(next.id)}"] > *`)
    if (card) card.focus({ preventScroll: true })
    else leave()
  })

  return ({ target }) => {
    const id = target.closest('[data-of]')?.getAttribute('data-of') ?? null
    const at = shown.findIndex((card) => card.id === id)
    last.current = id === null ? null : { id, at }
  }
}
