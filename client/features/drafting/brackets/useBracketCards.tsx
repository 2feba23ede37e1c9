import { useMemo } from 'react'
import { type OpenBracket, openBrackets, type Reading } from '../../../../shared/draft/draftReading.ts'
import type { Editing } from '../editing.ts'
import type { Beside } from '../margin/useCards.tsx'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftText, useDraftView } from '../useDraft.ts'
import { BracketCard } from './BracketCard.tsx'

/** The open brackets as cards that stand beside their words. */
export function useBracketCards(draft: OpenDraft, editing: Editing | null): readonly Beside[] {
  const text = useDraftText(draft)
  const { mayWrite } = useDraftView(draft)
  return useMemo(() => {
    const open = openBrackets(text)
    return open.map((bracket) => ({
      id: `bracket-${bracket.id}`,
      ink: beginOf(bracket, text),
      card: (
        <BracketCard
          bracket={bracket}
          others={open.filter(({ id, group }) => group === bracket.group && id !== bracket.id)}
          editing={mayWrite ? editing : null}
        />
      ),
    }))
  }, [text, mayWrite, editing])
}

/** Where its words begin in the ink. */
function beginOf({ id, paragraphs }: OpenBracket, { blocks }: Reading): number {
  const block = blocks.find((b) => b.id === paragraphs[0])
  if (!block) return 0
  let at = block.ink + (block.marked ? 1 : 0)
  for (const inline of block.inlines) {
    if (inline.brackets.includes(id)) break
    at += 'text' in inline ? inline.text.length : 1
  }
  return at
}
