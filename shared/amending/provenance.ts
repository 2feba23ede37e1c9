import type { Act } from '../acts.ts'
import { apply, type Forum, unconvened } from '../forum.ts'
import type { Entry } from '../journal.ts'
import type { Paragraph } from '../paragraph.ts'
import { partHeadingId, type ThematicSession } from '../session.ts'
import type { Operation } from './operation.ts'
import { type Origin, oneRun, type Run, rerun, rerunTo, type Traced } from './runs.ts'
import { addedRuns, decided, type SubOrigins, textsIn, traced, withSub } from './subOrigins.ts'

/** Where the words of each paragraph of the text come from, by paragraph. */
export type Provenance = Record<string, Run[]>

/**
 * Where every word of the text comes from, folded from the journal alone. [T22]
 *
 * The runs of a paragraph follow each other and cover each of its characters once. Words that no decision touched keep
 * their origin through every one; what a decision put in is that amendment's, a sub-amendment's words its own, a
 * correction's the correction's. A reopened decision gives the words before it their origins back. Titles of parts are
 * their session's. Of a journal whose facts do not follow from each other, what cannot be followed is said as coarsely
 * as it is known; nothing that folds makes this throw.
 */
export function provenanceOf(forumId: string, entries: Iterable<Entry>): Provenance {
  const tracing = beginTracing(forumId)
  for (const entry of entries) trace(tracing, entry)
  return tracing.runs
}

/** A text whose words are traced as the journal grows. */
export interface Tracing {
  forum: Forum
  runs: Provenance
  /** The text as it was before each amendment was adopted. */
  before: Record<string, { texts: Record<string, string>; runs: Provenance }>
  subs: Record<string, SubOrigins>
}

export function beginTracing(forumId: string): Tracing {
  return { forum: unconvened(forumId), runs: {}, before: {}, subs: {} }
}

/** Goes on by one entry, in place; throws only where `apply` does. */
export function trace(tracing: Tracing, entry: Entry): void {
  const { act } = entry
  const was = [...(tracing.forum.text?.paragraphs ?? [])]
  const operations = operationsOf(tracing.forum, act)
  apply(tracing.forum, entry)
  switch (act.type) {
    case 'textCompiled':
      tracing.runs = Object.fromEntries(
        act.paragraphs.map((p) => [p.id, written(p, Object.values(tracing.forum.sessions))]),
      )
      return
    case 'subAmendmentAdopted': {
      const { amendmentId, ballotId } = act
      const sub = { operations: tracing.forum.amendments[amendmentId]?.operations ?? [] }
      tracing.subs[act.parent] = withSub(
        tracing.subs[act.parent],
        { paragraphs: was, runs: tracing.runs },
        {
          parent: { id: act.parent, operations },
          sub: { ...sub, origin: { kind: 'amendment', amendmentId, ballotId } },
          composed: act.operations,
        },
      )
      return
    }
    case 'amendmentAdopted': {
      const { amendmentId, ballotId } = act
      tracing.before[amendmentId] = {
        texts: Object.fromEntries(was.map((p) => [p.id, p.text])),
        runs: tracing.runs,
      }
      change(tracing, act, { was, operations, origin: { kind: 'amendment', amendmentId, ballotId } })
      return
    }
    case 'divisionConcluded':
    case 'partDecided': {
      const { divisionId, ballotId } = act
      const changed = act.type === 'partDecided' ? act.rejected : act
      if (changed)
        change(tracing, changed, { was, operations, origin: { kind: 'division', divisionId, ballotId } })
      return
    }
    case 'textCorrected': {
      const { correctionId } = act
      change(tracing, act, { was, operations, origin: { kind: 'correction', correctionId } })
      return
    }
    case 'reconsiderationDecided':
      restore(tracing, act, was)
      return
  }
}

/** The operations, on the text as it then is, by which an act changes it. */
function operationsOf(forum: Forum, act: Act): readonly Operation[] {
  switch (act.type) {
    case 'amendmentAdopted':
      return forum.amendments[act.amendmentId]?.operations ?? []
    case 'subAmendmentAdopted':
      return forum.amendments[act.parent]?.operations ?? []
    case 'textCorrected':
      return act.operations
    case 'divisionConcluded':
    case 'partDecided': {
      const parts = forum.divisions?.[act.divisionId]?.parts ?? []
      return parts.filter(({ retained }) => retained === false).flatMap((part) => part.operations)
    }
    default:
      return []
  }
}

/** Each word as its session handed it over; what nobody is named for is by nobody. */
function written({ id, text, part }: Paragraph, sessions: readonly ThematicSession[]): Run[] {
  const from = sessions.find((s) => s.handedOver?.paragraphs.some((p) => p.id === id))
  const session = from ?? sessions.find((s) => partHeadingId(s.id) === id)
  const nobody: Origin = { kind: 'session', sessionId: session?.id ?? part ?? '', by: null }
  const named: Traced[] = []
  let at = 0
  for (const { paragraph, from, to, by } of [...(session?.writers ?? [])].sort((a, b) => a.from - b.from)) {
    const [begins, ends] = [Math.max(from, at), Math.min(to, text.length)]
    if (paragraph !== id || by === null || begins >= ends) continue
    const words = text.slice(begins, ends)
    named.push({ from: begins, to: ends, old: words, ins: words, runs: oneRun(words, { ...nobody, by }) })
    at = ends
  }
  return rerun(oneRun(text, nobody), named, nobody)
}

type Changed = Pick<Extract<Act, { type: 'amendmentAdopted' }>, 'changed' | 'added'>

function change(
  tracing: Tracing,
  { changed, added }: Changed,
  {
    was,
    operations,
    origin,
  }: { was: readonly Paragraph[]; operations: readonly Operation[]; origin: Origin },
): void {
  const texts = new Map(was.map((p) => [p.id, p.text]))
  const subs = origin.kind === 'amendment' ? tracing.subs[origin.amendmentId] : undefined
  const next = { ...tracing.runs }
  for (const { id, text } of changed) {
    const before = { was: texts.get(id) ?? '', runs: tracing.runs[id] ?? [] }
    const rewordings = traced(subs, textsIn(operations, id)).map((one) =>
      one.runs ? { ...one, runs: decided(one.runs, origin) } : one,
    )
    next[id] = rerunTo(text, before, { rewordings, origin })
  }
  for (const { paragraph } of added) next[paragraph.id] = decided(addedRuns(subs, paragraph, origin), origin)
  tracing.runs = next
}

/** As the text was before the decision that is open again. */
function restore(
  tracing: Tracing,
  { amendmentId, ballotId, restored }: Extract<Act, { type: 'reconsiderationDecided' }>,
  was: readonly Paragraph[],
): void {
  if (!restored || amendmentId === null || !tracing.forum.text) return
  const before = tracing.before[amendmentId]
  const texts = new Map(was.map((p) => [p.id, p.text]))
  const next: Provenance = {}
  for (const { id, text } of tracing.forum.text.paragraphs) {
    const known = restored.changed.some((p) => p.id === id) && before?.texts[id] === text
    const now = { was: texts.get(id) ?? '', runs: tracing.runs[id] ?? [] }
    next[id] =
      (known && before?.runs[id]) ||
      rerunTo(text, now, { rewordings: [], origin: { kind: 'amendment', amendmentId, ballotId } })
  }
  tracing.runs = next
}
