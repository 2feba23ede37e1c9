import { NOTE_MARK, type Paragraph } from '../../../shared/paragraph.ts'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './Composer.module.css'
import type { Editing } from './Proposed.tsx'

export interface ParagraphEditorProps {
  paragraph: Paragraph
  label: string
  /** How it is called aloud. */
  name: string
  editing: Editing
}

/** One paragraph to be reworded or deleted. If the text has moved on meanwhile, the new words stand beside the typed ones. */
export function ParagraphEditor({ paragraph, label, name, editing }: ParagraphEditorProps) {
  const { w } = useWords()
  const { id, text, lang } = paragraph
  const { typed, stale } = editing
  const isDropped = typed.dropped.includes(id)
  const typedHere = typed.texts[id]
  if (paragraph.struck) {
    return typedHere === undefined ? null : (
      <div className={styles.beside}>
        <p>{w.amend.gone}</p>
        <p className={styles.words} lang={lang} dir="auto">
          {typedHere}
        </p>
      </div>
    )
  }
  return (
    <>
      {stale.includes(id) && (
        <div className={styles.beside}>
          <p>{w.amend.nowReads}</p>
          <p className={styles.words} lang={lang} dir="auto">
            {text}
          </p>
        </div>
      )}
      <div className={styles.row}>
        <span className={styles.label} aria-hidden="true">
          {label}
        </span>
        <div className={styles.box}>
          {isDropped ? (
            <p className={styles.words} lang={lang} dir="auto">
              <del>{text}</del>
            </p>
          ) : (
            <GrowingText
              serif
              aria-label={w.amend.words({ place: name })}
              lang={lang}
              value={typedHere ?? text}
              maxLength={20_000}
              onChange={(words) => editing.write(paragraph, words)}
            />
          )}
          {text.includes(NOTE_MARK) && <p className={styles.small}>{w.amend.noteHint}</p>}
          <div className={styles.tools}>
            <Button onPress={() => editing.strike(paragraph, !isDropped)}>
              {isDropped ? w.amend.restore({ place: name }) : w.amend.strike({ place: name })}
            </Button>
            {paragraph.level > 0 && (
              <Button
                aria-label={w.amend.addAfter({ place: name })}
                onPress={() => editing.add({ after: id, kind: paragraph.kind, level: paragraph.level })}
              >
                + {w.amend.addAfter({ place: name })}
              </Button>
            )}
          </div>
        </div>
      </div>
    </>
  )
}
