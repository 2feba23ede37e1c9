import { type Place, votingOrder } from '../../../shared/amending/votingOrder.ts'
import type { Amendment, Forum } from '../../../shared/forum.ts'
import type { Paragraph } from '../../../shared/paragraph.ts'
import { inOrder } from '../../../shared/tabled.ts'

/** A recommendation as the chair goes through it: what is still to be voted, in the suggested order, and what is settled. */
export interface Item {
  head: Paragraph
  pending: { amendment: Amendment; place: Place }[]
  settled: Amendment[]
}

/** Every recommendation, and whatever else has amendments, in the order of the text. */
export function agendaOf(forum: Pick<Forum, 'text' | 'amendments'>): Item[] {
  const base = forum.text?.paragraphs ?? []
  const places = votingOrder(
    base,
    Object.values(forum.amendments).filter((a) => a.state === 'filed'),
  )
  return base
    .filter((p) => p.level === 0)
    .map((head) => ({
      head,
      pending: places.flatMap((place) => {
        const amendment = forum.amendments[place.id]
        return amendment?.paragraph === head.id ? [{ amendment, place }] : []
      }),
      settled: Object.values(forum.amendments)
        .filter((a) => a.paragraph === head.id && a.state !== 'filed')
        .sort((a, b) => a.number - b.number),
    }))
    .filter(({ head, pending, settled }) => head.kind === 'operative' || pending.length + settled.length > 0)
}

export type Chosen = { kind: 'amendment' | 'paragraph'; id: string } | { kind: 'text' }

/** The one act that is next, for the chair's button. */
export type Next =
  | { kind: 'waitForText' }
  /** `amendment` null: the text as a whole is put to the vote. */
  | { kind: 'closeBallot' | 'announce'; ballotId: string; amendment: Amendment | null }
  | { kind: 'concludeConsensus' }
  | { kind: 'confirmFalls'; falling: Amendment[] }
  | { kind: 'take'; paragraph: string; amendment: Amendment | null }
  | { kind: 'openBallot'; amendment: Amendment }
  | { kind: 'decideText' }
  | { kind: 'decided' }

/**
 * What the chair does next: what is under way is brought to its end; then what the chair has chosen, else the
 * suggested order. Whether it can be done now is for the rule behind its button.
 */
export function nextOf(forum: Forum, agenda: readonly Item[], chosen: Chosen | null): Next {
  if (!forum.text) return { kind: 'waitForText' }
  const ballot = forum.openBallot ? forum.ballots[forum.openBallot] : undefined
  if (ballot) {
    const { question } = ballot
    const amendment = question.kind === 'adoptAmendment' ? forum.amendments[question.amendmentId] : undefined
    return {
      kind: ballot.state === 'open' ? 'closeBallot' : 'announce',
      ballotId: ballot.id,
      amendment: amendment ?? null,
    }
  }
  if (forum.consensus?.state === 'open') return { kind: 'concludeConsensus' }
  const falling = inOrder(forum).filter((a) => a.state === 'proposedToFall')
  if (falling.length > 0) return { kind: 'confirmFalls', falling }
  return (chosen && chosenNext(forum, agenda, chosen)) ?? suggestedNext(forum, agenda)
}

function chosenNext(forum: Forum, agenda: readonly Item[], chosen: Chosen): Next | null {
  switch (chosen.kind) {
    case 'text':
      return forum.decision ? { kind: 'decided' } : { kind: 'decideText' }
    case 'paragraph':
      if (forum.floor.paragraph !== chosen.id) return { kind: 'take', paragraph: chosen.id, amendment: null }
      return firstOn(agenda, chosen.id)
    case 'amendment': {
      const amendment = forum.amendments[chosen.id]
      return amendment?.state === 'filed' ? toward(forum, amendment) : null
    }
  }
}

function suggestedNext(forum: Forum, agenda: readonly Item[]): Next {
  if (forum.decision) return { kind: 'decided' }
  const here = forum.floor.paragraph ? firstOn(agenda, forum.floor.paragraph) : null
  if (here) return here
  const first = agenda.find(({ pending }) => pending.length > 0)?.pending[0]
  return first ? toward(forum, first.amendment) : { kind: 'decideText' }
}

function firstOn(agenda: readonly Item[], paragraph: string): Next | null {
  const first = agenda.find(({ head }) => head.id === paragraph)?.pending[0]
  return first ? { kind: 'openBallot', amendment: first.amendment } : null
}

function toward(forum: Forum, amendment: Amendment): Next {
  const { paragraph } = amendment
  return forum.floor.paragraph === paragraph
    ? { kind: 'openBallot', amendment }
    : { kind: 'take', paragraph, amendment }
}
