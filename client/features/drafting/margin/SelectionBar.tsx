import { type ReactNode, useEffect, useRef, useState } from 'react'
import { whyNotSpeak } from '../../../../shared/draft/margin.ts'
import { useForum } from '../../../useForum.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { Editing } from '../editing.ts'
import { useEditorState } from '../useDraft.ts'
import styles from './Near.module.css'
import { Near } from './Near.tsx'
import type { OpenMargin } from './openMargin.ts'
import { tightened } from './spots.ts'
import { useMarginView } from './useMargin.ts'

const LONGEST_WORDING = 2_000

/** What can be done with the selected words, near them: for whoever may speak of them. [D22] */
export function SelectionBar({
  editing,
  margin,
  children,
}: {
  editing: Editing
  margin: OpenMargin
  /** More that can be done with them. */
  children?: ReactNode
}) {
  const d = useWordsOf(words)
  const bar = useRef<HTMLDivElement>(null)
  const { doc, selection } = useEditorState(editing)
  const { writing } = useMarginView(margin)
  const maySpeak = useForum((forum) => whyNotSpeak(forum, margin.me, margin.draft.sessionId) === null)
  const isLookedAt = useLookedAt(editing, bar)
  const selected = selection.empty ? null : tightened(doc, selection)
  if (!selected || !isLookedAt || writing !== null || (!maySpeak && !children)) return null
  const end = doc.resolve(selected.from).end()
  const isLong = selected.to > end || selected.to - selected.from > LONGEST_WORDING
  return (
    <Near editing={editing} from={selected.from} to={selected.to} operated>
      <div
        ref={bar}
        role="toolbar"
        aria-label={d.selected}
        className={styles.bar}
        // A press here must not take the selection away.
        onMouseDown={(event) => event.preventDefault()}
      >
        {maySpeak && (
          <>
            <button type="button" onClick={() => margin.begin('comment', selected)}>
              {d.comment}
            </button>
            <button
              type="button"
              disabled={isLong}
              title={isLong ? d.oneParagraph : undefined}
              onClick={() => margin.begin('wording', selected)}
            >
              {d.propose}
            </button>
          </>
        )}
        {children}
      </div>
    </Near>
  )
}

/** Whether somebody is at the text or at what stands near it, and has done selecting. */
function useLookedAt({ view }: Editing, bar: { current: HTMLElement | null }): boolean {
  const [isThere, setThere] = useState(false)
  const pressed = useRef(false)
  useEffect(() => {
    const look = () => {
      const at = document.activeElement
      const isNear = view?.dom.contains(at) || bar.current?.contains(at)
      setThere(!pressed.current && Boolean(isNear))
    }
    const press = ({ target, pointerType }: PointerEvent) => {
      pressed.current =
        pointerType !== 'touch' && target instanceof Node && Boolean(view?.dom.contains(target))
      look()
    }
    const release = () => {
      pressed.current = false
      // Once the editor knows what is selected now.
      setTimeout(look)
    }
    const focus = () => setTimeout(look)
    addEventListener('pointerdown', press)
    addEventListener('pointerup', release)
    addEventListener('pointercancel', release)
    addEventListener('focusin', focus)
    addEventListener('focusout', focus)
    look()
    return () => {
      removeEventListener('pointerdown', press)
      removeEventListener('pointerup', release)
      removeEventListener('pointercancel', release)
      removeEventListener('focusin', focus)
      removeEventListener('focusout', focus)
    }
  }, [view, bar])
  return isThere
}
