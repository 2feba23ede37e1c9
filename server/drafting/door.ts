// Stand-in until the real door (being written) replaces this file.
import type { IncomingMessage, Server } from 'node:http'
import * as Y from 'yjs'
import type { InkRow } from '../store/store.ts'

export interface DraftingWorld {
  store: { appendInk(rows: InkRow[]): void; readInk(forumId: string, sessionId: string): InkRow[] }
  now(): string
  signedIn(request: IncomingMessage): { personId: string; name: string } | null
  whyNotRead(personId: string, sessionId: string): string | null
  whyNotWrite(personId: string, sessionId: string): string | null
  forumId: string
  log: { warn(o: object, m: string): void; error(o: object, m: string): void }
}
export interface Drafting {
  room(sessionId: string): { doc: Y.Doc }
  seal(sessionId: string): void
  revoked(personId: string): void
  close(): Promise<void>
}
export function openDraftingDoor(_server: Server, world: DraftingWorld): Drafting {
  return {
    room: (sessionId) => {
      const doc = new Y.Doc()
      for (const row of world.store.readInk(world.forumId, sessionId)) Y.applyUpdate(doc, row.update)
      return { doc }
    },
    seal: () => {},
    revoked: () => {},
    close: async () => {},
  }
}
