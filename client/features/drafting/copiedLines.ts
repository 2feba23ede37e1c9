import type { Fragment, Node } from 'prosemirror-model'
import type { Inline } from '../../../shared/draft/draft.ts'
import { type Naming, named } from '../../../shared/draft/draftLines.ts'
import type { Level } from '../../../shared/paragraph.ts'
import { lookOf, saidOf, types } from './schema.ts'

/** A paragraph that is copied, or the part of one. */
export interface CopiedLine {
  /** Null for words without their paragraph. */
  block: Node | null
  /** As it is called on the page, and the level it stands at there; '' and 0 where only a part of it is copied. */
  label: string
  level: Level
  inlines: Inline[]
}

/** What this piece of the page says, as it is called there. [D36] */
export function copiedLines(page: Node, copied: Fragment, naming: Naming): CopiedLine[] {
  if (copied.firstChild?.isInline) {
    return [{ block: null, label: '', level: 0, inlines: inlinesOf(copied) }]
  }
  const whole = calledOn(page, naming)
  return copied.content.map((block) => {
    const known = whole.get(saidOf(block).id)
    const { label, level } = known?.node.eq(block) ? known : PART
    return { block, label, level, inlines: inlinesOf(block.content) }
  })
}

const PART = { label: '', level: 0 } as const

/** The paragraphs of the page as they are called, by what the page has for their id. */
function calledOn(page: Node, naming: Naming) {
  const blocks = page.content.content.map((node, i) => ({ ...saidOf(node), id: String(i), node }))
  return new Map(named(blocks, naming).map((block) => [saidOf(block.node).id, block]))
}

/** The words of a paragraph of the page as they are in the draft. */
export function inlinesOf(content: Fragment): Inline[] {
  return content.content.flatMap((node): Inline[] => {
    if (node.isText) return [{ text: node.text ?? '', ...lookOf(node) }]
    if (node.type === types.note) return [{ note: String(node.attrs.note), ...lookOf(node) }]
    return []
  })
}
