import type { Stretch } from '../../../../shared/amending/marks.ts'
import type { ComparedParagraph } from '../../../../shared/draft/comparison.ts'
import type { DraftParagraph } from '../../../../shared/draft/draft.ts'
import { type Lang, NOTE_MARK } from '../../../../shared/paragraph.ts'
import { openingLength } from '../../../../shared/wording/openingWords.ts'

/** Words of one look, or a footnote's mark. */
export interface Run {
  text: string
  italic: boolean
  /** What the footnote says that is referred to here; null where it is words. */
  note: string | null
}

export interface Piece {
  mark: Stretch['mark']
  runs: Run[]
}

/**
 * The stretches of a compared paragraph, cut where italics begin and end and at footnotes. Deleted words look as they
 * did, all others as they do.
 */
export function piecesOf({ before, after, stretches }: ComparedParagraph, lang: Lang): Piece[] {
  const then = lookOf(before, lang)
  const now = lookOf(after, lang)
  return stretches.map(({ mark, text }) => {
    const runs: Run[] = []
    for (const character of text.split('')) {
      const old = mark === 'ins' ? null : then.next(character)
      const { italic, note } = (mark === 'del' ? null : now.next(character)) ??
        old ?? { italic: false, note: null }
      const last = runs.at(-1)
      if (note === null && last && last.note === null && last.italic === italic) last.text += character
      else runs.push({ text: character, italic, note })
    }
    return { mark, runs }
  })
}

/** Reads a paragraph's words one after the other. */
function lookOf(paragraph: DraftParagraph | null, lang: Lang) {
  const { text, em, notes, kind, level } = paragraph ?? NOTHING
  const opening = openingLength(text, lang, level === 0 ? kind : 'heading')
  let at = 0
  let seen = 0
  return {
    next(character: string): { italic: boolean; note: string | null } {
      const italic = at < opening || em.some(([from, to]) => from <= at && at < to)
      at += 1
      if (character !== NOTE_MARK) return { italic, note: null }
      seen += 1
      return { italic: false, note: notes[seen - 1] ?? '' }
    },
  }
}

const NOTHING: Pick<DraftParagraph, 'text' | 'em' | 'notes' | 'kind' | 'level'> = {
  text: '',
  em: [],
  notes: [],
  kind: 'operative',
  level: 0,
}
