import type { ReactNode } from 'react'
import type { Thread } from '../../../../shared/draft/margin.ts'
import type { Editing } from '../editing.ts'
import { Card } from './Card.tsx'
import { Composer } from './Composer.tsx'
import { inOrder, openThreads, type Placed, resolvedThreads } from './inPlace.ts'
import type { OpenMargin } from './openMargin.ts'
import { Unsent } from './Unsent.tsx'
import { useLangOf, useMarginView, useSaid } from './useMargin.ts'
import type { Names } from './useNames.ts'

/** Something else that stands beside its words, as an open bracket does. */
export interface Beside {
  id: string
  /** Where it begins in the ink. */
  ink: number
  card: ReactNode
}

export interface PlacedCard extends Placed {
  card: ReactNode
}

/** The cards of the margin: what is open with what is being written, in the order of the text, or what is settled. */
export function useCards(
  margin: OpenMargin,
  {
    editing,
    names,
    waiting,
    others,
    isBeside,
  }: {
    editing: Editing
    names: Names
    waiting: readonly string[]
    others: readonly Beside[]
    isBeside: boolean
  },
): { open: PlacedCard[]; resolved: PlacedCard[] } {
  const { threads } = useSaid(margin.draft)
  const lang = useLangOf(margin.draft)
  const view = useMarginView(margin)
  const cardOf = (thread: Thread, isGone: boolean) => {
    const isActive = thread.id === view.active
    const showsQuote = !isBeside || isActive || thread.resolved !== null
    const look = {
      ...{ isActive, isGone, showsQuote },
      isWaiting: waiting.includes(thread.id),
      isReplying: thread.id === view.replying,
    }
    return <Card thread={thread} margin={margin} names={names} look={look} lang={lang} />
  }
  const open = openThreads(threads, view).map(({ id, beside, thread, isGone }) => ({
    id,
    beside,
    card: cardOf(thread, isGone),
  }))
  const begun = view.begun
    .filter(({ id }) => !threads[id])
    .map((one) => ({
      id: one.id,
      beside: view.spots.get(one.id)?.beside ?? null,
      card:
        one.id === view.writing ? (
          <Composer begun={one} margin={margin} names={names} lang={lang} />
        ) : (
          <Unsent begun={one} margin={margin} lang={lang} />
        ),
    }))
  const beside = others.map(({ id, ink, card }) => ({ id, beside: editing.pageAt(ink), card }))
  const resolved = resolvedThreads(threads).map((thread) => ({
    id: thread.id,
    beside: null,
    card: cardOf(thread, false),
  }))
  return { open: inOrder([...beside, ...open, ...begun]), resolved }
}
