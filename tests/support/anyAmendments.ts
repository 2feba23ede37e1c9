import fc from 'fast-check'
import { type Amending, apply, clash, fits, type Operation } from '../../shared/amending/amendment.ts'
import { doTheSame } from '../../shared/amending/operation.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { amending, anyBase, anyCrowd, anyProposal, anyRewordings, idsFrom } from './amending.ts'

/** A text and amendments to it, numbered as filed: as proposers write them, raw operations, or closely packed. */
export function textWith(count: number): fc.Arbitrary<{ base: Paragraph[]; all: Amending[] }> {
  const loose = anyBase.chain((base) => {
    const proposed = anyProposal(base).map((p) => operationsOf(base, p, idsFrom('new')))
    const any = fc.oneof({ weight: 3, arbitrary: proposed }, { weight: 2, arbitrary: anyRewordings(base) })
    return fc.array(any, { minLength: count, maxLength: count }).map((sets) => ({ base, sets }))
  })
  return fc
    .oneof(loose, anyCrowd(count))
    .map(({ base, sets }) => ({ base, all: sets.map((o, i) => amending(i + 1, ownIds(o, i + 1))) }))
    .filter(({ base, all }) => all.every(({ operations }) => fits(base, operations)))
}

/** An amendment to a text, and sub-amendments to it, numbered after it, which mean to meet what it does. */
export interface SubAmended {
  base: Paragraph[]
  parent: Amending
  subs: Amending[]
}

export function subAmended(count: number): fc.Arbitrary<SubAmended> {
  return textWith(1)
    .filter(({ all }) => all.every(({ operations }) => operations.length > 0))
    .chain(({ base, all }) => {
      const parent = all[0] ?? amending(1, [])
      const parented = apply(base, [parent])
      return fc
        .array(anySub(parented, parent), { minLength: count, maxLength: count })
        .map((sets) => ({
          base,
          parent,
          subs: sets.map((o, i) => amending(i + 11, ownIds(o, i + 11))),
        }))
        .filter(({ subs }) => subs.every(({ operations }) => fits(parented, operations)))
    })
}

/** Another amendment to the same text, filed before or after the parent. */
export function anyOther({ base, parent }: SubAmended): fc.Arbitrary<Amending> {
  const proposed = anyProposal(base).map((p) => operationsOf(base, p, idsFrom('other')))
  return fc
    .tuple(fc.oneof(proposed, anyRewordings(base)), fc.constantFrom(parent.number - 1, parent.number + 1))
    .map(([operations, number]) => amending(number, operations))
    .filter(({ operations }) => operations.length > 0 && fits(base, operations))
}

/** As a sponsor writes it, or raw operations close to where the parent changes the text. */
function anySub(parented: readonly Paragraph[], parent: Amending): fc.Arbitrary<Operation[]> {
  const proposed = anyProposal(parented).map((p) => operationsOf(parented, p, idsFrom('sub')))
  const spots = spotsOf(parented, parent)
  const near =
    spots.length === 0
      ? anyRewordings(parented)
      : fc.array(rewordingAt(fc.constantFrom(...spots)), { minLength: 1, maxLength: 2 })
  const added = parented.filter((p) => p.addedBy === parent.id && !p.struck)
  const ofAdded = added.length === 0 ? near : fc.constantFrom(...added).chain((p) => anyOfAdded(p, near))
  return fc.oneof(
    { weight: 3, arbitrary: proposed },
    { weight: 3, arbitrary: near },
    { weight: 2, arbitrary: ofAdded },
    { weight: 1, arbitrary: anyRewordings(parented) },
  )
}

interface Spot {
  paragraph: Paragraph
  at: number
}

/** The ends of everything the parent changed, in the text it makes. */
function spotsOf(parented: readonly Paragraph[], { id, operations }: Amending): Spot[] {
  return parented
    .filter((p) => !p.struck)
    .flatMap((paragraph) => {
      if (paragraph.addedBy === id) return [0, paragraph.text.length].map((at) => ({ paragraph, at }))
      const mine = operations.filter((o) => o.kind === 'text').filter((o) => o.paragraph === paragraph.id)
      return [...mine]
        .sort((a, b) => a.from - b.from || a.to - b.to)
        .flatMap(({ from, ins }, i, all) => {
          const moved = all.slice(0, i).reduce((sum, o) => sum + o.ins.length - o.old.length, 0)
          return [from + moved, from + moved + ins.length].map((at) => ({ paragraph, at }))
        })
    })
}

function rewordingAt(spots: fc.Arbitrary<Spot>): fc.Arbitrary<Operation> {
  return fc
    .tuple(spots, fc.integer({ min: -3, max: 2 }), fc.nat(4), fc.constantFrom('', '', 'x', 'yes', '文', '𝒜'))
    .map(
      ([
        {
          paragraph: { id, text },
          at,
        },
        shift,
        length,
        ins,
      ]) => {
        const from = Math.max(0, Math.min(text.length, at + shift))
        const old = text.slice(from, from + length)
        return { kind: 'text', paragraph: id, from, to: from + old.length, old, ins }
      },
    )
}

/** Something done to a paragraph that the parent adds: dropped, reshaped, followed by another, perhaps reworded too. */
function anyOfAdded(
  { id, kind, level, lang, part }: Paragraph,
  near: fc.Arbitrary<Operation[]>,
): fc.Arbitrary<Operation[]> {
  const levels = fc.constantFrom(0 as const, 1 as const, 2 as const)
  const dropped = fc.constant<Operation>({ kind: 'drop', paragraph: id })
  const reshaped = levels.map(
    (to): Operation => ({ kind: 'shape', paragraph: id, old: { kind, level }, to: { kind, level: to } }),
  )
  const followed = levels.map(
    (depth): Operation => ({
      kind: 'add',
      after: id,
      under: depth > level ? id : null,
      paragraphs: [{ id: 'sub', kind: 'operative', level: depth, lang, text: 'four', part }],
    }),
  )
  return fc
    .tuple(fc.oneof(dropped, reshaped, followed), fc.oneof(fc.constant<Operation[]>([]), near))
    .map(([first, more]) => [first, ...more])
}

export function ownIds(operations: readonly Operation[], number: number): Operation[] {
  return operations.map((o) =>
    o.kind === 'add'
      ? { ...o, paragraphs: o.paragraphs.map((p) => ({ ...p, id: `${p.id}-of-${number}` })) }
      : o,
  )
}

export function pairs<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((a, i) => all.slice(i + 1).map((b): [T, T] => [a, b]))
}

export function conflicting(a: Amending, b: Amending): boolean {
  return clash(a.operations, b.operations) === 'conflict'
}

/** Everything a reader sees. Who added a paragraph that two amendments add alike depends on which came first. */
export function reads(text: readonly Paragraph[]) {
  return text.map(({ kind, level, lang, text: words, notes, struck, part, addedBy, id }) => ({
    id: addedBy ? null : id,
    kind,
    level,
    lang,
    words,
    notes,
    struck,
    part,
  }))
}

/** How much both do alike. */
export function shared(a: Amending, b: Amending): number {
  return a.operations.filter((x) => b.operations.some((y) => doTheSame(x, y))).length
}

/** Then which of the two stands in the text depends on which was adopted first. */
export function sharesAnAddition(a: Amending, b: Amending): boolean {
  return a.operations.some((x) => x.kind === 'add' && b.operations.some((y) => doTheSame(x, y)))
}
