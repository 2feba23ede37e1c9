import * as Y from 'yjs'
import type { Unsent } from './unsent.ts'

/** Updates that go into one frame after a time offline, by number and by bytes. */
const MOST_TOGETHER = 100
const LARGEST_TOGETHER = 12 * 1024
/** Frames that may be under way: the room takes them in turn with those of others. */
const MOST_FRAMES = 16

/** What of the unsent is on its way, frame by frame, on the line of the moment. [D15] */
export class UnderWay {
  private readonly unsent: Unsent
  /** How many updates each frame carries. */
  private frames: number[] = []
  private acknowledged = 0

  constructor(unsent: Unsent) {
    this.unsent = unsent
  }

  get isEmpty(): boolean {
    return this.frames.length === 0
  }

  /** The next frame's update, which is on its way with this; null if there is none to send now. */
  next(): Uint8Array | null {
    if (this.frames.length >= MOST_FRAMES) return null
    const together: Uint8Array[] = []
    let bytes = 0
    for (const update of this.unsent.from(sum(this.frames), MOST_TOGETHER)) {
      bytes += update.length
      if (together.length > 0 && bytes > LARGEST_TOGETHER) break
      together.push(update)
    }
    const [first] = together
    if (!first) return null
    this.frames.push(together.length)
    return together.length === 1 ? first : Y.mergeUpdates(together)
  }

  /** So many frames of this line are on the server's disk. */
  arrived(frames: number): void {
    const fresh = this.frames.splice(0, frames - this.acknowledged)
    this.acknowledged = frames
    this.unsent.arrived(sum(fresh))
  }

  /** The line is gone: what was under way is sent again on the next. */
  startAgain(): void {
    this.frames = []
    this.acknowledged = 0
  }
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0)
}
