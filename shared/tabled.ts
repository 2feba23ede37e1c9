import type { Operation } from './amending/amendment.ts'
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

/** Why this paragraph cannot be taken up on the floor, or null. [T6] */
export function whyNotTake(forum: Forum, paragraphId: string): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  const busy = whyNotDecide(forum)
  if (busy) return busy
  return forum.text.paragraphs.some((p) => p.id === paragraphId) ? null : 'paragraph-unknown'
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
