import { type Selection, TextSelection, type Transaction } from 'prosemirror-state'
import { placeNow, type Reread } from './kept.ts'
import { pageAt, readingAt } from './places.ts'

/**
 * Keeps the selection with its words when others have changed the page: a cursor with the word before it, a selection
 * with the words in it, also where these had to be put in elsewhere. What others write at its edge stays outside. [D5] [D19]
 */
export function keepSelection(tr: Transaction, was: Selection, now: Reread): void {
  if (!(was instanceof TextSelection)) return
  const before = tr.docs[0] ?? tr.doc
  const placeOf = (pos: number, side: 'before' | 'after') => {
    const found = placeNow(now, { place: readingAt(before, pos), with: side })
    return { pos: found ? pageAt(tr.doc, found.place) : tr.mapping.map(pos), moved: found?.moved === true }
  }
  const forward = was.anchor < was.head
  const anchor = placeOf(was.anchor, forward ? 'after' : 'before')
  const head = placeOf(was.head, forward || was.empty ? 'before' : 'after')
  // Never what has come to stand in between.
  const apart = (anchor.moved || head.moved) && head.pos - anchor.pos !== was.head - was.anchor
  const from = tr.doc.resolve(apart ? head.pos : anchor.pos)
  const selection = TextSelection.between(from, tr.doc.resolve(head.pos))
  if (!selection.eq(tr.selection)) tr.setSelection(selection)
}
