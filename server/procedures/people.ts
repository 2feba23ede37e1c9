import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import { whyNotByRole } from '../../shared/authority.ts'
import { LANGS } from '../../shared/paragraph.ts'
import { ROLES, whyNotSeat } from '../../shared/person.ts'
import { RefusedError, record, router, seated } from '../trpc.ts'

const Newcomer = z.strictObject({
  name: z.string().trim().min(1).max(120),
  lang: z.enum(LANGS),
  role: z.enum(ROLES),
  organizationId: Id.nullable(),
  sessionId: Id.nullable(),
  holdsVote: z.boolean(),
})

export const people = router({
  /** Names by id, for those who are in the forum: the journal itself knows no names. */
  names: seated.query(({ ctx }) => {
    const seats = ctx.forum.live.forum.seats
    const known = ctx.world.store.people(ctx.who.forumId).filter((p) => seats[p.id])
    return Object.fromEntries(known.map((p) => [p.id, p.name]))
  }),

  /** Seats a newcomer and answers with their personal link's token and short code, which are shown this once. */
  seat: seated.input(Newcomer).mutation(async ({ ctx, input: { name, lang, ...place } }) => {
    const { world, who } = ctx
    const personId = world.newId()
    const seatedAs = await record(ctx, {
      as: 'personSeated',
      whyNot: (forum) => whyNotSeat(forum, place),
      acts: () => [{ type: 'personSeated', personId, ...place }],
      alongside: (write) => write.addPerson({ id: personId, forumId: who.forumId, name, lang }),
      answer: () => ({ personId }),
    })
    return { ...seatedAs, ...world.signIn.issue(personId) }
  }),

  /** A new link and code for somebody who lost theirs. */
  reissue: seated.input(z.strictObject({ personId: Id })).mutation(({ ctx, input: { personId } }) => {
    const { forum } = ctx.forum.live
    const refused =
      whyNotByRole(forum, ctx.who.personId, 'personSeated') ?? (forum.seats[personId] ? null : 'not-seated')
    if (refused) throw new RefusedError(refused)
    return ctx.world.signIn.issue(personId)
  }),

  /** Takes a person's seat away; their open editors and next write are refused at once. */
  unseat: seated.input(z.strictObject({ personId: Id })).mutation(async ({ ctx, input: { personId } }) => {
    const done = await record(ctx, {
      as: 'personUnseated',
      whyNot: (forum) => (forum.seats[personId] ? null : 'not-seated'),
      acts: () => [{ type: 'personUnseated', personId }],
      answer: () => ({}),
    })
    ctx.drafting.revoked(personId)
    return done
  }),
})
