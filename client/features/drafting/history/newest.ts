/**
 * Asks for work one at a time, always for what was asked for last: what was asked for in between is passed over.
 * So a slider that is dragged shows each step it can, and ends where it was let go.
 */
export function newestOf<T>(work: (asked: T) => Promise<void>): (asked: T) => void {
  let next: { asked: T } | null = null
  let busy = false
  const goOn = async () => {
    busy = true
    try {
      while (next) {
        const { asked } = next
        next = null
        await work(asked)
      }
    } finally {
      busy = false
    }
  }
  return (asked) => {
    next = { asked }
    if (!busy) void goOn()
  }
}
