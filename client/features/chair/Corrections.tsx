import { useMutation } from '@tanstack/react-query'
import {
  type Correction,
  substanceOf,
  whyNotAllowCorrection,
  whyNotRefuseCorrection,
} from '../../../shared/amending/correction.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { CorrectionView } from '../../ui/CorrectionView.tsx'
import { TouchedSubstance } from '../../ui/TouchedSubstance.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { corrections } from '../../words/chair/corrections.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './Corrections.module.css'

/** Corrections that may touch substance, which the chair makes or refuses; nothing while none waits. [T21] */
export default function Corrections() {
  const d = useWordsOf(corrections)
  const known = useForum((forum) => forum.corrections)
  const waiting = Object.values(known ?? {}).filter((c) => c.state === 'proposed')
  if (waiting.length === 0) return null
  return (
    <section className={styles.corrections} aria-labelledby="corrections">
      <h2 id="corrections">{d.title({ n: waiting.length })}</h2>
      <p className={styles.small}>{d.what}</p>
      <ul aria-label={d.list}>
        {waiting.map((correction) => (
          <li key={correction.id}>
            <Waiting correction={correction} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Waiting({ correction }: { correction: Correction }) {
  const d = useWordsOf(corrections)
  const me = useMe()?.personId ?? ''
  const trpc = useTRPC()
  const forum = useForum((f) => f)
  const { id: correctionId } = correction
  const allow = useMutation(trpc.corrections.allow.mutationOptions())
  const refuse = useMutation(trpc.corrections.refuse.mutationOptions())
  const touched = substanceOf(forum, correction)
  return (
    <>
      <CorrectionView correction={correction} />
      {touched.length > 0 && (
        <div className={styles.small}>
          <p>{d.touches}</p>
          <TouchedSubstance touched={touched} />
        </div>
      )}
      <div className={styles.buttons}>
        <Act
          refusal={whyNotAuthorized(forum, me, 'textCorrected') ?? whyNotAllowCorrection(forum, correctionId)}
          hint={d.allowHint}
          of={allow}
          onPress={() => allow.mutate({ correctionId })}
        >
          {d.allow}
        </Act>
        <Act
          refusal={
            whyNotAuthorized(forum, me, 'correctionRefused') ?? whyNotRefuseCorrection(forum, correctionId)
          }
          of={refuse}
          onPress={() => refuse.mutate({ correctionId })}
        >
          {d.refuse}
        </Act>
      </div>
    </>
  )
}
