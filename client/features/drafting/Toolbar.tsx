import { toggleMark } from 'prosemirror-commands'
import { useState } from 'react'
import { KINDS } from '../../../shared/paragraph.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { useDraftingWords } from '../../words/drafting.ts'
import styles from './DraftEditor.module.css'
import { changeKind, changeLevel, insertNote } from './keys.ts'
import type { OpenDraft } from './openDraft.ts'
import { shapeOf, types } from './schema.ts'
import { useDraftView } from './useDraft.ts'

/** What can be done with the paragraph at the cursor. All of it has a key as well. */
export function Toolbar({ draft }: { draft: OpenDraft }) {
  const { d } = useDraftingWords()
  const { state } = useDraftView(draft)
  const { $from } = state.selection
  const { kind, level } = $from.depth > 0 ? shapeOf($from.node(1)) : shapeOf(state.doc.child(0))
  const emphasized = types.em.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return (
    <div role="toolbar" aria-label={d.tools} className={styles.toolbar}>
      <select
        aria-label={d.kind}
        value={kind}
        onChange={(event) => {
          const wanted = KINDS.find((known) => known === event.target.value)
          if (wanted) draft.run(changeKind(wanted))
        }}
      >
        {KINDS.map((known) => (
          <option key={known} value={known}>
            {d.kinds[known]}
          </option>
        ))}
      </select>
      <Tool name={d.higher} isDisabled={level === 0} onPress={() => draft.run(changeLevel(-1))}>
        ⇤
      </Tool>
      <Tool
        name={d.deeper}
        isDisabled={kind === 'heading' || level === 3}
        onPress={() => draft.run(changeLevel(1))}
      >
        ⇥
      </Tool>
      <Tool name={d.emphasis} isPressed={emphasized} onPress={() => draft.run(toggleMark(types.em))}>
        <i>I</i>
      </Tool>
      <Tool name={d.undo} onPress={() => draft.undo()}>
        ↶
      </Tool>
      <Tool name={d.redo} onPress={() => draft.redo()}>
        ↷
      </Tool>
      <Footnote draft={draft} />
    </div>
  )
}

interface ToolProps {
  name: string
  isDisabled?: boolean
  isPressed?: boolean
  onPress(): void
  children: React.ReactNode
}

function Tool({ name, isDisabled = false, isPressed, onPress, children }: ToolProps) {
  return (
    <button
      type="button"
      aria-label={name}
      title={name}
      aria-pressed={isPressed}
      disabled={isDisabled}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <span aria-hidden="true">{children}</span>
    </button>
  )
}

function Footnote({ draft }: { draft: OpenDraft }) {
  const { d } = useDraftingWords()
  const [words, setWords] = useState<string | null>(null)
  const handleInsert = () => {
    const note = (words ?? '').trim()
    setWords(null)
    if (note !== '') setTimeout(() => draft.run(insertNote(note)))
  }
  return (
    <>
      <button type="button" onClick={() => setWords('')}>
        {d.note}
      </button>
      <Dialog isOpen={words !== null} title={d.noteTitle} onClose={() => setWords(null)}>
        <GrowingText aria-label={d.noteWords} maxLength={2_000} value={words ?? ''} onChange={setWords} />
        <Button wide look="primary" isDisabled={(words ?? '').trim() === ''} onPress={handleInsert}>
          {d.noteInsert}
        </Button>
      </Dialog>
    </>
  )
}
