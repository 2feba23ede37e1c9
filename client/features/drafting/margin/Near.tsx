import { type ReactNode, useLayoutEffect, useRef } from 'react'
import type { Editing } from '../editing.ts'
import styles from './Near.module.css'

const GAP = 8

/**
 * Something small that stands near words of the page without covering them: below the last of them, or above the first
 * where there is more room, and on a phone, if it is to be operated, at the bottom.
 */
export function Near({
  editing,
  from,
  to,
  operated = false,
  children,
}: {
  editing: Editing
  from: number
  to: number
  operated?: boolean
  children: ReactNode
}) {
  const place = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    const stand = () => {
      const box = place.current
      const frame = box?.offsetParent
      if (!box || !frame || !editing.view) return
      const size = editing.view.state.doc.content.size
      const [first, last] = [from, to].map((pos) => editing.view?.coordsAtPos(Math.min(pos, size)))
      if (!first || !last) return
      const outer = frame.getBoundingClientRect()
      const isRtl = getComputedStyle(frame).direction === 'rtl'
      const inline = isRtl ? outer.right - last.right : last.left - outer.left
      const below = last.bottom + GAP
      const fits = below + box.offsetHeight < innerHeight || first.top - GAP - box.offsetHeight < 0
      const block = (fits ? below : first.top - GAP - box.offsetHeight) - outer.top
      const room = outer.width - box.offsetWidth
      box.style.setProperty('--inline', `${Math.max(0, Math.min(inline - box.offsetWidth / 2, room))}px`)
      box.style.setProperty('--block', `${block}px`)
    }
    stand()
    addEventListener('resize', stand)
    return () => removeEventListener('resize', stand)
  })

  return (
    <div ref={place} className={styles.near} data-operated={operated}>
      {children}
    </div>
  )
}
