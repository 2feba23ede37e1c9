import type { Act } from '../../shared/acts.ts'
import { baseOf } from '../../shared/amending/adoption.ts'
import { fits, type Operation } from '../../shared/amending/amendment.ts'
import { PENDING } from '../../shared/amending/amendmentState.ts'
import { placeOf, readingOf, wayOf, whyNotFile, whyNotFileYet } from '../../shared/amending/filing.ts'
import { isAmended, whyNotWithdraw } from '../../shared/amending/life.ts'
import { meetings } from '../../shared/amending/meeting.ts'
import { concerns, operationsOf } from '../../shared/amending/proposal.ts'
import type { Forum } from '../../shared/forum.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { inOrder } from '../../shared/tabled.ts'
import { organizationOf, record, seated } from '../trpc.ts'
import { Filing, OneAmendment } from './amendmentInput.ts'

type Filed = Extract<Act, { type: 'amendmentFiled' }>

/** Amendments as they come in and are taken back. [T4, T5, T16] */
export const filing = {
  /**
   * Reduces what the proposer wrote to minimal word operations, once, numbers it and says what it meets. Whether it is
   * late is decided here, in the turn of the write. The same one sent again is answered, not filed again.
   */
  file: seated.input(Filing).mutation(({ ctx, input }) => {
    const amendmentId = input.amendmentId ?? ctx.world.newId()
    const { personId } = ctx.who
    let operations: Operation[] = []
    return record(ctx, {
      as: 'amendmentFiled',
      subject: input.way ? { way: input.way } : {},
      whyNot: (forum) => {
        const known = forum.amendments[amendmentId]
        if (known) return known.filedBy === personId ? null : 'input-unreadable'
        const read = reading(forum, { input, organizationId: proposerOf(ctx, input) }, ctx.world.newId)
        if ('refused' in read) return read.refused
        operations = read.operations
        return null
      },
      acts: (forum) =>
        forum.amendments[amendmentId]
          ? []
          : [filed(forum, { amendmentId, operations, input, organizationId: proposerOf(ctx, input) })],
      answer: (forum) => answered(forum, amendmentId),
    })
  }),

  /** A withdrawn amendment, by another organization and under a new number, word for word. */
  takeOver: seated.input(OneAmendment).mutation(({ ctx, input: { amendmentId: from } }) => {
    const amendmentId = ctx.world.newId()
    const organizationId = organizationOf(ctx) ?? ''
    return record(ctx, {
      as: 'amendmentFiled',
      whyNot: (forum) => {
        const taken = forum.amendments[from]
        if (!taken) return 'amendment-unknown'
        if (taken.state !== 'withdrawn') return 'amendment-decided'
        return whyNotFile(forum, takingOver(forum, { from, amendmentId, organizationId }))
      },
      acts: (forum) => [takingOver(forum, { from, amendmentId, organizationId })],
      answer: (forum) => answered(forum, amendmentId),
    })
  }),

  withdraw: seated.input(OneAmendment).mutation(({ ctx, input: { amendmentId } }) =>
    record(ctx, {
      as: 'amendmentWithdrawn',
      whyNot: (forum) => whyNotWithdraw(forum, amendmentId, organizationOf(ctx)),
      acts: () => [{ type: 'amendmentWithdrawn', amendmentId }],
      answer: () => ({}),
    }),
  ),
}

function proposerOf(ctx: Parameters<typeof organizationOf>[0], { way, organizationId }: Filing): string {
  return (way === 'oral' ? organizationId : organizationOf(ctx)) ?? ''
}

/** What the proposal comes to, or why it cannot be read against the text: asked before it is reduced to operations. [T4] */
function reading(
  forum: Forum,
  { input, organizationId }: { input: Filing; organizationId: string },
  newId: () => string,
): { refused: Refusal } | { operations: Operation[] } {
  if (input.organizationId !== undefined && input.way !== 'oral') return { refused: 'input-unreadable' }
  const whole = { ...filingOf(forum, input), organizationId }
  const refused = whyNotFileYet(forum, whole) ?? whyNotReadOn(forum, input)
  if (refused) return { refused }
  const base = baseOf(forum, whole)
  if (!concerns(base, input.proposal)) return { refused: 'paragraph-unknown' }
  const operations = operationsOf(base, input.proposal, newId)
  const not = whyNotFile(forum, { ...whole, operations })
  return not ? { refused: not } : { operations }
}

/** Another sub-amendment may have been adopted since this one was written: what it says would then undo that. [T15] */
function whyNotReadOn(forum: Forum, { parent, parentRead }: Filing): Refusal | null {
  if (!parent) return parentRead === undefined ? null : 'input-unreadable'
  if (!fits(baseOf(forum, {}), forum.amendments[parent]?.operations ?? [])) return 'sub-amendment-unfit'
  const same = parentRead === undefined ? !isAmended(forum, parent) : parentRead === readingOf(forum, parent)
  return same ? null : 'text-changed'
}

/** What of the act the screen says, in the one spelling that the journal has for it. */
function filingOf(forum: Forum, { revision, parent, from, asked = [], way: as }: Filing) {
  // A suggestion is not taken late: it stays what it says it is, and is refused.
  const way =
    as && (from || as === 'suggested') ? as : wayOf(forum, { ...(as && { way: as }), ...(from && { from }) })
  return {
    revision,
    ...(way && { way }),
    ...(parent && { parent }),
    ...(from && { from }),
    ...(asked.length > 0 && { asked: [...new Set(asked)].sort() }),
  }
}

function filed(
  forum: Forum,
  {
    amendmentId,
    operations,
    input,
    organizationId,
  }: { amendmentId: string; operations: Operation[]; input: Filing; organizationId: string },
): Filed {
  return {
    type: 'amendmentFiled',
    amendmentId,
    number: inOrder(forum).length + 1,
    organizationId,
    lang: input.lang,
    reason: input.reason,
    paragraph: placeOf(forum, { operations, ...(input.parent && { parent: input.parent }) }) ?? '',
    operations,
    ...filingOf(forum, input),
  }
}

function takingOver(
  forum: Forum,
  { from, amendmentId, organizationId }: { from: string; amendmentId: string; organizationId: string },
): Filed {
  const taken = forum.amendments[from]
  if (!taken) throw new Error(`There is no amendment ${from} to take over`)
  const { lang, reason, operations, parent } = taken
  const way = wayOf(forum, { from })
  return {
    type: 'amendmentFiled',
    amendmentId,
    number: inOrder(forum).length + 1,
    organizationId,
    lang,
    reason,
    paragraph: placeOf(forum, taken) ?? '',
    revision: forum.text?.revision ?? 0,
    operations,
    ...(way && { way }),
    ...(parent && { parent }),
    from,
  }
}

/** One that was sent again may have been settled meanwhile: then it meets nothing any more. */
function answered(forum: Forum, amendmentId: string) {
  const amendment = forum.amendments[amendmentId]
  if (!amendment) throw new Error(`Amendment ${amendmentId} was not filed`)
  const { number, state, parent } = amendment
  const isPending = (id: string) => PENDING.some((one) => one === forum.amendments[id]?.state)
  const met = [amendmentId, parent ?? amendmentId].every(isPending)
    ? meetings(forum, amendment, amendmentId)
    : []
  return { amendmentId, number, state, clashes: met.map((each) => each.amendment.number) }
}
