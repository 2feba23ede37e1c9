import { useMemo } from 'react'
import { baseOf } from '../../../shared/amending/adoption.ts'
import { remarksOn } from '../../../shared/amending/remark.ts'
import type { Listed } from '../../../shared/amending/votingList.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { Moment } from '../../ui/Moment.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { whileUnchanged } from '../../ui/whileUnchanged.ts'
import { useForum } from '../../useForum.ts'
import { desk } from '../../words/chair/desk.ts'
import { chair } from '../../words/chair.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './Agenda.module.css'

/** Why an amendment stands where it stands, and whether it changes the strength of the verb: the chair rules on substance. */
export function Because({ listed: { amendment, reason, falls, merged } }: { listed: Listed }) {
  const c = useWordsOf(desk)
  const d = useWordsOf(chair)
  return (
    <span className={styles.because}>
      {c.because[reason.code]({ percent: Math.round(100 * reason.share) })} · {d.filedAt}{' '}
      <Moment at={amendment.filedAt} />
      {merged.length > 0 && <b> · {d.merged({ numbers: merged.map((a) => a.number).join(', ') })}</b>}
      {falls.length > 0 &&
        ` · ${d.against({
          numbers: falls
            .map((a) => a.number)
            .sort((a, b) => a - b)
            .join(', '),
        })}`}
      <Strength amendment={amendment} />
    </span>
  )
}

function Strength({ amendment }: { amendment: Amendment }) {
  const { w } = useWords()
  const d = useWordsOf(chair)
  const remarks = useForum(
    useMemo(
      () => whileUnchanged((forum) => remarksOn(baseOf(forum, amendment), amendment.operations)),
      [amendment],
    ),
  )
  return remarks.map((remark) =>
    remark.kind === 'weaker' || remark.kind === 'stronger' ? (
      <b key={remark.paragraph} className={styles.strength}>
        {d[remark.kind]} {remark.was} <Sign of="becomes" /> <Unseen>{w.amendments.becomes}</Unseen>{' '}
        {remark.is}
      </b>
    ) : null,
  )
}
