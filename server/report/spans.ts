import { type Kind, type Lang, NOTE_MARK, type Words } from '../../shared/paragraph.ts'
import { openingLength } from '../../shared/wording/openingWords.ts'

/** A stretch of a paragraph set in one way, or a reference to a footnote, which has no text of its own. */
export interface Span {
  text: string
  italic: boolean
  note: string | null
}

/** A paragraph cut where its setting changes: opening words and emphasis in italics, notes at their marks. [R4] */
export function spansOf({ text, em, notes, kind, lang }: Words & { kind: Kind; lang: Lang }): Span[] {
  const opening = openingLength(text, lang, kind)
  const spans: Span[] = []
  const pending = [...notes]
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charAt(at)
    if (unit === NOTE_MARK) {
      const note = pending.shift()
      if (note !== undefined) spans.push({ text: '', italic: false, note })
      continue
    }
    const italic = at < opening || em.some(([from, to]) => from <= at && at < to)
    const last = spans.at(-1)
    if (last && last.note === null && last.italic === italic) last.text += unit
    else spans.push({ text: unit, italic, note: null })
  }
  return spans
}
