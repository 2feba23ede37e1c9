import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  type Errand,
  type Hand,
  type Paper,
  VoteInHand,
} from '../../client/features/plenary/voting/voteInHand.ts'

const HASH = 'a'.repeat(64)
const paper = (choice: Paper['choice']): Paper => ({
  choice,
  receipt: 'K7QF-2M9D',
  at: '2023-06-05T14:52:07Z',
})
const refusedWith = (refusal: string) =>
  TRPCClientError.from({ error: { code: -32_009, message: refusal, data: { refusal } } } as never)

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function voting(send: Errand['send'], before: Hand['outgoing'] = null) {
  let kept = before
  const errand: Errand = {
    send,
    keep: (outgoing) => {
      kept = outgoing
    },
    kept: () => kept,
  }
  return { vote: new VoteInHand(errand), kept: () => kept }
}

test('a vote is called recorded only on the answer', async () => {
  let answer: (given: Paper) => void = () => {}
  const { vote, kept } = voting(() => new Promise((resolve) => (answer = resolve)))
  vote.choose('for')
  expect(vote.hand.state).toBe('idle')
  vote.cast(HASH)
  expect(vote.hand).toMatchObject({ state: 'sending', paper: null })
  expect(kept()).toEqual({ choice: 'for', textHash: HASH })
  answer(paper('for'))
  await vi.advanceTimersByTimeAsync(0)
  expect(vote.hand).toMatchObject({ state: 'recorded', outgoing: null, paper: paper('for') })
  expect(kept()).toBeNull()
})

test('a vote without an answer is kept and sent again by itself, the same vote', async () => {
  const send = vi.fn<Errand['send']>().mockRejectedValueOnce(new TRPCClientError('failed to fetch'))
  const { vote, kept } = voting(send.mockResolvedValue(paper('against')))
  vote.choose('against')
  vote.cast(HASH)
  await vi.advanceTimersByTimeAsync(0)
  expect(vote.hand.state).toBe('unsent')
  expect(kept()).toEqual({ choice: 'against', textHash: HASH })
  await vi.advanceTimersByTimeAsync(1_000)
  expect(vote.hand.state).toBe('recorded')
  expect(send.mock.calls.map(([sent]) => sent)).toEqual(Array(2).fill({ choice: 'against', textHash: HASH }))
})

test('silence counts as no answer', async () => {
  const { vote } = voting(
    (_, signal) => new Promise((_resolve, reject) => signal.addEventListener('abort', reject)),
  )
  vote.choose('abstain')
  vote.cast(HASH)
  await vi.advanceTimersByTimeAsync(8_000)
  expect(vote.hand.state).toBe('unsent')
})

test('a vote that was not sent is there again after a reload', () => {
  const { vote } = voting(async () => paper('for'), { choice: 'for', textHash: HASH })
  expect(vote.hand).toMatchObject({ state: 'unsent', chosen: 'for' })
})

test('a refusal is shown and not sent again', async () => {
  const send = vi.fn<Errand['send']>().mockRejectedValue(refusedWith('ballot-closed'))
  const { vote, kept } = voting(send)
  vote.choose('for')
  vote.cast(HASH)
  await vi.advanceTimersByTimeAsync(60_000)
  expect(vote.hand).toMatchObject({ state: 'refused', refusal: 'ballot-closed' })
  expect(kept()).toBeNull()
  expect(send).toHaveBeenCalledTimes(1)
})

test('a new choice ends the attempt before it', async () => {
  const signals: AbortSignal[] = []
  const { vote } = voting((outgoing, signal) => {
    signals.push(signal)
    return outgoing.choice === 'for' ? new Promise(() => {}) : Promise.resolve(paper('against'))
  })
  vote.choose('for')
  vote.cast(HASH)
  vote.choose('against')
  vote.cast(HASH)
  await vi.advanceTimersByTimeAsync(0)
  expect(signals[0]?.aborted).toBe(true)
  expect(vote.hand).toMatchObject({ state: 'recorded', paper: { choice: 'against' } })
})
