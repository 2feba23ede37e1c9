import * as Y from 'yjs'
import { type ComparedParagraph, compareDrafts } from '../../../../shared/draft/comparison.ts'
import { draftLang, draftParagraphs, emptyDraft } from '../../../../shared/draft/draft.ts'
import { NOTE_MARK, type Words } from '../../../../shared/paragraph.ts'

/**
 * What these updates would make of the draft, of the paragraphs whose words they change. [D32]
 *
 * What does not belong to the draft any more, as after it was set back, comes as one paragraph of all letters there are.
 */
export function notArrived(draft: Y.Doc, updates: readonly Uint8Array[]): ComparedParagraph[] {
  const mine = emptyDraft()
  try {
    Y.applyUpdate(mine, Y.encodeStateAsUpdate(draft))
    for (const update of updates) Y.applyUpdate(mine, update)
    if (mine.store.pendingStructs || mine.store.pendingDs) return [loose(updates)]
    const compared = compareDrafts(draftParagraphs(draft), draftParagraphs(mine), draftLang(draft))
    return compared.filter(
      ({ place, stretches }) => place !== 'movedAway' && stretches.some(({ mark }) => mark !== 'same'),
    )
  } catch {
    return [loose(updates)]
  } finally {
    mine.destroy()
  }
}

/** The words as they would read, paragraph by paragraph, to be put elsewhere: footnotes follow in parentheses. */
export function plainWords(compared: readonly ComparedParagraph[]): string[] {
  return compared.flatMap(({ after }) => (after && after.text.trim() !== '' ? [withNotes(after)] : []))
}

function withNotes({ text, notes }: Words): string {
  let next = 0
  return text.replaceAll(NOTE_MARK, () => ` (${notes[next++] ?? ''})`)
}

function loose(updates: readonly Uint8Array[]): ComparedParagraph {
  let text = ''
  for (const update of updates) {
    for (const struct of Y.decodeUpdate(update).structs) {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentString) text += struct.content.str
    }
  }
  const after = {
    ...{ id: 'loose', kind: 'operative' as const, level: 0 as const, text, em: [], notes: [] },
    ...{ addressees: [], alternative: false },
  }
  return { id: 'loose', place: 'added', before: null, after, stretches: [{ mark: 'ins', text }] }
}
