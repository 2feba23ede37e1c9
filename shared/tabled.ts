import type { Act } from './acts.ts'
import { apply as applyOperations, clash, type Operation, rebase } from './amending/amendment.ts'
import { whyNotDecide } from './ballot.ts'
import type { Amendment, Forum } from './forum.ts'
import { headOf, type Lang, type Paragraph } from './paragraph.ts'
import type { Refusal } from './refusal.ts'
import { partHeadingId, type ThematicSession } from './session.ts'

/** Why the drafts cannot be compiled now, or null if they can: once, when every session has handed over. [T1] */
export function whyNotCompile(forum: Forum): Refusal | null {
  if (forum.text) return 'text-already-compiled'
  const sessions = Object.values(forum.sessions)
  return sessions.length > 0 && sessions.every((s) => s.handedOver) ? null : 'drafts-outstanding'
}

/**
 * The handed-over drafts as one text: the preambular paragraphs of all sessions as the common preamble, then a part
 * for each session, in the order in which they were opened, under its title in the language it drafted in. Permanent
 * ids and languages are kept. [T2]
 */
export function compile(forum: Forum): Paragraph[] {
  const handed = Object.values(forum.sessions).map((s) => ({
    session: s,
    paragraphs: s.handedOver?.paragraphs ?? [],
  }))
  const preamble = handed.flatMap(({ paragraphs }) =>
    paragraphs.filter((p) => p.kind === 'preambular').map((p) => ({ ...p, part: null })),
  )
  const parts = handed.flatMap(({ session, paragraphs }) => [
    partHeading(session, paragraphs[0]?.lang ?? 'en'),
    ...paragraphs.filter((p) => p.kind !== 'preambular'),
  ])
  return [...preamble, ...parts]
}

function partHeading({ id, title }: ThematicSession, lang: Lang): Paragraph {
  return {
    id: partHeadingId(id),
    kind: 'heading',
    level: 0,
    lang,
    text: title[lang],
    em: [],
    notes: [],
    part: id,
    struck: false,
    addedBy: null,
  }
}

/** Why the time for amendments cannot be opened, or null: not while a question is being decided, nor after the last. [T3] */
export function whyNotOpenAmendments(forum: Forum): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  if (forum.amendmentTime === 'open') return 'amendments-open'
  return forum.decision ? 'text-decided' : whyNotDecide(forum)
}

/** Why the time for amendments cannot be closed, or null. [T3] */
export function whyNotCloseAmendments(forum: Forum): Refusal | null {
  return forum.amendmentTime === 'open' ? null : 'amendments-closed'
}

/**
 * Why an amendment cannot be filed now, or null. [T4]
 *
 * The proposer's screen says on which revision they wrote; on another one their words would mean something else.
 */
export function whyNotFile(
  forum: Forum,
  filing: { revision: number; operations: readonly Operation[] },
): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  if (forum.amendmentTime !== 'open') return 'amendments-closed'
  if (filing.revision !== forum.text.revision) return 'text-changed'
  return filing.operations.length === 0 ? 'amendment-empty' : null
}

/** Why this amendment cannot be withdrawn by this organization, or null: its own, and before voting on it begins. [T5] */
export function whyNotWithdraw(
  forum: Forum,
  amendmentId: string,
  organizationId: string | null,
): Refusal | null {
  const amendment = forum.amendments[amendmentId]
  if (!amendment) return 'amendment-unknown'
  if (amendment.organizationId !== organizationId) return 'not-your-organization'
  if (amendment.state !== 'filed') return 'amendment-decided'
  return isBeingVoted(forum, amendmentId) ? 'ballot-under-way' : null
}

/** Why this paragraph cannot be taken up on the floor, or null. [T6] */
export function whyNotTake(forum: Forum, paragraphId: string): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  const busy = whyNotDecide(forum)
  if (busy) return busy
  return forum.text.paragraphs.some((p) => p.id === paragraphId) ? null : 'paragraph-unknown'
}

/** Why the fall of this amendment cannot be confirmed, or null. [T8] */
export function whyNotFall(forum: Forum, amendmentId: string): Refusal | null {
  const amendment = forum.amendments[amendmentId]
  if (!amendment) return 'amendment-unknown'
  return amendment.state === 'proposedToFall' ? null : 'amendment-not-falling'
}

/** Amendments in the order of their numbers. */
export function inOrder(forum: Forum): Amendment[] {
  return Object.values(forum.amendments).sort((a, b) => a.number - b.number)
}

/** The head paragraph an amendment is found under: that of the first paragraph it touches. [T9] */
export function paragraphOf(base: readonly Paragraph[], operations: readonly Operation[]): string | null {
  const first = operations[0]
  if (!first) return null
  const touched = first.kind === 'add' ? first.after : first.paragraph
  if (touched === null) return base[0]?.id ?? null
  return headOf(base, touched)?.id ?? null
}

/** The pending amendments that this one clashes with, so that the two cannot both be adopted. [T7] */
export function rivals(forum: Forum, operations: readonly Operation[], except?: string): Amendment[] {
  return inOrder(forum).filter(
    (a) =>
      a.id !== except &&
      a.state === 'filed' &&
      ['conflict', 'identical'].includes(clash(operations, a.operations)),
  )
}

/**
 * What adopting an amendment means, written out as the facts the journal keeps: the paragraphs as they then read,
 * the pending amendments carried over, and those that cannot be, proposed to fall. [T7]
 */
export function adoption(
  forum: Forum,
  amendmentId: string,
): Pick<Extract<Act, { type: 'amendmentAdopted' }>, 'changed' | 'added' | 'carriedOver' | 'proposedToFall'> {
  const base = forum.text?.paragraphs ?? []
  const adopted = forum.amendments[amendmentId]
  if (!adopted) throw new Error(`Amendment ${amendmentId} is not in the forum`)
  const after = applyOperations(base, [adopted])
  const before = new Map(base.map((p) => [p.id, p]))
  const carriedOver: { amendmentId: string; operations: Operation[] }[] = []
  const proposedToFall: string[] = []
  for (const other of inOrder(forum)) {
    if (other.id === amendmentId || other.state !== 'filed') continue
    const moved = rebase(other, base, [adopted])
    if (moved === null || moved.length === 0) proposedToFall.push(other.id)
    else if (JSON.stringify(moved) !== JSON.stringify(other.operations)) {
      carriedOver.push({ amendmentId: other.id, operations: moved })
    }
  }
  return {
    changed: after.filter((p) => before.has(p.id) && JSON.stringify(before.get(p.id)) !== JSON.stringify(p)),
    added: after.flatMap((p, i) =>
      before.has(p.id) ? [] : [{ after: after[i - 1]?.id ?? null, paragraph: p }],
    ),
    carriedOver,
    proposedToFall,
  }
}

function isBeingVoted(forum: Forum, amendmentId: string): boolean {
  const ballot = forum.openBallot ? forum.ballots[forum.openBallot] : undefined
  return ballot?.question.kind === 'adoptAmendment' && ballot.question.amendmentId === amendmentId
}
