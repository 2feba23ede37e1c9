import type { Paragraph } from '../../../shared/paragraph.ts'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { useNumbering } from '../../ui/useNumbering.ts'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Composer.module.css'
import { ParagraphEditor } from './ParagraphEditor.tsx'
import type { Added, useProposal } from './useProposal.ts'

export type Editing = ReturnType<typeof useProposal>

/** The recommendation as its proposer would like it, each of its paragraphs in a box of its own. */
export function Proposed({ paragraphs, editing }: { paragraphs: readonly Paragraph[]; editing: Editing }) {
  const { w } = useWords()
  const { labels } = useNumbering()
  const placeOf = usePlaces()
  const head = paragraphs[0]
  const last = paragraphs.at(-1)
  if (!head || !last) return null
  const nameOf = ({ id, level }: Paragraph) => (level === 0 ? placeOf(id) : (labels[id] ?? ''))
  return (
    <>
      {paragraphs.map((paragraph) => (
        <div key={paragraph.id} className={styles.place} data-level={paragraph.level}>
          <ParagraphEditor
            paragraph={paragraph}
            label={labels[paragraph.id] ?? ''}
            name={nameOf(paragraph)}
            editing={editing}
          />
          {editing.typed.added
            .filter((added) => added.after === paragraph.id)
            .sort((a, b) => b.level - a.level)
            .map((added) => (
              <NewOne key={added.key} added={added} lang={paragraph.lang} editing={editing} />
            ))}
        </div>
      ))}
      <div className={styles.adding}>
        {head.kind === 'operative' && !head.struck && (
          <Button onPress={() => editing.add({ after: last.id, kind: head.kind, level: 1 })}>
            {w.amend.addSub}
          </Button>
        )}
        <Button onPress={() => editing.add({ after: last.id, kind: head.kind, level: 0 })}>
          {w.amend.addParagraph}
        </Button>
      </div>
    </>
  )
}

function NewOne({ added, lang, editing }: { added: Added; lang: string; editing: Editing }) {
  const { w } = useWords()
  const name = added.level === 0 ? w.amend.added.paragraph : w.amend.added.sub
  return (
    <div className={styles.new}>
      <p className={styles.kicker} aria-hidden="true">
        + {name}
      </p>
      <GrowingText
        serif
        autoFocus={added.text === ''}
        aria-label={name}
        lang={lang}
        value={added.text}
        maxLength={20_000}
        onChange={(text) => editing.writeAdded(added, text)}
      />
      <div className={styles.tools}>
        <Button onPress={() => editing.remove(added)}>{w.amend.remove}</Button>
      </div>
    </div>
  )
}
