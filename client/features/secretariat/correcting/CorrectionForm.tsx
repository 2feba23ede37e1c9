import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { labelPaths } from '../../../../shared/draft/labelPaths.ts'
import { NOTE_MARK, type Paragraph } from '../../../../shared/paragraph.ts'
import { useTRPC } from '../../../trpc.ts'
import { Act } from '../../../ui/Act.tsx'
import { Button } from '../../../ui/Button.tsx'
import { GrowingText } from '../../../ui/GrowingText.tsx'
import { TextView } from '../../../ui/TextView.tsx'
import { TouchedSubstance } from '../../../ui/TouchedSubstance.tsx'
import { useNumbering } from '../../../ui/useNumbering.ts'
import { useForum } from '../../../useForum.ts'
import { correcting } from '../../../words/secretariat/correcting.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Correcting.module.css'
import { useCorrecting } from './useCorrecting.ts'

/** Choose a paragraph, put its words right, see before and after, say why; then make it, or put it before the chair. */
export function CorrectionForm() {
  const d = useWordsOf(correcting)
  const trpc = useTRPC()
  const [reason, setReason] = useState('')
  const [said, setSaid] = useState('')
  const { begun, begin, type, paragraph, operations, touched, refusal, moved, revision } = useCorrecting()
  const done = (words: string) => () => {
    begin('')
    setReason('')
    setSaid(words)
  }
  const make = useMutation(trpc.corrections.make.mutationOptions({ onSuccess: done(d.done) }))
  const propose = useMutation(trpc.corrections.propose.mutationOptions({ onSuccess: done(d.asked) }))
  const [name, why] = [useId(), useId()]
  const correction = { paragraph: begun?.paragraph ?? '', revision, text: begun?.text ?? '', reason }
  const begins = (id: string) => {
    setSaid('')
    make.reset()
    propose.reset()
    begin(id)
  }
  return (
    <div className={styles.form}>
      <Choice chosen={begun?.paragraph ?? ''} onChoose={begins} />
      <p role="status" className={styles.small}>
        {said}
      </p>
      {begun && paragraph && (
        <>
          <div className={styles.field}>
            <label htmlFor={name}>{d.words}</label>
            <GrowingText serif id={name} lang={paragraph.lang} value={begun.text} onChange={type} />
            {paragraph.text.includes(NOTE_MARK) && <p className={styles.small}>{d.notes}</p>}
          </div>
          <div className={styles.preview}>
            <h3>{d.preview}</h3>
            {operations.length === 0 ? (
              <p className={styles.small}>{d.nothing}</p>
            ) : (
              <>
                <TextView paragraphs={[paragraph]} operations={operations} />
                {touched.length === 0 ? (
                  <p className={styles.small}>{d.form}</p>
                ) : (
                  <div className={styles.substance}>
                    <p>{d.substance}</p>
                    <TouchedSubstance touched={touched} />
                  </div>
                )}
              </>
            )}
          </div>
          <div className={styles.field}>
            <label htmlFor={why}>{d.reason}</label>
            <GrowingText id={why} value={reason} maxLength={280} onChange={setReason} />
            {reason.trim() === '' && <p className={styles.small}>{d.reasonFirst}</p>}
          </div>
          <div className={styles.buttons}>
            {moved ? (
              <Act
                refusal={null}
                of={{ isPending: false, error: null }}
                onPress={() => begins(begun.paragraph)}
              >
                {d.again}
              </Act>
            ) : touched.length > 0 ? (
              <Act
                look="primary"
                refusal={refusal}
                hint={d.proposeHint}
                of={{ ...propose, isPending: propose.isPending || reason.trim() === '' }}
                onPress={() => propose.mutate(correction)}
              >
                {d.propose}
              </Act>
            ) : (
              <Act
                look="primary"
                refusal={refusal}
                hint={d.makeHint}
                of={{ ...make, isPending: make.isPending || reason.trim() === '' }}
                onPress={() => make.mutate(correction)}
              >
                {d.make}
              </Act>
            )}
            <Button onPress={() => begins('')}>{d.discard}</Button>
          </div>
        </>
      )}
    </div>
  )
}

const GIST = 56

function Choice({ chosen, onChoose }: { chosen: string; onChoose(id: string): void }) {
  const d = useWordsOf(correcting)
  const paragraphs = useForum((forum) => forum.text?.paragraphs ?? NONE)
  const { labels } = useNumbering()
  const paths = labelPaths(paragraphs.map((p) => ({ ...p, label: labels[p.id] ?? '' })))
  const gistOf = ({ text }: Paragraph) => (text.length > GIST ? `${text.slice(0, GIST).trimEnd()}…` : text)
  return (
    <label className={styles.field}>
      {d.paragraph}
      <select value={chosen} onChange={(event) => onChoose(event.target.value)}>
        <option value="">{d.choose}</option>
        {paragraphs
          .filter((p) => !p.struck)
          .map((p) => (
            <option key={p.id} value={p.id} lang={p.lang}>
              {d.place({ path: paths[p.id] ?? '', gist: gistOf(p) })}
            </option>
          ))}
      </select>
    </label>
  )
}

const NONE: never[] = []
