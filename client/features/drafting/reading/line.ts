import { NOTE_MARK, type Shape } from '../../../../shared/paragraph.ts'
import { isOnlyLabel, type Label, labelOf } from './label.ts'
import { letters } from './letters.ts'
import type { Look } from './style.ts'

/** A place in a list, as the source marked it. Its first line carries its label, others go on in it. */
export interface Item {
  /** The same for all items of one list. */
  list: unknown
  /** 1 for a list in no other. */
  depth: number
  label: Label | null
}

/** What a line stands in. */
export interface Setting {
  heading: boolean
  item: Item | null
  /** What our own markup says it is. */
  shape: Shape | null
}

/** One paragraph of the source before it is known what it is: words with all their white space. */
export interface Line extends Setting {
  raw: string
  em: [from: number, to: number][]
  notes: string[]
  /** All its words are bold, as headings are that nobody made headings. */
  bold: boolean
}

/** Where the source breaks a line without ending the paragraph. */
export const BREAK = '\u2028'

export const NOWHERE: Setting = { heading: false, item: null, shape: null }

/** Gathers a line piece by piece. */
export class Gathering {
  raw = ''
  /** So far there is only a label; its words are still to come, and they may stand in something else. */
  waits = false
  private setting: Setting
  private readonly em: [number, number][] = []
  private readonly notes: string[] = []
  private light = false
  /** The last letters, kept apart: to look at the end of what is still being put together would copy all of it. */
  last = ''

  constructor(setting: Setting) {
    this.setting = setting
  }

  add(text: string, { em, bold }: Look): void {
    const kept = letters(text)
    const from = this.raw.length
    this.raw += kept
    this.last = (this.last + kept).slice(-3)
    if (!bold && /[\p{L}\p{N}]/u.test(kept)) this.light = true
    if (!em || kept === '') return
    const last = this.em.at(-1)
    if (last?.[1] === from) last[1] = this.raw.length
    else this.em.push([from, this.raw.length])
  }

  break(withinRow: boolean): void {
    this.raw += withinRow ? ' ' : BREAK
  }

  /** Before the next cell of a row. */
  comma(): void {
    if (!/\S/u.test(this.raw)) return
    this.raw = isOnlyLabel(this.raw) ? `${this.raw}\t` : `${this.raw.trimEnd()}, `
    for (const stretch of this.em) stretch[1] = Math.min(stretch[1], this.raw.length)
  }

  note(text: string): void {
    this.raw += NOTE_MARK
    this.notes.push(text)
  }

  goOnIn(setting: Setting): void {
    if (!this.waits) return
    this.setting = setting
    this.raw += '\t'
    this.waits = false
  }

  line(): Line {
    return { ...this.setting, raw: this.raw, em: this.em, notes: this.notes, bold: !this.light }
  }
}

/** A line as the paragraphs it is: an empty line ends one, and so does a break before the label of the next. */
export function brokenUp(line: Line): Line[] {
  const cuts: [from: number, to: number][] = []
  let from = 0
  for (const { 0: gap, index } of line.raw.matchAll(/\u2028[\s\u2028]*/g)) {
    const next = index + gap.length
    if (gap.split(BREAK).length <= 2 && !beginsAnew(line.raw.slice(next, next + 40))) continue
    cuts.push([from, index])
    from = next
  }
  if (from === 0) return [line]
  cuts.push([from, line.raw.length])
  return cut(line, cuts).filter(({ raw }) => /\S/u.test(raw))
}

/** Whether these words begin a paragraph, whatever stands before them: they have a label that is certainly one. */
export function beginsAnew(raw: string): boolean {
  const label = labelOf(raw)
  return label !== null && !label.weak
}

/** The line without its first characters. */
export function withoutHead(line: Line, length: number): Line {
  return length === 0 ? line : (cut(line, [[length, line.raw.length]])[0] ?? line)
}

/** These stretches of a line, in order, each with its emphasis and its footnotes. Reads all of it once. */
function cut(line: Line, stretches: readonly (readonly [from: number, to: number])[]): Line[] {
  let next = 0
  const notes = [...line.notes].reverse()
  let at = 0
  return stretches.map(([from, to]) => {
    notes.length -= marksIn(line.raw.slice(at, from))
    at = to
    const raw = line.raw.slice(from, to)
    const own = Array.from({ length: marksIn(raw) }, () => notes.pop() ?? '')
    const inside: [number, number][] = []
    for (let em = line.em[next]; em && em[0] < to; em = line.em[next]) {
      if (em[1] > from) inside.push([Math.max(em[0], from) - from, Math.min(em[1], to) - from])
      if (em[1] > to) break
      next += 1
    }
    return { ...line, raw, em: inside, notes: own }
  })
}

function marksIn(text: string): number {
  return text.split(NOTE_MARK).length - 1
}
