import type { Presence, PresenceNews } from '../../../../shared/draft/draftFrames.ts'

/**
 * Who else has the draft open: who they are is the room's word, when they last moved what was seen from here.
 * Times are this device's, in milliseconds.
 */
export class Company {
  /** The room's number for this connection. */
  me: number | null = null
  /** How many only read, this one included if so. */
  reading = 0
  /** Everybody else who may write here, by connection. */
  others: ReadonlyMap<number, Presence> = new Map()
  /** The same as a list, another one whenever any of it is another. */
  everybody: readonly Presence[] = []
  /** When each connection, this one included, last moved its cursor; as they type, it moves. */
  readonly movedAt = new Map<number, number>()
  private readonly clock: () => number

  constructor(clock: () => number) {
    this.clock = clock
  }

  take({ here, gone, reading, you }: PresenceNews): void {
    this.me = you ?? this.me
    this.reading = reading
    const others = new Map(this.others)
    for (const { rested = 0, ...presence } of here) {
      if (presence.id === this.me) continue
      if (presence.cursor) this.movedAt.set(presence.id, this.clock() - rested)
      others.set(presence.id, presence)
    }
    for (const id of gone) {
      others.delete(id)
      this.movedAt.delete(id)
    }
    if (here.length > 0 || gone.length > 0) this.are(others)
  }

  movedMyself(): void {
    if (this.me !== null) this.movedAt.set(this.me, this.clock())
  }

  /** The line is gone, and with it what was known. */
  forget(): void {
    this.are(new Map())
    this.movedAt.clear()
  }

  private are(others: Map<number, Presence>): void {
    this.others = others
    this.everybody = [...others.values()]
  }
}
