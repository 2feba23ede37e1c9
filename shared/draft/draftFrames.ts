/**
 * The first number of every frame between an editor and its draft's room. 0 and 1 are those of y-protocols.
 *
 * - `sync`: y-protocols' step 1 (once, by the editor), step 2 and update.
 * - `presence`: who is here, as JSON; from an editor only where its own cursor is.
 * - `ack`: how many of this connection's updates are on disk by now. "Saved" means this and nothing else.
 * - `standing`: why this person may not write, as a refusal code; empty if they may. Sent first and at every change.
 * - `notTaken`: an update that cannot be applied, with the reason. Nothing that follows it will be acknowledged.
 * - `margin`: lines of the margin (`MarginLine[]` as JSON), all of them first, then each as it is on disk.
 * - `authors`: whose the Yjs clients of this draft are, and what people are called (`AuthorsNews` as JSON): the server's
 *   own record, all of it first, then what is new.
 */
export const FRAME = {
  sync: 0,
  presence: 1,
  ack: 2,
  standing: 3,
  notTaken: 4,
  margin: 5,
  authors: 6,
} as const

export const SYNC = { step1: 0, step2: 1, update: 2 } as const

/** Why a socket is closed, for the client to know whether to come back. */
export const CLOSED = {
  /** The server goes down or could not save: come back and send again. */
  comeBack: 1011,
  /** Too slow, too many frames or broken ones. */
  misbehaved: 1008,
  /** This person may not read here any more. */
  revoked: 4403,
} as const

/** How many colours there are for cursors; the page gives each its value, light and dark. */
export const CURSOR_COLOURS = 8

/** Two relative positions of Yjs as JSON; what they point at is looked up by whoever shows them. */
export interface Cursor {
  anchor: unknown
  head: unknown
}

/** Somebody who has the draft open and may write in it. All but the cursor is the server's word. */
export interface Presence {
  /** One a connection, so that one person in two windows is two. */
  id: number
  personId: string
  name: string
  colour: number
  cursor: Cursor | null
  /** Milliseconds since its cursor last moved; where it is not said, it has just moved. */
  rested?: number
}

/** What a presence frame to an editor holds. */
export interface PresenceNews {
  here: Presence[]
  gone: number[]
  /** How many have the draft open and only read: a number, for there may be a hall of them. */
  reading: number
  /** The receiver's own id, and the person it is taken for; only in the first of these. */
  you?: number
  youAre?: string
}

/** What an authors frame holds: the person behind each Yjs client id, and the names of everybody spoken of. */
export interface AuthorsNews {
  clients: Record<string, string>
  names: Record<string, string>
}
