import { expect, test } from 'vitest'
import { verify } from '../../server/verify.ts'
import { baseOf } from '../../shared/amending/adoption.ts'
import { fits } from '../../shared/amending/amendment.ts'
import { PENDING } from '../../shared/amending/amendmentState.ts'
import { provenanceOf } from '../../shared/amending/provenance.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import { type Forum, replay } from '../../shared/forum.ts'
import { firstBroken } from '../../shared/journal.ts'
import { paragraph } from '../support/amending.ts'
import { anyDeed } from '../support/anyDay.ts'
import { DRAFTS, handedOver, type Step, TABLED, timeOpened } from '../support/cast.ts'
import { toTheEnd } from '../support/dayEnd.ts'
import { type Hall, hallAfter, outcome } from '../support/hall.ts'
import { luckOf } from '../support/luck.ts'

/** SEED=7 DAYS=1 repeats the day with that seed. */
const FIRST = Number(process.env.SEED ?? 20230605)
const DAYS = Number(process.env.DAYS ?? (process.env.LONG ? 500 : 8))
const DEEDS = Number(process.env.DEEDS ?? 250)
const PATIENCE = process.env.LONG ? 3_600_000 : 60_000

test(
  `[J7] every day that the server lets happen is one that verify finds right, and comes to its end (seed ${FIRST})`,
  async () => {
    for (let day = 0; day < DAYS; day += 1) await through(FIRST + day)
  },
  PATIENCE,
)

async function through(seed: number): Promise<void> {
  const luck = luckOf(seed)
  let at = Date.UTC(2023, 5, 5, 14)
  // Often within one moment, now and then half a minute later.
  const now = () => {
    at += luck.chance(0.3) ? luck.below(30_000) : 0
    return new Date(at).toISOString()
  }
  const hall = hallAfter(OPENED, undefined, now)
  try {
    const deeds: string[] = []
    for (let n = 0; n < DEEDS; n += 1) {
      const deed = await anyDeed(hall, luck)
      deeds.push(deed)
      expect(misfits(forumOf(hall)), `seed ${seed} after ${deeds.slice(-5).join(', ')}`).toEqual([])
    }
    if (luck.chance(0.2)) await outcome(hall.as('noor').people.unseat({ personId: 'bo' }))
    const left = await toTheEnd(hall)
    expect(left, `seed ${seed}`).toBeNull()
    await sound(hall, seed)
  } catch (error) {
    throw new Error(`The day with seed ${seed}`, { cause: error })
  } finally {
    hall.close()
  }
}

async function sound(hall: Hall, seed: number): Promise<void> {
  const journal = hall.world.store.entries('f', 0)
  const forum = forumOf(hall)
  expect(firstBroken(journal), `seed ${seed}`).toBeNull()
  const wrong = firstWrongDecision('f', journal)
  expect(wrong && { ...wrong, entry: journal[wrong.seq - 1]?.act }, `seed ${seed}`).toBeNull()
  expect(replay('f', journal), `seed ${seed}`).toEqual(forum)
  expect(hall.failures, `seed ${seed}`).toEqual([])
  const runs = provenanceOf('f', journal)
  for (const { id, text } of forum.text?.paragraphs ?? []) {
    let covered = 0
    for (const { from, to } of runs[id] ?? []) {
      expect(from, `seed ${seed} ${id}`).toBe(covered)
      covered = to
    }
    expect(covered, `seed ${seed} ${id}`).toBe(text.length)
  }
  const signed = hall.world.store.signedRecord('f')
  expect(verify(Buffer.from(signed ?? '')), `seed ${seed}`).toMatchObject({ code: 0 })
}

function forumOf({ world }: Hall): Forum {
  const forum = world.forum('f')?.live.forum
  if (!forum) throw new Error('There is no forum')
  return forum
}

/** Those that would now be applied to other words than they were written on. */
function misfits(forum: Forum): number[] {
  return Object.values(forum.amendments)
    .filter((a) => PENDING.includes(a.state) && isPending(forum, a.parent))
    .filter((a) => !fits(baseOf(forum, a), a.operations))
    .map(({ number }) => number)
}

function isPending({ amendments }: Forum, id: string | undefined): boolean {
  const state = amendments[id ?? '']?.state
  return id === undefined || (state !== undefined && PENDING.includes(state))
}

/** A recommendation with letters and romans, and words of other scripts, beside those of the cast. */
const OPENED: readonly Step[] = [
  [
    'amara',
    handedOver('S1', [
      ...DRAFTS.S1,
      paragraph('r4', 'Calls upon States to protect école and 資料 of all schools;'),
      paragraph('r4a', 'in two years;', { level: 1 }),
      paragraph('r4a1', 'with all means;', { level: 2 }),
      paragraph('r4b', 'as soon as they can;', { level: 1 }),
    ]),
  ],
  ...TABLED.slice(1),
  ['noor', timeOpened],
]
