import { useEffect, useState } from 'react'
import { BRACKET_KINDS, type BracketKind } from '../../../../shared/draft/bracket.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { GrowingText } from '../../../ui/GrowingText.tsx'
import { brackets } from '../../../words/drafting/brackets.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { raiseBracket } from '../bracketing.ts'
import type { Editing } from '../editing.ts'
import { useEditorState } from '../useDraft.ts'
import { AskedBy } from './AskedBy.tsx'
import styles from './Brackets.module.css'

const BLANK = { by: null as string | null, kind: 'contested' as BracketKind, reason: '' }

/**
 * Puts the selected words in square brackets, for the organization that asks for it. Not within what stands near the
 * selection: that goes with the focus and with the words, and what is typed here must not. [D20]
 */
export function Contested({
  editing,
  isOpen,
  onClose,
}: {
  editing: Editing
  isOpen: boolean
  onClose(): void
}) {
  const d = useWordsOf(brackets)
  const [asked, setAsked] = useState(BLANK)
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew each time it is opened
  useEffect(() => setAsked(BLANK), [isOpen])
  const { doc, selection } = useEditorState(editing)
  const words = doc.textBetween(selection.from, selection.to, ' ', '')
  const change = (part: Partial<typeof BLANK>) => setAsked((now) => ({ ...now, ...part }))
  const handleClose = () => {
    onClose()
    // The dialog would give the focus back to a button that is gone.
    setTimeout(() => editing.view?.focus())
  }
  const handleRaise = () => {
    raiseBracket(editing.binding, { ...asked, reason: asked.reason.trim() })
    handleClose()
  }
  return (
    <Dialog isOpen={isOpen} title={d.title} onClose={handleClose}>
      <blockquote className={styles.words} dir="auto">
        {words}
      </blockquote>
      <AskedBy value={asked.by} onChange={(by) => change({ by })} />
      <fieldset className={styles.kinds}>
        <legend>{d.kind}</legend>
        {BRACKET_KINDS.map((kind) => (
          <label key={kind}>
            <input type="radio" name="kind" checked={asked.kind === kind} onChange={() => change({ kind })} />
            <span>
              {d.kinds[kind]}
              <small>{d.kindsLong[kind]}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <div>
        {d.reason}
        <GrowingText
          aria-label={d.reason}
          maxLength={280}
          value={asked.reason}
          onChange={(reason) => change({ reason })}
        />
      </div>
      <Button wide look="primary" isDisabled={words.trim() === ''} onPress={handleRaise}>
        {d.raise}
      </Button>
    </Dialog>
  )
}
