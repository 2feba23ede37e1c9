import type { Node } from 'prosemirror-model'
import type * as Y from 'yjs'
import { shapeKey } from '../../../shared/draft.ts'
import type { Shape } from '../../../shared/paragraph.ts'
import type { Change } from './changes.ts'
import { isMarked, toInk } from './places.ts'
import { shapeOf, types } from './schema.ts'

/** One thing in the ink: a mark, a letter (a whole code point, so that no surrogate pair is ever cut), an embed. */
type Token = { em: boolean; size: number } & (
  | { is: 'mark'; mark: Shape & { id: string } }
  | { is: 'letter'; letter: string }
  | { is: 'embed'; embed: object }
)

interface Pages {
  before: Node
  after: Node
}

/** One change of the text, and how many structs it may become. To be done in the order in which they are given. */
export interface Write {
  weight: number
  run(): void
}

/**
 * What to write into the ink so that it holds what changed from one page to the next, and nothing else: what is equal
 * on both sides of a change stays, so the smallest possible part of the text is deleted and written again. [D4]
 */
export function writesFor(text: Y.Text, pages: Pages, changes: readonly Change[]): Write[] {
  return [...changes].reverse().flatMap((change) => writesOf(text, pages, onWholeLetters(pages, change)))
}

/** Letters taken away in one write: each may be a struct of its own. */
const MOST_AT_ONCE = 250

function writesOf(text: Y.Text, { before, after }: Pages, change: Change): Write[] {
  const old = tokens(before, change.fromA, change.toA)
  const now = tokens(after, change.fromB, change.toB)
  const head = commonHead(old, now)
  const tail = commonHead(old.slice(head).reverse(), now.slice(head).reverse())
  const at = toInk(before, change.fromA)
  const startOfChange = at + sizeOf(old.slice(0, head))
  const startOfTail = at + sizeOf(old.slice(0, old.length - tail))
  return [
    ...restyle(text, {
      at: startOfTail,
      old: old.slice(old.length - tail),
      now: now.slice(now.length - tail),
    }),
    ...remove(text, startOfChange, old.slice(head, old.length - tail)),
    ...insert(text, startOfChange, now.slice(head, now.length - tail)),
    ...restyle(text, { at, old: old.slice(0, head), now: now.slice(0, head) }),
  ]
}

function remove(text: Y.Text, at: number, gone: readonly Token[]): Write[] {
  const writes: Write[] = []
  for (let i = 0; i < gone.length; i += MOST_AT_ONCE) {
    const part = gone.slice(i, i + MOST_AT_ONCE)
    writes.push({ weight: part.length, run: () => text.delete(at, sizeOf(part)) })
  }
  return writes
}

function insert(text: Y.Text, start: number, fresh: readonly Token[]): Write[] {
  let next = start
  return runs(fresh).map((run) => {
    const at = next
    next += sizeOf(run)
    return { weight: 4, run: () => insertRun(text, at, run) }
  })
}

function insertRun(text: Y.Text, at: number, run: readonly Token[]): void {
  const [first] = run
  if (!first) return
  const style = first.em ? { em: true } : {}
  if (first.is === 'letter')
    text.insert(at, run.map((t) => (t.is === 'letter' ? t.letter : '')).join(''), style)
  if (first.is === 'embed') text.insertEmbed(at, first.embed, style)
  if (first.is === 'mark') {
    const { id, kind, level } = first.mark
    text.insertEmbed(at, { p: id, kind, level }, style)
    // A paragraph moved here may have been given another shape where it stood.
    for (const [which, value] of shapeEntries(first.mark)) {
      if (text.getAttribute(shapeKey(id, which)) !== undefined) text.setAttribute(shapeKey(id, which), value)
    }
  }
}

interface Stretch {
  from: number
  to: number
  em: boolean
}

/** Same words on both sides: only their emphasis and the shape of paragraphs may differ. */
function restyle(
  text: Y.Text,
  { at, old, now }: { at: number; old: readonly Token[]; now: readonly Token[] },
): Write[] {
  const writes: Write[] = []
  let place = at
  let open: Stretch | null = null
  for (const [i, was] of old.entries()) {
    const is = now[i]
    if (was.is === 'mark' && is?.is === 'mark') writes.push(...reshape(text, was.mark, is.mark))
    const differs = is !== undefined && is.is !== 'mark' && was.em !== is.em
    if (differs && open?.em === is.em && open.to === place) open.to += was.size
    else if (differs) {
      const stretch: Stretch = { from: place, to: place + was.size, em: is.em }
      const style = { em: is.em ? true : null }
      writes.push({ weight: 4, run: () => text.format(stretch.from, stretch.to - stretch.from, style) })
      open = stretch
    }
    place += was.size
  }
  return writes
}

function reshape(text: Y.Text, was: Shape, is: Shape & { id: string }): Write[] {
  return shapeEntries(is)
    .filter(([which, value]) => was[which] !== value)
    .map(([which, value]) => ({ weight: 1, run: () => text.setAttribute(shapeKey(is.id, which), value) }))
}

/** What the ink holds between two positions of the page. A closing token has no counterpart there. */
function tokens(page: Node, from: number, to: number): Token[] {
  const out: Token[] = []
  page.nodesBetween(from, Math.min(Math.max(to, from), page.content.size), (node, pos, _parent, index) => {
    if (node.type === types.block) {
      const { id, kind, level } = shapeOf(node)
      if (pos >= from && pos < to && isMarked(node)) {
        out.push({
          is: 'mark',
          mark: { id: id ?? '', kind, level },
          em: emphasisAround(page, index),
          size: 1,
        })
      }
      return true
    }
    const em = types.em.isInSet(node.marks) !== undefined
    if (node.isText) {
      const words = (node.text ?? '').slice(Math.max(0, from - pos), Math.max(0, to - pos))
      for (const letter of words) out.push({ is: 'letter', letter, em, size: letter.length })
    } else if (pos >= from && pos < to) {
      const embed: unknown = node.type === types.note ? { note: node.attrs.note } : node.attrs.embed
      out.push({ is: 'embed', embed: typeof embed === 'object' && embed !== null ? embed : {}, em, size: 1 })
    }
    return false
  })
  return out
}

/** A mark inside an emphasized stretch is written as part of it, so that undoing the emphasis leaves nothing behind. */
function emphasisAround(page: Node, index: number): boolean {
  const left = index > 0 ? page.child(index - 1).lastChild : null
  const right = page.child(index).firstChild
  return Boolean(left && right && types.em.isInSet(left.marks) && types.em.isInSet(right.marks))
}

function onWholeLetters({ before, after }: Pages, change: Change): Change {
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

function commonHead(a: readonly Token[], b: readonly Token[]): number {
  let n = 0
  while (n < a.length && n < b.length && sameThing(a[n], b[n])) n += 1
  return n
}

function sameThing(a: Token | undefined, b: Token | undefined): boolean {
  if (a?.is === 'letter' && b?.is === 'letter') return a.letter === b.letter
  if (a?.is === 'mark' && b?.is === 'mark') return a.mark.id === b.mark.id
  if (a?.is === 'embed' && b?.is === 'embed') return JSON.stringify(a.embed) === JSON.stringify(b.embed)
  return false
}

/** Letters of one style together, everything else alone. */
function runs(tokensToWrite: readonly Token[]): Token[][] {
  const out: Token[][] = []
  for (const token of tokensToWrite) {
    const last = out.at(-1)
    const first = last?.[0]
    if (last && first?.is === 'letter' && token.is === 'letter' && first.em === token.em) last.push(token)
    else out.push([token])
  }
  return out
}

function sizeOf(list: readonly Token[]): number {
  return list.reduce((sum, token) => sum + token.size, 0)
}

function shapeEntries({ kind, level }: Shape): [keyof Shape, Shape[keyof Shape]][] {
  return [
    ['kind', kind],
    ['level', level],
  ]
}
