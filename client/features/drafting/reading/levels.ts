import { LEVELS, type Level } from '../../../../shared/paragraph.ts'
import { openingKind } from '../../../../shared/wording/openingWords.ts'
import type { Label, Series } from './label.ts'
import type { Labelled } from './labelled.ts'
import type { Item } from './line.ts'
import type { Reading } from './readParagraph.ts'

/** A list that is open at some level. */
interface Open {
  level: Level
  series: Series
  value: number
  sign: string
  /** As the source said it; null where somebody typed the labels. */
  depth: number | null
  list: unknown
}

/** What stands before a paragraph, as far as it decides whether that is under it. */
interface Before {
  level: Level
  heading: boolean
  opens: boolean
  labelled: boolean
  colon: boolean
}

/**
 * The level of one paragraph after the other. [D26]
 *
 * A label that goes on in an open list has its level; one that begins a list goes one level below what stands before it,
 * unless it is a paragraph of its own: numbered 1, 2, 3 or beginning with opening words. What the source says of how
 * deep a list is in another is believed; how far its words are set in is not.
 */
export class Levels {
  private readonly open: Open[] = []
  private readonly ofItems = new Map<Item, Level>()
  /** Lists of which some item begins with opening words. */
  private readonly opening: ReadonlySet<unknown>
  private before: Before | null = null

  constructor(parts: readonly Labelled[], { lang, after }: Reading) {
    this.opening = new Set(parts.flatMap(({ item, opens }) => (item && opens ? [item.list] : [])))
    if (!after) return
    const { text, kind, level } = after
    const opens = openingKind(text, lang) !== null
    this.before = { level, heading: kind === 'heading', opens, labelled: false, colon: text.endsWith(':') }
  }

  of(part: Labelled): Level {
    const level = this.find(part)
    const { item, heading, opens, label, text } = part
    this.before = { level, heading, opens, labelled: label !== null, colon: text.endsWith(':') }
    if (item && !this.ofItems.has(item)) this.ofItems.set(item, level)
    return level
  }

  private find(part: Labelled): Level {
    const { heading, shape, item, label } = part
    if (heading || shape) {
      this.open.length = 0
      return shape?.level ?? 0
    }
    const begun = item ? this.ofItems.get(item) : undefined
    if (begun !== undefined) return begun
    if (label)
      return (this.isAnnounced(label) ? null : this.goingOn(label, item)) ?? this.beginning(part, label)
    this.endBullets()
    return 0
  }

  /** (i) behind (h) is the next letter, unless what (h) says ends with a colon. */
  private isAnnounced({ readings }: Label): boolean {
    const isFirstRoman = readings.some(({ series, value }) => series === 'roman' && value === 1)
    return isFirstRoman && this.before?.colon === true
  }

  /** The level of the open list that this label goes on in; those within it end. */
  private goingOn({ readings, sign }: Label, item: Item | null): Level | null {
    for (let i = this.open.length - 1; i >= 0; i -= 1) {
      const open = this.open[i]
      if (!open || (item && open.depth !== null && open.depth !== item.depth)) continue
      const next = readings.find(({ series, value }) => {
        if (series !== open.series || (sign !== open.sign && sign !== '' && open.sign !== '')) return false
        if (series === 'bullet') return true
        return value === open.value + 1 || (item !== null && item.list === open.list)
      })
      if (!next) continue
      this.open.length = i + 1
      open.value = next.value
      return open.level
    }
    return null
  }

  private beginning(part: Labelled, { readings, sign }: Label): Level {
    const { item } = part
    const reading = readings.find(({ value }) => value <= 1) ?? readings[0]
    if (!reading) return 0
    while (item && (this.open.at(-1)?.depth ?? 0) > item.depth) this.open.pop()
    const level = this.newLevel(part, reading)
    while ((this.open.at(-1)?.level ?? -1) >= level) this.open.pop()
    this.open.push({ level, ...reading, sign, depth: item?.depth ?? null, list: item?.list ?? null })
    return level
  }

  private newLevel(part: Labelled, { series, value }: Label['readings'][number]): Level {
    const before = this.before
    const { item } = part
    const around = item && this.open.findLast(({ depth }) => depth !== null && depth < item.depth)
    if (around) return deeper(around.level)
    if (!before || before.heading) return before || item ? 0 : usual(series, value)
    if (standsAlone(before, series, part.opens || (item !== null && this.opening.has(item.list)))) return 0
    if (!item && value > 1) return usual(series, value)
    const isSibling = before.level > 0 && !before.labelled && !before.colon
    return isSibling ? before.level : deeper(before.level)
  }

  private endBullets(): void {
    const first = this.open.findIndex(({ series }) => series === 'bullet')
    if (first >= 0) this.open.length = first
  }
}

/** Whether this begins a list of paragraphs, not of sub-paragraphs of what stands before it. */
function standsAlone(before: Before, series: Series, opens: boolean): boolean {
  if (before.colon && (before.opens || before.level > 0)) return false
  if (series === 'decimal1') return true
  if (series === 'any') return opens || !before.colon
  return opens && !before.labelled && !before.opens
}

function deeper(level: Level): Level {
  return LEVELS.find((known) => known === level + 1) ?? 3
}

/** The level that a list of this kind usually has, for a passage that was cut out of the middle of one. */
function usual(series: Series, value: number): Level {
  if (series === 'roman') return value > 1 ? 2 : 1
  return series === 'letter' ? 1 : 0
}
