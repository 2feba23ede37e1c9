import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beginningOf } from '../../server/drafting/beginning.ts'
import { type Drafting, openDraftingDoor } from '../../server/drafting/door.ts'
import { signingWith } from '../../server/keyFiles.ts'
import { callerOf } from '../../server/router.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { RefusedError } from '../../server/trpc.ts'
import { createWorld, type World } from '../../server/world.ts'
import type { Choice } from '../../shared/ballot.ts'
import { whyNotSay } from '../../shared/draft/margin.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { whyNotRead, whyNotWrite } from '../../shared/session.ts'
import { journalAfter, registered, type Step, seated } from './cast.ts'

/** A forum on a real SQLite file, without HTTP but for the door of the drafts: real router, real rules, real disk. */
export interface Hall {
  path: string
  world: World
  drafting: Drafting
  /** Opens the door of the drafts, to whoever says `who=<person>` in a cookie; answers with its host. */
  openDoor(): Promise<string>
  /** What everybody was told could not be saved. */
  failures: unknown[]
  as(personId: string): ReturnType<typeof callerOf>
  close(): void
}

/** The hall after these steps. `over` may put something between the forum and its file; `now` is its clock. */
export function hallAfter(
  steps: readonly Step[],
  over: (store: Store) => Store = (store) => store,
  now?: () => string,
): Hall {
  const path = join(mkdtempSync(join(tmpdir(), 'concord-hall-')), 'concord.sqlite')
  const file = openSqlite(path)
  const journal = journalAfter(steps)
  file.createForum('f', '2023-06-05T09:00:00.000Z')
  file.append('f', journal, (write) => {
    for (const { act } of journal) {
      if (act.type === 'personSeated')
        write.addPerson({ id: act.personId, forumId: 'f', name: act.personId, lang: 'en' })
    }
  })
  return { path, ...openHall(over(file), now) }
}

function openHall(store: Store, now?: () => string): Omit<Hall, 'path'> {
  const failures: unknown[] = []
  const { privateKey } = generateKeyPairSync('ed25519')
  const world = createWorld({
    store,
    keys: { codeSecret: randomBytes(32), signing: signingWith(privateKey) },
    failed: (error) => void failures.push(error),
    ...(now && { now }),
  })
  const server = createServer()
  const state = () => {
    const forum = world.forum('f')
    if (!forum) throw new Error('There is no forum')
    return forum.live.forum
  }
  const drafting = openDraftingDoor(server, {
    store,
    now: world.now,
    forumId: 'f',
    signedIn: ({ headers }) => {
      const person = store.person(/(?:^|; )who=([A-Za-z0-9-]+)/.exec(headers.cookie ?? '')?.[1] ?? '')
      return person && { personId: person.id, name: person.name }
    },
    whyNotRead: (personId, sessionId) => whyNotRead(state(), personId, sessionId),
    whyNotWrite: (personId, sessionId) => whyNotWrite(state(), personId, sessionId),
    whyNotSay: (margin, saying) => whyNotSay({ forum: state(), margin }, saying),
    beginning: (sessionId) => beginningOf(state(), sessionId),
    nameOf: (personId) => store.person(personId)?.name ?? null,
    log: { warn: () => {}, error: (o) => void failures.push(o) },
  })
  return {
    world,
    drafting,
    failures,
    openDoor: async () => {
      server.listen(0, '127.0.0.1')
      await once(server, 'listening')
      return `127.0.0.1:${(server.address() as AddressInfo).port}`
    },
    as: (personId) =>
      callerOf({
        world,
        drafting,
        who: { personId, forumId: 'f', name: personId, lang: 'en' },
        from: '127.0.0.1',
        cookie: undefined,
        setCookie: () => {},
      }),
    close: () => {
      void drafting.close()
      server.close()
      server.closeAllConnections()
      store.close()
    },
  }
}

/** So many more organizations, each with a delegate who holds its vote: v1 of o1, v2 of o2… */
export function voters(count: number): Step[] {
  return Array.from({ length: count }, (_, i): Step[] => [
    ['noor', registered(`o${i + 1}`, 'participant')],
    [
      'noor',
      seated({
        personId: `v${i + 1}`,
        role: 'delegate',
        organizationId: `o${i + 1}`,
        sessionId: null,
        holdsVote: true,
      }),
    ],
  ]).flat()
}

export const CHOICES_IN_TURN: readonly Choice[] = ['for', 'against', 'for', 'abstain', 'for']

/** What came of something asked: the value, or the refusal. A fault is thrown. */
export async function outcome<T>(asked: Promise<T>): Promise<{ value: T } | { refused: Refusal }> {
  try {
    return { value: await asked }
  } catch (error) {
    if (error instanceof RefusedError) return { refused: error.refusal }
    throw error
  }
}
