import * as Y from 'yjs'
import { emptyDraft } from '../../../../shared/draft/draft.ts'
import type { Connection } from '../connection.ts'
import { type Owner, openShelf } from './shelf.ts'
import { Unsent } from './unsent.ts'

/** While somebody writes, the draft as it stands is kept this often, in milliseconds, to be shown at once next time. */
const BETWEEN_COPIES = 30_000

/** What this device keeps of an open draft: the words that have not arrived, and the draft as it was last seen. [D31] */
export class Keeping {
  readonly unsent: Unsent
  private readonly doc: Y.Doc
  private copiedAt = Date.now()
  private isNew = false
  private stranded: { of: readonly unknown[]; updates: readonly Uint8Array[] } = { of: [], updates: [] }

  constructor(doc: Y.Doc, { owner, changed }: { owner: Owner | undefined; changed: () => void }) {
    this.doc = doc
    this.unsent = new Unsent(owner ? openShelf(owner) : null, changed)
    doc.on('update', this.wrote)
  }

  /** Gives the line what was typed here before; answers with the draft as it was last seen with that in it, if at all. */
  async lookBack(connection: Connection): Promise<Y.Doc | null> {
    const seen = await this.unsent.look()
    const waiting = this.unsent.aside.filter(({ refused }) => !refused)
    connection.bringBack()
    if (!seen) return null
    const doc = emptyDraft()
    try {
      for (const update of [seen, ...waiting.map((kept) => kept.update)]) Y.applyUpdate(doc, update)
      return doc
    } catch {
      return null // the draft itself is on its way
    }
  }

  /** What was typed here and is not in the draft, nor can be now. The same list until it is another. */
  strandedOn({ status, standing }: Connection): readonly Uint8Array[] {
    const { aside, count } = this.unsent
    // Of somebody who is not here any more nothing is shown.
    const mine = status !== 'connecting' && standing !== 'other-person'
    const of = [aside, count, mine, standing === '']
    if (of.some((part, i) => part !== this.stranded.of[i])) {
      const updates = standing === '' ? aside.map(({ update }) => update) : this.unsent.updates
      this.stranded = { of, updates: mine ? updates : [] }
    }
    return this.stranded.updates
  }

  /** Keeps the draft as it is on the server, if there is news of it: now, or when it has been long enough. */
  copy(connection: Connection, now = true): void {
    const due = now || (connection.mayWrite && Date.now() - this.copiedAt > BETWEEN_COPIES)
    if (!due || !this.isNew || this.unsent.count > 0 || connection.status === 'connecting') return
    this.isNew = false
    this.copiedAt = Date.now()
    void this.unsent.keepDraft(this.doc)
  }

  close(): void {
    this.doc.off('update', this.wrote)
    this.unsent.close()
  }

  private readonly wrote = () => {
    this.isNew = true
  }
}
