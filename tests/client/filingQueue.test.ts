import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Filed, type Outgoing, readQueue } from '../../client/features/plenary/composing/filing.ts'
import { type Errand, FilingQueue } from '../../client/features/plenary/composing/filingQueue.ts'
import { searchOf, slotOf, taskIn, taskOf } from '../../client/features/plenary/composing/task.ts'
import { NOTHING, readTyped } from '../../client/features/plenary/composing/typed.ts'

const noLine = () => new TRPCClientError('failed to fetch')
const refusedWith = (refusal: string) =>
  TRPCClientError.from({ error: { code: -32_009, message: refusal, data: { refusal } } } as never)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function outgoing(amendmentId: string): Outgoing {
  const proposal = { changed: [], reshaped: [], dropped: ['r5'], added: [] }
  return {
    filing: { amendmentId, revision: 0, proposal, reason: '', lang: 'en' },
    slot: 'r5',
    typed: { ...NOTHING, dropped: ['r5'], over: { r5: 'Urges Parties;' } },
    place: 'Recommendation 5',
    refusal: null,
    filed: null,
  }
}

const filed = (amendmentId: string): Filed => ({
  amendmentId,
  number: 7,
  clashes: [],
  at: '2023-06-05T14:52:07Z',
})

/** A device whose disk can be looked at, and forgets nothing. */
function device(send: Errand['send']) {
  let disk: string | null = null
  const errand: Errand = {
    send,
    keep: (queue) => {
      disk = JSON.stringify(queue)
      return true
    },
    kept: () => readQueue(disk),
  }
  return { open: () => new FilingQueue(errand), disk: () => readQueue(disk) }
}

const soon = () => vi.advanceTimersByTimeAsync(0)

test('an amendment is on the disk before it is sent, and stays until somebody has seen that it is on record', async () => {
  let answer: (given: Filed) => void = () => {}
  const { open, disk } = device(() => new Promise((resolve) => (answer = resolve)))
  const queue = open()
  queue.put(outgoing('a1'))
  expect(disk()).toHaveLength(1)
  expect(queue.sending).toBe('a1')
  answer(filed('a1'))
  await soon()
  expect(queue.sending).toBeNull()
  expect(queue.queue[0]?.filed?.number).toBe(7)
  queue.takeOut('a1')
  expect(disk()).toEqual([])
})

test('without a line it is the same amendment that is sent again, by itself, also from a window opened later', async () => {
  const send = vi.fn<Errand['send']>().mockRejectedValueOnce(noLine()).mockRejectedValueOnce(noLine())
  const { open } = device(send.mockImplementation(async ({ amendmentId }) => filed(amendmentId)))
  open().put(outgoing('a1'))
  await soon()
  const later = open()
  expect(later.queue).toHaveLength(1)
  void later.sendAll()
  await vi.advanceTimersByTimeAsync(5_000)
  expect(later.queue[0]?.filed).toMatchObject({ amendmentId: 'a1' })
  expect(new Set(send.mock.calls.map(([sent]) => sent.amendmentId))).toEqual(new Set(['a1']))
})

test('an answer that does not come counts as none after eight seconds', async () => {
  const send: Errand['send'] = (_, signal) =>
    new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(new Error('aborted'))))
  const queue = device(send).open()
  queue.put(outgoing('a1'))
  await vi.advanceTimersByTimeAsync(7_900)
  expect(queue.sending).toBe('a1')
  await vi.advanceTimersByTimeAsync(200)
  expect(queue.sending).toBeNull()
  expect(queue.queue[0]).toMatchObject({ refusal: null, filed: null })
})

test('a refused one keeps its words and does not hold up the next', async () => {
  const { open, disk } = device(async ({ amendmentId }) => {
    if (amendmentId === 'a1') throw refusedWith('text-changed')
    return filed(amendmentId)
  })
  const queue = open()
  queue.put(outgoing('a1'))
  queue.put(outgoing('a2'))
  await soon()
  expect(queue.queue.map(({ refusal, filed: on }) => [refusal, on !== null])).toEqual([
    ['text-changed', false],
    [null, true],
  ])
  expect(disk()[0]?.typed.over).toEqual({ r5: 'Urges Parties;' })
  await queue.sendAll()
  expect(queue.queue[0]?.refusal).toBe('text-changed')
})

test('they are sent in the order in which they were filed, one at a time; one that was taken out is not', async () => {
  const sent: string[] = []
  let line = false
  const { open } = device(async ({ amendmentId }) => {
    if (!line) throw noLine()
    sent.push(amendmentId)
    return filed(amendmentId)
  })
  const queue = open()
  for (const id of ['a1', 'a2', 'a3']) queue.put(outgoing(id))
  await soon()
  queue.takeOut('a2')
  line = true
  await Promise.all([queue.sendAll(), queue.sendAll()])
  expect(sent).toEqual(['a1', 'a3'])
})

test('what another window put in the queue is not written over', async () => {
  const { open, disk } = device(async () => {
    throw noLine()
  })
  const [one, other] = [open(), open()]
  one.put(outgoing('a1'))
  other.put(outgoing('a2'))
  await soon()
  one.takeOut('a1')
  expect(disk().map(({ filing }) => filing.amendmentId)).toEqual(['a2'])
})

test('what 0.2.0 kept is read with all its words, under the name it had', () => {
  const old = {
    texts: { r5: 'Invites Parties;' },
    dropped: ['r5a'],
    added: [{ key: '1', after: 'r5', kind: 'operative', level: 0, text: 'Another one;' }],
    reason: 'Because.',
    over: { r5: 'Urges Parties;' },
  }
  expect(readTyped(JSON.stringify(old))).toEqual({ ...NOTHING, ...old })
  expect(slotOf({ target: 'r5', how: 'add', from: null, again: '' })).toBe('r5')
  expect(readTyped('{"texts": 7, "added": [null], "lang": "de"}')).toEqual(NOTHING)
  expect(readTyped('nonsense')).toBeNull()
})

test.each([
  'amend=r5',
  'amend=r5&again=2',
  'amend=am7&how=sub',
  'amend=am7&from=am7',
  'amend=am7&how=sub&again=1',
])('the address %s leads to words of its own and back', (address) => {
  const task = taskOf(new URLSearchParams(address))
  if (!task) throw new Error('The address asks for nothing')
  expect(new URLSearchParams(searchOf(taskIn(slotOf(task)))).toString()).toBe(address)
})
