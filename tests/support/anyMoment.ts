import { isOpen } from '../../shared/amending/division.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { inOrder } from '../../shared/tabled.ts'
import { CAST, type Name } from './cast.ts'
import type { Hall } from './hall.ts'
import type { Luck } from './luck.ts'

/** A forum in session at the moment somebody does something, as chance has it. */
export interface Day {
  hall: Hall
  forum: Forum
  luck: Luck
}

export function as(day: Day, usual: readonly Name[]) {
  return day.hall.as(who(day, usual))
}

export function still(): Promise<null> {
  return Promise.resolve(null)
}

/** An amendment, mostly in one of these states. */
export function anyAmendment({ forum, luck }: Day, states?: readonly Amendment['state'][]): string {
  const all = inOrder(forum)
  const fit = all.filter((a) => luck.chance(0.05) || !states || states.includes(a.state))
  return luck.one(fit)?.id ?? luck.one(all)?.id ?? 'none'
}

export function textOf({ forum }: Day): readonly Paragraph[] {
  return forum.text?.paragraphs ?? []
}

export function paragraphOf(day: Day): string {
  return day.luck.one(textOf(day))?.id ?? 'none'
}

export function division({ forum, luck }: Day): string {
  const all = Object.values(forum.divisions ?? {})
  return luck.one(all.filter(isOpen))?.id ?? luck.one(all)?.id ?? 'none'
}

export function correction({ forum, luck }: Day): string {
  const all = Object.values(forum.corrections ?? {})
  return luck.one(all.filter((c) => c.state === 'proposed'))?.id ?? luck.one(all)?.id ?? 'none'
}

export function group({ forum, luck }: Day): string {
  const all = Object.values(forum.contactGroups ?? {})
  return luck.one(all.filter((g) => g.state === 'working'))?.id ?? luck.one(all)?.id ?? 'none'
}

/** Mostly who may; sometimes anybody. */
function who({ luck }: Day, usual: readonly Name[]): Name {
  return luck.one(luck.chance(0.9) ? usual : (Object.keys(CAST) as Name[])) ?? 'ingrid'
}

export const VOTERS: Name[] = ['ana', 'bo', 'chidi']
export const CHAIR: Name[] = ['ingrid']
export const DESK: Name[] = ['noor']
