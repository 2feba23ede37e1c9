import { subparagraphsPart, wordsPart } from '../../shared/amending/parts.ts'
import { votingList } from '../../shared/amending/votingList.ts'
import { CHOICES } from '../../shared/ballot.ts'
import { headOf } from '../../shared/paragraph.ts'
import { type Question, questionHash } from '../../shared/question.ts'
import { anyAmendment, as, CHAIR, type Day, division, textOf, VOTERS } from './anyMoment.ts'
import { outcome } from './hall.ts'

export function reorder(day: Day) {
  const { forum, luck } = day
  const list = luck.one(votingList(forum))
  const order = list?.items.map(({ amendment }) => amendment.id) ?? ['none']
  return as(day, CHAIR).amendments.reorder({
    paragraph: list?.paragraph ?? 'none',
    order: luck.shuffled(order),
    reason: 'This one decides the others.',
  })
}

export async function ask(day: Day, question: Question, paragraph?: string) {
  if (paragraph) await outcome(day.hall.as('ingrid').amendments.take({ paragraph }))
  return as(day, CHAIR).ballots.open({ question, recorded: day.luck.chance(0.5) })
}

export function askAmendment(day: Day) {
  const amendmentId = anyAmendment(day, ['filed'])
  return ask(day, { kind: 'adoptAmendment', amendmentId }, day.forum.amendments[amendmentId]?.paragraph)
}

export function askAgain(day: Day) {
  const amendmentId = day.forum.decision
    ? null
    : anyAmendment(day, ['adopted', 'adoptedAsAmended', 'rejected'])
  return ask(day, { kind: 'reconsider', amendmentId })
}

export function askDivision(day: Day) {
  const divisionId = division(day)
  const { parts = [], paragraph, state } = day.forum.divisions?.[divisionId] ?? {}
  const part = parts.findIndex((p) => p.retained === null)
  const question: Question =
    state === 'requested'
      ? { kind: 'divide', divisionId }
      : part < 0
        ? { kind: 'partsAsWhole', divisionId }
        : { kind: 'retainPart', divisionId, part }
  return ask(day, question, paragraph)
}

/** Each screen says what it shows: that it is what was put to the vote is the server's to see. */
export function cast(day: Day) {
  const ballot = day.forum.ballots[day.forum.openBallot ?? '']
  const textHash = ballot ? questionHash(day.forum, ballot.question) : '0'.repeat(64)
  const choice = day.luck.chance(0.6) ? 'for' : (day.luck.one(CHOICES) ?? 'for')
  return as(day, VOTERS).ballots.cast({ ballotId: ballot?.id ?? 'none', choice, textHash })
}

export function divideText(day: Day) {
  const { forum, luck } = day
  const base = textOf(day)
  const p = luck.one(base)
  const length = p?.text.length ?? 0
  const from = luck.below(length)
  const parts = [
    luck.chance(0.5)
      ? subparagraphsPart(base, [p?.id ?? ''])
      : wordsPart(base, { paragraph: p?.id ?? '', from, to: from + luck.below(length - from + 1) }),
  ]
  const part = luck.one(base.filter((q) => headOf(base, q.id)?.id === headOf(base, p?.id ?? '')?.id))
  if (part && luck.chance(0.5)) parts.push(subparagraphsPart(base, [part.id]))
  return as(day, VOTERS).divisions.request({
    amendmentId: null,
    paragraph: headOf(base, p?.id ?? '')?.id ?? 'none',
    revision: forum.text?.revision ?? 0,
    parts: parts.filter((one) => one.operations.length > 0).map(({ operations }) => ({ operations })),
    reason: '',
  })
}

export function divideAmendment(day: Day) {
  const { forum, luck } = day
  const amendment = forum.amendments[anyAmendment(day, ['filed'])]
  const operations = amendment?.operations ?? []
  const cut = luck.chance(0.1) ? operations : operations.slice(0, luck.below(operations.length) || 1)
  return as(day, VOTERS).divisions.request({
    amendmentId: amendment?.id ?? 'none',
    paragraph: amendment?.paragraph ?? 'none',
    revision: forum.text?.revision ?? 0,
    parts: [{ operations: cut }],
    reason: '',
  })
}
