import { useState } from 'react'
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

/** Puts the selected words in square brackets, for the organization that asks for it. [D20] */
export function Contested({ editing }: { editing: Editing }) {
  const d = useWordsOf(brackets)
  const [asked, setAsked] = useState<typeof BLANK | null>(null)
  const { doc, selection } = useEditorState(editing)
  const words = doc.textBetween(selection.from, selection.to, ' ', '')
  const change = (part: Partial<typeof BLANK>) => setAsked((now) => ({ ...(now ?? BLANK), ...part }))
  const handleRaise = () => {
    if (!asked) return
    raiseBracket(editing.binding, { ...asked, reason: asked.reason.trim() })
    setAsked(null)
    // The dialog gives the focus back first.
    setTimeout(() => editing.view?.focus())
  }
  return (
    <>
      <button type="button" title={d.title} onClick={() => setAsked(BLANK)}>
        {d.contested}
      </button>
      <Dialog isOpen={asked !== null} title={d.title} onClose={() => setAsked(null)}>
        <blockquote className={styles.words} dir="auto">
          {words}
        </blockquote>
        <AskedBy value={asked?.by ?? null} onChange={(by) => change({ by })} />
        <fieldset className={styles.kinds}>
          <legend>{d.kind}</legend>
          {BRACKET_KINDS.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name="kind"
                checked={(asked ?? BLANK).kind === kind}
                onChange={() => change({ kind })}
              />
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
            value={asked?.reason ?? ''}
            onChange={(reason) => change({ reason })}
          />
        </div>
        <Button wide look="primary" onPress={handleRaise}>
          {d.raise}
        </Button>
      </Dialog>
    </>
  )
}
