import { useEffect, useId, useRef, useState } from 'react'
import { Notice } from '../../ui/Notice.tsx'
import { Unseen } from '../../ui/Unseen.tsx'
import { brackets } from '../../words/drafting/brackets.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Contested } from './brackets/Contested.tsx'
import styles from './DraftEditor.module.css'
import { draftPlugins } from './draftPlugins.ts'
import { Editing } from './editing.ts'
import { useRoomWords } from './group/useRoomWords.ts'
import { AuthorTip } from './margin/AuthorTip.tsx'
import { KeysSaid } from './margin/KeysSaid.tsx'
import type { OpenMargin } from './margin/openMargin.ts'
import { SelectionBar } from './margin/SelectionBar.tsx'
import type { OpenDraft } from './openDraft.ts'
import { Toolbar } from './Toolbar.tsx'
import { useDraftView } from './useDraft.ts'
import { useEditorWords } from './useEditorWords.ts'

/** The text of a draft, to be written where this person may write, and to be selected and spoken of otherwise. */
export default function DraftEditor({
  draft,
  margin,
  name,
  onEditing,
}: {
  draft: OpenDraft
  margin: OpenMargin
  name: string
  /** Called with the editor once it is on the page, and with null when it is gone. */
  onEditing(editing: Editing | null): void
}) {
  const { w } = useWords()
  const r = useRoomWords(draft.sessionId)
  const keys = useId()
  const place = useRef<HTMLDivElement>(null)
  const { mayWrite, status } = useDraftView(draft)
  const b = useWordsOf(brackets)
  const [isContesting, setContesting] = useState(false)
  const [editing, setEditing] = useState<Editing | null>(null)
  const { words, refused, forget } = useEditorWords(draft, editing)

  useEffect(() => {
    if (!place.current) return
    const opened = new Editing(draft, (itself) =>
      draftPlugins({ draft, margin }, { words: () => words.current, editing: () => itself }),
    )
    const unmount = opened.mount(place.current, {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-describedby': keys,
      dir: 'auto',
      spellcheck: 'true',
      tabindex: '0',
    })
    margin.attach(opened)
    setEditing(opened)
    onEditing(opened)
    return () => {
      setEditing(null)
      onEditing(null)
      margin.attach(null)
      unmount()
    }
  }, [draft, margin, keys, onEditing, words])

  // Not among the attributes it is opened with: another language is no reason to open it anew.
  useEffect(() => editing?.view?.dom.setAttribute('aria-label', name), [editing, name])

  return (
    <>
      {mayWrite && editing && <Toolbar editing={editing} />}
      {refused !== null && (
        <Notice tone="alert">
          {refused}{' '}
          <button type="button" onClick={forget}>
            {w.app.close}
          </button>
        </Notice>
      )}
      <Unseen>
        <span id={keys}>
          {mayWrite ? r.keys : r.statusLong[status]}
          <KeysSaid margin={margin} mayWrite={mayWrite} />
        </span>
      </Unseen>
      <div ref={place} className={styles.place} data-writable={mayWrite} />
      {editing && (
        <SelectionBar editing={editing} margin={margin}>
          {mayWrite && (
            <button type="button" title={b.title} onClick={() => setContesting(true)}>
              {b.contested}
            </button>
          )}
        </SelectionBar>
      )}
      {editing && mayWrite && (
        <Contested editing={editing} isOpen={isContesting} onClose={() => setContesting(false)} />
      )}
      {editing && <AuthorTip editing={editing} margin={margin} />}
    </>
  )
}
