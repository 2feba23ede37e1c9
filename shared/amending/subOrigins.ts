import type { Paragraph } from '../paragraph.ts'
import { reword } from '../wording/rewording.ts'
import type { Operation, TextOperation } from './operation.ts'
import { inPlace, type Origin, oneRun, type Run, rerun, sliced, type Traced } from './runs.ts'

/**
 * Which words of an amendment are those of the sub-amendments adopted to it, until it is put to the vote itself.
 *
 * Exact while its words stay as the sub-amendment left them. Where a later adoption made two insertions of it into one,
 * these words are the amendment's alone.
 */
export interface SubOrigins {
  words: { paragraph: string; ins: string; runs: Run[] }[]
  added: Record<string, { text: string; runs: Run[] }>
}

/** An amendment before it is voted: its own words have no decision yet. */
const UNDECIDED = ''

/** The same as known so far, once this sub-amendment was adopted and the amendment does `composed` from now on. */
export function withSub(
  known: SubOrigins | undefined,
  text: { paragraphs: readonly Paragraph[]; runs: Record<string, Run[]> },
  { parent, sub, composed }: Adopted,
): SubOrigins {
  const own: Origin = { kind: 'amendment', amendmentId: parent.id, ballotId: UNDECIDED }
  const next: SubOrigins = { words: [], added: {} }
  for (const { id, text: words } of text.paragraphs) {
    const [first, then, both] = [parent.operations, sub.operations, composed].map((o) => textsIn(o, id))
    if (!first || !then || !both) continue
    const between = rerun(text.runs[id] ?? [], traced(known, first), own)
    const runs = rerun(between, then, sub.origin)
    let moved = 0
    for (const { from, old, ins } of [...both].sort(inPlace)) {
      const begins = from + moved
      next.words.push({ paragraph: id, ins, runs: sliced(runs, begins, begins + ins.length) })
      moved += ins.length - old.length
    }
    const read = (text: string, operations: TextOperation[]) =>
      reword({ text, em: [], notes: [] }, operations).text
    if (read(words, both) !== read(read(words, first), then))
      next.words = next.words.filter(({ paragraph }) => paragraph !== id)
  }
  const before = new Map(paragraphsIn(parent.operations).map((p) => [p.id, p.text]))
  for (const { id, text: words } of paragraphsIn(composed)) {
    const was = before.get(id)
    const then = textsIn(sub.operations, id)
    const runs =
      was === undefined
        ? oneRun(words, sub.origin)
        : rerun(addedRuns(known, { id, text: was }, own), then, sub.origin)
    next.added[id] = { text: words, runs }
  }
  return next
}

interface Adopted {
  parent: { id: string; operations: readonly Operation[] }
  sub: { operations: readonly Operation[]; origin: Origin }
  composed: readonly Operation[]
}

/** An amendment's rewordings of a paragraph, with whose each word is; of those that say the same, the first are the first. */
export function traced(known: SubOrigins | undefined, operations: readonly TextOperation[]): Traced[] {
  const left = [...(known?.words ?? [])]
  return [...operations].sort(inPlace).map((o) => {
    const at = left.findIndex(({ paragraph, ins }) => paragraph === o.paragraph && ins === o.ins)
    const [found] = at < 0 ? [] : left.splice(at, 1)
    return found ? { ...o, runs: found.runs } : o
  })
}

/** Whose the words of a paragraph are that the amendment adds. */
export function addedRuns(
  known: SubOrigins | undefined,
  { id, text }: Pick<Paragraph, 'id' | 'text'>,
  origin: Origin,
): Run[] {
  const added = known?.added[id]
  return added && added.text === text ? added.runs : oneRun(text, origin)
}

/** What the amendment itself brought gets the decision by which it was adopted. */
export function decided(runs: readonly Run[], origin: Origin): Run[] {
  if (origin.kind !== 'amendment') return [...runs]
  return runs.map((run) => {
    const own = run.origin.kind === 'amendment' && run.origin.amendmentId === origin.amendmentId
    return own ? { ...run, origin } : run
  })
}

export function textsIn(operations: readonly Operation[], paragraph: string): TextOperation[] {
  return operations.filter((o) => o.kind === 'text').filter((o) => o.paragraph === paragraph)
}

function paragraphsIn(operations: readonly Operation[]) {
  return operations.flatMap((o) => (o.kind === 'add' ? o.paragraphs : []))
}
