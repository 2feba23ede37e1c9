import type { Listed } from '../../../shared/amending/votingList.ts'
import { desk } from '../../words/chair/desk.ts'
import { chair } from '../../words/chair.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './Agenda.module.css'
import { Because } from './Because.tsx'
import { Line } from './Line.tsx'
import { isAbout, type Next } from './next.ts'
import { Pick } from './Pick.tsx'

/** What is put to the vote on one recommendation, in order: alternatives in groups, sub-amendments before their parents. */
export function VotingList({
  listed,
  next,
  onChoose,
}: {
  listed: readonly Listed[]
  next: Next
  onChoose(amendmentId: string): void
}) {
  const d = useWordsOf(chair)
  if (listed.length === 0) return null
  return (
    <ol>
      {listed.map((one, i) => (
        <li key={one.amendment.id} className={one.group === null ? '' : styles.alternative}>
          {one.group !== null && listed[i - 1]?.group !== one.group && (
            <p className={styles.groupName}>
              {listed.findIndex(({ group }) => group === one.group) === i
                ? d.group({ n: one.group })
                : d.groupAgain({ n: one.group })}
            </p>
          )}
          {one.subs.length > 0 && (
            <ol className={styles.subs}>
              {one.subs.map((sub) => (
                <li key={sub.amendment.id}>
                  <Row listed={sub} next={next} onChoose={onChoose} parent={one.amendment.number} />
                </li>
              ))}
            </ol>
          )}
          <Row listed={one} next={next} onChoose={onChoose} />
        </li>
      ))}
    </ol>
  )
}

function Row({
  listed,
  next,
  parent,
  onChoose,
}: {
  listed: Listed
  next: Next
  parent?: number
  onChoose(amendmentId: string): void
}) {
  const c = useWordsOf(desk)
  const d = useWordsOf(chair)
  const { amendment } = listed
  const on = isAbout(next, amendment.id)
  return (
    <Pick on={on} onPress={() => onChoose(amendment.id)}>
      <Line amendment={amendment}>
        {parent !== undefined && <b>{d.sub({ parent })} · </b>}
        {on && (next.kind === 'closeBallot' || next.kind === 'announce') ? (
          <b>{c.beingVoted}</b>
        ) : (
          <Because listed={listed} />
        )}
      </Line>
    </Pick>
  )
}
