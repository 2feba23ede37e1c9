import { groupDraft } from '../../shared/draft/groupDraft.ts'
import type { Forum } from '../../shared/forum.ts'
import { groupOf } from '../../shared/session.ts'
import type { InkRow } from '../store/store.ts'

/** The first row of a draft's ink. */
export type Beginning = Pick<InkRow, 'author' | 'at' | 'update'>

/**
 * What a draft begins with if nothing of it is on disk: a contact group's, with the recommendation that was sent aside.
 * Made of the journal alone, so a crash between the two costs nothing. [T19]
 */
export function beginningOf(forum: Forum, draftId: string): Beginning | null {
  const group = groupOf(forum, draftId)
  return group && { author: group.referredBy, at: group.referredAt, update: groupDraft(group.paragraphs) }
}
