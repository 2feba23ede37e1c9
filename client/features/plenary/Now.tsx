import { useEffect, useRef, useState } from 'react'
import { whyNotVoter } from '../../../shared/person.ts'
import { useForum } from '../../useForum.ts'
import { useMe, useSeat } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import { ConsensusCard } from './ConsensusCard.tsx'
import { Decided } from './Decided.tsx'
import styles from './Now.module.css'
import { OnFloor } from './OnFloor.tsx'
import { useSaid } from './useSaid.ts'
import { BallotCard } from './voting/BallotCard.tsx'
import { ClosedBallot } from './voting/ClosedBallot.tsx'
import { ResultCard } from './voting/ResultCard.tsx'

/** What the hall is dealing with, whatever it is; says it to those who listen, once, when it changes. */
export function Now() {
  const { w } = useWords()
  const said = useSaid()
  const needsMe = useNeedsMe()
  const region = useRef<HTMLElement>(null)
  const away = useIsOutOfView(region)
  return (
    <>
      <section ref={region} id="now" className={styles.now} aria-labelledby="now-name">
        <p id="now-name" className={styles.name}>
          {w.floor.now}
          {needsMe && <b className={styles.needed}>{w.vote.needed}</b>}
        </p>
        <Scene />
      </section>
      <p className={styles.said} role="status">
        {said}
      </p>
      {away && needsMe && (
        <a className={styles.pill} href="#now">
          {w.floor.toVote}
        </a>
      )}
    </>
  )
}

function Scene() {
  const ballot = useForum(({ ballots, floor }) => (floor.ballotId ? (ballots[floor.ballotId] ?? null) : null))
  const consensus = useForum((forum) => forum.consensus)
  const taken = useForum((forum) => forum.floor.paragraph)
  const frozen = useForum((forum) => forum.frozen !== null)
  if (frozen) return <Decided />
  switch (ballot?.state) {
    case 'open':
      return <BallotCard key={ballot.id} ballot={ballot} />
    case 'closed':
      return <ClosedBallot key={ballot.id} ballot={ballot} />
    case 'announced':
      return <ResultCard key={ballot.id} ballot={ballot} />
    case undefined:
      if (taken) return <OnFloor paragraphId={taken} />
      return consensus ? <ConsensusCard consensus={consensus} /> : <Decided />
  }
}

/** Whether an open ballot still waits for this person's vote. */
export function useNeedsMe(): boolean {
  const me = useMe()
  const organizationId = useSeat()?.organizationId
  return useForum((forum) => {
    const ballot = forum.openBallot ? forum.ballots[forum.openBallot] : undefined
    if (!me || !organizationId || ballot?.state !== 'open') return false
    return (
      whyNotVoter(forum, me.personId) === null &&
      ballot.roll.includes(organizationId) &&
      !ballot.voted[organizationId]
    )
  })
}

function useIsOutOfView(region: { current: Element | null }): boolean {
  const [away, setAway] = useState(false)
  useEffect(() => {
    if (!region.current) return
    const watching = new IntersectionObserver(([entry]) => setAway(entry ? !entry.isIntersecting : false))
    watching.observe(region.current)
    return () => watching.disconnect()
  }, [region])
  return away
}
