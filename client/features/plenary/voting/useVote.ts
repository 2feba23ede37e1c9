import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { CHOICES, type Choice } from '../../../../shared/ballot.ts'
import { useTRPCClient } from '../../../trpc.ts'
import { useForum, useLine } from '../../../useForum.ts'
import { type Errand, type Hand, VoteInHand } from './voteInHand.ts'

/** One a ballot and person for as long as the page is open. */
const inHand = new Map<string, VoteInHand>()

/** This person's vote in one ballot: what is chosen, sent, recorded. The same wherever on the page it is asked for. */
export function useVote(ballotId: string, voter: { personId: string; organizationId: string }) {
  const client = useTRPCClient()
  const { line } = useLine()
  const counted = useForum((forum) => forum.ballots[ballotId]?.voted[voter.organizationId] ?? false)
  const announced = useForum((forum) => forum.ballots[ballotId]?.state === 'announced')
  const key = `concord.vote.${voter.personId}.${ballotId}`
  const vote = useMemo(() => {
    const send: Errand['send'] = async (outgoing, signal) => {
      const { paper, at } = await client.ballots.cast.mutate({ ballotId, ...outgoing }, { signal })
      if (!paper) throw new Error('The server recorded a vote and has no paper of it')
      return { choice: paper.choice, receipt: paper.receipt, at }
    }
    const known = inHand.get(key) ?? new VoteInHand({ send, ...outbox(key) })
    inHand.set(key, known)
    return known
  }, [client, ballotId, key])
  const hand: Hand = useSyncExternalStore(vote.subscribe, () => vote.hand)

  useEffect(() => {
    if (line === 'live') vote.sendAgain()
    const handleOnline = () => vote.sendAgain()
    addEventListener('online', handleOnline)
    return () => removeEventListener('online', handleOnline)
  }, [line, vote])

  useEffect(() => {
    if (!counted || announced || hand.state !== 'idle' || line === 'offline') return
    const gone = new AbortController()
    client.ballots.own.query({ ballotId }, { signal: gone.signal }).then(
      (paper) => paper && vote.found({ choice: paper.choice, receipt: paper.receipt, at: null }),
      () => {}, // asked again when the line is back; whether the vote counts is known without it
    )
    return () => gone.abort()
  }, [counted, announced, hand.state, client, ballotId, vote, line])

  return { hand, vote }
}

/** Kept on this device only until the server has answered. A browser that keeps nothing still votes. */
function outbox(key: string): Pick<Errand, 'keep' | 'kept'> {
  return {
    keep(outgoing) {
      try {
        if (outgoing) localStorage.setItem(key, JSON.stringify(outgoing))
        else localStorage.removeItem(key)
      } catch {}
    },
    kept() {
      try {
        return readOutgoing(JSON.parse(localStorage.getItem(key) ?? 'null'))
      } catch {
        return null
      }
    },
  }
}

function readOutgoing(kept: { choice?: unknown; textHash?: unknown } | null): Hand['outgoing'] {
  const choice: Choice | undefined = CHOICES.find((c) => c === kept?.choice)
  return choice && typeof kept?.textHash === 'string' ? { choice, textHash: kept.textHash } : null
}
