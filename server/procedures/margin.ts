import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import { Said } from '../../shared/draft/margin.ts'
import { whyNotRead } from '../../shared/session.ts'
import type { Drafting } from '../drafting/door.ts'
import type { SaidNow } from '../drafting/draftMargin.ts'
import type { SignedIn } from '../signIn/signIn.ts'
import { atDrafts, RefusedError } from '../trpc.ts'
import type { OpenForum } from '../world.ts'

/** What is said of a draft beside its words. [D21] [D22] */
export const margin = {
  /** Answers with the line's number once it is on disk, and on its way to everybody who has the draft open. */
  say: atDrafts
    .input(z.strictObject({ sessionId: Id, said: Said }))
    .mutation(({ ctx, input: { sessionId, said } }) => {
      // It goes with a change of the draft, or it is not so.
      if (said.type === 'takenOver') throw new RefusedError('input-unreadable')
      return answered(roomOf(ctx, sessionId).margin.say(ctx.who.personId, said))
    }),

  /** Puts a proposed wording into the draft, by whoever holds the pen, as the words of whoever proposed it. */
  takeOver: atDrafts
    .input(z.strictObject({ sessionId: Id, thread: z.string().max(64) }))
    .mutation(({ ctx, input: { sessionId, thread } }) =>
      answered(roomOf(ctx, sessionId).margin.takeOver(ctx.who.personId, thread)),
    ),
}

/** The room of a session that there is and that this person may read. */
export function roomOf(
  { drafting, forum, who }: { drafting: Drafting; forum: OpenForum; who: SignedIn },
  sessionId: string,
): ReturnType<Drafting['room']> {
  const refused = whyNotRead(forum.live.forum, who.personId, sessionId)
  if (refused) throw new RefusedError(refused)
  return drafting.room(sessionId)
}

function answered(said: SaidNow): { n: number } {
  if ('refused' in said) throw new RefusedError(said.refused)
  return said
}
