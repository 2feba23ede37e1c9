import { outlined } from '../../../../shared/draft/draft.ts'
import { type Kind, type Lang, LEVELS } from '../../../../shared/paragraph.ts'
import { openingKind } from '../../../../shared/wording/openingWords.ts'
import { emphasisOf } from './emphasis.ts'
import { type Labelled, labelled } from './labelled.ts'
import { Levels } from './levels.ts'
import type { Line } from './line.ts'
import { MOST_PARAGRAPHS, type Reading, type ReadParagraph } from './readParagraph.ts'

/**
 * What the lines of a source are as paragraphs of a draft: labels taken off, lists as levels, kinds by their opening
 * words, emphasis where it is one, the levels an outline. [D26]
 */
export function settled(lines: readonly Line[], reading: Reading): ReadParagraph[] {
  // It will be refused: what it is does not matter any more, and to find out would take its time.
  if (lines.length > MOST_PARAGRAPHS) return lines.map(plainly)
  const { lang, after } = reading
  const parts = labelled(lines, reading)
  const levels = new Levels(parts, reading)
  const kinds = kindsOf(parts, lang)
  const read = parts.map((part, i): ReadParagraph => {
    const { text, em, notes } = part
    return { kind: kinds[i] ?? 'operative', level: levels.of(part), text, em, notes }
  })
  const above = after ? LEVELS.slice(0, after.level + 1).map((level) => ({ ...after, level })) : []
  return outlined([...above, ...read])
    .slice(above.length)
    .map((p) => ({ ...p, em: emphasisOf(p, lang, isPassage(read)) }))
}

function plainly({ raw }: Line): ReadParagraph {
  return { kind: 'operative', level: 0, text: raw, em: [], notes: [] }
}

function isPassage(read: readonly ReadParagraph[]): boolean {
  return read.length === 1 && !/[.;:,]$/.test(read[0]?.text ?? '')
}

/**
 * By the opening words. Of what has none, a sentence before all recommendations that ends with a comma, as preambular
 * paragraphs do, is one; everything else is operative.
 */
function kindsOf(parts: readonly Labelled[], lang: Lang): Kind[] {
  const known = parts.map((part): Kind | null =>
    part.heading ? 'heading' : (part.shape?.kind ?? openingKind(part.text, lang)),
  )
  const firstOperative = known.indexOf('operative')
  const hasPreamble = known.includes('preambular')
  return known.map((kind, i) => {
    const part = parts[i]
    const before = hasPreamble && (firstOperative < 0 || i < firstOperative)
    return kind ?? (before && part?.label === null && /,$/.test(part.text) ? 'preambular' : 'operative')
  })
}
