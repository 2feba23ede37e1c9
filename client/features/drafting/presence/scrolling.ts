/** The part of the window, from its top, in which something can be read without looking for it. */
const CALM = { from: 0.2, to: 0.7 }
const MIDDLE = 0.42

/** Brings this height of the window into its middle, if it is not about there; at once where motion is not wanted. */
export function bringIntoCalm({ top, bottom }: { top: number; bottom: number }): void {
  if (top >= innerHeight * CALM.from && bottom <= innerHeight * CALM.to) return
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches
  scrollBy({ top: (top + bottom) / 2 - innerHeight * MIDDLE, behavior: still ? 'instant' : 'smooth' })
}
