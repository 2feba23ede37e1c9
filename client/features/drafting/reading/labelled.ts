import type { Shape, Words } from '../../../../shared/paragraph.ts'
import { openingKind } from '../../../../shared/wording/openingWords.ts'
import { type Label, labelOf } from './label.ts'
import { tidied } from './letters.ts'
import { type Item, type Line, withoutHead } from './line.ts'
import type { Reading } from './readParagraph.ts'

/** A line with its label taken off, so that only words are left. */
export interface Labelled extends Words {
  heading: boolean
  shape: Shape | null
  item: Item | null
  /** Of its own; null for what goes on in an item and for what has none. */
  label: Label | null
  /** It begins with known opening words, as a paragraph does and hardly any sub-paragraph. */
  opens: boolean
}

/** Longer than this and bold words are no heading. */
const LONGEST_HEADING = 150

/** Takes the labels off and finds the headings that are headings by their looks alone. Lines without words are gone. */
export function labelled(lines: readonly Line[], { lang, within = false }: Reading): Labelled[] {
  const isPassage = within && lines.length === 1
  const labels = confirmed(lines.map((line) => (isPassage ? null : labelOf(line.raw))))
  const begun = new Set<Item>()
  return lines
    .map((line, i): Labelled & { bold: boolean } => {
      const typed = labels[i] ?? null
      const rest = withoutHead(line, typed?.length ?? 0)
      const { text, em } = tidied({ text: rest.raw, em: rest.em }, lang)
      const goesOn = line.item !== null && begun.has(line.item)
      if (line.item && text !== '') begun.add(line.item)
      const label = typed ?? (goesOn ? null : (line.item?.label ?? null))
      const opens = /^\p{Lu}/u.test(text) && openingKind(text, lang) !== null
      // A label typed within an item begins a list of its own.
      const item = goesOn && typed ? null : line.item
      return { ...line, item, text, em, notes: rest.notes, label, opens }
    })
    .filter(({ text }) => /[^\s\uFFFC]/u.test(text))
    .map(({ bold, ...part }, _, all) => ({
      ...part,
      heading: part.heading || (all.length > 1 && looksLikeHeading(part, bold)),
    }))
}

/** Labels that may as well be words count beside the one before or after them in their series. */
function confirmed(labels: readonly (Label | null)[]): (Label | null)[] {
  const here = new Set(labels.flatMap((label) => label?.readings.map(placeOf) ?? []))
  const isBeside = ({ series, value }: { series: string; value: number }) =>
    here.has(placeOf({ series, value: value - 1 })) || here.has(placeOf({ series, value: value + 1 }))
  return labels.map((label) => (label?.weak && !label.readings.some(isBeside) ? null : label))
}

function placeOf({ series, value }: { series: string; value: number }): string {
  return `${series} ${value}`
}

function looksLikeHeading({ text, label, item, shape, opens }: Labelled, bold: boolean): boolean {
  if (shape || opens || text.length > LONGEST_HEADING || /[.;:,]$/.test(text)) return false
  const series = label?.readings[0]?.series ?? null
  if (!label && !item && /\p{Lu}{4}/u.test(text) && !/\p{Ll}/u.test(text)) return true
  return series === 'part' || (bold && item === null && (series === null || series === 'capital'))
}
