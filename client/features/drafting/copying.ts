import { Fragment, type Node, Slice } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { type BracketSigns, wordsOf } from '../../../shared/draft/draft.ts'
import type { Naming } from '../../../shared/draft/draftLines.ts'
import { plainText } from '../../../shared/draft/draftPlain.ts'
import { LEVELS, type Level } from '../../../shared/paragraph.ts'
import { ClipboardHtml } from './clipboardHtml.ts'
import { type CopiedLine, copiedLines } from './copiedLines.ts'
import { bracketIdsOf, types } from './schema.ts'

export interface CopyingParts {
  naming(): Naming
  /** As brackets are written out for the reader. */
  signs(): BracketSigns
}

/**
 * What is copied from the draft, or dragged out of it: whole paragraphs with their numbers, words within one bare;
 * brackets as `[words – Organization]`, footnotes as [1] with their words at the end. [D36]
 */
export function copying({ naming, signs }: CopyingParts): Plugin {
  let view: EditorView | null = null
  const linesOf = (copied: Fragment) => (view ? copiedLines(view.state.doc, copied, naming()) : [])
  return new Plugin({
    view: (opened) => {
      view = opened
      return {
        destroy: () => {
          view = null
        },
      }
    },
    props: {
      clipboardTextSerializer: ({ content }) => plainOf(linesOf(content), signs()),
      // Looks are for other programs; our policy lets browsers complain of each that is parsed here.
      transformPastedHTML: (html) => html.replace(/(<\w+\b[^<>]*?) style="[^"]*"/g, '$1'),
      transformPasted: (pasted, { state }) => withoutDoubles(pasted, state.doc),
      clipboardSerializer: new ClipboardHtml({ linesOf, signs, lang: () => naming().lang }),
    },
  })
}

/**
 * Words that were cut are in their bracket again where they are pasted; a copy of words that still stand in theirs is
 * plain: nobody contests it twice. [D20]
 */
function withoutDoubles(pasted: Slice, page: Node): Slice {
  const standing = new Set<string>()
  page.descendants((node) => {
    for (const id of bracketIdsOf(node)) standing.add(id)
  })
  return new Slice(plainWithin(pasted.content, standing), pasted.openStart, pasted.openEnd)
}

function plainWithin(content: Fragment, standing: ReadonlySet<string>): Fragment {
  const nodes: Node[] = []
  content.forEach((node) => {
    const kept = node.marks.filter(
      ({ type, attrs }) => type !== types.bracket || !standing.has(String(attrs.id)),
    )
    nodes.push(node.isInline ? node.mark(kept) : node.copy(plainWithin(node.content, standing)))
  })
  return Fragment.from(nodes)
}

/** Sub-paragraphs by themselves do not stand in. */
function plainOf(lines: readonly CopiedLine[], signs: BracketSigns): string {
  const highest = Math.min(...lines.flatMap(({ label, level }) => (label === '' ? [] : [level])))
  const below = (level: Level) => LEVELS.find((known) => known === level - highest) ?? 0
  return plainText(
    lines.map(({ label, level, inlines }) => ({
      ...wordsOf(inlines, signs),
      label,
      level: label === '' ? 0 : below(level),
    })),
  )
}
