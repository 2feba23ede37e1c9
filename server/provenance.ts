import { beginTracing, type Provenance, trace } from '../shared/amending/provenance.ts'
import { withoutWriters } from '../shared/amending/runs.ts'
import type { Store } from './store/store.ts'

/** Where the words of a text come from, as of one revision of it. */
export interface ProvenanceNow {
  revision: number
  runs: Provenance
}

/** Where the words of one forum's text come from, made once for everybody who asks. [T22] */
export interface TracedForum {
  /** With the writers' ids: for people who sit in the forum. */
  now(): ProvenanceNow
  /** For everybody: without the writers. */
  publicly(): ProvenanceNow
}

/** Follows the journal on disk from where it was last asked; reads nothing before that. */
export function tracedOn(forumId: string, store: Pick<Store, 'entries'>): TracedForum {
  const tracing = beginTracing(forumId)
  let seen: { of: Provenance; runs: Provenance } | null = null
  const now = (): ProvenanceNow => {
    for (const entry of store.entries(forumId, tracing.forum.seq)) trace(tracing, entry)
    return { revision: tracing.forum.text?.revision ?? 0, runs: tracing.runs }
  }
  return {
    now,
    publicly() {
      const { revision, runs: of } = now()
      if (seen?.of !== of) {
        const runs = Object.entries(of).map(([id, all]) => [id, withoutWriters(all)] as const)
        seen = { of, runs: Object.fromEntries(runs) }
      }
      return { revision, runs: seen.runs }
    },
  }
}
