import type { Store } from '../../server/store/store.ts'
import { zeroDraft } from '../../shared/draft/draft.ts'
import type { Step } from './cast.ts'
import { Typist } from './draftingHouse.ts'
import { type Hall, hallAfter } from './hall.ts'

/** What stands in the drafts of both sessions when the hall opens. */
export const ZERO = ['Urges Parties to protect large archives;', 'Requests a report on their state.']

/** A hall in which both sessions draft: procedures with `as`, open editors with `sit`. */
export interface DraftingHall extends Hall {
  url: string
  host: string
  /** Opens the draft of the first session, and waits until it is there. */
  sit(who: string): Promise<Typist>
}

export async function draftingHallAfter(
  steps: readonly Step[] = [],
  over?: (store: Store) => Store,
): Promise<DraftingHall> {
  const hall = hallAfter(steps, over)
  const { store } = hall.world
  const update = zeroDraft(ZERO.map((text) => ({ kind: 'operative', level: 0, text, em: [], notes: [] })))
  for (const sessionId of ['S1', 'S2']) {
    if (store.readInk('f', sessionId).length === 0)
      store.appendInk([{ forumId: 'f', sessionId, author: 'noor', at: '2023-06-05T09:00:00.000Z', update }])
  }
  const host = await hall.openDoor()
  const door = { host, url: `ws://${host}/drafts/S1` }
  const typists: Typist[] = []
  return {
    ...hall,
    ...door,
    sit: async (who) => {
      const typist = new Typist(door, who)
      typists.push(typist)
      await typist.until(({ connection }) => !['connecting', 'offline'].includes(connection.status))
      return typist
    },
    close: () => {
      for (const typist of typists) typist.leave()
      hall.close()
    },
  }
}
