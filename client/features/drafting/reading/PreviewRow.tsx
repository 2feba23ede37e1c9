import { memo } from 'react'
import { marked } from '../../../../shared/amending/marks.ts'
import { KINDS, NOTE_MARK } from '../../../../shared/paragraph.ts'
import { ParagraphView } from '../../../ui/ParagraphView.tsx'
import { reading } from '../../../words/drafting/reading.ts'
import { room } from '../../../words/drafting/room.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './ImportDialog.module.css'
import type { Correction, Shown } from './preview.ts'

interface PreviewRowProps {
  shown: Shown
  onCorrect(id: string, correction: Correction): void
}

/** A paragraph of the file as it will stand in the draft, and what can be corrected before. */
export const PreviewRow = memo(function PreviewRow({ shown, onCorrect }: PreviewRowProps) {
  const r = useWordsOf(room)
  const d = useWordsOf(reading)
  const { id, isTaken, asParagraph, label, firstNote, higher, deeper } = shown
  const words = beginning(asParagraph.text)
  const [view] = marked([{ ...asParagraph, struck: false }], [])
  return (
    <li className={styles.row} data-taken={isTaken}>
      <input
        type="checkbox"
        className={styles.take}
        aria-label={d.take({ words })}
        checked={isTaken}
        onChange={(event) => onCorrect(id, { isTaken: event.target.checked })}
      />
      <div className={styles.paragraph}>
        {view && <ParagraphView marked={view} label={label} firstNote={firstNote} />}
      </div>
      {isTaken && (
        <div className={styles.tools}>
          <select
            aria-label={d.kind({ words })}
            value={asParagraph.kind}
            onChange={(event) => {
              const kind = KINDS.find((known) => known === event.target.value)
              if (kind) onCorrect(id, { kind })
            }}
          >
            {KINDS.map((kind) => (
              <option
                key={kind}
                value={kind}
                disabled={asParagraph.level > 0 && kind !== asParagraph.kind && kind !== 'heading'}
              >
                {r.kinds[kind]}
              </option>
            ))}
          </select>
          <LevelButton
            name={d.higher({ words })}
            sign="M20 5H10M20 12h-6M20 19H10M8 8l-4 4 4 4M4 12h8"
            onPress={higher === null ? null : () => onCorrect(id, { level: higher })}
          />
          <LevelButton
            name={d.deeper({ words })}
            sign="M20 5H10M20 12h-4M20 19H10M4 8l4 4-4 4M3 12h5"
            onPress={deeper === null ? null : () => onCorrect(id, { level: deeper })}
          />
        </div>
      )}
    </li>
  )
}, looksTheSame)

/** `aria-disabled`, so that whoever presses it by key until it ends does not lose the focus. */
function LevelButton({ name, sign, onPress }: { name: string; sign: string; onPress: (() => void) | null }) {
  return (
    <button type="button" aria-label={name} aria-disabled={onPress === null} onClick={onPress ?? undefined}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={sign} />
      </svg>
    </button>
  )
}

/** So that a correction among hundreds of paragraphs draws those anew that it changes. */
function looksTheSame({ shown: a }: PreviewRowProps, { shown: b }: PreviewRowProps): boolean {
  return (
    a.id === b.id &&
    a.isTaken === b.isTaken &&
    a.label === b.label &&
    a.firstNote === b.firstNote &&
    a.deeper === b.deeper &&
    a.asParagraph.kind === b.asParagraph.kind &&
    a.asParagraph.level === b.asParagraph.level &&
    a.paragraph.text === b.paragraph.text
  )
}

const LONGEST_NAME = 50

function beginning(text: string): string {
  const words = text.replaceAll(NOTE_MARK, '')
  return words.length <= LONGEST_NAME ? words : `${words.slice(0, LONGEST_NAME).replace(/\s+\S*$/, '')}…`
}
