import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { openingLength } from '../../../shared/openingWords.ts'
import { NOTE_MARK, type Shape } from '../../../shared/paragraph.ts'
import { type Naming, named } from './lines.ts'
import { shapeOf, types } from './schema.ts'

/** What is shown of a paragraph and never stored: its label and its opening words. */
interface Line extends Shape {
  /** Position of the paragraph on the page. */
  pos: number
  text: string
  label: string
}

/** Numbers in the margin and opening words in italics: derived anew from the words each time. */
export function derivedLooks(naming: () => Naming): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => looks(doc, naming()),
      apply: (tr, shown) => (tr.docChanged ? looks(tr.doc, naming()) : shown),
    },
    props: {
      decorations(state) {
        return this.getState(state)
      },
    },
  })
}

function looks(page: Node, naming: Naming): DecorationSet {
  const all: Decoration[] = []
  for (const { pos, kind, level, text, label } of linesOf(page, naming)) {
    const end = pos + (page.nodeAt(pos)?.nodeSize ?? 0)
    all.push(Decoration.node(pos, end, { 'data-label': label, 'data-shown-level': String(level) }))
    const opening = openingLength(text, naming.lang, level === 0 ? kind : 'heading')
    if (opening > 0) all.push(Decoration.inline(pos + 1, pos + 1 + opening, { 'data-opening': '' }))
  }
  return DecorationSet.create(page, all)
}

/** How the paragraphs of a page are called. Empty ones are there, so they count. */
function linesOf(page: Node, naming: Naming): Line[] {
  const blocks: (Shape & { id: string; pos: number; text: string; alternative: boolean })[] = []
  page.forEach((block, pos) => {
    const { kind, level } = shapeOf(block)
    blocks.push({
      id: String(pos),
      kind,
      level,
      pos,
      text: textOf(block),
      alternative: block.attrs.alternative === true,
    })
  })
  return named(blocks, naming)
}

/** The words, each footnote as one character, so that places in it are places in the paragraph. */
function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, '', (leaf) =>
    leaf.type === types.note ? NOTE_MARK : '\u25A1',
  )
}
