import { useEffect, useId, useRef } from 'react'
import { isRefusal } from '../../../shared/refusal.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './DraftEditor.module.css'
import { Notes } from './Notes.tsx'
import type { OpenDraft } from './openDraft.ts'
import { Toolbar } from './Toolbar.tsx'
import { DRAFTED_IN, useDraftView } from './useDraft.ts'

/** The text of a draft, to be written where this person may write and to be read otherwise. */
export function DraftEditor({ draft, name }: { draft: OpenDraft; name: string }) {
  const { w } = useWords()
  const keys = useId()
  const place = useRef<HTMLDivElement>(null)
  const { mayWrite, status } = useDraftView(draft)

  useEffect(() => {
    if (!place.current) return
    return draft.mount(place.current, {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': name,
      'aria-describedby': keys,
      lang: DRAFTED_IN,
      dir: 'auto',
      spellcheck: 'true',
      tabindex: '0',
    })
  }, [draft, name, keys])

  return (
    <>
      <Sealed draft={draft} />
      {mayWrite && <Toolbar draft={draft} />}
      <Unseen>
        <span id={keys}>{mayWrite ? w.drafting.keys : w.drafting.statusLong[status]}</span>
      </Unseen>
      <div ref={place} className={styles.place} data-writable={mayWrite} />
      <Notes draft={draft} />
    </>
  )
}

/** What somebody must know who was writing and cannot any more. */
function Sealed({ draft }: { draft: OpenDraft }) {
  const { w } = useWords()
  const { status, standing, unsaved } = useDraftView(draft)
  const reason = isRefusal(standing)
    ? w.refusals[standing]
    : standing === 'too-much'
      ? w.drafting.tooMuch
      : w.drafting.notTaken
  return (
    <>
      {status === 'sealed' && (
        <Notice tone="info">
          {w.drafting.sealed} <a href="/plenary">{w.drafting.toPlenary}</a>
        </Notice>
      )}
      {standing && unsaved > 0 && <Notice tone="alert">{w.drafting.unsavedLost({ reason })}</Notice>}
    </>
  )
}
