import { baseOf } from '../../../../shared/amending/adoption.ts'
import { fits } from '../../../../shared/amending/amendment.ts'
import { placesOf } from '../../../../shared/amending/filing.ts'
import type { Amendment, Forum } from '../../../../shared/forum.ts'
import { headOf, type Paragraph, withSubparagraphs } from '../../../../shared/paragraph.ts'
import type { Task } from './task.ts'
import type { Typed } from './typed.ts'

/** What an amendment is written on. */
export interface Subject {
  /** The whole text, or the text as the parent would make it. */
  base: readonly Paragraph[]
  parent: Amendment | null
  /** The amendment whose place it takes. */
  from: Amendment | null
  /** The paragraphs it may touch; null: all that stand in its sections. */
  places: ReadonlySet<string> | null
}

/** A recommendation that is being amended, with its sub-paragraphs. */
export interface Section {
  head: Paragraph
  paragraphs: readonly Paragraph[]
}

/** What this task is written on, or null: there is no such paragraph or amendment, or its parent does not fit any more. */
export function subjectOf(forum: Forum, task: Task): Subject | null {
  const text = forum.text?.paragraphs ?? []
  const from = task.from === null ? null : (forum.amendments[task.from] ?? null)
  if (task.from !== null && !from) return null
  const parentId = task.how === 'sub' ? task.target : from?.parent
  if (!parentId) {
    const isThere = from !== null || headOf(text, task.target)?.kind !== undefined
    return isThere ? { base: text, parent: null, from, places: null } : null
  }
  const parent = forum.amendments[parentId]
  if (!parent || parent.parent || !fits(text, parent.operations)) return null
  return { base: baseOf(forum, { parent: parentId }), parent, from, places: placesOf(parent.operations) }
}

/** The recommendations to be shown, in the order of the text: where it begins, the others, and all that a parent touches. */
export function sectionsOf({ base, places, from }: Subject, target: string, typed: Typed): Section[] {
  const asked = [...(places ?? (from ? [from.paragraph] : [target])), ...typed.also]
  const heads = new Set(asked.map((id) => headOf(base, id)?.id))
  return base
    .filter((p) => heads.has(p.id))
    .map((head) => ({ head, paragraphs: withSubparagraphs(base, head.id) }))
}

/** Whether this paragraph may be changed here. */
export function mayChange({ places }: Pick<Subject, 'places'>, { id, kind }: Paragraph): boolean {
  return kind !== 'heading' && (places === null || places.has(id))
}

/** Whether a new paragraph of this level may follow that one here: of a parent's, only where it adds or changes. [T15] */
export function mayAdd({ base, places }: Subject, after: Paragraph, level: number): boolean {
  if (after.kind === 'heading') return false
  if (places === null) return true
  const at = base.findIndex((p) => p.id === after.id)
  const under = base.slice(0, at + 1).findLast((p) => p.level < level)
  return places.has(after.id) || places.has(under?.id ?? '')
}
