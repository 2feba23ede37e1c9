import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as Y from 'yjs'
import { signingWith } from '../../server/keyFiles.ts'
import { callerOf } from '../../server/router.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Store } from '../../server/store/store.ts'
import { RefusedError } from '../../server/trpc.ts'
import { createWorld, type World } from '../../server/world.ts'
import type { Choice } from '../../shared/ballot.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { journalAfter, registered, type Step, seated } from './cast.ts'

/** A forum on a real SQLite file, without HTTP: real router, real rules, real disk. */
export interface Hall {
  path: string
  world: World
  /** What everybody was told could not be saved. */
  failures: unknown[]
  as(personId: string): ReturnType<typeof callerOf>
  close(): void
}

/** The hall after these steps. `over` may put something between the forum and its file. */
export function hallAfter(steps: readonly Step[], over: (store: Store) => Store = (store) => store): Hall {
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
  return { path, ...openHall(over(file)) }
}

function openHall(store: Store): Omit<Hall, 'path'> {
  const failures: unknown[] = []
  const { privateKey } = generateKeyPairSync('ed25519')
  const world = createWorld({
    store,
    keys: { codeSecret: randomBytes(32), signing: signingWith(privateKey) },
    failed: (error) => void failures.push(error),
  })
  const drafting = {
    room: () => ({ doc: new Y.Doc() }),
    seal: () => {},
    revoked: () => {},
    close: async () => {},
  }
  return {
    world,
    failures,
    as: (personId) =>
      callerOf({
        world,
        drafting,
        who: { personId, forumId: 'f', name: personId, lang: 'en' },
        from: '127.0.0.1',
        cookie: undefined,
        setCookie: () => {},
      }),
    close: () => store.close(),
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
