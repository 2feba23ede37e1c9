import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Style } from '../../../../shared/numbering.ts'
import type { Lang } from '../../../../shared/paragraph.ts'
import { Button } from '../../../ui/Button.tsx'
import { reading } from '../../../words/drafting/reading.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './ImportDialog.module.css'
import { PreviewRow } from './PreviewRow.tsx'
import type { Where } from './placing.ts'
import { type Correction, corrected, rowsOf, shownOf, takenOf } from './preview.ts'
import type { ReadParagraph } from './readParagraph.ts'

/** What a file was read as, to be corrected and taken over. [D27] */
export function Preview({
  read,
  lang,
  style,
  onTake,
  onAnother,
}: {
  read: readonly ReadParagraph[]
  lang: Lang
  style: Style
  onTake(paragraphs: ReadParagraph[], where: Where): void
  onAnother(): void
}) {
  const d = useWordsOf(reading)
  const [rows, setRows] = useState(() => rowsOf(read))
  const [step, setStep] = useState<'resting' | 'asked' | 'kept'>('resting')
  const list = useRef<HTMLOListElement>(null)
  const shown = useMemo(() => shownOf(rows, { style, lang }), [rows, style, lang])
  const handleCorrect = useCallback((id: string, correction: Correction) => {
    setRows((now) => corrected(now, id, correction))
  }, [])
  // What was focused, the file's chooser, is gone.
  useEffect(() => list.current?.focus(), [])

  const taken = takenOf(rows)
  const counted = {
    taken: taken.length,
    out: rows.length - taken.length,
    recommendations: taken.filter(({ kind, level }) => kind === 'operative' && level === 0).length,
  }
  return (
    <>
      <p>{d.check}</p>
      <ol ref={list} tabIndex={-1} className={styles.rows} aria-label={d.paragraphs}>
        {shown.map((row) => (
          <PreviewRow key={row.id} shown={row} onCorrect={handleCorrect} />
        ))}
      </ol>
      <p role="status">{d.count(counted)}</p>
      {step === 'asked' ? (
        <fieldset className={styles.question}>
          <legend>{d.replaceSure({ n: taken.length })}</legend>
          <Button autoFocus onPress={() => setStep('kept')}>
            {d.replaceNo}
          </Button>
          <Button look="danger" onPress={() => onTake(taken, 'replace')}>
            {d.replaceYes}
          </Button>
        </fieldset>
      ) : (
        <div className={styles.takes}>
          <Button look="primary" isDisabled={taken.length === 0} onPress={() => onTake(taken, 'cursor')}>
            {d.where.cursor}
          </Button>
          <Button isDisabled={taken.length === 0} onPress={() => onTake(taken, 'end')}>
            {d.where.end}
          </Button>
          <Button
            look="danger"
            autoFocus={step === 'kept'}
            isDisabled={taken.length === 0}
            onPress={() => setStep('asked')}
          >
            {d.where.replace}
          </Button>
          <Button onPress={onAnother}>{d.another}</Button>
        </div>
      )}
    </>
  )
}
