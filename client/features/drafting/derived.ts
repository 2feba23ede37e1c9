import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Said } from '../../../shared/draft/draft.ts'
import { type Naming, named } from '../../../shared/draft/draftLines.ts'
import { type Addressee, NOTE_MARK } from '../../../shared/paragraph.ts'
import { openingLength } from '../../../shared/wording/openingWords.ts'
import { saidOf, types } from './schema.ts'

/** What is shown of a paragraph and never stored: its label and its opening words. */
interface Line extends Said {
  id: string
  /** Position of the paragraph on the page. */
  pos: number
  text: string
  label: string
}

/** Numbers in the margin and opening words in italics: derived anew from the words each time. */
export function derivedLooks(
  naming: () => Naming,
  to: (addressees: readonly Addressee[]) => string,
): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => looks(doc, naming(), to),
      apply: (tr, shown) =>
        tr.docChanged || tr.getMeta(LOOK_AGAIN) === true ? looks(tr.doc, naming(), to) : shown,
    },
    props: {
      decorations(state) {
        return this.getState(state)
      },
    },
  })
}

/** Set on a transaction when what is shown but not written has changed: the language, who asked for a bracket. */
export const LOOK_AGAIN = 'lookAgain'

function looks(page: Node, naming: Naming, to: (addressees: readonly Addressee[]) => string): DecorationSet {
  const all: Decoration[] = []
  for (const { pos, kind, level, text, label, addressees } of linesOf(page, naming)) {
    const end = pos + (page.nodeAt(pos)?.nodeSize ?? 0)
    all.push(
      Decoration.node(pos, end, {
        'data-label': label,
        'data-shown-level': String(level),
        ...(addressees.length > 0 && kind === 'operative' && level === 0 && { 'data-to': to(addressees) }),
      }),
    )
    const opening = openingLength(text, naming.lang, level === 0 ? kind : 'heading')
    if (opening > 0) all.push(Decoration.inline(pos + 1, pos + 1 + opening, { 'data-opening': '' }))
  }
  return DecorationSet.create(page, all)
}

/** How the paragraphs of a page are called. Empty ones are there, so they count. */
function linesOf(page: Node, naming: Naming): Line[] {
  const blocks: Omit<Line, 'label'>[] = []
  page.forEach((block, pos) => {
    blocks.push({ ...saidOf(block), id: String(pos), pos, text: textOf(block) })
  })
  return named(blocks, naming)
}

/** The words, each footnote as one character, so that places in it are places in the paragraph. */
function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, '', (leaf) =>
    leaf.type === types.note ? NOTE_MARK : '\u25A1',
  )
}
