import type { Amendment } from '../../shared/forum.ts'
import { useForum } from '../useForum.ts'
import { useWords } from '../words/useWords.ts'
import { causeOf } from './causeOf.ts'

/** What became of an amendment so far, with the votes where it was voted. */
export function Fate({ amendment }: { amendment: Amendment }) {
  const { w } = useWords()
  const cause = useForum((forum) => causeOf(forum, amendment))
  const tally = useForum((forum) => forum.ballots[amendment.ballotId ?? '']?.tally ?? null)
  const said = w.amendments.states[amendment.state](cause)
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
