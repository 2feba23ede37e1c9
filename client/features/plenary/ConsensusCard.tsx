import { useMutation } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { type Consensus, whyNotObject } from '../../../shared/consensus.ts'
import { useTRPC } from '../../trpc.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { Trouble } from '../../ui/Trouble.tsx'
import { useForum, useLiveView } from '../../useForum.ts'
import { useMe, useSeat } from '../../useMe.ts'
import { secondsUntil, useServerTime } from '../../useServerTime.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Now.module.css'
import { Reason } from './Reason.tsx'

/** Adoption by consensus: the time left by the server's clock, and the way to object. */
export function ConsensusCard({ consensus }: { consensus: Consensus }) {
  const { w } = useWords()
  return (
    <>
      <p className={styles.kicker}>{w.floor.wholeText}</p>
      {consensus.state === 'open' ? (
        <Window consensus={consensus} />
      ) : (
        <h2 className={styles.heading}>
          <Sign of={consensus.state === 'adopted' ? 'yes' : 'no'} />{' '}
          {w.floor.consensus.outcome[consensus.state]}
        </h2>
      )}
      {consensus.objections.length > 0 && <Objections consensus={consensus} />}
    </>
  )
}

function Window({ consensus }: { consensus: Consensus }) {
  const { w } = useWords()
  const left = secondsUntil(consensus.until, useServerTime(250))
  return (
    <>
      <h2 className={styles.heading}>{w.floor.consensus.title}</h2>
      <p>
        {w.floor.consensus.how} <a href="#text">{w.floor.readText}</a>
      </p>
      <p className={styles.clock} role="timer">
        {left > 0 ? w.floor.consensus.left({ n: left }) : w.floor.consensus.over}
      </p>
      <Thresholds until={consensus.until} left={left} />
      <Objecting consensus={consensus} />
    </>
  )
}

const SAID_AT = [60, 30, 10, 0]

/** Says the time left when it matters, not every second. */
function Thresholds({ until, left }: { until: string; left: number }) {
  const { w } = useWords()
  const live = useLiveView()
  const [begun] = useState(() => secondsUntil(until, live.serverTime()))
  const passed = [begun, ...SAID_AT.filter((n) => n < begun)].filter((n) => left <= n).at(-1) ?? begun
  return (
    <p className={styles.said} role="status">
      {passed > 0
        ? `${w.floor.consensus.title} ${w.floor.consensus.left({ n: passed })}`
        : w.floor.consensus.over}
    </p>
  )
}

function Objecting({ consensus }: { consensus: Consensus }) {
  const { w } = useWords()
  const me = useMe()
  const organizationId = useSeat()?.organizationId ?? null
  const live = useLiveView()
  const [asking, setAsking] = useState(false)
  const [reason, setReason] = useState('')
  const object = useMutation(useTRPC().consensus.object.mutationOptions())
  const mayObject = useForum(
    (forum) => me !== null && whyNotAuthorized(forum, me.personId, 'objectionRaised') === null,
  )
  const refusal = useForum((forum) =>
    whyNotObject(forum, { consensusId: consensus.id, organizationId, at: live.serverTime() }),
  )

  useEffect(() => {
    if (refusal) setAsking(false)
  }, [refusal])

  if (!mayObject) return <p className={styles.small}>{w.floor.consensus.follow}</p>
  if (refusal === 'already-objected')
    return (
      <Notice tone="good">
        <Sign of="yes" /> {w.floor.consensus.objected}
      </Notice>
    )
  return (
    <>
      <Button look="danger" wide isDisabled={refusal !== null} onPress={() => setAsking(true)}>
        {w.floor.consensus.object}
      </Button>
      <Dialog isOpen={asking} title={w.floor.consensus.objectTitle} onClose={() => setAsking(false)}>
        <p>{w.floor.consensus.objectWhat}</p>
        <Reason value={reason} onChange={setReason} />
        <Trouble error={object.error} />
        <Button
          look="danger"
          wide
          isDisabled={object.isPending}
          onPress={() => object.mutate({ consensusId: consensus.id, reason })}
        >
          {w.floor.consensus.objectSend}
        </Button>
      </Dialog>
    </>
  )
}

function Objections({ consensus: { objections } }: { consensus: Consensus }) {
  const { w, lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  return (
    <>
      <h3 className={styles.objections}>{w.floor.consensus.raised({ n: objections.length })}</h3>
      <ul>
        {objections.map(({ organizationId, reason }) => (
          <li key={organizationId}>
            {organizations[organizationId]?.name[lang]}
            {reason !== '' && (
              <>
                {': '}
                <bdi>{reason}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
