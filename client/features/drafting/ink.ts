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

/**
 * Writes what changed from one page to the next into the ink, and nothing else: what is equal on both sides of a
 * change stays, so that the smallest possible part of the text is deleted and written again. [D4]
 *
 * To be called inside one Y transaction; changes in order, as `changesOf` gives them.
 */
export function writeChanges(text: Y.Text, pages: Pages, changes: readonly Change[]): void {
  for (const change of [...changes].reverse()) writeChange(text, pages, onWholeLetters(pages, change))
}

function writeChange(text: Y.Text, { before, after }: Pages, change: Change): void {
  const old = tokens(before, change.fromA, change.toA)
  const now = tokens(after, change.fromB, change.toB)
  const head = commonHead(old, now)
  const tail = commonHead(old.slice(head).reverse(), now.slice(head).reverse())
  const at = toInk(before, change.fromA)
  const gone = old.slice(head, old.length - tail)
  const fresh = now.slice(head, now.length - tail)
  const startOfTail = at + sizeOf(old.slice(0, old.length - tail))

  restyle(text, { at: startOfTail, old: old.slice(old.length - tail), now: now.slice(now.length - tail) })
  if (gone.length > 0) text.delete(at + sizeOf(old.slice(0, head)), sizeOf(gone))
  insert(text, at + sizeOf(old.slice(0, head)), fresh)
  restyle(text, { at, old: old.slice(0, head), now: now.slice(0, head) })
}

function insert(text: Y.Text, start: number, fresh: readonly Token[]): void {
  let at = start
  for (const run of runs(fresh)) {
    const [first] = run
    if (!first) continue
    const style = first.em ? { em: true } : {}
    if (first.is === 'letter')
      text.insert(at, run.map((t) => (t.is === 'letter' ? t.letter : '')).join(''), style)
    if (first.is === 'embed') text.insertEmbed(at, first.embed, style)
    if (first.is === 'mark') {
      const { id, kind, level } = first.mark
      text.insertEmbed(at, { p: id, kind, level }, style)
      // A paragraph moved here may have been given another shape where it stood.
      for (const [which, value] of shapeEntries(first.mark)) {
        if (text.getAttribute(shapeKey(id, which)) !== undefined)
          text.setAttribute(shapeKey(id, which), value)
      }
    }
    at += sizeOf(run)
  }
}

/** Same words on both sides: only their emphasis and the shape of paragraphs may differ. */
function restyle(
  text: Y.Text,
  { at, old, now }: { at: number; old: readonly Token[]; now: readonly Token[] },
): void {
  let place = at
  let pending: { from: number; to: number; em: boolean } | null = null
  const flush = () => {
    if (pending) text.format(pending.from, pending.to - pending.from, { em: pending.em ? true : null })
    pending = null
  }
  for (const [i, was] of old.entries()) {
    const is = now[i]
    if (was.is === 'mark' && is?.is === 'mark') {
      for (const [which, value] of shapeEntries(is.mark)) {
        if (was.mark[which] !== value) text.setAttribute(shapeKey(is.mark.id, which), value)
      }
    }
    const differs = is !== undefined && is.is !== 'mark' && was.em !== is.em
    if (differs && pending !== null && (pending as { em: boolean }).em === is.em) {
      ;(pending as { to: number }).to = place + was.size
    } else {
      flush()
      if (differs) pending = { from: place, to: place + was.size, em: is.em }
    }
    place += was.size
  }
  flush()
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
