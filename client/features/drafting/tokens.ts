import type { Node } from 'prosemirror-model'
import { bracketKey } from '../../../shared/draft/bracket.ts'
import type { Look, Said } from '../../../shared/draft/draft.ts'
import type { Change } from './changes.ts'
import { idsOf, lookOf, saidOf, types } from './schema.ts'

export interface Pages {
  before: Node
  after: Node
}

/** What a page says of a paragraph; whether its id was not on the page before. */
export type Mark = Said & { id: string; fresh: boolean }

/** One thing that is read: a mark, a letter (a whole code point, so that no surrogate pair is ever cut), an embed. */
export type Token = { look: Look; size: number } & (
  | { is: 'mark'; mark: Mark }
  | { is: 'letter'; letter: string }
  | { is: 'embed'; embed: object }
)

/** What was read where a page changed, and what is now: what is equal on both sides of a change is told apart. */
export interface Difference {
  head: { old: Token[]; now: Token[] }
  old: Token[]
  now: Token[]
  tail: { old: Token[]; now: Token[] }
}

export function differenceOf(pages: Pages, change: Change): Difference {
  const { before, after } = pages
  const known = new Set(idsOf(before))
  const old = tokens(before, change.fromA, change.toA, known)
  const now = tokens(after, change.fromB, change.toB, known)
  const head = commonHead(old, now)
  const tail = commonHead(old.slice(head).reverse(), now.slice(head).reverse())
  return {
    head: { old: old.slice(0, head), now: now.slice(0, head) },
    old: old.slice(head, old.length - tail),
    now: now.slice(head, now.length - tail),
    tail: { old: old.slice(old.length - tail), now: now.slice(now.length - tail) },
  }
}

export function sizeOf(list: readonly Token[]): number {
  return list.reduce((sum, token) => sum + token.size, 0)
}

/** The formatting attributes that make words of one look have another; null takes one away. */
export function attributesBetween(was: Look, is: Look): Record<string, true | null> {
  const attributes: Record<string, true | null> = {}
  if (was.em !== is.em) attributes.em = is.em ? true : null
  for (const id of was.brackets) if (!is.brackets.includes(id)) attributes[bracketKey(id)] = null
  for (const id of is.brackets) if (!was.brackets.includes(id)) attributes[bracketKey(id)] = true
  return attributes
}

export const PLAIN: Look = { em: false, brackets: [] }

/** The change widened by what it would cut in two. */
export function onWholeLetters({ before, after }: Pages, change: Change): Change {
  const { fromA, toA, fromB, toB } = change
  const left = cutsPair(before, fromA) || cutsPair(after, fromB) ? 1 : 0
  const right = cutsPair(before, toA) || cutsPair(after, toB) ? 1 : 0
  return { fromA: fromA - left, toA: toA + right, fromB: fromB - left, toB: toB + right }
}

function cutsPair(page: Node, pos: number): boolean {
  const { parent, parentOffset } = page.resolve(pos)
  if (!parent.isTextblock || parentOffset === 0 || parentOffset >= parent.content.size) return false
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(
    parent.textBetween(parentOffset - 1, parentOffset + 1, '', ' '),
  )
}

/** What is read between two positions of the page. A closing token has no counterpart in the reading. */
function tokens(page: Node, from: number, to: number, known: ReadonlySet<string>): Token[] {
  const out: Token[] = []
  page.nodesBetween(from, Math.min(Math.max(to, from), page.content.size), (node, pos, _parent, index) => {
    if (node.type === types.block) {
      if (pos < from || pos >= to) return true
      const said = saidOf(node)
      const mark = { ...said, id: said.id ?? '', fresh: !known.has(said.id ?? '') }
      out.push({ is: 'mark', mark, look: lookAround(page, index), size: 1 })
      return true
    }
    const look = lookOf(node)
    if (node.isText) {
      const words = (node.text ?? '').slice(Math.max(0, from - pos), Math.max(0, to - pos))
      for (const letter of words) out.push({ is: 'letter', letter, look, size: letter.length })
    } else if (pos >= from && pos < to) {
      const embed: unknown = node.type === types.note ? { note: node.attrs.note } : node.attrs.embed
      out.push({
        is: 'embed',
        embed: typeof embed === 'object' && embed !== null ? embed : {},
        look,
        size: 1,
      })
    }
    return false
  })
  return out
}

/** A mark inside an emphasized stretch is written as part of it, so that undoing the emphasis leaves nothing behind. */
function lookAround(page: Node, index: number): Look {
  const left = index > 0 ? page.child(index - 1).lastChild : null
  const right = page.child(index).firstChild
  if (!left || !right) return PLAIN
  const [before, after] = [lookOf(left), lookOf(right)]
  return {
    em: before.em && after.em,
    brackets: before.brackets.filter((id) => after.brackets.includes(id)),
  }
}

function commonHead(a: readonly Token[], b: readonly Token[]): number {
  let n = 0
  while (n < a.length && n < b.length && sameThing(a[n], b[n])) n += 1
  return n
}

function sameThing(a: Token | undefined, b: Token | undefined): boolean {
  if (a?.is === 'letter' && b?.is === 'letter') return a.letter === b.letter
  // Words before the first mark stay where they are when they are given one.
  if (a?.is === 'mark' && b?.is === 'mark')
    return a.mark.id === b.mark.id || (a.mark.id === '' && b.mark.fresh)
  if (a?.is === 'embed' && b?.is === 'embed') return JSON.stringify(a.embed) === JSON.stringify(b.embed)
  return false
}
