import type { Paragraph } from '../paragraph.ts'
import { carry, isBlank, isPlain, type Rewording, reword, rewords } from '../wording/rewording.ts'
import { type Addition, clash, depthOf, doTheSame, meeting, type Operation, sameShape } from './operation.ts'

// The rest of the program knows amendments from here; how they are compared is in operation.ts. How they are made is
// asked of proposal.ts by those who make them: it brings the word comparison, which no other screen should load.
export { type Addition, type Clash, clash, type NewParagraph, type Operation } from './operation.ts'
export type { AddedText, Proposal } from './proposal.ts'

/** An amendment as the text sees it. Numbers are given in the order of filing. */
export interface Amending {
  id: string
  number: number
  operations: readonly Operation[]
}

/**
 * Whether these operations can be made on this text: what they replace stands there and is not struck, their
 * new ids are new, and they do not contradict each other. [A7]
 */
export function fits(base: readonly Paragraph[], operations: readonly Operation[]): boolean {
  const byId = new Map(base.map((p) => [p.id, p]))
  const added = operations.flatMap((o) => (o.kind === 'add' ? o.paragraphs.map((p) => p.id) : []))
  return (
    added.every((id, i) => !byId.has(id) && added.indexOf(id) === i) &&
    operations.every((o) => fitsAlone(byId, o)) &&
    operations.every((x, i) =>
      operations.slice(i + 1).every((y) => ['none', 'touching'].includes(meeting(x, y))),
    )
  )
}

/**
 * The text with all these amendments adopted at once, in whatever order they are listed. [A4, A8]
 *
 * What several of them do is done once, for the one filed first. Struck paragraphs keep their place and words.
 * Throws if one does not fit or two conflict: ask `fits` and `clash` first.
 */
export function apply(base: readonly Paragraph[], amendments: readonly Amending[]): Paragraph[] {
  const unfit = amendments.find(({ operations }) => !fits(base, operations))
  if (unfit) throw new Error(`amendment ${unfit.number} does not fit this text`)
  if (
    amendments.some((a, i) =>
      amendments.slice(i + 1).some((b) => clash(a.operations, b.operations) === 'conflict'),
    )
  ) {
    throw new Error('two of these amendments conflict')
  }

  const acts = together(amendments)
  const addedAfter = (place: string | null) =>
    additionsAt(acts, place).flatMap(({ operation, by }) => created(operation, by))
  const next = addedAfter(null)
  for (const paragraph of base) {
    next.push(changed(paragraph, acts), ...addedAfter(paragraph.id))
  }
  return next
}

/**
 * An amendment still pending, made for the text in which the others were adopted; null: it conflicts with one of
 * them, and its sponsor must table again. [A5, A6]
 *
 * All were made for `base`. What the others have already done is left out; nothing left: []. Carried over one
 * adoption at a time, two that only touched may meet when the words between them are gone: they then conflict,
 * or say the same, on the new text.
 */
export function rebase(
  pending: Omit<Amending, 'id'>,
  base: readonly Paragraph[],
  accepted: readonly Amending[],
): Operation[] | null {
  if (!fits(base, pending.operations)) throw new Error(`amendment ${pending.number} does not fit this text`)
  if (accepted.some(({ operations }) => clash(pending.operations, operations) === 'conflict')) return null

  const acts = together(accepted)
  const left = pending.operations.filter((x) => !acts.some(({ operation }) => doTheSame(x, operation)))
  const over = acts.map(({ operation }) => operation)
  return left.flatMap((o, i): Operation[] => {
    if (o.kind === 'add') return [{ ...o, after: placeOf(o, pending.number, acts) }]
    if (o.kind !== 'text') return [o]
    const { kind, paragraph } = o
    if (i !== left.findIndex((other) => other.kind === 'text' && other.paragraph === paragraph)) return []
    const carried = carry(rewordingsIn(left, paragraph), rewordingsIn(over, paragraph))
    return carried.map((rewording) => ({ kind, paragraph, ...rewording }))
  })
}

function fitsAlone(byId: ReadonlyMap<string, Paragraph>, operation: Operation): boolean {
  if (operation.kind === 'add') {
    const { after, under, paragraphs } = operation
    return (
      (after === null || byId.has(after)) &&
      (under === null || byId.get(under)?.struck === false) &&
      paragraphs.length > 0 &&
      paragraphs.every(({ level, text }) => level >= depthOf(operation) && !isBlank(text) && isPlain(text))
    )
  }
  const paragraph = byId.get(operation.paragraph)
  if (!paragraph || paragraph.struck) return false
  switch (operation.kind) {
    case 'text':
      return rewords(paragraph.text, operation)
    case 'shape':
      return sameShape(paragraph, operation.old) && !sameShape(operation.old, operation.to)
    case 'drop':
      return true
  }
}

/** An operation and the amendment it is done for. */
interface Done<O extends Operation = Operation> {
  operation: O
  by: Amending
}

/** What amendments do together, each thing once, those filed first first. */
function together(amendments: readonly Amending[]): Done[] {
  const acts: Done[] = []
  for (const by of [...amendments].sort((a, b) => a.number - b.number)) {
    for (const operation of by.operations) {
      if (!acts.some((done) => doTheSame(done.operation, operation))) acts.push({ operation, by })
    }
  }
  return acts
}

/** The deeper first, so that a new (iii) of (c) is not cut off from it by a new (d); else as filed, as they come. */
function additionsAt(acts: readonly Done[], place: string | null): Done<Addition>[] {
  return acts
    .flatMap(({ operation, by }) =>
      operation.kind === 'add' && operation.after === place ? [{ operation, by }] : [],
    )
    .sort((a, b) => depthOf(b.operation) - depthOf(a.operation))
}

/** What a pending addition now follows: the last new paragraph that belongs before it. */
function placeOf(addition: Addition, number: number, acts: readonly Done[]): string | null {
  const depth = depthOf(addition)
  const before = additionsAt(acts, addition.after).filter(
    ({ operation, by }) => depthOf(operation) > depth || (depthOf(operation) === depth && by.number < number),
  )
  return before.at(-1)?.operation.paragraphs.at(-1)?.id ?? addition.after
}

function created({ paragraphs }: Addition, by: Amending): Paragraph[] {
  return paragraphs.map((p) => ({ ...p, em: [], notes: [], struck: false, addedBy: by.id }))
}

function changed(paragraph: Paragraph, acts: readonly Done[]): Paragraph {
  const operations = acts.map(({ operation }) => operation)
  const mine = operations.filter((o) => o.kind !== 'add' && o.paragraph === paragraph.id)
  const shape = mine.find((o) => o.kind === 'shape')
  return {
    ...paragraph,
    ...reword(paragraph, rewordingsIn(mine, paragraph.id)),
    ...shape?.to,
    struck: paragraph.struck || mine.some((o) => o.kind === 'drop'),
  }
}

function rewordingsIn(operations: readonly Operation[], paragraph: string): Rewording[] {
  return operations.flatMap((o) =>
    o.kind === 'text' && o.paragraph === paragraph
      ? [{ from: o.from, to: o.to, old: o.old, ins: o.ins }]
      : [],
  )
}
