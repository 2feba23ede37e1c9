import type { Paragraph } from '../../../../shared/paragraph.ts'
import { Button } from '../../../ui/Button.tsx'
import { GrowingText } from '../../../ui/GrowingText.tsx'
import { TwoStep } from '../../../ui/TwoStep.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Composer.module.css'
import { ParagraphEditor } from './ParagraphEditor.tsx'
import { mayAdd, mayChange, type Section, type Subject } from './subject.ts'
import type { Added } from './typed.ts'
import type { Names } from './useNames.ts'
import type { Editing } from './useProposal.ts'

export interface ProposedProps {
  subject: Subject
  section: Section
  names: Names
  editing: Editing
  stale: readonly string[]
  /** One of several, and not the one it began at: it can be left out again. */
  canGo: boolean
}

/** One recommendation as its proposer would like it, each of its paragraphs in a box of its own. */
export function Proposed({ subject, section, names, editing, stale, canGo }: ProposedProps) {
  const d = useWordsOf(composing)
  const { head, paragraphs } = section
  const last = paragraphs[paragraphs.length - 1] ?? head
  const place = names.place(head.id)
  const isTyped = paragraphs.some((p) => p.id in editing.typed.over)
  return (
    <section className={styles.section} aria-label={place}>
      {paragraphs.map((paragraph) => (
        <div key={paragraph.id} className={styles.place} data-level={paragraph.level}>
          <ParagraphEditor
            paragraph={paragraph}
            names={names}
            editing={editing}
            isStale={stale.includes(paragraph.id)}
            canChange={mayChange(subject, paragraph)}
            canAdd={paragraph.level > 0 && mayAdd(subject, paragraph, paragraph.level)}
          />
          {editing.typed.added
            .filter((added) => added.after === paragraph.id)
            .sort((a, b) => b.level - a.level)
            .map((added) => (
              <NewOne key={added.key} added={added} beside={paragraph} editing={editing} />
            ))}
        </div>
      ))}
      <div className={styles.adding}>
        {head.kind === 'operative' && !head.struck && mayAdd(subject, last, 1) && (
          <Button onPress={() => editing.add({ after: last.id, kind: head.kind, level: 1 })}>
            {d.addSub}
          </Button>
        )}
        {mayAdd(subject, last, 0) && (
          <Button onPress={() => editing.add({ after: last.id, kind: head.kind, level: 0 })}>
            {d.addParagraph}
          </Button>
        )}
        {canGo && (
          <TwoStep
            refusal={null}
            of={NEVER}
            ask={isTyped}
            question={d.leaveOutAsk({ place })}
            yes={d.leaveOut({ place })}
            onPress={() => editing.leaveOut(paragraphs)}
          >
            {d.leaveOut({ place })}
          </TwoStep>
        )}
      </div>
    </section>
  )
}

const NEVER = { isPending: false, error: null }

function NewOne({ added, beside, editing }: { added: Added; beside: Paragraph; editing: Editing }) {
  const d = useWordsOf(composing)
  const name = added.level === 0 ? d.added.paragraph : d.added.sub
  return (
    <div className={styles.new}>
      <p className={styles.kicker} aria-hidden="true">
        + {name}
      </p>
      <GrowingText
        serif
        autoFocus={added.text === ''}
        aria-label={name}
        lang={beside.lang}
        value={added.text}
        maxLength={20_000}
        onChange={(text) => editing.writeAdded(added, text)}
      />
      <div className={styles.tools}>
        <Button onPress={() => editing.remove(added)}>{d.remove}</Button>
      </div>
    </div>
  )
}
