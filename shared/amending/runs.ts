import { type Rewording, reword } from '../wording/rewording.ts'

/** Where words come from. `by` is a person's id, null where the ink does not say; the public sees no persons. */
export type Origin =
  | { kind: 'session'; sessionId: string; by: string | null }
  | { kind: 'amendment'; amendmentId: string; ballotId: string }
  | { kind: 'division'; divisionId: string; ballotId: string }
  | { kind: 'correction'; correctionId: string }

/** A stretch [from, to) of a paragraph's words that come from one place. UTF-16 units. */
export interface Run {
  from: number
  to: number
  origin: Origin
}

/** Words that become others; where what is put in comes from several places, its runs from 0 on. */
export interface Traced extends Rewording {
  runs?: readonly Run[]
}

/** All of a paragraph from one place. */
export function oneRun(text: string, origin: Origin): Run[] {
  return text === '' ? [] : [{ from: 0, to: text.length, origin }]
}

/**
 * The runs after these rewordings: words that stay keep their origin exactly, what is put in has this one. [T22]
 * Runs that cover every character once go on to do so. Neighbours from one place are one run.
 */
export function rerun(runs: readonly Run[], rewordings: readonly Traced[], origin: Origin): Run[] {
  const next: Run[] = []
  let end = 0
  const put = (length: number, from: Origin) => {
    if (length <= 0) return
    const last = next.at(-1)
    if (last && sameOrigin(last.origin, from)) last.to = end + length
    else next.push({ from: end, to: end + length, origin: from })
    end += length
  }
  const keep = (from: number, to: number) => {
    for (const run of runs) put(Math.min(run.to, to) - Math.max(run.from, from), run.origin)
  }
  let at = 0
  for (const { from, to, ins, runs: within } of [...rewordings].sort(inPlace)) {
    keep(at, from)
    for (const run of within ?? oneRun(ins, origin)) put(run.to - run.from, run.origin)
    at = to
  }
  keep(at, Number.POSITIVE_INFINITY)
  return next
}

/**
 * The same where it is known how the words read now: if the rewordings do not lead there, what both readings begin and
 * end with keeps its origin, and all between them has this one.
 */
export function rerunTo(
  is: string,
  { was, runs }: { was: string; runs: readonly Run[] },
  { rewordings, origin }: { rewordings: readonly Traced[]; origin: Origin },
): Run[] {
  const made = reword({ text: was, em: [], notes: [] }, rewordings).text
  return rerun(runs, made === is ? rewordings : between(was, is), origin)
}

/** What of the runs lies in [from, to), counted from there. */
export function sliced(runs: readonly Run[], from: number, to: number): Run[] {
  return runs.flatMap((run) => {
    const [begins, ends] = [Math.max(run.from, from) - from, Math.min(run.to, to) - from]
    return begins < ends ? [{ from: begins, to: ends, origin: run.origin }] : []
  })
}

/** The same as the public sees it: which session wrote, never which person. */
export function withoutWriters(runs: readonly Run[]): Run[] {
  return runs.reduce<Run[]>((all, { from, to, origin }) => {
    const seen = origin.kind === 'session' ? { ...origin, by: null } : origin
    const last = all.at(-1)
    if (last && sameOrigin(last.origin, seen)) last.to = to
    else all.push({ from, to, origin: seen })
    return all
  }, [])
}

export function sameOrigin(a: Origin, b: Origin): boolean {
  return a === b || originKey(a) === originKey(b)
}

/** One name for one place that words come from. */
export function originKey(origin: Origin): string {
  switch (origin.kind) {
    case 'session':
      return `session ${origin.sessionId} ${origin.by ?? ''}`
    case 'amendment':
      return `amendment ${origin.amendmentId} ${origin.ballotId}`
    case 'division':
      return `division ${origin.divisionId} ${origin.ballotId}`
    case 'correction':
      return `correction ${origin.correctionId}`
  }
}

function between(was: string, is: string): Rewording[] {
  if (was === is) return []
  const most = Math.min(was.length, is.length)
  let start = 0
  while (start < most && was[start] === is[start]) start += 1
  let end = 0
  while (end < most - start && was[was.length - 1 - end] === is[is.length - 1 - end]) end += 1
  const to = was.length - end
  return [{ from: start, to, old: was.slice(start, to), ins: is.slice(start, is.length - end) }]
}

/** As they follow each other in the text: an insertion comes before what begins where it stands. */
export function inPlace(a: Rewording, b: Rewording): number {
  return a.from - b.from || a.to - b.to
}
