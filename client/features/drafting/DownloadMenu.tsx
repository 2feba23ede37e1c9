import { useState } from 'react'
import { type BracketSigns, wordsOf } from '../../../shared/draft/draft.ts'
import { plainText } from '../../../shared/draft/draftPlain.ts'
import type { Reading } from '../../../shared/draft/draftReading.ts'
import { copyWords } from '../../ui/copyWords.ts'
import { Panel } from '../../ui/Panel.tsx'
import { downloads } from '../../words/drafting/downloads.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import styles from './DownloadMenu.module.css'
import type { OpenDraft } from './openDraft.ts'
import { useBracketSigns } from './useBracketSigns.ts'
import { useDraftText, useDraftView } from './useDraft.ts'

/** The draft to take along: as the server has it, or all of it on the clipboard as this window has it. [D35] */
export function DownloadMenu({ draft }: { draft: OpenDraft }) {
  const d = useWordsOf(downloads)
  return (
    <Panel name={d.button}>
      <Choices draft={draft} />
    </Panel>
  )
}

function Choices({ draft }: { draft: OpenDraft }) {
  const d = useWordsOf(downloads)
  const { lang } = useWords()
  const { unsaved } = useDraftView(draft)
  const text = useDraftText(draft)
  const signs = useBracketSigns(text.brackets)
  const [copied, setCopied] = useState<boolean | null>(null)
  const at = `/drafts/${encodeURIComponent(draft.sessionId)}`
  return (
    <>
      <a href={`${at}/draft.docx?lang=${lang}`} download>
        {d.word}
      </a>
      <a href={`${at}/draft.txt?lang=${lang}`} download>
        {d.plain}
      </a>
      <button type="button" onClick={() => void copyWords(plainOf(text, signs)).then(setCopied)}>
        {d.copy}
      </button>
      {unsaved > 0 && <p className={styles.said}>{d.unsaved}</p>}
      <p role="status" className={styles.said}>
        {copied === null ? '' : copied ? d.copied : d.notCopied}
      </p>
    </>
  )
}

function plainOf({ blocks }: Reading, signs: BracketSigns): string {
  const written = blocks.filter(({ text, label }) => text.trim() !== '' || label !== '')
  return plainText(written.map((block) => ({ ...block, ...wordsOf(block.inlines, signs) })))
}
