import { Mark, type Node, Schema } from 'prosemirror-model'
import type { Doc } from 'yjs'
import { bracketKey, bracketOfKey } from '../../../shared/draft/bracket.ts'
import {
  type DraftBlock,
  draftBlocks,
  type Inline,
  type Look,
  type Said,
} from '../../../shared/draft/draft.ts'
import type { Standing } from '../../../shared/draft/draftOrder.ts'
import { ADDRESSEES, type Addressee, KINDS, LEVELS, type Shape } from '../../../shared/paragraph.ts'

/**
 * A draft as ProseMirror sees it: flat, so that nothing can be nested wrongly by a merge.
 * A block's `id` is null until the binding gives it one; `unknown` keeps in place what a newer version wrote.
 */
export const schema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    block: {
      content: 'inline*',
      attrs: {
        id: { default: null },
        kind: { default: 'operative' },
        level: { default: 0 },
        /** As in the ink: a list with commas. */
        addressees: { default: '' },
        alternative: { default: false },
      },
      parseDOM: [
        // Numbers and square brackets that were copied with the words: `clipboardHtml.ts`.
        { tag: '[data-derived]', priority: 70, ignore: true },
        { tag: '[data-kind]', priority: 60, getAttrs: (dom) => attributesOf(dom) },
        { tag: 'h1, h2, h3, h4, h5, h6', attrs: { kind: 'heading' } },
        { tag: 'p, li, td, blockquote, pre' },
      ],
      toDOM: ({ attrs }) => [
        attrs.kind === 'heading' ? 'h2' : 'p',
        {
          'data-kind': attrs.kind,
          'data-level': attrs.level,
          'data-id': attrs.id,
          'data-addressees': attrs.addressees || null,
          'data-alternative': attrs.alternative ? '' : null,
          dir: 'auto',
        },
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
    /** Words that are not agreed. Several can overlap; what is typed at an edge stays outside. */
    bracket: {
      attrs: { id: {} },
      excludes: '',
      inclusive: false,
      parseDOM: [{ tag: 'span[data-bracket]', getAttrs: (dom) => bracketAttributes(dom) }],
      toDOM: ({ attrs }) => ['span', { 'data-bracket': attrs.id }, 0],
    },
    em: { parseDOM: [{ tag: 'em, i' }], toDOM: () => ['em', 0] },
  },
})

export const types = {
  doc: schema.nodes.doc,
  block: schema.nodes.block,
  note: schema.nodes.note,
  unknown: schema.nodes.unknown,
  em: schema.marks.em,
  bracket: schema.marks.bracket,
} as const

/** The page that shows this draft. Paragraphs that are on the page before as they should be are taken from there. */
export function pageOf(doc: Doc, before?: Node, order?: readonly Standing[]): Node {
  const shown = new Map<unknown, Node>()
  before?.forEach((block) => {
    shown.set(block.attrs.id, block)
  })
  const blocks = draftBlocks(doc, order).map((block) => {
    const same = shown.get(block.id)
    return same && shows(same, block) ? same : blockNode(block)
  })
  return types.doc.create(null, blocks)
}

export function shapeOf(block: Node): Shape & { id: string | null } {
  const { id, kind, level } = saidOf(block)
  return { id, kind, level }
}

/** What a block of the page says of its paragraph; its id is null until the binding gives it one. */
export function saidOf({ attrs }: Node): Said & { id: string | null } {
  const { id, kind, level, addressees, alternative } = attrs
  return {
    id: typeof id === 'string' ? id : null,
    kind: KINDS.find((known) => known === kind) ?? 'operative',
    level: LEVELS.find((known) => known === level) ?? 0,
    addressees: readAddressees(addressees),
    alternative: alternative === true,
  }
}

/** The ids of the paragraphs, in the order of the page. */
export function idsOf(page: Node): string[] {
  return page.children.map((block) => saidOf(block).id ?? '')
}

/** How the words of an inline are marked: in the order in which marks are kept on the page. */
export function marksOf({ em, brackets }: Look): Mark[] {
  return [...brackets.map((id) => types.bracket.create({ id })), ...(em ? [types.em.create()] : [])]
}

export function lookOf(inline: Node): Look {
  return { em: types.em.isInSet(inline.marks) !== undefined, brackets: bracketIdsOf(inline).sort() }
}

/** The brackets these words are in. */
export function bracketIdsOf({ marks }: Node): string[] {
  return marks.flatMap(({ type, attrs }) => (type === types.bracket ? [String(attrs.id)] : []))
}

function shows(node: Node, block: DraftBlock): boolean {
  const { kind, level, addressees, alternative } = node.attrs
  return (
    kind === block.kind &&
    level === block.level &&
    addressees === block.addressees.join() &&
    alternative === block.alternative &&
    node.childCount === block.inlines.length &&
    block.inlines.every((inline, i) => {
      const child = node.child(i)
      const sameMarks = Mark.sameSet(child.marks, marksOf(inline))
      return 'text' in inline && sameMarks && child.isText && child.text === inline.text
    })
  )
}

function blockNode({ id, kind, level, addressees, alternative, inlines }: DraftBlock): Node {
  const attrs = { id, kind, level, addressees: addressees.join(), alternative }
  return types.block.create(attrs, inlines.map(inlineNode))
}

function inlineNode(inline: Inline): Node {
  const marks = marksOf(inline)
  if ('text' in inline) return schema.text(inline.text, marks)
  if ('note' in inline) return types.note.create({ note: inline.note }, null, marks)
  return types.unknown.create({ embed: inline.unknown }, null, marks)
}

function attributesOf({ dataset }: HTMLElement) {
  const level = LEVELS.find((known) => String(known) === dataset.level) ?? 0
  const kind = KINDS.find((known) => known === dataset.kind) ?? 'operative'
  const addressees = readAddressees(dataset.addressees).join()
  return { id: dataset.id ?? null, kind, level, addressees, alternative: dataset.alternative !== undefined }
}

function readAddressees(list: unknown): Addressee[] {
  const named = typeof list === 'string' ? list.split(',') : []
  return ADDRESSEES.filter((known) => named.includes(known))
}

function bracketAttributes({ dataset }: HTMLElement) {
  const id = bracketOfKey(bracketKey(dataset.bracket ?? ''))
  return id === null ? false : { id }
}
