import type { ContactGroup } from '../../../shared/amending/contactGroup.ts'
import { type Division, isOpen } from '../../../shared/amending/division.ts'
import { type Listed, votingList } from '../../../shared/amending/votingList.ts'
import type { Amendment, Forum } from '../../../shared/forum.ts'
import type { Paragraph } from '../../../shared/paragraph.ts'
import { inOrder } from '../../../shared/tabled.ts'

/** A recommendation as the chair goes through it. */
export interface Item {
  head: Paragraph
  /** What can be voted, in the order in which it is put to the vote. */
  listed: Listed[]
  /** Why the chair put it in another order than the suggested one; null where it is in that. */
  reordered: string | null
  /** Late or spoken: they wait for the chair. */
  waiting: Amendment[]
  /** They wait for sponsors, or were sent back to theirs: nothing can be voted yet. */
  unready: Amendment[]
  settled: Amendment[]
  /** Separate votes asked for and not decided: on the text itself, or on an amendment. */
  divisions: Division[]
  /** Sent aside to agree on it. */
  group: ContactGroup | null
}

/** Every recommendation, and whatever else has amendments, in the order of the text. */
export function agendaOf(forum: Forum): Item[] {
  const lists = new Map(votingList(forum).map((list) => [list.paragraph, list]))
  const all = inOrder(forum)
  return (forum.text?.paragraphs ?? [])
    .map((head): Item => {
      const here = all.filter((a) => a.paragraph === head.id)
      const divisions = Object.values(forum.divisions ?? {}).filter((d) => d.paragraph === head.id)
      const groups = Object.values(forum.contactGroups ?? {}).filter((g) => g.paragraph === head.id)
      return {
        head,
        listed: lists.get(head.id)?.items ?? [],
        reordered: lists.get(head.id)?.reordered ?? null,
        waiting: here.filter((a) => a.state === 'awaitingChair'),
        unready: here.filter(isUnready),
        settled: here.filter((a) => !STILL_OPEN.includes(a.state) && !isListedAsOne(forum, a)),
        divisions: divisions.filter(isOpen),
        group: groups.find((g) => g.state === 'working') ?? null,
      }
    })
    .filter(({ head, listed, waiting, unready, settled, divisions }) => {
      const has = listed.length + waiting.length + unready.length + settled.length + divisions.length
      // What was filed to a recommendation that is now part of another one is still found where it was.
      return (head.kind === 'operative' && head.level === 0) || has > 0
    })
}

/** How many amendments of it are still to be decided. */
export function openIn({ listed, waiting, unready }: Item): number {
  return listed.reduce((sum, { subs }) => sum + 1 + subs.length, 0) + waiting.length + unready.length
}

const STILL_OPEN: readonly Amendment['state'][] = [
  'filed',
  'awaitingChair',
  'awaitingSponsors',
  'sentBack',
  'proposedToFall',
]

/** Waits for sponsors, or was sent back to its own. */
export function isUnready({ state }: Pick<Amendment, 'state'>): boolean {
  return state === 'awaitingSponsors' || state === 'sentBack'
}

function isListedAsOne({ amendments }: Forum, { state, into }: Amendment): boolean {
  return state === 'merged' && amendments[into ?? '']?.state === 'filed'
}
