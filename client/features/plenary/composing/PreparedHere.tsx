import { useEffect, useMemo, useRef } from 'react'
import { fits } from '../../../../shared/amending/amendment.ts'
import { concerns, operationsOf } from '../../../../shared/amending/proposal.ts'
import { troubleOf } from '../../../trpc.ts'
import { Button } from '../../../ui/Button.tsx'
import { Moment } from '../../../ui/Moment.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { sentence } from '../../../ui/Trouble.tsx'
import { TwoStep } from '../../../ui/TwoStep.tsx'
import { Unseen } from '../../../ui/Unseen.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './Composer.module.css'
import { proposalOf } from './proposing.ts'
import { useSlots } from './slots.ts'
import { type Subject, sectionsOf } from './subject.ts'
import { slotOf, type Task } from './task.ts'
import { hasWords, type Typed } from './typed.ts'
import type { Names } from './useNames.ts'
import type { Prepared } from './usePrepared.ts'
import type { Preparing } from './usePreparing.ts'
import type { Editing } from './useProposal.ts'
import { Wording } from './Wording.tsx'

interface Shown {
  task: Task
  subject: Subject
  names: Names
}

/** What the delegation has prepared for the same place, and what somebody kept for it while this was being written. */
export function PreparedHere({
  editing,
  preparing,
  ...shown
}: Shown & { editing: Editing; preparing: Preparing }) {
  const { w } = useWords()
  const d = useWordsOf(composing)
  const slots = useSlots()
  const { others, conflict, error, isKept } = preparing
  const clash = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (conflict) clash.current?.scrollIntoView({ block: 'center' })
  }, [conflict])
  /** Whatever is in the boxes goes to a name of its own first. */
  const open = ({ id, at, typed }: Prepared) => {
    if (!typed) return
    if (hasWords(editing.typed)) slots.write(slots.free(slotOf(shown.task)), editing.typed)
    editing.replace({ ...typed, prepared: { id, at } })
    preparing.settled()
  }
  return (
    <>
      {others.map((one) => (
        <section key={one.id} className={styles.prepared} aria-label={d.prepared.title}>
          <By one={one} />
          <Words one={one} {...shown} />
          <div className={styles.tools}>
            <Button isDisabled={one.typed === null} onPress={() => open(one)}>
              {d.prepared.open}
            </Button>
            <TwoStep
              refusal={null}
              of={NEVER}
              question={d.prepared.discardAsk}
              yes={d.discard}
              onPress={() => void preparing.discard(one.id)}
            >
              {d.prepared.discard}
            </TwoStep>
          </div>
        </section>
      ))}
      <div ref={clash}>
        {conflict && (
          <Notice tone="alert">
            <b>{d.prepared.conflict({ name: conflict.name })}</b>
            <p>{d.prepared.conflictHow}</p>
            <Words one={conflict} {...shown} />
            <p>{d.prepared.mine}</p>
            <div className={styles.tools}>
              <Button onPress={() => void preparing.keepBoth()}>{d.prepared.keepBoth}</Button>
              <Button onPress={() => void preparing.keepMine()}>{d.prepared.keepMine}</Button>
              <Button isDisabled={conflict.typed === null} onPress={() => open(conflict)}>
                {d.prepared.takeTheirs}
              </Button>
            </div>
          </Notice>
        )}
      </div>
      {error !== null && (
        <Notice tone="alert">
          {troubleOf(error) === 'offline' ? d.prepared.offline : sentence(w, troubleOf(error))}
        </Notice>
      )}
      <Unseen>
        <span role="status">{isKept && d.prepared.keptNow}</span>
      </Unseen>
    </>
  )
}

const NEVER = { isPending: false, error: null }

function By({ one }: { one: Prepared }) {
  const d = useWordsOf(composing)
  return (
    <p>
      <b>{d.prepared.title}</b>{' '}
      <span className={styles.small}>
        {d.prepared.by({ name: one.name })}
        <Moment at={one.at} />
      </span>
    </p>
  )
}

/** With its change marked, on the text as it now reads. */
function Words({ one: { typed }, task, subject, names }: Shown & { one: Prepared }) {
  const d = useWordsOf(composing)
  const marked = useMemo(() => (typed ? markedOf(typed, { task, subject }) : null), [typed, task, subject])
  if (!typed || !marked) return <p className={styles.small}>{d.prepared.unreadable}</p>
  return (
    <>
      <Wording sections={marked.sections} names={names} operations={marked.operations} />
      {typed.reason !== '' && <p className={styles.small}>{typed.reason}</p>}
    </>
  )
}

function markedOf(typed: Typed, { task, subject }: Pick<Shown, 'task' | 'subject'>) {
  const sections = sectionsOf(subject, task.target, typed)
  const paragraphs = sections.flatMap((section) => section.paragraphs)
  const proposal = proposalOf(typed, paragraphs)
  let made = 0
  const operations = concerns(subject.base, proposal)
    ? operationsOf(subject.base, proposal, () => `theirs-${++made}`)
    : []
  return { sections, operations: fits(subject.base, operations) ? operations : [] }
}
