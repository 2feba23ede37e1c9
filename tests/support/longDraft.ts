import { join } from 'node:path'
import { SAMPLE_FORUM } from '../../server/sampleForum.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { draftText, emptyDraft, seedDraft } from '../../shared/draft/draft.ts'
import type { Shape, Words } from '../../shared/paragraph.ts'

const SENTENCE =
  'Parties to secure the economic and social rights of artists and cultural professionals, including access to social protection for those who work intermittently or across borders; '

/** Recommendations of about this many characters in all, every third with sub-paragraphs. */
export function longText(paragraphs: number, characters: number): (Shape & Words)[] {
  const each = Math.round(characters / paragraphs)
  return Array.from({ length: paragraphs }, (_, i) => {
    const level = i % 3 === 2 ? 1 : 0
    const text = `${level === 0 ? 'Urges ' : ''}${SENTENCE.repeat(Math.ceil(each / SENTENCE.length))}`.slice(
      0,
      each,
    )
    return { kind: 'operative' as const, level, text: `${text.trimEnd()};`, em: [], notes: [] }
  })
}

/** A draft written key by key, as updates. */
export function typedDraft(keystrokes: number): Uint8Array[] {
  const updates: Uint8Array[] = []
  const doc = emptyDraft()
  doc.on('update', (update: Uint8Array) => updates.push(update))
  seedDraft(doc, longText(12, 2_000))
  const text = draftText(doc)
  // Not always at the end: people write everywhere.
  for (let i = 1; i < keystrokes; i += 1)
    text.insert(1 + ((i * 7_919) % text.length), 'culture '.charAt(i % 8), {})
  return updates
}

/** Writes a draft into the sample forum of a data directory in which no server runs. */
export function putDraft(
  dataDir: string,
  sessionId: string,
  updates: readonly Uint8Array[],
  author: string,
): void {
  const store = openSqlite(join(dataDir, 'concord.sqlite'))
  const at = new Date().toISOString()
  store.appendInk(updates.map((update) => ({ forumId: SAMPLE_FORUM, sessionId, author, at, update })))
  store.close()
}
