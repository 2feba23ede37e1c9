import { useEffect, useId, useRef, useState } from 'react'
import { Unseen } from '../../ui/Unseen.tsx'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './DraftEditor.module.css'
import { Editing } from './editing.ts'
import type { OpenDraft } from './openDraft.ts'
import { Toolbar } from './Toolbar.tsx'
import { useDraftText, useDraftView } from './useDraft.ts'

/** The text of a draft, to be written where this person may write, and to be selected and spoken of otherwise. */
export default function DraftEditor({
  draft,
  name,
  onEditing,
}: {
  draft: OpenDraft
  name: string
  /** Called with the editor once it is on the page, and with null when it is gone. */
  onEditing(editing: Editing | null): void
}) {
  const { w } = useWords()
  const keys = useId()
  const place = useRef<HTMLDivElement>(null)
  const { mayWrite, status } = useDraftView(draft)
  const { lang } = useDraftText(draft)
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const [editing, setEditing] = useState<Editing | null>(null)

  useEffect(() => {
    if (!place.current) return
    const opened = new Editing(draft, { naming: () => ({ style, lang }) })
    const unmount = opened.mount(place.current, {
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-label': name,
      'aria-describedby': keys,
      lang,
      dir: 'auto',
      spellcheck: 'true',
      tabindex: '0',
    })
    setEditing(opened)
    onEditing(opened)
    return () => {
      setEditing(null)
      onEditing(null)
      unmount()
    }
  }, [draft, name, keys, style, lang, onEditing])

  return (
    <>
      {mayWrite && editing && <Toolbar editing={editing} />}
      <Unseen>
        <span id={keys}>{mayWrite ? w.drafting.keys : w.drafting.statusLong[status]}</span>
      </Unseen>
      <div ref={place} className={styles.place} data-writable={mayWrite} />
    </>
  )
}
