import { type Node, Schema } from 'prosemirror-model'
import type { Doc } from 'yjs'
import { type DraftBlock, draftBlocks, type Inline } from '../../../shared/draft.ts'
import { KINDS, LEVELS, type Shape } from '../../../shared/paragraph.ts'

/**
 * A draft as ProseMirror sees it: flat, so that nothing can be nested wrongly by a merge.
 * A block's `id` is null until the binding gives it one; `unknown` keeps in place what a newer version wrote.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'inline*',
      attrs: { id: { default: null }, kind: { default: 'operative' }, level: { default: 0 } },
      parseDOM: [
        { tag: '[data-kind]', priority: 60, getAttrs: (dom) => attributesOf(dom) },
        { tag: 'h1, h2, h3, h4, h5, h6', attrs: { kind: 'heading' } },
        { tag: 'p, li, td, blockquote, pre' },
      ],
      toDOM: ({ attrs }) => [
        attrs.kind === 'heading' ? 'h2' : 'p',
        { 'data-kind': attrs.kind, 'data-level': attrs.level, 'data-id': attrs.id },
        0,
      ],
    },
    text: { group: 'inline' },
    note: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { note: {} },
      parseDOM: [{ tag: '[data-note]', getAttrs: (dom) => ({ note: dom.dataset.note ?? '' }) }],
      toDOM: ({ attrs }) => [
        'span',
        { 'data-note': attrs.note, title: attrs.note, role: 'note', 'aria-label': attrs.note },
      ],
    },
    unknown: {
      group: 'inline',
      inline: true,
      atom: true,
      attrs: { embed: {} },
      toDOM: () => ['span', { 'data-unknown': '' }, '\u25A1'],
    },
  },
  marks: {
    em: { parseDOM: [{ tag: 'em, i' }], toDOM: () => ['em', 0] },
  },
})

export const types = {
  doc: schema.nodes.doc,
  block: schema.nodes.block,
  note: schema.nodes.note,
  unknown: schema.nodes.unknown,
  em: schema.marks.em,
} as const

/** The page that shows this draft. */
export function pageOf(doc: Doc): Node {
  return types.doc.create(null, draftBlocks(doc).map(blockNode))
}

export function shapeOf(block: Node): Shape & { id: string | null } {
  const { kind, level, id } = block.attrs
  return {
    id: typeof id === 'string' ? id : null,
    kind: KINDS.find((known) => known === kind) ?? 'operative',
    level: LEVELS.find((known) => known === level) ?? 0,
  }
}

function blockNode({ id, kind, level, inlines }: DraftBlock): Node {
  return types.block.create({ id, kind, level }, inlines.map(inlineNode))
}

function inlineNode(inline: Inline): Node {
  const marks = inline.em ? [types.em.create()] : []
  if ('text' in inline) return schema.text(inline.text, marks)
  if ('note' in inline) return types.note.create({ note: inline.note }, null, marks)
  return types.unknown.create({ embed: inline.unknown }, null, marks)
}

function attributesOf(dom: HTMLElement) {
  const level = LEVELS.find((known) => String(known) === dom.dataset.level) ?? 0
  const kind = KINDS.find((known) => known === dom.dataset.kind) ?? 'operative'
  return { id: dom.dataset.id ?? null, kind, level }
}
