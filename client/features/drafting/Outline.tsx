import { TextSelection } from 'prosemirror-state'
import { NOTE_MARK } from '../../../shared/paragraph.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './DraftPage.module.css'
import { linesOf } from './derived.ts'
import type { OpenDraft } from './openDraft.ts'
import { DRAFTED_IN, useDraftView } from './useDraft.ts'

const LONGEST = 34

/** Headings and numbered paragraphs, to find one's way in a long draft. */
export function Outline({ draft }: { draft: OpenDraft }) {
  const { w } = useWords()
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const { state } = useDraftView(draft)
  const lines = linesOf(state.doc, { style, lang: DRAFTED_IN })
  const shown = lines.filter(
    (line) => line.level === 0 && line.kind !== 'preambular' && line.text.trim() !== '',
  )
  const handleGo = (pos: number) =>
    draft.run((now, dispatch) => {
      dispatch(now.tr.setSelection(TextSelection.near(now.doc.resolve(pos + 1))).scrollIntoView())
      return true
    })
  return (
    <nav className={styles.outline} aria-label={w.drafting.outline}>
      <p className={styles.part}>{w.drafting.outline}</p>
      <ol>
        {shown.map(({ pos, label, text, kind }) => (
          <li key={pos}>
            <button type="button" data-kind={kind} onClick={() => handleGo(pos)}>
              {label && `${label} · `}
              <span lang={DRAFTED_IN}>{short(text)}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function short(text: string): string {
  const words = text.replaceAll(NOTE_MARK, '').trim()
  if (words.length <= LONGEST) return words
  return `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}
