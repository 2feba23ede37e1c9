import type { KeptUpdate, Owner, Shelf } from '../../client/features/drafting/keeping/shelf.ts'

interface Row extends KeptUpdate {
  owner: string
}

/** The disk of one browser, as the shelves of all its windows see it; a test can fill it up, or make it slow. */
export class Device {
  rows: Row[] = []
  readonly drafts = new Map<string, Uint8Array>()
  full = false
  /** Set to hold every write back until it is called. */
  letGo: (() => void) | null = null
  private held: Promise<void> = Promise.resolve()
  private last = 0

  hold(): void {
    this.held = new Promise((resolve) => {
      this.letGo = () => {
        this.held = Promise.resolve()
        this.letGo = null
        resolve()
      }
    })
  }

  /** What one person sees of it; `isAlive` false is a window that was killed: what it had not written is lost. */
  shelf({ forumId, sessionId, personId }: Owner, isAlive = () => true): Shelf {
    const draft = `${forumId}/${sessionId}/`
    const owner = draft + personId
    const write = async (work: () => void): Promise<void> => {
      await this.held
      await new Promise(setImmediate)
      if (!isAlive()) await new Promise<never>(() => {})
      if (this.full) throw new Error('QuotaExceededError')
      work()
    }
    return {
      read: async () => ({
        updates: this.rows.filter((row) => row.owner === owner),
        draft: this.drafts.get(owner) ?? null,
        othersWords: this.rows.some((row) => row.owner !== owner && row.owner.startsWith(draft)),
      }),
      change: async ({ add, remove }) => {
        const fresh = add.map((update) => ({ owner, update, refused: false, n: 0 }))
        await write(() => {
          for (const row of fresh) row.n = ++this.last
          this.rows = [...this.rows.filter(({ n }) => !remove.includes(n)), ...fresh]
        })
        return fresh.map(({ n }) => n)
      },
      refuse: (places) =>
        write(() => {
          this.rows = this.rows.map((row) => (places.includes(row.n) ? { ...row, refused: true } : row))
        }),
      keepDraft: (update) => write(() => void this.drafts.set(owner, update)),
    }
  }
}
