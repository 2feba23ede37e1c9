import { toggleMark } from 'prosemirror-commands'
import { useState } from 'react'
import { KINDS } from '../../../shared/paragraph.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { room } from '../../words/drafting/room.ts'
import { structure } from '../../words/drafting/structure.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Addressees } from './Addressees.tsx'
import { Version } from './brackets/Version.tsx'
import styles from './DraftEditor.module.css'
import type { Editing } from './editing.ts'
import { changeKind, changeLevel, insertNote } from './keys.ts'
import { moveDown, moveUp } from './moving.ts'
import { Strength } from './Strength.tsx'
import { shapeOf, types } from './schema.ts'
import { useEditorState } from './useDraft.ts'

/** What can be done with the paragraph at the cursor. All of it has a key as well. */
export function Toolbar({ editing }: { editing: Editing }) {
  const r = useWordsOf(room)
  const d = useWordsOf(structure)
  const state = useEditorState(editing)
  const { $from } = state.selection
  const { kind, level } = $from.depth > 0 ? shapeOf($from.node(1)) : shapeOf(state.doc.child(0))
  const emphasized = types.em.isInSet(state.storedMarks ?? $from.marks()) !== undefined
  return (
    <div role="toolbar" aria-label={r.tools} className={styles.toolbar}>
      <select
        aria-label={r.kind}
        value={kind}
        onChange={(event) => {
          const wanted = KINDS.find((known) => known === event.target.value)
          if (wanted) editing.run(changeKind(wanted))
        }}
      >
        {KINDS.map((known) => (
          <option key={known} value={known}>
            {r.kinds[known]}
          </option>
        ))}
      </select>
      <Tool
        name={r.higher}
        isDisabled={level === 0}
        onPress={() => editing.run(changeLevel(-1))}
        sign="higher"
      />
      <Tool
        name={r.deeper}
        isDisabled={kind === 'heading' || level === 3}
        onPress={() => editing.run(changeLevel(1))}
        sign="deeper"
      />
      <Tool
        name={r.emphasis}
        isPressed={emphasized}
        onPress={() => editing.run(toggleMark(types.em))}
        sign="emphasis"
      />
      <Tool name={r.undo} onPress={() => editing.undo()} sign="undo" />
      <Tool name={r.redo} onPress={() => editing.redo()} sign="redo" />
      <Tool name={d.up} onPress={() => editing.run(moveUp(editing.binding))} sign="up" />
      <Tool name={d.down} onPress={() => editing.run(moveDown(editing.binding))} sign="down" />
      <Footnote editing={editing} />
      <Addressees editing={editing} />
      <Version editing={editing} />
      <Strength editing={editing} />
    </div>
  )
}

interface ToolProps {
  name: string
  isDisabled?: boolean
  isPressed?: boolean
  sign: keyof typeof SIGNS
  onPress(): void
}

const SIGNS = {
  higher: 'M20 5H10M20 12h-6M20 19H10M8 8l-4 4 4 4M4 12h8',
  deeper: 'M20 5H10M20 12h-4M20 19H10M4 8l4 4-4 4M3 12h5',
  emphasis: 'M10 5h8M6 19h8M14 5l-4 14',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  undo: 'M9 6 4 11l5 5M4.5 11H15a5 5 0 0 1 0 8h-3',
  redo: 'M15 6l5 5-5 5M19.5 11H9a5 5 0 0 0 0 8h3',
} as const

function Tool({ name, isDisabled = false, isPressed, sign, onPress }: ToolProps) {
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
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={SIGNS[sign]} />
      </svg>
    </button>
  )
}

function Footnote({ editing }: { editing: Editing }) {
  const r = useWordsOf(room)
  const [words, setWords] = useState<string | null>(null)
  const handleInsert = () => {
    const note = (words ?? '').trim()
    setWords(null)
    if (note !== '') setTimeout(() => editing.run(insertNote(note)))
  }
  return (
    <>
      <button type="button" onClick={() => setWords('')}>
        {r.note}
      </button>
      <Dialog isOpen={words !== null} title={r.noteTitle} onClose={() => setWords(null)}>
        <GrowingText aria-label={r.noteWords} maxLength={2_000} value={words ?? ''} onChange={setWords} />
        <Button wide look="primary" isDisabled={(words ?? '').trim() === ''} onPress={handleInsert}>
          {r.noteInsert}
        </Button>
      </Dialog>
    </>
  )
}
