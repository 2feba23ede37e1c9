import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import { AddMarkStep, AttrStep, Mapping, RemoveMarkStep, type Step } from 'prosemirror-transform'

/** A stretch [fromA, toA) of the page before became [fromB, toB) of the page after; between stretches nothing changed. */
export interface Change {
  fromA: number
  toA: number
  fromB: number
  toB: number
}

/** What is to be said in the draft together with a change of the page: attributes of its text. */
export type Sayings = Readonly<Record<string, string | number>>

/** The key under which a transaction carries its sayings. */
export const SAID = 'said'

export function saidWith(tr: Transaction): Sayings {
  const said: unknown = tr.getMeta(SAID)
  return typeof said === 'object' && said !== null ? { ...said } : {}
}

/** What has been done to a page since `before`: steps, and what they touched in today's positions. */
export interface Changes {
  before: Node
  mapping: Mapping
  touched: readonly (readonly [from: number, to: number])[]
  said: Sayings
}

export function noChanges(before: Node): Changes {
  return { before, mapping: new Mapping(), touched: [], said: {} }
}

export function withTransaction(changes: Changes, tr: Transaction): Changes {
  const mapping = new Mapping([...changes.mapping.maps, ...tr.mapping.maps])
  let touched = changes.touched
  tr.steps.forEach((step, i) => {
    const map = step.getMap()
    const kept = touched.map(([from, to]) => [map.map(from, -1), map.map(to, 1)] as const)
    const fresh: [number, number][] = []
    map.forEach((_fromA, _toA, fromB, toB) => {
      fresh.push([fromB, toB])
    })
    touched = joined([...kept, ...fresh, ...unmapped(step, tr.docs[i + 1] ?? tr.doc)])
  })
  return { before: changes.before, mapping, touched, said: { ...changes.said, ...saidWith(tr) } }
}

/** The changes as pairs of stretches, in order. */
export function changesOf({ mapping, touched }: Changes): Change[] {
  const back = mapping.invert()
  return touched.map(([fromB, toB]) => ({ fromA: back.map(fromB, -1), toA: back.map(toB, 1), fromB, toB }))
}

/** The one change that any two pages differ by. */
export function wholePage(before: Node, after: Node): Change {
  return { fromA: 0, toA: before.content.size, fromB: 0, toB: after.content.size }
}

/** What a step changes without moving anything: marks and attributes. */
function unmapped(step: Step, after: Node): [number, number][] {
  if (step instanceof AddMarkStep || step instanceof RemoveMarkStep) return [[step.from, step.to]]
  if (step instanceof AttrStep) return [[step.pos, step.pos + 1]]
  return step.getMap() === undefined ? [[0, after.content.size]] : []
}

function joined(stretches: readonly (readonly [number, number])[]): [number, number][] {
  const out: [number, number][] = []
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = out.at(-1)
    if (last && from <= last[1]) last[1] = Math.max(last[1], to)
    else out.push([from, to])
  }
  return out
}
