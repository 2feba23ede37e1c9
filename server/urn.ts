import { count } from '../shared/audit.ts'
import type { Choice } from '../shared/ballot.ts'
import type { Tally } from '../shared/majority.ts'
import { newCode } from './signIn/secrets.ts'
import type { Alongside, Store } from './store/store.ts'

/** What a voter may keep to find their paper in the announced list. */
export interface Receipt {
  ballotId: string
  choice: Choice
  receipt: string
}

/** Choices that are not (yet) shown. Only the chair learns the tally, and only after the close. */
export interface Urn {
  /** Puts a paper in, or changes the choice on the one already there, whose receipt stays. */
  put(write: Alongside, vote: { ballotId: string; organizationId: string; choice: Choice; at: string }): void
  /** The paper of this organization, or null: for a voter who comes back. */
  own(ballotId: string, organizationId: string): Receipt | null
  count(ballotId: string): Tally
  /** All papers sorted by mark: the organization where the vote is recorded, else the receipt. */
  papers(ballotId: string, recorded: boolean): { mark: string; choice: Choice }[]
}

export function urnOf(forumId: string, store: Store): Urn {
  return {
    put: (write, vote) => write.putPaper({ forumId, ...vote, receipt: newCode() }),
    own(ballotId, organizationId) {
      const paper = store.paper(forumId, ballotId, organizationId)
      return paper && { ballotId, choice: paper.choice, receipt: paper.receipt }
    },
    count: (ballotId) => count(store.papers(forumId, ballotId)),
    papers: (ballotId, recorded) =>
      store
        .papers(forumId, ballotId)
        .map((p) => ({ mark: recorded ? p.organizationId : p.receipt, choice: p.choice }))
        .sort((a, b) => (a.mark < b.mark ? -1 : 1)),
  }
}
