import type { Doc } from 'yjs'
import { emptyDraft } from '../../../../shared/draft/draft.ts'
import { Connection, roomUrl } from '../connection.ts'

/** The draft as it is on the server, without anything that only this window has, as soon as there is a line. */
export function draftOnServer(sessionId: string, signal: AbortSignal): Promise<Doc> {
  return new Promise((resolve) => {
    const doc = emptyDraft()
    const line = new Connection(doc, {
      url: roomUrl(sessionId),
      changed: () => {
        if (line.status === 'connecting') return
        line.close()
        resolve(doc)
      },
    })
    signal.addEventListener('abort', () => line.close())
  })
}
