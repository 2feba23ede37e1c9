import type { Amendment, Forum } from '../forum.ts'
import { inOrder } from '../tabled.ts'
import { isAsked, isUnsettled } from './standing.ts'
import { votingList } from './votingList.ts'

/** Amendments under the recommendation they are found under, in the order of the text; each once. [T23] */
export function byParagraph(forum: Forum): { paragraph: string; amendments: Amendment[] }[] {
  const groups = grouped(inOrder(forum), (a) => a.paragraph)
  return (forum.text?.paragraphs ?? []).flatMap(({ id }) => {
    const amendments = groups.get(id)
    return amendments ? [{ paragraph: id, amendments }] : []
  })
}

/** Amendments by who proposed them, in the order of their first; each once. [T23] */
export function byProposer(forum: Forum): { organizationId: string; amendments: Amendment[] }[] {
  const groups = grouped(inOrder(forum), (a) => a.organizationId)
  return [...groups].map(([organizationId, amendments]) => ({ organizationId, amendments }))
}

/** What an organization proposed, what it co-sponsors, and what it was asked to and did not answer. [T23] */
export function ofOrganization(
  forum: Forum,
  organizationId: string,
): Record<'proposed' | 'sponsored' | 'asked', Amendment[]> {
  const all = inOrder(forum)
  return {
    proposed: all.filter((a) => a.organizationId === organizationId),
    sponsored: all.filter((a) => a.sponsors?.includes(organizationId)),
    asked: all.filter((a) => isAsked(a, organizationId)),
  }
}

/**
 * Those that still need a vote, in the order in which they are voted, each sub-amendment before its parent and each
 * merged one behind the one it is voted with; and those with which something else has to happen first. [T23]
 */
export function unsettled(forum: Forum): { toVote: Amendment[]; before: Amendment[] } {
  const toVote = votingList(forum)
    .flatMap(({ items }) => items)
    .flatMap(({ subs, amendment, merged }) => [
      ...subs.flatMap((sub) => [sub.amendment, ...sub.merged]),
      amendment,
      ...merged,
    ])
  const listed = new Set(toVote.map(({ id }) => id))
  return { toVote, before: inOrder(forum).filter((a) => isUnsettled(a) && !listed.has(a.id)) }
}

/** Those that a person looks for: by number if it is one; else by the words of it, its reason or its sponsors' names. */
export function matching(
  { organizations }: Pick<Forum, 'organizations'>,
  amendments: readonly Amendment[],
  sought: string,
): Amendment[] {
  const words = plain(sought.trim())
  if (words === '') return [...amendments]
  if (/^\d+$/.test(words)) return amendments.filter((a) => String(a.number) === words)
  const named = new Set(
    Object.values(organizations)
      .filter(({ name }) => Object.values(name).some((n) => plain(n).includes(words)))
      .map(({ id }) => id),
  )
  return amendments.filter(
    (a) =>
      [a.organizationId, ...(a.sponsors ?? [])].some((id) => named.has(id)) ||
      wordsOf(a).some((each) => plain(each).includes(words)),
  )
}

function grouped(amendments: readonly Amendment[], by: (a: Amendment) => string): Map<string, Amendment[]> {
  const groups = new Map<string, Amendment[]>()
  for (const amendment of amendments) {
    const key = by(amendment)
    groups.set(key, [...(groups.get(key) ?? []), amendment])
  }
  return groups
}

function wordsOf({ reason, operations }: Amendment): string[] {
  return [
    reason,
    ...operations.flatMap((o) => {
      if (o.kind === 'text') return [o.old, o.ins]
      return o.kind === 'add' ? o.paragraphs.map((p) => p.text) : []
    }),
  ]
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
