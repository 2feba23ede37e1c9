import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { outlined } from '../../../shared/draft.ts'
import { labels, type Style } from '../../../shared/numbering.ts'
import { openingLength } from '../../../shared/openingWords.ts'
import { type Lang, NOTE_MARK, type Shape } from '../../../shared/paragraph.ts'
import { shapeOf, types } from './schema.ts'

/** What is shown of a paragraph and never stored: its label, its opening words, its brackets. */
export interface Line extends Shape {
  /** Position of the paragraph on the page. */
  pos: number
  text: string
  label: string
}

/** How the paragraphs of a page are called. Empty ones are there, so they count. */
export function linesOf(page: Node, { style, lang }: { style: Style; lang: Lang }): Line[] {
  const blocks: (Shape & { pos: number; text: string })[] = []
  page.forEach((block, pos) => {
    const { kind, level } = shapeOf(block)
    blocks.push({ kind, level, pos, text: textOf(block) })
  })
  const lines = outlined(blocks)
  const called = labels(
    lines.map(({ kind, level, text, pos }) => {
      return {
        id: String(pos),
        kind,
        level,
        text,
        em: [],
        notes: [],
        lang,
        part: null,
        struck: false,
        addedBy: null,
      }
    }),
    { style, lang, final: false },
  )
  return lines.map((line) => ({ ...line, label: called[line.pos] ?? '' }))
}

export function bracketsIn(text: string): [from: number, to: number][] {
  return [...text.matchAll(/\[[^[\]]*\]/g)].map((found) => [found.index, found.index + found[0].length])
}

/** Numbers in the margin, opening words in italics, brackets marked: derived anew from the words each time. */
export function derivedLooks(naming: () => { style: Style; lang: Lang }): Plugin<DecorationSet> {
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

function looks(page: Node, naming: { style: Style; lang: Lang }): DecorationSet {
  const all: Decoration[] = []
  for (const { pos, kind, level, text, label } of linesOf(page, naming)) {
    const called = label !== '' && level === 0 ? `${label}.` : label
    const end = pos + (page.nodeAt(pos)?.nodeSize ?? 0)
    all.push(Decoration.node(pos, end, { 'data-label': called, 'data-shown-level': String(level) }))
    const opening = openingLength(text, naming.lang, level === 0 ? kind : 'heading')
    if (opening > 0) all.push(Decoration.inline(pos + 1, pos + 1 + opening, { 'data-opening': '' }))
    for (const [from, to] of bracketsIn(text)) {
      all.push(Decoration.inline(pos + 1 + from, pos + 1 + to, { 'data-bracket': '' }))
    }
  }
  return DecorationSet.create(page, all)
}

/** The words, each footnote as one character, so that places in it are places in the paragraph. */
function textOf(block: Node): string {
  return block.textBetween(0, block.content.size, '', (leaf) =>
    leaf.type === types.note ? NOTE_MARK : '\u25A1',
  )
}
