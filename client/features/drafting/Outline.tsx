import { NOTE_MARK } from '../../../shared/paragraph.ts'
import { room } from '../../words/drafting/room.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './DraftPage.module.css'
import { BeforeHandOver } from './handover/BeforeHandOver.tsx'
import type { OpenDraft } from './openDraft.ts'
import { useDraftText } from './useDraft.ts'

const LONGEST = 34

/** Headings and numbered paragraphs, to find one's way in a long draft. */
export function Outline({ draft, onGo }: { draft: OpenDraft; onGo(id: string): void }) {
  const r = useWordsOf(room)
  const { blocks, lang } = useDraftText(draft)
  const shown = blocks.filter(
    ({ level, kind, text }) => level === 0 && kind !== 'preambular' && text.trim() !== '',
  )
  return (
    <nav className={styles.outline} aria-label={r.outline}>
      <p className={styles.part}>{r.outline}</p>
      <ol>
        {shown.map(({ id, label, text, kind }) => (
          <li key={id}>
            <button type="button" data-kind={kind} onClick={() => onGo(id)}>
              {label && `${label} `}
              <span lang={lang}>{short(text)}</span>
            </button>
          </li>
        ))}
      </ol>
      <BeforeHandOver draft={draft} onGo={onGo} />
    </nav>
  )
}

function short(text: string): string {
  const words = text.replaceAll(NOTE_MARK, '').trim()
  if (words.length <= LONGEST) return words
  return `${words.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}
