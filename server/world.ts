import { randomUUID } from 'node:crypto'
import type { Keys } from './keyFiles.ts'
import { LiveForum } from './liveForum.ts'
import { type TracedForum, tracedOn } from './provenance.ts'
import { type SignIn, signInOn } from './signIn/signIn.ts'
import type { Store } from './store/store.ts'
import { type Urn, urnOf } from './urn.ts'

/** A forum as the doors see it. */
export interface OpenForum {
  live: LiveForum
  urn: Urn
  traced: TracedForum
}

/** Everything the doors share: one a process. Clock and ids come from here, so that tests can fix them. */
export interface World {
  store: Store
  keys: Keys
  signIn: SignIn
  now(): string
  newId(): string
  /** The forum of this id, folded on first use, or null if there is none. */
  forum(id: string): OpenForum | null
  /** Every forum of this installation, oldest first. */
  forumIds(): string[]
}

export interface WorldParts {
  store: Store
  keys: Keys
  /** Told of every batch that could not be written. */
  failed(error: unknown): void
  now?: () => string
  newId?: () => string
}

export function createWorld({
  store,
  keys,
  failed,
  now = systemTime,
  newId = randomUUID,
}: WorldParts): World {
  const open = new Map<string, OpenForum>()
  const known = new Set(store.forumIds())
  return {
    store,
    keys,
    signIn: signInOn(store, { codeSecret: keys.codeSecret, now }),
    now,
    newId,
    forum(id) {
      const already = open.get(id)
      if (already) return already
      if (!known.has(id)) for (const each of store.forumIds()) known.add(each)
      if (!known.has(id)) return null
      const live = new LiveForum(id, { store, now, failed })
      const opened = { live, urn: urnOf(id, store), traced: tracedOn(id, store) }
      open.set(id, opened)
      return opened
    },
    forumIds: () => store.forumIds(),
  }
}

function systemTime(): string {
  return new Date().toISOString()
}
