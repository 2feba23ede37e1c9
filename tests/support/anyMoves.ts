import { baseOf } from '../../shared/amending/adoption.ts'
import type { Operation } from '../../shared/amending/amendment.ts'
import { wayNow, wayOf, whyNotFile } from '../../shared/amending/filing.ts'
import {
  whyNotAdmit,
  whyNotDeclareInadmissible,
  whyNotFall,
  whyNotLeave,
  whyNotLeaveUntaken,
  whyNotMerge,
  whyNotSendBack,
  whyNotSponsor,
  whyNotUndoMerger,
  whyNotWithdraw,
} from '../../shared/amending/life.ts'
import { whyNotReorder } from '../../shared/amending/votingList.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { inOrder } from '../../shared/tabled.ts'
import * as life from './amendingCast.ts'
import * as cast from './cast.ts'

type Operations = (base: readonly Paragraph[]) => Operation[]

const VOTERS = ['ana', 'bo', 'chidi'] as const

/** What the rules let anybody do with the amendments there are, one of each kind at a time. */
export function movesNow(forum: Forum): cast.Step[] {
  const all = inOrder(forum)
  const one = all[forum.seq % Math.max(1, all.length)]
  return [...(one ? movesOf(forum, one) : []), ...merging(forum, all), ...reordering(forum).slice(0, 1)]
}

/** Falls come first, since nothing is decided before them. */
export function fallsNow(forum: Forum): cast.Step[] {
  return inOrder(forum).flatMap(({ id }): cast.Step[] => [
    ...only(whyNotFall(forum, id), ['ingrid', cast.fell(id)]),
    ...only(whyNotSendBack(forum, id), ['ingrid', life.sentBack(id)]),
  ])
}

/** One more amendment, in one of the ways in which one can come now. */
export function filingNow(forum: Forum): cast.Step[] {
  if (!forum.text || forum.amendmentTime === 'notYet') return []
  const n = inOrder(forum).length + 1
  const plain = () => {
    const operations = wordings(forum.text?.paragraphs ?? [], n)
    const luck = forum.seq * 7 + n
    const one = operations[luck % Math.max(1, operations.length)]
    return one ? filing(forum, `am${n}`, { operations: one, luck }) : []
  }
  const kinds = [plain, () => subs(forum, n), plain, () => successors(forum, n)]
  const steps = kinds[forum.seq % kinds.length]?.() ?? []
  return (steps.length > 0 ? steps : plain()).slice(0, 1)
}

function filing(
  forum: Forum,
  id: string,
  { operations, luck }: { operations: Operations; luck: number },
): cast.Step[] {
  const by = VOTERS[luck % VOTERS.length] ?? 'ana'
  const revision = forum.text?.revision ?? 0
  const ways = [
    { by, way: wayNow(forum) },
    { by: 'edith', way: wayNow(forum, 'suggested') },
    { by: 'amara', way: 'oral', organizationId: 'delta' },
  ] as const
  const { by: who, way, ...rest } = ways[luck % 5] ?? ways[0]
  const how = { ...rest, ...(way && { way }) }
  if (who === 'edith' && way !== 'suggested') return []
  const made = operations(forum.text?.paragraphs ?? [])
  return only(whyNotFile(forum, { revision, operations: made, ...how }), [
    who,
    life.filedAs(id, operations, how),
  ])
}

function subs(forum: Forum, n: number): cast.Step[] {
  const revision = forum.text?.revision ?? 0
  const way = wayNow(forum)
  const all = inOrder(forum).filter((a) => a.state === 'filed' && !a.parent)
  const parents = all.slice(forum.seq % Math.max(1, all.length)).slice(0, 1)
  return parents.flatMap((parent, i): cast.Step[] => {
    const how = { parent: parent.id, ...(way && { way }) }
    const base = baseOf(forum, how)
    const touched = new Set(
      parent.operations.map((o) => (o.kind === 'add' ? o.paragraphs[0]?.id : o.paragraph)),
    )
    const operations = wordings(
      base.filter((p) => touched.has(p.id)),
      n,
    ).find((each) => whyNotFile(forum, { revision, operations: each(base), ...how }) === null)
    return operations ? [[VOTERS[(n + i) % 3] ?? 'ana', life.filedAs(`am${n}`, operations, how)]] : []
  })
}

/** Withdrawn ones taken over, and others in the place of those that were sent back. */
function successors(forum: Forum, n: number): cast.Step[] {
  const revision = forum.text?.revision ?? 0
  return inOrder(forum).flatMap((from): cast.Step[] => {
    const isBack = from.state === 'sentBack'
    const by = isBack ? voterOf(from.organizationId) : VOTERS[n % 3]
    const way = wayOf(forum, { from: from.id })
    const how = {
      from: from.id,
      ...(way && { way }),
      ...(from.parent && !isBack && { parent: from.parent }),
    }
    const operations: Operations = isBack
      ? (wordings(forum.text?.paragraphs ?? [], n)[0] ?? (() => []))
      : () => from.operations
    if (!by || (!isBack && from.state !== 'withdrawn')) return []
    const organizationId = cast.CAST[by].organizationId ?? ''
    const made = operations(forum.text?.paragraphs ?? [])
    return only(whyNotFile(forum, { revision, operations: made, organizationId, ...how }), [
      by,
      life.filedAs(`am${n}`, operations, how),
    ])
  })
}

function movesOf(forum: Forum, { id, organizationId }: Amendment): cast.Step[] {
  const mine = voterOf(organizationId)
  const sponsors = VOTERS.flatMap((name): cast.Step[] => {
    const { organizationId: of } = cast.CAST[name]
    return [
      ...only(whyNotSponsor(forum, id, of), [name, life.sponsored(id)]),
      ...only(whyNotLeave(forum, id, of), [name, life.left(id)]),
    ]
  })
  return [
    ...(forum.seq % 3 === 0 ? sponsors.slice(0, 1) : []),
    ...only(whyNotAdmit(forum, id), ['ingrid', life.admitted(id)]),
    ...(forum.seq % 4 === 0
      ? [
          ...(mine ? only(whyNotWithdraw(forum, id, organizationId), [mine, cast.withdrawn(id)]) : []),
          ...only(whyNotDeclareInadmissible(forum, id), ['noor', life.inadmissible(id)]),
          ...only(whyNotLeaveUntaken(forum, id), ['ingrid', life.notTakenUp(id)]),
        ]
      : []),
  ]
}

function merging(forum: Forum, all: readonly Amendment[]): cast.Step[] {
  const a = all[(forum.seq * 3) % Math.max(1, all.length)]
  if (!a) return []
  const into = all.find((b) => whyNotMerge(forum, a.id, b.id) === null)
  return [
    ...(into ? [['noor', life.merged(a.id, into.id)] as const] : []),
    ...(forum.seq % 3 === 0 ? only(whyNotUndoMerger(forum, a.id, null), ['noor', life.unmerged(a.id)]) : []),
  ]
}

function reordering(forum: Forum): cast.Step[] {
  if (forum.seq % 3 > 0) return []
  const filed = inOrder(forum).filter((a) => a.state === 'filed' && !a.parent)
  return [...new Set(filed.map((a) => a.paragraph))].flatMap((paragraph): cast.Step[] => {
    const order = filed.filter((a) => a.paragraph === paragraph).map((a) => a.id)
    return only(whyNotReorder(forum, { paragraph, order }), [
      'ingrid',
      life.reordered(paragraph, ...order.toReversed()),
    ])
  })
}

function wordings(paragraphs: readonly Paragraph[], n: number): Operations[] {
  const saying = (words: string) => paragraphs.filter((p) => !p.struck && p.text.includes(words))
  return [
    ...saying('Parties').map((p) => cast.replacing(p.id, 'Parties', 'States')),
    ...saying('Parties').map((p) => cast.replacing(p.id, 'Parties', 'all Parties')),
    ...saying('large').map((p) => cast.replacing(p.id, 'large', `all ${n}`)),
    ...saying(' all').map((p) => cast.replacing(p.id, ' all', ' many')),
    ...(paragraphs.some((p) => p.id === 'r2' && !p.struck)
      ? [cast.adding('r2', 'Encourages all the young;', `n${n}`), cast.dropping('r2')]
      : []),
  ]
}

function voterOf(organizationId: string): (typeof VOTERS)[number] | undefined {
  return VOTERS.find((name) => cast.CAST[name].organizationId === organizationId)
}

function only(refusal: string | null, step: cast.Step): cast.Step[] {
  return refusal === null ? [step] : []
}
