import { type Marked, marked } from '../../shared/amending/marks.ts'
import type { Operation } from '../../shared/amending/operation.ts'
import type { Forum } from '../../shared/forum.ts'
import { labels } from '../../shared/numbering.ts'
import { type Lang, NOTE_MARK, type Paragraph, type Shape } from '../../shared/paragraph.ts'
import { partNumeral } from '../../shared/session.ts'
import { openingLength } from '../../shared/wording/openingWords.ts'
import type { MarkedLine, MarkedSpan } from './content.ts'
import type { PaperWords } from './words.ts'

/** A paragraph that is shown, with its line. */
export interface SetParagraph {
  marked: Marked
  line: MarkedLine
}

/** All of a text as these operations would change it, numbered through, as it is printed. [T24] */
export function setText(
  forum: Forum,
  {
    base,
    operations,
    words,
  }: { base: readonly Paragraph[]; operations: readonly Operation[]; words: PaperWords },
): SetParagraph[] {
  const all = marked(base, operations)
  const paragraphs = all.map(({ paragraph }) => whole(paragraph))
  const style = forum.convened?.style ?? 'forum'
  const numbers: Record<Lang, Record<string, string>> = {
    en: labels(paragraphs, { style, lang: 'en', final: false }),
    fr: labels(paragraphs, { style, lang: 'fr', final: false }),
  }
  let seen = 0
  return all.map((one, i) => {
    const paragraph = paragraphs[i] ?? whole(one.paragraph)
    const firstNote = seen + 1
    seen += paragraph.notes.length
    const roman = partNumeral(forum.sessions, paragraph)
    const label = numbers[paragraph.lang][paragraph.id] ?? ''
    const dot = paragraph.level === 0 && label !== '' ? '.' : ''
    return {
      marked: one,
      line: {
        kind: paragraph.kind,
        level: paragraph.level,
        lang: paragraph.lang,
        label: roman ? `${roman}.` : `${label}${dot}`,
        spans: spansOf(one, paragraph, firstNote),
        notes: paragraph.notes.map((text, n) => ({ number: firstNote + n, text })),
        reshaped: one.reshaped
          ? { from: shapeIn(one.reshaped.from, words), to: shapeIn(one.reshaped.to, words) }
          : null,
      },
    }
  })
}

function whole(paragraph: Marked['paragraph']): Paragraph {
  if ('struck' in paragraph) return paragraph
  return { ...paragraph, em: [], notes: [], struck: false, addedBy: 'new' }
}

function shapeIn({ kind, level }: Shape, words: PaperWords): string {
  return level === 0 ? words.shapes[kind] : words.subLevel(level)
}

/** The stretches cut at italics and footnotes. Opening words and emphasis are those of the text as it stands. */
function spansOf(
  { stretches, mark }: Marked,
  { text, em, kind, level, lang }: Paragraph,
  firstNote: number,
): MarkedSpan[] {
  const opening = openingLength(text, lang, level === 0 ? kind : 'heading')
  const spans: MarkedSpan[] = []
  let at = 0
  let note = firstNote
  for (const stretch of stretches) {
    const isOld = stretch.mark !== 'ins' || mark === 'ins'
    for (const unit of stretch.text.split('')) {
      const italic = isOld && (at < opening || em.some(([from, to]) => from <= at && at < to))
      const last = spans.at(-1)
      if (unit === NOTE_MARK) {
        if (isOld) spans.push({ text: '', mark: stretch.mark, italic: false, note })
        note += isOld ? 1 : 0
      } else if (last && last.note === null && last.italic === italic && last.mark === stretch.mark)
        last.text += unit
      else spans.push({ text: unit, mark: stretch.mark, italic, note: null })
      if (isOld) at += 1
    }
  }
  return spans
}
