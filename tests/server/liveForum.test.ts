import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import type { Store } from '../../server/store/store.ts'
import { replay } from '../../shared/forum.ts'
import { type Entry, firstBroken } from '../../shared/journal.ts'
import { faultOf, type SignedRecord } from '../../shared/record.ts'
import { AGREED, AMENDED, ballotOpened, type Step, TABLED, taken, timeOpened } from '../support/cast.ts'
import { CHOICES_IN_TURN, type Hall, hallAfter, outcome, voters } from '../support/hall.ts'
import { holds, PATIENCE } from '../support/property.ts'

vi.setConfig({ testTimeout: PATIENCE })

const VOTING: readonly Step[] = [...AMENDED, ['ingrid', taken('r1')], ['ingrid', ballotOpened('am1')]]

let hall: Hall
afterEach(() => hall.close())

function forum() {
  const open = hall.world.forum('f')
  if (!open) throw new Error('no forum')
  return open.live.forum
}

/** What another process sees: only what is committed to the file. */
function onDisk(): Entry[] {
  const other = new Database(hall.path, { readonly: true })
  const rows = other.prepare('select seq, at, "by", act, seal from journal order by seq').all() as (Entry & {
    act: string
  })[]
  other.close()
  return rows.map((row) => ({ ...row, act: JSON.parse(row.act) as Entry['act'] }))
}

function paperRows(): { organization_id: string; choice: string }[] {
  const other = new Database(hall.path, { readonly: true })
  const rows = other.prepare('select organization_id, choice from urn order by 1').all()
  other.close()
  return rows as { organization_id: string; choice: string }[]
}

const vote = (ballotId = 'b1') => ({
  ballotId,
  choice: 'for' as const,
  textHash: forum().ballots[ballotId]?.textHash ?? '',
})

test('[J8] nothing is answered or announced before another process can read it from the file', async () => {
  hall = hallAfter(VOTING)
  const heard: number[] = []
  hall.world.forum('f')?.live.follow((entries) => {
    const stored = onDisk().map((e) => e.seal)
    for (const entry of entries) {
      expect(stored).toContain(entry.seal)
      heard.push(entry.seq)
    }
  })
  const { seq } = await hall.as('ana').ballots.cast(vote())
  expect(onDisk().at(-1)).toMatchObject({ seq, act: { type: 'voteCast', organizationId: 'andes' } })
  expect(paperRows()).toEqual([{ organization_id: 'andes', choice: 'for' }])
  expect(heard).toEqual([seq])
  expect(firstBroken(onDisk())).toBeNull()
})

test('[J8] all that waits is one transaction, capped so that the first are answered early', async () => {
  const batches: number[] = []
  hall = hallAfter([...voters(300), ...VOTING], counting(batches))
  await Promise.all(Array.from({ length: 300 }, (_, i) => hall.as(`v${i + 1}`).ballots.cast(vote())))
  expect(batches).toEqual([256, 44])
})

test('[J8] each rule is asked in its turn: of two who close at once, one is told it is closed', async () => {
  hall = hallAfter(VOTING)
  const close = () => outcome(hall.as('ingrid').ballots.close({ ballotId: 'b1' }))
  const [first, second] = await Promise.all([close(), close()])
  expect([first, second]).toMatchObject([{ value: { tally: { for: 0 } } }, { refused: 'ballot-closed' }])
})

test('[J8] a write that fails: everyone in the batch is told, nothing is kept, the next write works', async () => {
  let fail = 1
  hall = hallAfter(VOTING, (store) => ({
    ...store,
    append: (forumId, entries, alongside) => {
      if (fail-- > 0) {
        // Fails as late as it can: everything has been written, nothing committed.
        return store.append(forumId, entries, (write) => {
          alongside(write)
          throw new Error('disk I/O error')
        })
      }
      return store.append(forumId, entries, alongside)
    },
  }))
  const before = JSON.stringify(forum())
  const told = await Promise.all(
    ['ana', 'bo', 'chidi'].map((who) => outcome(hall.as(who).ballots.cast(vote()))),
  )
  expect(told).toEqual([{ refused: 'not-saved' }, { refused: 'not-saved' }, { refused: 'not-saved' }])
  expect(hall.failures).toHaveLength(1)
  expect(JSON.stringify(forum())).toBe(before)
  expect(paperRows()).toEqual([])

  const again = await hall.as('ana').ballots.cast(vote())
  expect(again.seq).toBe(JSON.parse(before).seq + 1)
  expect(firstBroken(onDisk())).toBeNull()
  expect(forum()).toEqual(replay('f', onDisk()))
})

test('[J8] a file that another process has locked is such a failure, and over when the lock is', async () => {
  hall = hallAfter(VOTING)
  const other = new Database(hall.path)
  other.exec('begin immediate')
  expect(await outcome(hall.as('ana').ballots.cast(vote()))).toEqual({ refused: 'not-saved' })
  expect(forum().ballots.b1?.turnout).toBe(0)
  other.exec('rollback')
  other.close()
  expect(await outcome(hall.as('ana').ballots.cast(vote()))).toMatchObject({
    value: { paper: { choice: 'for' } },
  })
})

test('[J8] an answer that cannot be read back says that it is saved, and harms nobody else in the batch', async () => {
  let fail = 1
  hall = hallAfter(VOTING, (store) => ({
    ...store,
    paper: (...key) => {
      if (fail-- > 0) throw new Error('disk I/O error')
      return store.paper(...key)
    },
  }))
  const told = await Promise.all(['ana', 'bo'].map((who) => outcome(hall.as(who).ballots.cast(vote()))))
  expect(told).toMatchObject([{ refused: 'saved-unread' }, { value: { paper: { choice: 'for' } } }])
  expect(hall.failures).toHaveLength(1)
  expect(await outcome(hall.as('ana').ballots.cast(vote()))).toMatchObject({ value: {} })
  expect(forum().ballots.b1?.turnout).toBe(2)
})

test('[V10] of 1,000 votes in flight when their ballots are closed, those acknowledged are those counted', async () => {
  hall = hallAfter([...voters(20), ...TABLED])
  for (let round = 1; round <= 50; round += 1) {
    const { ballotId } = await hall
      .as('ingrid')
      .ballots.open({ question: { kind: 'adoptText' }, recorded: false })
    const cast = (i: number) =>
      outcome(
        hall.as(`v${i + 1}`).ballots.cast({ ...vote(ballotId), choice: CHOICES_IN_TURN[i % 5] ?? 'for' }),
      )
    const at = (round * 7) % 21
    const early = Array.from({ length: at }, (_, i) => cast(i))
    if (round % 3 === 0) await new Promise(setImmediate)
    const close = hall.as('ingrid').ballots.close({ ballotId })
    const told = [...early, ...Array.from({ length: 20 - at }, (_, i) => cast(at + i))]
    const [{ tally, seq: closedAt }, votes] = await Promise.all([close, Promise.all(told)])

    const acknowledged = votes.flatMap((v) => ('value' in v ? [v.value] : []))
    expect(
      votes.flatMap((v) => ('refused' in v ? [v.refused] : [])).every((r) => r === 'ballot-closed'),
    ).toBe(true)
    expect(acknowledged).toHaveLength(at)
    expect(acknowledged.filter((v) => v.seq > closedAt)).toEqual([])
    const counted = { for: 0, against: 0, abstain: 0 }
    for (const { paper } of acknowledged) if (paper) counted[paper.choice] += 1
    expect(tally).toEqual(counted)
    expect(forum().ballots[ballotId]?.turnout).toBe(at)
    await announceWithoutDeciding(ballotId)
  }
})

test('[V10] a vote, the close and the announcement that arrive at one instant: the vote is in the result', async () => {
  hall = hallAfter(VOTING)
  const [cast, , announced] = await Promise.all([
    outcome(hall.as('ana').ballots.cast(vote())),
    outcome(hall.as('ingrid').ballots.close({ ballotId: 'b1' })),
    outcome(hall.as('ingrid').ballots.announce({ ballotId: 'b1' })),
  ])
  expect(cast).toMatchObject({ value: { paper: { choice: 'for' } } })
  expect(announced).toHaveProperty('value')
  expect(forum().ballots.b1).toMatchObject({
    turnout: 1,
    tally: { for: 1, against: 0, abstain: 0 },
    outcome: 'carried',
    papers: [{ mark: 'andes', choice: 'for' }],
  })
  expect(paperRows()).toEqual([])
})

test('[V4] a hundred requests of one delegate at once, from two devices: one vote, one receipt', async () => {
  hall = hallAfter(VOTING)
  const devices = [hall.as('ana'), hall.as('ana')]
  const told = await Promise.all(Array.from({ length: 100 }, (_, i) => devices[i % 2]?.ballots.cast(vote())))
  expect(new Set(told.map((t) => t?.paper?.receipt)).size).toBe(1)
  expect(onDisk().filter((e) => e.act.type === 'voteCast')).toHaveLength(1)
  expect(paperRows()).toHaveLength(1)
  expect(forum().ballots.b1?.turnout).toBe(1)
  const later = await hall.as('ana').ballots.cast(vote())
  expect(later.paper?.receipt).toBe(told[0]?.paper?.receipt)
})

test('[V4] minds are changed until the close: the last choice counts, the receipt stays', async () => {
  hall = hallAfter(VOTING)
  const receipts = new Set<string | undefined>()
  for (const choice of ['for', 'abstain', 'against'] as const) {
    const { paper } = await hall.as('ana').ballots.cast({ ...vote(), choice })
    expect(paper?.choice).toBe(choice)
    receipts.add(paper?.receipt)
  }
  expect(receipts.size).toBe(1)
  const { tally, outcome: result } = await hall.as('ingrid').ballots.close({ ballotId: 'b1' })
  expect({ tally, result }).toEqual({ tally: { for: 0, against: 1, abstain: 0 }, result: 'lost' })
  expect(await outcome(hall.as('ana').ballots.cast(vote()))).toEqual({ refused: 'ballot-closed' })
})

test('[V5] a vote on the text as another screen showed it is refused and leaves no trace', async () => {
  hall = hallAfter(VOTING)
  const other = '0'.repeat(64)
  expect(await outcome(hall.as('ana').ballots.cast({ ...vote(), textHash: other }))).toEqual({
    refused: 'other-text',
  })
  expect(paperRows()).toEqual([])
  expect(await hall.as('ana').ballots.own({ ballotId: 'b1' })).toBeNull()
})

test('[V8] between the close and the announcement the chair alone is shown the tally', async () => {
  hall = hallAfter(VOTING)
  await hall.as('bo').ballots.cast(vote())
  const result = (who: string) => outcome(hall.as(who).ballots.result({ ballotId: 'b1' }))
  expect(await result('ingrid')).toEqual({ refused: 'ballot-not-closed' })
  await hall.as('ingrid').ballots.close({ ballotId: 'b1' })
  expect(await result('ingrid')).toMatchObject({ value: { tally: { for: 1 }, outcome: 'carried' } })
  for (const who of ['noor', 'ana', 'amara', 'edith'])
    expect(await result(who)).toEqual({ refused: 'not-your-role' })
  await hall.as('ingrid').ballots.announce({ ballotId: 'b1' })
  expect(await result('ingrid')).toEqual({ refused: 'ballot-announced' })
})

test('[V11] papers carry receipts, and organizations only in a recorded vote; nothing stays in the urn', async () => {
  hall = hallAfter(TABLED)
  for (const recorded of [true, false]) {
    const { ballotId } = await hall.as('ingrid').ballots.open({ question: { kind: 'adoptText' }, recorded })
    const { paper } = await hall.as('ana').ballots.cast({ ...vote(ballotId), choice: 'abstain' })
    await announceWithoutDeciding(ballotId)
    expect(forum().ballots[ballotId]?.papers).toEqual([
      { mark: recorded ? 'andes' : paper?.receipt, choice: 'abstain' },
    ])
    expect(paperRows()).toEqual([])
    expect(await hall.as('ana').ballots.own({ ballotId })).toBeNull()
  }
})

test('[V8] an adoption changes the text in the transaction that announces it', async () => {
  const batches: number[] = []
  hall = hallAfter(VOTING, counting(batches))
  await hall.as('ana').ballots.cast(vote())
  await hall.as('ingrid').ballots.close({ ballotId: 'b1' })
  await hall.as('ingrid').ballots.announce({ ballotId: 'b1' })
  expect(batches).toEqual([1, 1, 2])
  expect(
    onDisk()
      .slice(-2)
      .map((e) => e.act.type),
  ).toEqual(['ballotAnnounced', 'amendmentAdopted'])
})

test('[F5] what arrives together with the freeze is refused, and the record is whole', async () => {
  hall = hallAfter(AGREED)
  const [, ...late] = await Promise.all([
    outcome(hall.as('noor').freezing.freeze()),
    outcome(hall.as('noor').people.unseat({ personId: 'rosa' })),
    outcome(hall.as('noor').freezing.freeze()),
    outcome(hall.as('ingrid').amendments.take({ paragraph: 'r1' })),
  ])
  expect(late).toEqual([
    { refused: 'forum-frozen' },
    { refused: 'forum-frozen' },
    { refused: 'forum-frozen' },
  ])
  const signed = JSON.parse(hall.world.store.signedRecord('f') ?? '') as SignedRecord
  expect(faultOf(signed)).toBeNull()
  expect(signed.record.journal).toEqual(onDisk())
})

test('[S15] no proposal, however odd, makes a write fail', async () => {
  hall = hallAfter([...TABLED, ['noor', timeOpened]])
  const places = fc.constantFrom('pp1', 'part-S1', 'r1', 'r1a', 'r3', 'r9', 'constructor')
  const words = fc.oneof(
    fc.constantFrom(
      '',
      ' ',
      '\uFFFC',
      '\uD800',
      '\u0000',
      'a'.repeat(20_000),
      'Urges Parties to protect archives:',
    ),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )
  const shape = {
    kind: fc.constantFrom('heading' as const, 'preambular' as const, 'operative' as const),
    level: fc.constantFrom(0 as const, 1 as const, 3 as const),
  }
  const proposal = fc.record({
    changed: fc.array(fc.record({ paragraph: places, text: words }), { maxLength: 3 }),
    reshaped: fc.array(fc.record({ paragraph: places, to: fc.record(shape) }), { maxLength: 2 }),
    dropped: fc.array(places, { maxLength: 3 }),
    added: fc.array(fc.record({ after: fc.option(places), ...shape, text: words.filter((w) => w !== '') }), {
      maxLength: 3,
    }),
  })
  const told: Promise<unknown>[] = []
  holds(
    fc.property(proposal, fc.nat(1), (odd, revision) => {
      const asked = hall.as('ana').amendments.file({ revision, proposal: odd, reason: '', lang: 'fr' })
      told.push(
        outcome(asked).catch((error: { code?: string; message: string }) => error.code ?? error.message),
      )
    }),
    { dearer: 4 },
  )
  const answers = new Map<string, number>()
  for (const answer of await Promise.all(told)) {
    const key =
      typeof answer === 'string' ? answer : JSON.stringify('refused' in (answer as object) ? answer : 'filed')
    answers.set(key, (answers.get(key) ?? 0) + 1)
  }
  expect([...answers.keys()].filter((k) => /not-saved|INTERNAL/.test(k))).toEqual([])
  expect(answers.get('"filed"')).toBeGreaterThan(10)
  expect(hall.failures).toEqual([])
  expect(forum()).toEqual(replay('f', onDisk()))
})

/** Announces it lost, so that the text stays undecided and another ballot can follow. */
async function announceWithoutDeciding(ballotId: string): Promise<void> {
  const open = hall.world.forum('f')
  if (forum().ballots[ballotId]?.state === 'open') await hall.as('ingrid').ballots.close({ ballotId })
  await open?.live.record('ingrid', {
    as: 'ballotAnnounced',
    whyNot: () => null,
    acts: (now) => [
      {
        type: 'ballotAnnounced',
        ballotId,
        tally: open.urn.count(ballotId),
        outcome: 'noDecision',
        papers: open.urn.papers(ballotId, now.ballots[ballotId]?.recorded ?? false),
      },
    ],
    alongside: (write) => write.emptyUrn('f', ballotId),
    answer: () => null,
  })
}

function counting(batches: number[]): (store: Store) => Store {
  return (store) => ({
    ...store,
    append: (forumId, entries, alongside) => {
      batches.push(entries.length)
      store.append(forumId, entries, alongside)
    },
  })
}
