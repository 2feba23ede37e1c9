import type { Node } from 'prosemirror-model'
import type { Transaction } from 'prosemirror-state'
import {
  type Bracket,
  type BracketKind,
  bracketKey,
  bracketsOf,
  type Resolution,
  raisedValue,
  resolvedKey,
  resolvedValue,
} from '../../../shared/draft/bracket.ts'
import { clean, draftText } from '../../../shared/draft/draft.ts'
import type { Binding } from './binding.ts'
import type { Sayings } from './changes.ts'
import { bracketIdsOf, saidOf, schema, types } from './schema.ts'

/** Who asks for a bracket, and why. */
export interface Asked {
  by: string | null
  reason: string
}

/** Another wording, and who asks for it. */
export interface Offer extends Asked {
  words: string
}

/**
 * Puts the selected words in a bracket, and answers with its id; null if no word is selected. Undone in one go. [D20]
 * Without a group it is the first of one of its own.
 */
export function raiseBracket(
  binding: Binding,
  { by, reason, kind, group }: Asked & { kind: BracketKind; group?: string },
): string | null {
  const id = binding.newId()
  const raised = binding.act(({ tr, doc, selection: { from, to } }) => {
    const words = wordsIn(doc, [[from, to]])
    if (words.trim() === '') return null
    tr.addMark(from, to, types.bracket.create({ id }))
    return { tr, said: saidOfRaised(id, { by, reason, kind, group: group ?? id, words }) }
  })
  return raised ? id : null
}

/** Puts another wording right behind the words of a bracket, in one of its own, to be chosen from. [D20] */
export function offerAlternative(binding: Binding, bracketId: string, offer: Offer): string | null {
  const id = binding.newId()
  const words = clean(offer.words).trim()
  const offered = binding.act(({ tr, doc }) => {
    const [, at] = rangesOf(doc, bracketId).at(-1) ?? []
    const { group } = openBracket(binding, bracketId) ?? {}
    if (at === undefined || group === undefined || words === '') return null
    const around = marksAround(doc, at).filter(({ attrs }) => attrs.id !== bracketId)
    tr.insert(at, schema.text(words, types.bracket.create({ id }).addToSet(around)))
    return { tr, said: saidOfRaised(id, { ...offer, words, kind: 'alternative', group }) }
  })
  return offered ? id : null
}

/**
 * Puts another version of a whole paragraph after it, and after its earlier versions. The words of the paragraph itself
 * are put in a bracket as well, unless they are in one, so that one can choose. Answers with the version's bracket. [D20]
 */
export function offerVersion(binding: Binding, paragraphId: string, offer: Offer): string | null {
  const id = binding.newId()
  const words = clean(offer.words).trim()
  const offered = binding.act(({ tr, doc }) => {
    const of = blocksOf(doc).find(({ block }) => block.attrs.id === paragraphId)
    if (!of || of.block.content.size === 0 || words === '') return null
    const [from, to] = [of.pos + 1, of.pos + 1 + of.block.content.size]
    let said: Sayings = {}
    let group = groupAround(binding, of.block)
    if (group === null) {
      group = binding.newId()
      tr.addMark(from, to, types.bracket.create({ id: group }))
      const raised = { by: null, reason: '', kind: 'alternative' as const, group }
      said = saidOfRaised(group, { ...raised, words: wordsIn(doc, [[from, to]]) })
    }
    const version = types.block.create(
      { ...of.block.attrs, id: null, alternative: true },
      schema.text(words, [types.bracket.create({ id })]),
    )
    tr.insert(endOfVersions(doc, of), version)
    return { tr, said: { ...said, ...saidOfRaised(id, { ...offer, words, kind: 'alternative', group }) } }
  })
  return offered ? id : null
}

/**
 * Closes a bracket: its words stay, or they go, and with them a paragraph that had no others. Who asked for it and why
 * stays in the draft. False if it is not open. Undone in one go. [D20]
 */
export function resolveBracket(
  binding: Binding,
  id: string,
  how: Extract<Resolution, 'kept' | 'dropped'>,
): boolean {
  return binding.act(({ tr, doc }) => {
    if (!openBracket(binding, id)) return null
    const words = how === 'kept' ? wordsIn(doc, rangesOf(doc, id)) : ''
    if (how === 'kept') tr.removeMark(0, doc.content.size, types.bracket.create({ id }))
    else dropWords(tr, [id])
    return { tr, said: { [resolvedKey(id)]: resolvedValue({ how, words: words.slice(0, MOST_WORDS) }) } }
  })
}

/** Of the wordings in a group one stays and the others go. False if that one is not open. Undone in one go. [D20] */
export function resolveGroup(binding: Binding, group: string, keepId: string): boolean {
  return binding.act(({ tr, doc }) => {
    if (openBracket(binding, keepId)?.group !== group) return null
    const others = openOnes(binding).filter((bracket) => bracket.group === group && bracket.id !== keepId)
    const words = wordsIn(doc, rangesOf(doc, keepId)).slice(0, MOST_WORDS)
    const said: Record<string, string> = { [resolvedKey(keepId)]: resolvedValue({ how: 'kept', words }) }
    for (const { id } of others) said[resolvedKey(id)] = resolvedValue({ how: 'replaced', words })
    for (const { block, pos } of blocksOf(doc)) {
      const chosen = block.attrs.alternative && idsIn(block).includes(keepId)
      if (chosen) tr.setNodeAttribute(pos, 'alternative', false)
    }
    dropWords(
      tr,
      others.map(({ id }) => id),
      keepId,
    )
    tr.removeMark(0, tr.doc.content.size, types.bracket.create({ id: keepId }))
    return { tr, said }
  })
}

/** As much as the history keeps of words. */
const MOST_WORDS = 600

function saidOfRaised(id: string, raised: Parameters<typeof raisedValue>[0]): Sayings {
  return { [bracketKey(id)]: raisedValue({ ...raised, words: raised.words.slice(0, MOST_WORDS) }) }
}

function openOnes(binding: Binding): Bracket[] {
  return Object.values(bracketsOf(draftText(binding.doc))).filter(({ resolved }) => resolved === null)
}

function openBracket(binding: Binding, id: string): Bracket | undefined {
  return openOnes(binding).find((bracket) => bracket.id === id)
}

interface Block {
  block: Node
  pos: number
}

function blocksOf(page: Node): Block[] {
  const blocks: Block[] = []
  page.forEach((block, pos) => {
    blocks.push({ block, pos })
  })
  return blocks
}

/** Where words in this bracket are, in order. */
function rangesOf(page: Node, id: string): [from: number, to: number][] {
  const ranges: [number, number][] = []
  page.descendants((node, pos) => {
    if (!node.isInline || !bracketIdsOf(node).includes(id)) return
    const last = ranges.at(-1)
    if (last && last[1] === pos) last[1] = pos + node.nodeSize
    else ranges.push([pos, pos + node.nodeSize])
  })
  return ranges
}

function wordsIn(page: Node, ranges: readonly (readonly [number, number])[]): string {
  return ranges.map(([from, to]) => page.textBetween(from, to, ' ')).join(' ')
}

/** What both sides of a place are marked with. */
function marksAround(page: Node, at: number) {
  const { nodeBefore, nodeAfter } = page.resolve(at)
  return (nodeBefore?.marks ?? []).filter((mark) => nodeAfter && mark.isInSet(nodeAfter.marks))
}

function idsIn(block: Node): string[] {
  const ids = new Set<string>()
  block.forEach((inline) => {
    for (const id of bracketIdsOf(inline)) ids.add(id)
  })
  return [...ids]
}

/** The group of an open bracket that holds all the words of this paragraph. */
function groupAround(binding: Binding, block: Node): string | null {
  const around = idsIn(block).find((id) => {
    let all = true
    block.forEach((inline) => {
      all &&= bracketIdsOf(inline).includes(id)
    })
    return all
  })
  return (around === undefined ? undefined : openBracket(binding, around))?.group ?? null
}

function endOfVersions(page: Node, of: Block): number {
  let end = of.pos + of.block.nodeSize
  for (const { block, pos } of blocksOf(page)) {
    const version = block.attrs.alternative && saidOf(block).level === saidOf(of.block).level
    if (pos === end && version) end = pos + block.nodeSize
  }
  return end
}

/** Takes away the words in these brackets that are not in the other one, and paragraphs that had no others. */
function dropWords(tr: Transaction, ids: readonly string[], but?: string): void {
  for (const { block, pos } of blocksOf(tr.doc).reverse()) {
    const dropped: [number, number][] = []
    block.forEach((inline, offset) => {
      const around = bracketIdsOf(inline)
      if (around.every((id) => !ids.includes(id)) || (but && around.includes(but))) return
      dropped.push([pos + 1 + offset, pos + 1 + offset + inline.nodeSize])
    })
    const all = dropped.length > 0 && dropped.length === block.childCount
    if (all && tr.doc.childCount > 1) tr.delete(pos, pos + block.nodeSize)
    else for (const [from, to] of dropped.reverse()) tr.delete(from, to)
  }
}
