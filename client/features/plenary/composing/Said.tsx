import { useEffect, useState } from 'react'
import type { Meeting } from '../../../../shared/amending/meeting.ts'
import { Unseen } from '../../../ui/Unseen.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { meetingLine, meetingSignature } from './spoken.ts'

/** Says to those who listen that another amendment is met, or in another way; not each word more or less. */
export function Said({ met }: { met: readonly Meeting[] }) {
  const d = useWordsOf(composing)
  const [said, setSaid] = useState('')
  const signature = meetingSignature(met)
  // biome-ignore lint/correctness/useExhaustiveDependencies: when it is news
  useEffect(() => setSaid(meetingLine(d, met) ?? ''), [signature])
  return (
    <Unseen>
      <span role="status">{said}</span>
    </Unseen>
  )
}
