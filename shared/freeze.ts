import { isOpen } from './amending/division.ts'
import { isAwaited } from './amending/moves.ts'
import type { Forum } from './forum.ts'
import type { Refusal } from './refusal.ts'

/** Something that must be settled before the freeze, with what it concerns, by id. */
export interface OpenMatter {
  code:
    | 'draft-not-handed-over'
    | 'text-not-compiled'
    | 'amendments-open'
    | 'amendment-undecided'
    | 'fall-unconfirmed'
    | 'division-open'
    | 'contact-group-open'
    | 'correction-open'
    | 'ballot-unannounced'
    | 'consensus-open'
    | 'text-undecided'
  about: string | null
}

/** Everything still open, in the order in which it would be settled; empty when the text may be frozen. [F1] */
export function openMatters(forum: Forum): OpenMatter[] {
  const matters: OpenMatter[] = []
  const open = (code: OpenMatter['code'], about: string | null = null) => matters.push({ code, about })
  for (const session of Object.values(forum.sessions)) {
    if (!session.handedOver) open('draft-not-handed-over', session.id)
  }
  if (!forum.text) open('text-not-compiled')
  if (forum.amendmentTime === 'open') open('amendments-open')
  for (const amendment of Object.values(forum.amendments)) {
    if (isAwaited(forum, amendment)) open('amendment-undecided', amendment.id)
    if (amendment.state === 'proposedToFall') open('fall-unconfirmed', amendment.id)
  }
  for (const division of Object.values(forum.divisions ?? {})) {
    if (isOpen(division)) open('division-open', division.id)
  }
  for (const group of Object.values(forum.contactGroups ?? {})) {
    if (group.state === 'working') open('contact-group-open', group.id)
  }
  for (const correction of Object.values(forum.corrections ?? {})) {
    if (correction.state === 'proposed') open('correction-open', correction.id)
  }
  if (forum.openBallot) open('ballot-unannounced', forum.openBallot)
  if (forum.consensus?.state === 'open') open('consensus-open', forum.consensus.id)
  if (!forum.decision) open('text-undecided')
  return matters
}

/** Why the text cannot be frozen now, or null; `openMatters` is the list. [F1] */
export function whyNotFreeze(forum: Forum): Refusal | null {
  if (forum.frozen) return 'forum-frozen'
  return openMatters(forum).length > 0 ? 'matters-open' : null
}
