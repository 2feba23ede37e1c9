import { NOTE_MARK, type Paragraph } from '../../../../shared/paragraph.ts'
import { Button } from '../../../ui/Button.tsx'
import { GrowingText } from '../../../ui/GrowingText.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './Composer.module.css'
import type { Names } from './useNames.ts'
import type { Editing } from './useProposal.ts'

export interface ParagraphEditorProps {
  paragraph: Paragraph
  names: Names
  editing: Editing
  /** The text reads otherwise than when its change was begun. */
  isStale: boolean
  canChange: boolean
  /** Whether another one of its level may follow it. */
  canAdd: boolean
}

/** One paragraph to be reworded or deleted. If the text has moved on meanwhile, the new words stand beside the typed ones. */
export function ParagraphEditor({
  paragraph,
  names,
  editing,
  isStale,
  canChange,
  canAdd,
}: ParagraphEditorProps) {
  const d = useWordsOf(composing)
  const { id, text, lang } = paragraph
  const place = names.place(id)
  const typedHere = editing.typed.texts[id]
  if (paragraph.struck) {
    return typedHere === undefined ? null : <Beside says={d.gone} words={typedHere} lang={lang} />
  }
  return (
    <>
      {isStale && <Beside says={d.nowReads} words={text} lang={lang} />}
      <div className={styles.row}>
        <span className={styles.label} aria-hidden="true">
          {names.label(id)}
        </span>
        <div className={styles.box}>
          {canChange ? (
            <Words paragraph={paragraph} place={place} editing={editing} />
          ) : (
            <p className={styles.context} lang={lang} dir="auto">
              {text}
            </p>
          )}
          {canAdd && (
            <div className={styles.tools}>
              <Button
                onPress={() => editing.add({ after: id, kind: paragraph.kind, level: paragraph.level })}
              >
                + {d.addAfter({ place })}
              </Button>
            </div>
          )}
        </div>
      </div>
    </>
  )
}

function Words({ paragraph, place, editing }: { paragraph: Paragraph; place: string; editing: Editing }) {
  const { w } = useWords()
  const d = useWordsOf(composing)
  const { id, text, lang } = paragraph
  const isDropped = editing.typed.dropped.includes(id)
  return (
    <>
      {isDropped ? (
        <p className={styles.words} lang={lang} dir="auto">
          <del>{text}</del>
        </p>
      ) : (
        <GrowingText
          serif
          aria-label={d.words({ place })}
          lang={lang}
          value={editing.typed.texts[id] ?? text}
          maxLength={20_000}
          onChange={(words) => editing.write(paragraph, words)}
        />
      )}
      {text.includes(NOTE_MARK) && <p className={styles.small}>{w.amend.noteHint}</p>}
      <div className={styles.tools}>
        <Button onPress={() => editing.strike(paragraph, !isDropped)}>
          {isDropped ? d.restore({ place }) : d.strike({ place })}
        </Button>
      </div>
    </>
  )
}

function Beside({ says, words, lang }: { says: string; words: string; lang: string }) {
  return (
    <div className={styles.beside}>
      <p>{says}</p>
      <p className={styles.words} lang={lang} dir="auto">
        {words}
      </p>
    </div>
  )
}
