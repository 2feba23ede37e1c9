import { TextSelection } from 'prosemirror-state'
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react'
import { whyNotSpeak } from '../../../../shared/draft/margin.ts'
import { useForum } from '../../../useForum.ts'
import type { Editing } from '../editing.ts'
import { authorOfWordsAt } from './authors.ts'
import type { OpenMargin } from './openMargin.ts'
import { passageOf } from './passages.ts'
import { selectWords } from './speakingKeys.ts'
import { useMarginView } from './useMargin.ts'

/**
 * Lets the keys in the text and the cards find each other: from the words to their card, and back. Answers with what
 * leaves the margin: to the words of the card that is open, and a sheet is closed.
 */
export function useActs(
  region: RefObject<HTMLElement | null>,
  { margin, editing, isBeside }: { margin: OpenMargin; editing: Editing; isBeside: boolean },
): () => void {
  const refusal = useForum((forum) => whyNotSpeak(forum, margin.me, margin.draft.sessionId))
  const opener = useRef<Element | null>(null)
  /** The card that is to have the focus once it is there. */
  const awaited = useRef<string | null>(null)

  useLayoutEffect(() => {
    if (awaited.current !== null && focusCard(region.current, awaited.current)) awaited.current = null
  })

  useEffect(() => {
    margin.acts = {
      speak: (kind) => refusal === null && margin.begin(kind, editing.state.selection),
      toCard: (id) => {
        margin.activate(id)
        awaited.current = id
        margin.show({ sheet: margin.view.sheet === 'all' ? 'all' : 'one', shows: shelfOf(margin, id) })
        return true
      },
      toWords: (id) => {
        margin.activate(id)
        return goToWords(editing, id)
      },
      sayAuthor: () => {
        const { head } = editing.state.selection
        const personId = authorOfWordsAt(editing, head, margin.me)
        margin.show({ tip: personId === undefined ? null : { pos: head, personId } })
        return true
      },
    }
    return () => {
      margin.acts = null
    }
  }, [margin, editing, refusal])

  const { sheet } = useMarginView(margin)
  const isOpen = sheet !== 'closed'
  useLayoutEffect(() => {
    if (!isOpen || isBeside) return
    opener.current = document.activeElement
    if (margin.view.sheet === 'all') region.current?.focus({ preventScroll: true })
  }, [isOpen, isBeside, margin, region.current])

  return () => {
    const { active } = margin.view
    margin.show({ sheet: 'closed' })
    if (active !== null && goToWords(editing, active)) return
    const back = opener.current
    if (!isBeside && back instanceof HTMLElement && back.isConnected) back.focus()
    else editing.view?.dom.focus()
  }
}

function focusCard(region: HTMLElement | null, id: string): boolean {
  const card = region?.querySelector<HTMLElement>(`article[data-card="${CSS.escape(id)}"]`)
  card?.focus({ preventScroll: true })
  // Once it has its place.
  if (card) requestAnimationFrame(() => card.scrollIntoView({ block: 'nearest' }))
  return card !== undefined && card !== null
}

function shelfOf({ draft, view }: OpenMargin, id: string): 'open' | 'resolved' {
  const thread = draft.view.margin.threads[id]
  return thread?.resolved && id !== view.replying ? 'resolved' : 'open'
}

/** Brings the words into sight with the cursor in them; selected where there is no cursor. False if they are gone. */
function goToWords({ view }: Editing, id: string): boolean {
  const passage = view && passageOf(view, id)
  if (!view || !passage) return false
  if (!view.editable) {
    selectWords(view, passage)
    return true
  }
  const { tr } = view.state
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, passage.from)).scrollIntoView())
  view.focus()
  return true
}
