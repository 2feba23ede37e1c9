import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { ifAdopted } from '../../shared/amending/ifAdopted.ts'
import { fateOf } from '../../shared/amending/life.ts'
import { type Listed, votingList } from '../../shared/amending/votingList.ts'
import { decide } from '../../shared/majority.ts'
import { labels } from '../../shared/numbering.ts'
import { faultOf, type SignedRecord } from '../../shared/record.ts'
import { inOrder } from '../../shared/tabled.ts'
import { PATIENCE } from '../support/property.ts'
import { SAMPLE, SampleDay } from '../support/sampleDay.ts'

vi.setConfig({ testTimeout: PATIENCE, hookTimeout: PATIENCE })

/** Of thirteen who vote, what comes nearest to the tallies of the sample. */
const REJECTED_BY_FAR = { for: 2, against: 9, abstain: 2 } as const
const TIED = { for: 5, against: 5, abstain: 3 } as const
const REJECTED = { for: 6, against: 7, abstain: 0 } as const
const ADOPTED = { for: 8, against: 3, abstain: 2 } as const
const ALL = { for: 13, against: 0, abstain: 0 } as const

/** Recommendation 5 after the votes, as the sample prints it. */
const RESULT =
  'Urges Parties to require all online services to explain, in plain language, how cultural content is ranked and recommended, and to allow independent researchers and libraries and archives to verify it;'

describe('the sixteen amendments of the sample, through their day', () => {
  let day: SampleDay
  const states = async () => Object.fromEntries(inOrder(await day.forum()).map((a) => [a.number, a.state]))
  const numberOf = async (id: string | null) => (await day.forum()).amendments[id ?? '']?.number

  beforeAll(async () => {
    day = await SampleDay.begins()
  })
  afterAll(() => day.running.stop())

  test('[T4] [T12] filed in their order, numbered through, with what each clashes with', async () => {
    const clashes: Record<number, number[]> = {}
    for (const { n } of SAMPLE.amendments.filter((a) => a.n !== 16)) {
      const filed = await day.files(n)
      expect([filed.number, filed.state]).toEqual([n, n === 14 ? 'awaitingSponsors' : 'filed'])
      clashes[n] = filed.clashes
    }
    expect(clashes).toEqual({
      1: [],
      2: [],
      3: [],
      4: [1, 2, 3],
      5: [2, 4],
      6: [2, 4, 5],
      7: [],
      8: [],
      9: [],
      10: [],
      11: [],
      12: [11],
      13: [],
      14: [],
      15: [],
    })
    expect(await day.amendment(15)).toMatchObject({ parent: (await day.amendment(5)).id })
  })

  test('[T12] 14 is an observer’s and waits for a participating sponsor', async () => {
    const { id } = await day.amendment(14)
    expect((await day.as('O14').call('amendments.sponsor', { amendmentId: id })).refusal).toBe(
      'observers-do-not-decide',
    )
    await day.as('O01').done('amendments.sponsor', { amendmentId: id })
    expect(await day.amendment(14)).toMatchObject({ state: 'filed', way: 'suggested', sponsors: ['O01'] })
  })

  test('[T14] the secretariat merges 6 into 5; both numbers stay', async () => {
    const [five, six] = [await day.amendment(5), await day.amendment(6)]
    await day.secretariat.done('amendments.merge', { amendmentId: six.id, into: five.id })
    expect(await day.amendment(6)).toMatchObject({ number: 6, state: 'merged', into: five.id })
  })

  test('[T4] [T13] 16 is late and needs the chair', async () => {
    await day.secretariat.done('amendments.closeTime')
    expect(await day.files(16)).toMatchObject({ number: 16, state: 'awaitingChair' })
    expect(await day.amendment(16)).toMatchObject({ way: 'late' })
    await day.chair.done('amendments.admit', { amendmentId: (await day.amendment(16)).id })
    expect((await states())[16]).toBe('filed')
  })

  test('[A11] [T17] the voting list: 4, 2, 1, 3, then 15 before 5, and 6 with it; 12 before 11', async () => {
    const list = votingList(await day.forum())
    const of = async (name: string) => {
      const { id } = await day.paragraph(name)
      return list.find(({ paragraph }) => paragraph === id)?.items.flatMap(inOrderOfVoting)
    }
    expect(await of('r5')).toEqual(['4', '2', '1', '3', '15', '5 (+6)'])
    expect(await of('r10')).toEqual(['12', '11'])
    expect(list.flatMap(({ items }) => items.flatMap(inOrderOfVoting)).join()).toBe(
      '10,4,2,1,3,15,5 (+6),7,8,9,13,12,11,16,14',
    )
  })

  test('[A12] what falls is said before the vote: with 2, 5 and 6, and 15 with 5', async () => {
    const forum = await day.forum()
    const falls = ifAdopted(forum, (await day.amendment(2)).id)?.falls.map((a) => a.number)
    expect(falls).toEqual([4, 5, 6, 15])
  })

  test('[T15] [V9] 5 is not put to the vote before 15', async () => {
    const five = await day.amendment(5)
    await day.chair.done('amendments.take', { paragraph: five.paragraph })
    const question = { kind: 'adoptAmendment', amendmentId: five.id }
    expect((await day.chair.call('ballots.open', { question, recorded: true })).refusal).toBe(
      'sub-amendments-first',
    )
  })

  test('[T7] [T15] recommendation 5: 4 rejected, 2 tied, 1 adopted, 3 rejected, 15 adopted, 5 as amended', async () => {
    await day.votes(4, REJECTED_BY_FAR)
    await day.votes(2, TIED)
    await day.votes(1, ADOPTED)
    await day.votes(3, REJECTED)
    await day.votes(15, ADOPTED)
    await day.votes(5, ADOPTED)
    expect(await states()).toMatchObject({
      1: 'adopted',
      2: 'rejected',
      3: 'rejected',
      4: 'rejected',
      5: 'adoptedAsAmended',
      6: 'merged',
      15: 'adopted',
    })
    expect((await day.paragraph('r5')).text).toBe(RESULT)
  })

  test('[T14] 6 has the fate of 5, under its own number', async () => {
    const forum = await day.forum()
    const six = await day.amendment(6)
    expect(fateOf(forum, six)).toMatchObject({ number: 5, state: 'adoptedAsAmended' })
    expect((await day.as('O12').call('amendments.undoMerger', { amendmentId: six.id })).refusal).toBe(
      'amendment-decided',
    )
  })

  test('[T8] 12 is adopted and 11 falls with it, by name', async () => {
    await day.votes(12, ADOPTED)
    const eleven = await day.amendment(11)
    expect(eleven.state).toBe('proposedToFall')
    await day.chair.done('amendments.confirmFall', { amendmentId: eleven.id })
    const fallen = await day.amendment(11)
    expect([fallen.state, await numberOf(fallen.because)]).toEqual(['fell', 12])
    expect((await day.paragraph('r10')).text).toContain(
      'interpretation in the six official languages of the General Conference, and',
    )
  })

  test('[T7] [N4] the others are adopted one by one; 13 stands as 9 bis, 9 and 10 add a (d)', async () => {
    for (const n of [10, 7, 8, 9, 13, 16, 14]) await day.votes(n, ALL)
    const { text } = await day.forum()
    const paragraphs = text?.paragraphs ?? []
    const numbers = labels(paragraphs, { style: 'forum', lang: 'en', final: false })
    const labelled = (words: string) => numbers[paragraphs.find((p) => p.text.startsWith(words))?.id ?? '']
    expect(labelled('Encourages Parties to include young people')).toBe('9 bis')
    expect(labelled('Requests the Secretariat to make')).toBe('10')
    expect(labelled('transparency about the works used')).toBe('(d)')
    expect(labelled('accessibility for persons with disabilities;')).toBe('(d)')
    const read = (words: string) => paragraphs.find((p) => p.text.includes(words))?.text
    expect(read('Indigenous')).toContain('content in Indigenous and under-represented languages')
    expect(read('prior consent')).toMatch(/^prior consent for, and fair remuneration of, the use/)
    expect(read('give full effect')).toMatch(/^Encourages Parties to give full effect/)
    expect(read('next ordinary session')).toContain('to vote on at its next ordinary session')
  })

  test('[F1] [F3] [T14] the text is adopted and frozen; the record says all sixteen fates and verifies', async () => {
    await day.decides({ kind: 'adoptText' }, ALL)
    await day.secretariat.done('freezing.freeze')
    const reply = await day.secretariat.send('GET', '/forums/csf4/record.json')
    const signed: SignedRecord = JSON.parse(reply.body)
    expect(faultOf(signed)).toBeNull()
    expect(signed.record.amendments.map(({ number, state }) => `${number} ${state}`)).toEqual([
      '1 adopted',
      '2 rejected',
      '3 rejected',
      '4 rejected',
      '5 adoptedAsAmended',
      '6 merged',
      '7 adopted',
      '8 adopted',
      '9 adopted',
      '10 adopted',
      '11 fell',
      '12 adopted',
      '13 adopted',
      '14 adopted',
      '15 adopted',
      '16 adopted',
    ])
  })
})

describe('had 2 been adopted', () => {
  let day: SampleDay
  beforeAll(async () => {
    day = await SampleDay.begins()
    for (const { n } of SAMPLE.amendments.filter((a) => a.n !== 16)) await day.files(n)
    const [five, six] = [await day.amendment(5), await day.amendment(6)]
    await day.secretariat.done('amendments.merge', { amendmentId: six.id, into: five.id })
    await day.secretariat.done('amendments.closeTime')
  })
  afterAll(() => day.running.stop())

  test('[T8] 5 and 6 fall because of 2, and 15 with 5', async () => {
    await day.votes(4, REJECTED_BY_FAR)
    await day.votes(2, ADOPTED)
    const proposed = inOrder(await day.forum()).filter((a) => a.state === 'proposedToFall')
    expect(proposed.map((a) => a.number)).toEqual([5, 6])
    expect((await day.chair.call('amendments.take', { paragraph: proposed[0]?.paragraph })).status).toBe(200)
    const question = { kind: 'adoptAmendment', amendmentId: (await day.amendment(1)).id }
    expect((await day.chair.call('ballots.open', { question, recorded: true })).refusal).toBe(
      'rivals-unconfirmed',
    )
    for (const { id } of proposed) await day.chair.done('amendments.confirmFall', { amendmentId: id })
    const forum = await day.forum()
    const fell = inOrder(forum).filter((a) => a.state === 'fell')
    expect(fell.map((a) => [a.number, forum.amendments[a.because ?? '']?.number])).toEqual([
      [5, 2],
      [6, 2],
      [15, 5],
    ])
  })

  test('[T7] 1 and 3 are carried over and still read what they did', async () => {
    await day.votes(1, ADOPTED)
    expect((await day.amendment(3)).state).toBe('filed')
    expect((await day.paragraph('r5')).text).toBe(
      'Urges Parties to require all online services to explain, in plain language, how cultural content is ranked and recommended;',
    )
  })
})

test.each(SAMPLE.voteFixtures)('[M1] [M5] of 41, $on: $for for, $against against', ({ on, ...tally }) => {
  const outcomes: Record<string, string> = {
    'amendment 4': 'lost',
    'amendment 2': 'lost',
    'amendment 3': 'lost',
    'amendment 1': 'carried',
    'amendment 5 as amended by 15': 'carried',
  }
  expect(decide('simple', tally, 41)).toBe(outcomes[on])
})

test('[M2] 5 as amended would have failed by two thirds', () => {
  const tally = SAMPLE.voteFixtures.find(({ on }) => on.startsWith('amendment 5')) ?? none()
  expect(decide('twoThirds', tally, 41)).toBe('lost')
})

function inOrderOfVoting({ amendment, subs, merged }: Listed): string[] {
  const together = merged.map(({ number }) => `+${number}`).join(' ')
  return [...subs.flatMap(inOrderOfVoting), `${amendment.number}${together && ` (${together})`}`]
}

function none(): never {
  throw new Error('missing')
}
