/** Frames a second, in the long run and at once: far above what hands can type, below what would slow others. */
const FRAMES_A_SECOND = 100
const FRAMES_AT_ONCE = 500
/** Milliseconds of the server's time for one person at once, and how much of it comes back a second. */
const TIME_AT_ONCE = 400
const TIME_A_SECOND = 100
/** Lines of the margin: a delegate who reads a draft through with many remarks, not a machine. */
const REMARKS_AT_ONCE = 40
const REMARKS_A_SECOND = 0.5

/**
 * What one person may use of the server, in all their windows together: closing a socket and opening another fills
 * nothing up. Updates that are valid but slow count by the time they take. [S1] [S11]
 */
export class Budget {
  private readonly frames = new Bucket(FRAMES_AT_ONCE, FRAMES_A_SECOND)
  private readonly time = new Bucket(TIME_AT_ONCE, TIME_A_SECOND)
  private readonly remarks = new Bucket(REMARKS_AT_ONCE, REMARKS_A_SECOND)
  private readonly clock: () => number

  /** `clock`: milliseconds, only ever rising. */
  constructor(clock: () => number) {
    this.clock = clock
  }

  takeFrame(): boolean {
    return this.frames.take(1, this.clock())
  }

  takeTime(milliseconds: number): boolean {
    return this.time.take(milliseconds, this.clock())
  }

  takeRemark(): boolean {
    return this.remarks.take(1, this.clock())
  }
}

/** Holds so much, and fills again at a rate. What is overdrawn has to come back first. */
class Bucket {
  private readonly size: number
  private readonly perSecond: number
  private left: number
  private filledAt: number | null = null

  constructor(size: number, perSecond: number) {
    this.size = size
    this.perSecond = perSecond
    this.left = size
  }

  take(amount: number, now: number): boolean {
    const passed = now - (this.filledAt ?? now)
    this.filledAt = now
    this.left = Math.min(this.size, this.left + (passed / 1_000) * this.perSecond)
    if (this.left < 0) return false
    this.left -= amount
    return this.left >= 0
  }
}
