const WITHOUT_EFFECT = ['Shift', 'Control', 'Alt', 'Meta', 'Tab', 'Enter']

/** Calls back when somebody types or moves the page themselves: from then on it is not to be moved for them. */
export function onOwnMove(moved: () => void): () => void {
  const end = new AbortController()
  const heard = { signal: end.signal, passive: true }
  const key = ({ key, target }: KeyboardEvent) => {
    const pressed = key === ' ' && target instanceof HTMLButtonElement
    if (!pressed && !WITHOUT_EFFECT.includes(key)) moved()
  }
  addEventListener('wheel', moved, heard)
  addEventListener('touchmove', moved, heard)
  addEventListener('keydown', key, heard)
  return () => end.abort()
}
