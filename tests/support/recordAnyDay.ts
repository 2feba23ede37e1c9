import { writeFileSync } from 'node:fs'
import { digest } from '../../shared/digest.ts'
import { replay } from '../../shared/forum.ts'
import type { Entry } from '../../shared/journal.ts'
import { anyDeed } from './anyDay.ts'
import { type Step, TABLED, timeOpened } from './cast.ts'
import { toTheEnd } from './dayEnd.ts'
import { hallAfter } from './hall.ts'
import { luckOf } from './luck.ts'

/**
 * Plays days of random deeds on the real server and keeps the journal with the most kinds of acts as a fixture of this
 * version, beside the day of `recordJournal.ts`: `npx tsx tests/support/recordAnyDay.ts 0.3.0`.
 */
async function recordAnyDay(version: string): Promise<void> {
  let richest: Entry[] = []
  for (let seed = 1; seed <= 30; seed += 1) {
    const entries = await anyDay(seed)
    if (kindsIn(entries) > kindsIn(richest)) richest = entries
  }
  const kept = { version, forumId: 'f', digest: digest(replay('f', richest)), entries: richest }
  writeFileSync(`tests/fixtures/journals/${version}-any.json`, `${JSON.stringify(kept)}\n`)
  console.log(`${richest.length} entries of ${kindsIn(richest)} kinds, digest ${kept.digest}`)
}

async function anyDay(seed: number): Promise<Entry[]> {
  const luck = luckOf(seed)
  let at = Date.UTC(2023, 5, 5, 14)
  const hall = hallAfter(OPENED, undefined, () => {
    at += 1_000
    return new Date(at).toISOString()
  })
  try {
    for (let n = 0; n < 250; n += 1) await anyDeed(hall, luck)
    await toTheEnd(hall)
    return hall.world.store.entries('f', 0)
  } finally {
    hall.close()
  }
}

function kindsIn(entries: readonly Entry[]): number {
  return new Set(entries.map(({ act }) => act.type)).size
}

const OPENED: readonly Step[] = [...TABLED, ['noor', timeOpened]]

await recordAnyDay(process.argv[2] ?? 'unnamed')
