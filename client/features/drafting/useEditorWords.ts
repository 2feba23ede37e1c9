import { useEffect, useRef, useState } from 'react'
import { useForum } from '../../useForum.ts'
import { lintWords } from '../../words/drafting/lint.ts'
import { reading } from '../../words/drafting/reading.ts'
import { structure } from '../../words/drafting/structure.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { LOOK_AGAIN } from './derived.ts'
import type { EditorWords } from './draftPlugins.ts'
import type { Editing } from './editing.ts'
import type { OpenDraft } from './openDraft.ts'
import { useBracketSigns } from './useBracketSigns.ts'
import { useDraftText } from './useDraft.ts'
import { useHints } from './useHints.ts'
import { useWithin } from './useWithin.ts'

/** What the editor says, always in the words of now; and what it has to say about a paste that was too much. */
export function useEditorWords(draft: OpenDraft, editing: Editing | null) {
  const d = useWordsOf(structure)
  const found = useWordsOf(lintWords)
  const read = useWordsOf(reading)
  const style = useForum((forum) => forum.convened?.style ?? 'forum')
  const isLast = useForum((forum) => Object.keys(forum.sessions).at(-1) === draft.sessionId)
  const within = useWithin(draft.sessionId)
  const text = useDraftText(draft)
  const signs = useBracketSigns(text.brackets)
  const [wantsHints] = useHints()
  const [refused, setRefused] = useState<string | null>(null)
  const words: EditorWords = {
    style,
    within,
    isLast,
    signs,
    hints: wantsHints
      ? {
          said: ({ code }) => found.found[code],
          fix: (finding) => (finding.fix ? found.fix[finding.code] : ''),
        }
      : null,
    to: (addressees) => d.toLine({ names: addressees.map((addressee) => d.to[addressee]) }),
    drag: d.drag,
    tooMuch: (code) => setRefused(read.refusals[code]),
  }
  const now = useRef(words)
  now.current = words

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is shown has to be looked at again when these change
  useEffect(() => {
    const view = editing?.view
    view?.dispatch(view.state.tr.setMeta(LOOK_AGAIN, true).setMeta('addToHistory', false))
  }, [editing, signs, d, found, wantsHints, text.lang, within])

  return { words: now, refused, forget: () => setRefused(null) }
}
