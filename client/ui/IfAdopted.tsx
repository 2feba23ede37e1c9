import { useMemo } from 'react'
import { baseOf, operationsOnText } from '../../shared/amending/adoption.ts'
import { atIssue } from '../../shared/amending/atIssue.ts'
import { ifAdopted, type IfAdopted as Meaning } from '../../shared/amending/ifAdopted.ts'
import { marked } from '../../shared/amending/marks.ts'
import type { Amendment } from '../../shared/forum.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { useForum } from '../useForum.ts'
import { consequences } from '../words/ifAdopted.ts'
import { useWords, useWordsOf } from '../words/useWords.ts'
import { Gist } from './Gist.tsx'
import styles from './IfAdopted.module.css'
import { ParagraphView } from './ParagraphView.tsx'
import { useNumbering } from './useNumbering.ts'
import { whileUnchanged } from './whileUnchanged.ts'

/** Before the vote: how the text would read, what falls, what is carried over and how it then reads. [T26] */
export function IfAdopted({ amendmentId }: { amendmentId: string }) {
  const d = useWordsOf(consequences)
  const means = useMeaning(amendmentId)
  if (!means) return null
  const { falls, carried, parent, reads } = means
  const numbers = carried.map((a) => a.number).join(', ')
  return (
    <section className={styles.if} aria-label={d.ifAdopted}>
      <h3 className={styles.heading}>{d.ifAdopted}</h3>
      <p className={styles.lead}>{parent ? d.parentReads({ number: parent.number }) : d.reads}</p>
      <div className={styles.reads}>
        <Reads paragraphs={reads} amendmentId={amendmentId} large={false} />
      </div>
      <Falls falls={falls} />
      {carried.length > 0 && (
        <details className={styles.carried}>
          <summary>{d.list({ what: d.carried({ n: carried.length }), numbers })}</summary>
          <Carried means={means} />
        </details>
      )}
    </section>
  )
}

/** The same in a line that opens, for a phone: who votes finds the choices without scrolling. */
export function IfAdoptedBrief({ amendmentId }: { amendmentId: string }) {
  const d = useWordsOf(consequences)
  const means = useMeaning(amendmentId)
  if (!means) return null
  const { falls, carried, parent, reads } = means
  return (
    <details className={styles.brief}>
      <summary>
        {d.inBrief} <b>{falls.length === 0 ? d.nothingFalls : d.falls({ n: falls.length })}</b>
      </summary>
      <p className={styles.lead}>{parent ? d.parentReads({ number: parent.number }) : d.reads}</p>
      <div className={styles.reads}>
        <Reads paragraphs={reads} amendmentId={amendmentId} large={false} />
      </div>
      {falls.length > 0 && <Falls falls={falls} />}
      {carried.length > 0 && (
        <>
          <p>{d.carried({ n: carried.length })}</p>
          <Carried means={means} />
        </>
      )}
    </details>
  )
}

/** The same for the hall: how the text would read. */
export function WouldRead({ amendmentId }: { amendmentId: string }) {
  const d = useWordsOf(consequences)
  const means = useMeaning(amendmentId)
  if (!means) return null
  const { parent, reads } = means
  return (
    <section className={styles.large} aria-label={d.ifAdopted}>
      <h3 className={styles.heading}>
        {d.ifAdopted} · {parent ? d.parentReads({ number: parent.number }) : d.reads}
      </h3>
      <Reads paragraphs={reads} amendmentId={amendmentId} large />
    </section>
  )
}

/** And beside the vote, what falls and what is carried over. */
export function WouldFollow({ amendmentId }: { amendmentId: string }) {
  const d = useWordsOf(consequences)
  const means = useMeaning(amendmentId)
  if (!means) return null
  const { falls, carried } = means
  const numbers = carried.map((a) => a.number).join(', ')
  return (
    <section className={styles.follow} aria-label={d.ifAdopted}>
      <h3 className={styles.heading}>{d.ifAdopted}</h3>
      <Falls falls={falls} />
      {carried.length > 0 && <p>{d.list({ what: d.carried({ n: carried.length }), numbers })}</p>}
    </section>
  )
}

function useMeaning(amendmentId: string): Meaning | null {
  return useForum(useMemo(() => whileUnchanged((forum) => ifAdopted(forum, amendmentId)), [amendmentId]))
}

function Reads({
  paragraphs,
  amendmentId,
  large,
}: {
  paragraphs: readonly Paragraph[]
  amendmentId: string
  large: boolean
}) {
  const { w } = useWords()
  const d = useWordsOf(consequences)
  const operations = useForum(
    useMemo(
      () =>
        whileUnchanged((forum) => {
          const amendment = forum.amendments[amendmentId]
          return amendment ? operationsOnText(forum, amendment) : []
        }),
      [amendmentId],
    ),
  )
  const { labels, firstNotes } = useNumbering(operations)
  return paragraphs.map((paragraph) => {
    const { id, kind, level, struck, text } = paragraph
    const label = labels[id] ?? ''
    if (struck) {
      const place = level === 0 ? w.floor.places[kind]({ label }) : label
      return <p key={id}>{d.struck({ place })}</p>
    }
    return (
      <ParagraphView
        key={id}
        marked={{ paragraph, mark: 'same', stretches: [{ mark: 'same', text }] }}
        label={label}
        firstNote={firstNotes[id] ?? 1}
        large={large}
      />
    )
  })
}

function Falls({ falls }: { falls: readonly Amendment[] }) {
  const d = useWordsOf(consequences)
  const { lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  if (falls.length === 0) return <p>{d.nothingFalls}</p>
  return (
    <div>
      <p className={styles.warn}>{d.falls({ n: falls.length })}</p>
      <ul className={styles.list}>
        {falls.map(({ id, number, organizationId }) => (
          <li key={id}>{d.by({ number, name: organizations[organizationId]?.name[lang] ?? '' })}</li>
        ))}
      </ul>
    </div>
  )
}

/** Each as it would then be voted: its marks in the text as it would then stand. */
function Carried({ means: { carried, then } }: { means: Meaning }) {
  const d = useWordsOf(consequences)
  const { lang } = useWords()
  const { labels } = useNumbering()
  return (
    <ul className={styles.list}>
      {carried.map((amendment) => (
        <li key={amendment.id} className={styles.reads}>
          <p className={styles.lead}>
            {d.by({
              number: amendment.number,
              name: then.organizations[amendment.organizationId]?.name[lang] ?? '',
            })}
            {' · '}
            <Gist operations={amendment.operations} />
          </p>
          {marked(atIssue(baseOf(then, amendment), amendment.operations), amendment.operations)
            .filter(({ mark, stretches }) => mark !== 'same' || stretches.some((s) => s.mark !== 'same'))
            .map((one) => (
              <ParagraphView key={one.paragraph.id} marked={one} label={labels[one.paragraph.id] ?? ''} />
            ))}
        </li>
      ))}
    </ul>
  )
}
