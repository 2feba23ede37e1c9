import type { Lang, Shape } from '../paragraph.ts'
import type { Rewording } from '../wording/rewording.ts'

/** One thing an amendment does to a fixed revision of the text. */
export type Operation = TextOperation | Addition | Drop | Reshaping

export interface TextOperation extends Rewording {
  kind: 'text'
  paragraph: string
}

/** New paragraphs. Additions to one place stand in this order: the deeper first, then as they were filed. */
export interface Addition {
  kind: 'add'
  /** The paragraph they follow, which may be struck; null: at the very beginning. */
  after: string | null
  /** The paragraph the first of them is a sub-paragraph of; null when it is none. */
  under: string | null
  /** At least one, and none less deep than the first. */
  paragraphs: NewParagraph[]
}

/** Strikes a paragraph, alone: whoever deletes a recommendation drops each of its sub-paragraphs too. */
export interface Drop {
  kind: 'drop'
  paragraph: string
}

export interface Reshaping {
  kind: 'shape'
  paragraph: string
  old: Shape
  to: Shape
}

export interface NewParagraph extends Shape {
  id: string
  lang: Lang
  text: string
  part: string | null
}

/**
 * How two amendments to one revision stand to each other:
 * - `none`: they do not meet.
 * - `identical`: they do the same; adopting one is adopting both.
 * - `touching`: both can be adopted, but they meet: words side by side, or something that both do (done once).
 * - `order`: both can be adopted; they add paragraphs to one place, where the one filed first comes first.
 * - `conflict`: adopting one implies rejecting the other.
 */
export type Clash = 'none' | 'identical' | 'touching' | 'order' | 'conflict'

/**
 * How two amendments stand to each other. Symmetric; each must fit the same revision (see `fits`). [A3, A9]
 *
 * Conflict: words changed by both, two insertions at one point, a paragraph one drops and the other changes or
 * adds sub-paragraphs to, two shapes for one paragraph. An addition after a dropped paragraph is no conflict:
 * what is struck keeps its place. Rules of procedure 2.4 (UN GA rule 90).
 */
export function clash(a: readonly Operation[], b: readonly Operation[]): Clash {
  let shared = 0
  let worst: Clash = 'none'
  for (const x of a) {
    for (const y of b) {
      const met = meeting(x, y)
      if (met === 'conflict') return met
      if (met === 'identical') shared += 1
      if (met !== 'none' && worst !== 'order') worst = met === 'order' ? met : 'touching'
    }
  }
  return shared === a.length && shared === b.length ? 'identical' : worst
}

/** Whether two operations have the same effect; the ids that new paragraphs will get do not count. */
export function doTheSame(x: Operation, y: Operation): boolean {
  switch (x.kind) {
    case 'text':
      return y.kind === 'text' && x.paragraph === y.paragraph && sameRewording(x, y)
    case 'add':
      return y.kind === 'add' && x.after === y.after && x.under === y.under && sameParagraphs(x, y)
    case 'drop':
      return y.kind === 'drop' && x.paragraph === y.paragraph
    case 'shape':
      return y.kind === 'shape' && x.paragraph === y.paragraph && sameShape(x.to, y.to)
  }
}

/** How deep an addition begins: 0 for a paragraph, 1–3 for sub-paragraphs. */
export function depthOf(addition: Addition): number {
  return addition.paragraphs[0]?.level ?? 0
}

export function sameShape(a: Shape, b: Shape): boolean {
  return a.kind === b.kind && a.level === b.level
}

/** `clash` for one operation of each. */
export function meeting(x: Operation, y: Operation): Clash {
  if (doTheSame(x, y)) return 'identical'
  if (x.kind === 'add' && y.kind === 'add') {
    if (x.after !== y.after) return 'none'
    return depthOf(x) === depthOf(y) ? 'order' : 'touching'
  }
  if (x.kind === 'add') return y.kind === 'drop' && y.paragraph === x.under ? 'conflict' : 'none'
  if (y.kind === 'add') return meeting(y, x)
  if (x.paragraph !== y.paragraph) return 'none'
  if (x.kind === 'text' && y.kind === 'text') return meetingOfWords(x, y)
  return x.kind === 'drop' || y.kind === 'drop' || x.kind === y.kind ? 'conflict' : 'none'
}

function meetingOfWords(x: Rewording, y: Rewording): Clash {
  const overlap = x.from < y.to && y.from < x.to
  const atOnePoint = x.from === x.to && x.from === y.from && y.from === y.to
  if (overlap || atOnePoint) return 'conflict'
  return x.to === y.from || y.to === x.from ? 'touching' : 'none'
}

function sameRewording(x: Rewording, y: Rewording): boolean {
  return x.from === y.from && x.to === y.to && x.ins === y.ins
}

function sameParagraphs(x: Addition, y: Addition): boolean {
  return (
    x.paragraphs.length === y.paragraphs.length &&
    x.paragraphs.every((one, i) => {
      const other = y.paragraphs[i]
      return (
        other !== undefined &&
        sameShape(one, other) &&
        one.text === other.text &&
        one.lang === other.lang &&
        one.part === other.part
      )
    })
  )
}
