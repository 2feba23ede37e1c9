import type { Amendment } from '../../shared/forum.ts'
import { useForum } from '../useForum.ts'
import { useWords } from '../words/useWords.ts'

/** What became of an amendment so far, with the votes where it was voted. */
export function Fate({ amendment }: { amendment: Amendment }) {
  const { w } = useWords()
  const because = useForum((forum) => forum.amendments[amendment.because ?? '']?.number ?? null)
  const tally = useForum((forum) => forum.ballots[amendment.ballotId ?? '']?.tally ?? null)
  const said = w.amendments.states[amendment.state]({ because })
  return (
    <>
      {said}
      {tally && (
        <>
          {' · '}
          <bdi dir="ltr">
            {tally.for}–{tally.against}–{tally.abstain}
          </bdi>
        </>
      )}
    </>
  )
}
