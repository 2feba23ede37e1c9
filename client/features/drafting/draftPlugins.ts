import { keymap } from 'prosemirror-keymap'
import type { Plugin } from 'prosemirror-state'
import type { BracketSigns } from '../../../shared/draft/draft.ts'
import type { Within } from '../../../shared/draft/draftLines.ts'
import type { Style } from '../../../shared/numbering.ts'
import type { Addressee } from '../../../shared/paragraph.ts'
import { bracketLooks } from './brackets/looks.ts'
import { copying } from './copying.ts'
import { derivedLooks } from './derived.ts'
import { dragHandle } from './dragging.ts'
import type { Editing } from './editing.ts'
import { fixHere, type HintWords, hints } from './hints.ts'
import { marginPlugins } from './margin/marginPlugins.ts'
import type { OpenMargin } from './margin/openMargin.ts'
import type { OpenDraft } from './openDraft.ts'
import { pastePlugin } from './reading/paste.ts'
import type { ReadRefusal } from './reading/refusal.ts'
import { recognizedKinds } from './recognizing.ts'

/** What the editor says in the words of whoever looks at it. Asked for each time, for they may change their language. */
export interface EditorWords {
  style: Style
  within: Within | undefined
  /** Whether no other session's text follows this one. */
  isLast: boolean
  signs: BracketSigns
  /** Null where no hints are wanted. */
  hints: HintWords | null
  /** "To: Parties". */
  to(addressees: readonly Addressee[]): string
  drag: string
  tooMuch(code: ReadRefusal): void
}

/** All that the editor does beyond keeping page and draft the same. */
export function draftPlugins(
  { draft, margin }: { draft: OpenDraft; margin: OpenMargin },
  { words, editing }: { words: () => EditorWords; editing: () => Editing },
): Plugin[] {
  const lang = () => draft.text.lang
  const naming = () => ({ style: words().style, within: words().within, lang: lang() })
  const judging = () => ({ lang: lang(), closes: words().isLast })
  return [
    recognizedKinds(lang),
    derivedLooks(naming, (addressees) => words().to(addressees)),
    bracketLooks(() => ({ all: draft.text.brackets, signs: words().signs })),
    hints(judging, () => words().hints),
    keymap({ 'Alt-Enter': (state, dispatch) => words().hints !== null && fixHere(judging)(state, dispatch) }),
    dragHandle(
      () => editing().binding,
      () => words().drag,
    ),
    pastePlugin({ lang, tooMuch: (code) => words().tooMuch(code) }),
    copying({ naming, signs: () => words().signs }),
    ...marginPlugins(margin, editing),
  ]
}
