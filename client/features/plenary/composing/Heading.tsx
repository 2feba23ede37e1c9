import { useEffect, useRef } from 'react'
import { wordsAgain } from '../../../../shared/amending/wordsAgain.ts'
import type { Writing } from '../../../../shared/amending/writing.ts'
import { Notice } from '../../../ui/Notice.tsx'
import { useForum } from '../../../useForum.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Composer.module.css'
import type { Subject } from './subject.ts'
import type { Task } from './task.ts'
import type { Names } from './useNames.ts'

/** What is being written here, as whose, and what that means, before the first word is typed. */
export function Heading({
  task,
  subject: { base, parent, from },
  names,
  writing,
}: {
  task: Task
  subject: Subject
  names: Names
  /** As what it was opened: what changes later is said where nothing moves. */
  writing: Writing | null
}) {
  const d = useWordsOf(composing)
  const heading = useRef<HTMLHeadingElement>(null)
  const forum = useForum((all) => all)
  const lost = from ? wordsAgain(forum, from, base).lost : []
  const how = writing === null ? d.notNow : d.writing[writing]

  useEffect(() => heading.current?.focus(), [])

  return (
    <>
      <p className={styles.kicker}>
        {parent
          ? d.kickerSub({ number: parent.number })
          : from
            ? d.kickerAgain({ number: from.number })
            : d.kicker({ place: names.place(task.target) })}
      </p>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {writing === 'oral' ? d.titleOral : d.title}
      </h1>
      {parent && <p className={styles.small}>{d.subHow({ number: parent.number })}</p>}
      <div className={styles.notices}>
        {from?.note && (
          <Notice tone="info">
            <b>{d.todo}</b> {from.note}
          </Notice>
        )}
        {lost.length > 0 && (
          <Notice tone="warn">
            <p>{d.lost}</p>
            {lost.map(({ old, ins }) => (
              <p key={old + ins} className={styles.words} dir="auto">
                {old !== '' && <del>{old}</del>} {ins !== '' && <ins>{ins}</ins>}
              </p>
            ))}
          </Notice>
        )}
        {how !== null && <Notice tone="info">{how}</Notice>}
      </div>
    </>
  )
}
