import type { Act } from '../acts.ts'
import { whyNotDecide } from '../ballot.ts'
import { canonical } from '../digest.ts'
import type { Forum } from '../forum.ts'
import { headOf, NOTE_MARK } from '../paragraph.ts'
import type { Refusal } from '../refusal.ts'
import { isBlank, reword } from '../wording/rewording.ts'
import { substanceTouched, type Touched } from '../wording/substance.ts'
import { type Change, changeBy } from './adoption.ts'
import { fits } from './amendment.ts'
import { groupAtWork } from './contactGroup.ts'
import { isOpen } from './division.ts'
import type { Operation, TextOperation } from './operation.ts'

/** A change of form, never of substance, made to the text by the secretariat. Source: failure F17. */
export interface Correction {
  id: string
  paragraph: string
  revision: number
  operations: Operation[]
  reason: string
  /** Who made it, and when; of one that was only proposed, who proposed it. */
  by: string
  at: string
  /** Who proposed it, where the chair then made it. */
  proposedBy?: string
  /** Proposed: it touches substance, or may, and waits for the chair. */
  state: 'proposed' | 'refused' | 'made'
  /** The words of the paragraph before and after; of one only proposed, as it then was and would be. */
  before: string
  after: string
}

type Proposed = Pick<Correction, 'paragraph' | 'revision' | 'operations'>

/**
 * Why such a correction cannot be made now, or null. [T21]
 *
 * From the compiling until the freeze, also after the text was adopted, while nothing is being decided and nobody is
 * aside with that recommendation: words of one paragraph that stands, its footnotes kept, on the text as it now is.
 * Without the chair nothing of substance. Every pending amendment must be carried over exactly: none falls by this.
 */
export function whyNotCorrect(
  forum: Forum,
  correction: Proposed,
  { byChair }: { byChair: boolean },
): Refusal | null {
  const { paragraph, revision, operations } = correction
  const busy = whyNotDecide(forum)
  if (!forum.text || busy) return forum.text ? busy : 'text-not-compiled'
  if (revision !== forum.text.revision) return 'text-changed'
  const { paragraphs } = forum.text
  const standing = paragraphs.find((p) => p.id === paragraph)
  if (!standing) return 'paragraph-unknown'
  if (standing.struck) return 'paragraph-struck'
  if (operations.length === 0) return 'amendment-empty'
  const words = wordsIn(correction)
  if (!words) return 'correction-of-words-only'
  if (!fits(paragraphs, words)) return 'text-changed'
  if (isBlank(reword(standing, words).text)) return 'correction-of-words-only'
  if (groupAtWork(forum, headOf(paragraphs, paragraph)?.id ?? '')) return 'in-contact-group'
  if (isBeingDivided(forum, paragraph)) return 'division-first'
  if (!byChair && substanceTouched(standing, words).length > 0) return 'correction-needs-chair'
  return correctionChange(forum, correction).proposedToFall.length > 0 ? 'correction-meets-amendment' : null
}

/** Why such a correction cannot be put before the chair now, or null: who alone may let in what touches substance. [T21] */
export function whyNotProposeCorrection(forum: Forum, correction: Proposed): Refusal | null {
  return whyNotCorrect(forum, correction, { byChair: true })
}

/** Why the chair cannot make a correction that was proposed, or null: on the words it was written on, and no others. [T21] */
export function whyNotAllowCorrection(forum: Forum, correctionId: string): Refusal | null {
  const correction = forum.corrections?.[correctionId]
  const not = whyNotSettle(correction)
  if (not || !correction) return not
  const now = forum.text?.paragraphs.find((p) => p.id === correction.paragraph)
  const moved = now !== undefined && !now.struck && now.text !== correction.before
  return moved ? 'text-changed' : whyNotCorrect(forum, onTextNow(forum, correction), { byChair: true })
}

/** Why the chair cannot refuse this correction, or null. [T21] */
export function whyNotRefuseCorrection(forum: Forum, correctionId: string): Refusal | null {
  return whyNotSettle(forum.corrections?.[correctionId])
}

/** What the correction means for the text and the pending amendments. [T21] */
export function correctionChange(forum: Forum, { operations }: Pick<Proposed, 'operations'>): Change {
  return changeBy(forum, { id: '', number: 0, operations })
}

/** A correction that was proposed, on the revision that the text has now. */
export function onTextNow<C extends Proposed>(forum: Forum, correction: C): C {
  return { ...correction, revision: forum.text?.revision ?? 0 }
}

/** What of a decision it touches, so that only the chair may let it in. */
export function substanceOf(forum: Forum, correction: Proposed): Touched[] {
  const paragraph = forum.text?.paragraphs.find((p) => p.id === correction.paragraph)
  const words = wordsIn(correction)
  return paragraph && words && fits([paragraph], words) ? substanceTouched(paragraph, words) : []
}

/** What is wrong with a correction that was made, or null: the rules asked again, its facts made again. [J7] */
export function wrongInCorrection(
  forum: Forum,
  act: Extract<Act, { type: 'textCorrected' }>,
  { byChair }: { byChair: boolean },
): string | Refusal | null {
  const proposed = forum.corrections?.[act.correctionId]
  if (proposed) {
    const not = byChair ? whyNotAllowCorrection(forum, act.correctionId) : 'not-your-role'
    if (not) return not
    const same = (['paragraph', 'operations', 'reason'] as const).every(
      (key) => canonical(act[key]) === canonical(proposed[key]),
    )
    if (!same) return 'another correction was made than was proposed'
  }
  const { changed, added, carriedOver, proposedToFall } = act
  const made = canonical({ changed, added, carriedOver, proposedToFall })
  return (
    whyNotCorrect(forum, act, { byChair }) ??
    (made === canonical(correctionChange(forum, act)) ? null : 'the text does not follow from the correction')
  )
}

function whyNotSettle(correction: Correction | undefined): Refusal | null {
  if (!correction) return 'correction-unknown'
  return correction.state === 'proposed' ? null : 'correction-decided'
}

/** The words that it changes; null if it does more, or takes a footnote out. */
function wordsIn({ paragraph, operations }: Proposed): TextOperation[] | null {
  const words = operations.filter((o) => o.kind === 'text')
  const all = words.length === operations.length && words.every((o) => o.paragraph === paragraph)
  return all && words.every(({ old }) => !old.includes(NOTE_MARK)) ? words : null
}

/** Its parts were put down in these words: they are voted before anybody puts others. */
function isBeingDivided({ divisions = {} }: Forum, paragraph: string): boolean {
  return Object.values(divisions).some(
    (division) =>
      isOpen(division) &&
      division.parts.some(({ operations }) =>
        operations.some((o) => o.kind !== 'add' && o.paragraph === paragraph),
      ),
  )
}
