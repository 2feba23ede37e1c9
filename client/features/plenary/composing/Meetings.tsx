import { useMutation } from '@tanstack/react-query'
import { whyNotSponsor } from '../../../../shared/amending/life.ts'
import { CONTRADICTIONS, type Meeting } from '../../../../shared/amending/meeting.ts'
import { whyNotAuthorized } from '../../../../shared/authority.ts'
import { TYPOGRAPHY } from '../../../../shared/wording/typography.ts'
import { useTRPC } from '../../../trpc.ts'
import { Button } from '../../../ui/Button.tsx'
import { Trouble } from '../../../ui/Trouble.tsx'
import { useForum } from '../../../useForum.ts'
import { useMe, useSeat } from '../../../useMe.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './Meetings.module.css'
import { typographyIn } from './spoken.ts'

/** How the change being written stands to the amendments already filed, as it is written. */
export function Meetings({ met, onJoined }: { met: readonly Meeting[]; onJoined(amendment: number): void }) {
  const d = useWordsOf(composing)
  return (
    <section id="meets" className={styles.meets} aria-labelledby="meets-name">
      <h2 id="meets-name" className={styles.name}>
        {d.meets}
      </h2>
      {met.length === 0 && <p className={styles.none}>{d.meetsNone}</p>}
      {met.map((meeting) => (
        <Met key={meeting.amendment.id} meeting={meeting} onJoined={onJoined} />
      ))}
    </section>
  )
}

function Met({ meeting, onJoined }: { meeting: Meeting; onJoined(amendment: number): void }) {
  const { amendment, how, words, what } = meeting
  const { lang } = useWords()
  const d = useWordsOf(composing)
  const name = useForum((forum) => forum.organizations[amendment.organizationId]?.name[lang] ?? '')
  const named = { number: amendment.number, name }
  const typography = TYPOGRAPHY.filter((one) => what.includes(one))
  const isSame = how === 'same' || how === 'sameButTypography'
  const said = {
    same: () => d.same(named),
    sameButTypography: () =>
      typography.length === 0 ? d.same(named) : d.sameBut({ ...named, what: typographyIn(d, typography) }),
    overlaps: () => d.overlaps({ ...named, words }),
    contradicts: () => d.contradicts(named),
  }
  return (
    <div className={styles.meeting} data-same={isSame}>
      <b>{said[how]()}</b>
      {CONTRADICTIONS.filter((one) => what.includes(one)).map((one) => (
        <p key={one}>{d.contradiction[one]}</p>
      ))}
      {isSame ? <Join meeting={meeting} onJoined={onJoined} /> : <p>{d.eitherFalls(named)}</p>}
    </div>
  )
}

/** Joining takes the place of filing: nothing that was typed is let go of before the server has said yes. */
function Join({ meeting: { amendment }, onJoined }: { meeting: Meeting; onJoined(amendment: number): void }) {
  const { w } = useWords()
  const d = useWordsOf(composing)
  const me = useMe()
  const organizationId = useSeat()?.organizationId ?? null
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'amendmentSponsored') ??
      whyNotSponsor(forum, amendment.id, organizationId),
  )
  const { number } = amendment
  const sponsor = useMutation(
    useTRPC().amendments.sponsor.mutationOptions({ onSuccess: () => onJoined(number) }),
  )
  return (
    <>
      <p>{refusal ? w.refusals[refusal] : d.sameHow}</p>
      {refusal === null && (
        <Button
          look="primary"
          isDisabled={sponsor.isPending}
          onPress={() => sponsor.mutate({ amendmentId: amendment.id })}
        >
          {d.join({ number })}
        </Button>
      )}
      <Trouble error={sponsor.error} />
    </>
  )
}
