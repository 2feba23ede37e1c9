import * as Y from 'yjs'
import { loadDraft } from '../../server/drafting/inkedDraft.ts'
import { emptyDraft } from '../../shared/draft/draft.ts'
import { typedDraft } from '../support/longDraft.ts'
import { fastest, round, type Table } from './figures.ts'

const UPDATES = 20_000

/** Opening a draft that was written key by key: the server's work, beside Yjs alone. */
export async function run(): Promise<Table[]> {
  const updates = typedDraft(UPDATES)
  const rows = updates.map((update) => ({
    forumId: 'f',
    sessionId: 's',
    author: 'leila',
    at: '2026-01-01T00:00:00.000Z',
    update,
  }))
  const ours = fastest(5, () => {
    const draft = loadDraft(rows)
    return Y.encodeStateAsUpdate(draft.doc)
  })
  const bare = fastest(5, () => {
    const doc = emptyDraft()
    for (const update of updates) Y.applyUpdate(doc, update)
    return Y.encodeStateAsUpdate(doc)
  })
  const merged = fastest(3, () => Y.mergeUpdates(updates))
  return [
    {
      title: `Opening a draft of ${UPDATES} updates: processor time`,
      rows: [
        { what: 'Concord: read, check, own, apply and send', 'CPU ms (bar 300)': round(ours) },
        { what: 'Yjs alone: apply and send, nothing checked', 'CPU ms (bar 300)': round(bare) },
        { what: 'Yjs: mergeUpdates', 'CPU ms (bar 300)': round(merged) },
      ],
    },
  ]
}
