import { joinBackward } from 'prosemirror-commands'
import type { Transaction } from 'prosemirror-state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeKind, splitParagraph } from '../../client/features/drafting/keys.ts'
import { moveDown, moveTo, moveUp, withSubs } from '../../client/features/drafting/moving.ts'
import { draftText } from '../../shared/draft/draft.ts'
import { piecesOf } from '../../shared/draft/draftOrder.ts'
import { apart } from '../support/apart.ts'
import type { Writer } from '../support/writers.ts'

const marksIn = ({ doc }: Writer) => piecesOf(draftText(doc)).map(({ id }) => id)
const moved = ({ binding }: Writer, id: string, after: string | null) => moveTo(binding, [id], after)

test('[D19] one moves a paragraph while another types into it: what was typed goes along', () => {
  const { ana, bo, meet } = apart('first', 'second', 'third')
  expect(moved(ana, 's3', null)).toBe(true)
  bo.select(2, 5).type(' of all')
  expect(meet()).toEqual(['third of all', 'first', 'second'])
})

test('[D19] moving writes no letter: only where the paragraph stands', () => {
  const { ana } = apart('first', 'second', 'third')
  const before = draftText(ana.doc).toDelta()
  moved(ana, 's1', 's3')
  expect(draftText(ana.doc).toDelta()).toEqual(before)
  const [update] = ana.outbox
  expect(ana.outbox.length).toBe(1)
  const { structs, ds } = Y.decodeUpdate(update ?? new Uint8Array())
  expect(structs.map((struct) => 'parentSub' in struct && struct.parentSub)).toEqual(['place:s1'])
  expect(ds.clients.size).toBe(0)
})

test('[D19] two move the same paragraph: it stands in one of the places, for both', () => {
  const { ana, bo, meet } = apart('one', 'two', 'three', 'four')
  moved(ana, 's2', 's4')
  moved(bo, 's2', null)
  expect([
    ['one', 'three', 'four', 'two'],
    ['two', 'one', 'three', 'four'],
  ]).toContainEqual(meet())
})

test('[D19] two move two paragraphs after each other: each is there once', () => {
  const { ana, bo, meet } = apart('one', 'two', 'three')
  moved(ana, 's1', 's3')
  moved(bo, 's3', 's1')
  expect(meet().toSorted()).toEqual(['one', 'three', 'two'])
})

test('[D19] two join the same moved paragraph to the one before it: no word is there twice', () => {
  const { ana, bo, meet } = apart('Urges', 'Invites', ' Parties')
  moved(ana, 's3', 's1')
  expect(meet()).toEqual(['Urges', ' Parties', 'Invites'])
  ana.online = false
  bo.online = false
  ana.select(1, 0).run(joinBackward)
  bo.select(1, 0).run(joinBackward)
  expect(meet()).toEqual(['Urges Parties', 'Invites'])
})

test('[D19] what others write in a moved paragraph while it is joined, and in the one it is joined to, stays', () => {
  const { ana, bo, meet } = apart('Urges', 'Invites', ' Parties')
  moved(ana, 's3', 's1')
  meet()
  ana.online = false
  bo.online = false
  ana.select(1, 0).run(joinBackward)
  bo.select(1, 8).type(' to act')
  bo.select(0, 5).type(' all')
  expect(meet()).toEqual(['Urges all Parties to act', 'Invites'])
  ana.binding.undo()
  expect(meet()).toEqual(['Urges all', ' Parties to act', 'Invites'])
})

test('[D19] a paragraph that was joined of two can be split where they meet, and anywhere else', () => {
  const { ana, meet } = apart('Urges', 'Invites', ' Parties')
  moved(ana, 's3', 's1')
  ana.select(1, 0).run(joinBackward)
  ana.select(0, 'Urges'.length).run(splitParagraph)
  expect(meet()).toEqual(['Urges', ' Parties', 'Invites'])
  ana.select(1, 0).run(joinBackward)
  ana.select(0, 'Urges Par'.length).run(splitParagraph)
  ana.select(0, 'Ur'.length).run(splitParagraph)
  expect(meet()).toEqual(['Ur', 'ges Par', 'ties', 'Invites'])
})

test('[D19] words are taken away across a moved border; what others write beside them stays', () => {
  const { ana, bo, meet } = apart('one two', 'middle', 'three four')
  moved(ana, 's3', 's1')
  meet()
  ana.online = false
  bo.online = false
  ana.dispatch(ana.state.tr.delete(1 + 3, 9 + 1 + 5))
  bo.select(1, 10).type(' five').select(0, 0).type('zero ')
  expect(meet()).toEqual(['zero one four five', 'middle'])
})

test('[D19] a moved paragraph is taken away while another types in it: what was typed stays beside its neighbour', () => {
  const { ana, bo, meet } = apart('one', 'two', 'three')
  moved(ana, 's1', 's3')
  meet()
  ana.online = false
  bo.online = false
  ana.dispatch(ana.state.tr.delete(12, 17))
  bo.select(2, 3).type('!')
  expect(meet()).toEqual(['two', 'three!'])
  ana.binding.undo()
  expect(meet()).toEqual(['two', 'three', 'one!'])
})

test('[D19] the halves of a moved paragraph stay together, also when it is moved on', () => {
  const { ana, bo, meet } = apart('one two', 'three', 'four')
  moved(ana, 's1', 's3')
  ana.select(2, 3).run(splitParagraph)
  expect(meet()).toEqual(['three', 'four', 'one', ' two'])
  moved(bo, 's1', null)
  expect(meet()).toEqual(['one', 'three', 'four', ' two'])
})

test('[D19] what stands after a paragraph stays when that one is taken away, split or moved', () => {
  const { ana, meet } = apart('one', 'two', 'three', 'four')
  moved(ana, 's1', 's3')
  ana.select(1, 5).run(splitParagraph)
  expect(meet()).toEqual(['two', 'three', '', 'one', 'four'])
  moved(ana, 's3', 's4')
  expect(meet()).toEqual(['two', '', 'one', 'four', 'three'])
  ana.dispatch(ana.state.tr.delete(0, 5))
  expect(meet()).toEqual(['', 'one', 'four', 'three'])
})

test('[D19] undo takes back a move with its sub-paragraphs in one go, and nobody else’s', () => {
  const { ana, bo, meet } = apart('A', '1 a', '1 b', 'B', 'C')
  ana.select(0, 0).run(moveDown(ana.binding))
  expect(meet()).toEqual(['B', 'A', 'a', 'b', 'C'])
  moved(bo, 's5', null)
  bo.select(3, 1).type('!')
  meet()
  ana.binding.undo()
  expect(meet()).toEqual(['C', 'A', 'a!', 'b', 'B'])
  ana.binding.redo()
  expect(meet()).toEqual(['C', 'B', 'A', 'a!', 'b'])
})

test('[D19] a paragraph is moved over its neighbour with all that belongs to both', () => {
  const { ana } = apart('A', '1 a', '2 i', 'B', '1 b', 'C')
  expect(withSubs(ana.state.doc, 's1')).toEqual(['s1', 's2', 's3'])
  ana.select(1, 1).run(moveDown(ana.binding))
  expect(ana.lines).toEqual(['A', 'B', 'a', 'i', 'b', 'C'])
  ana.select(0, 0).run(moveDown(ana.binding))
  expect(ana.lines).toEqual(['B', 'a', 'i', 'b', 'A', 'C'])
  ana.select(4, 0, 1).run(moveUp(ana.binding))
  expect(ana.lines).toEqual(['A', 'B', 'a', 'i', 'b', 'C'])
})

test('[D19] a sub-paragraph moves among its own, and at the edge to the next paragraph', () => {
  const { ana } = apart('A', '1 a', '1 b', '2 i', 'B', '1 c')
  ana.select(1, 0).run(moveDown(ana.binding))
  expect(ana.lines).toEqual(['A', 'b', 'i', 'a', 'B', 'c'])
  ana.select(3, 0).run(moveDown(ana.binding))
  expect(ana.lines).toEqual(['A', 'b', 'i', 'B', 'a', 'c'])
  ana.select(4, 0).run(moveUp(ana.binding))
  expect(ana.lines).toEqual(['A', 'b', 'i', 'a', 'B', 'c'])
  ana.select(2, 0).run(moveUp(ana.binding))
  expect(ana.lines).toEqual(['A', 'b', 'i', 'a', 'B', 'c'])
  ana.select(2, 0).run(moveDown(ana.binding))
  expect(ana.lines).toEqual(['A', 'b', 'a', 'i', 'B', 'c'])
  expect(ana.select(0, 0).run(moveUp(ana.binding))).toBe(false)
  expect(ana.select(4, 0).run(moveDown(ana.binding))).toBe(false)
  expect(ana.select(5, 0).run(moveDown(ana.binding))).toBe(false)
})

test('[D19] the selection stays in the words that are moved, whoever moves them', () => {
  const { ana, bo, meet } = apart('first', 'second', 'third')
  ana.select(1, 2, 4).run(moveUp(ana.binding))
  expect(ana.state.doc.textBetween(ana.state.selection.from, ana.state.selection.to)).toBe('co')
  bo.select(0, 3)
  meet()
  moved(ana, 's1', 's3')
  moved(ana, 's3', null)
  meet()
  bo.type('|')
  expect(meet()).toEqual(['third', 'second', 'fir|st'])
})

test('[D5] [D19] a composition goes on while others move its paragraph and those around it', () => {
  const { ana, bo, meet } = apart('one', 'two', 'three')
  ana.select(1, 3).type('に')
  meet()
  const touched = touchedIn(ana)
  moved(bo, 's2', 's3')
  moved(bo, 's3', null)
  moved(bo, 's2', null)
  expect(meet()).toEqual(['twoに', 'three', 'one'])
  expect(touched.here).toEqual([])
  expect(ana.state.selection.$head.parent.textContent).toBe('twoに')
})

test('[D2] [D5] a composition in words that lose their mark, or never had one, goes on', () => {
  const { ana, bo, meet } = apart('one', 'two')
  ana.select(0, 3).type('に')
  meet()
  const touched = touchedIn(ana)
  draftText(bo.doc).delete(0, 1)
  expect(meet()).toEqual(['oneに', 'two'])
  expect(touched.here).toEqual([])
  touched.all.length = 0
  bo.select(1, 3).type('!')
  expect(meet()).toEqual(['oneに', 'two!'])
  expect(touched.all).toEqual([[10, 10]])
})

test('[D2] [D19] words before the first mark get one when something is moved before them', () => {
  const { ana, bo, meet } = apart('first', 'second')
  draftText(ana.doc).delete(0, 1)
  expect(ana.ids).toEqual(['', 's2'])
  meet()
  moved(ana, 's2', null)
  expect(meet()).toEqual(['second', 'first'])
  expect(ana.ids).not.toContain('')
  bo.select(1, 0).run(joinBackward)
  expect(meet()).toEqual(['secondfirst'])
})

test('[D2] [D19] something comes to stand before words without a mark while they are being written', () => {
  const { ana, bo, meet } = apart('first', 'second')
  moved(ana, 's2', null)
  draftText(bo.doc).delete(0, 1)
  expect(meet()).toEqual(['second', 'first'])
  expect(bo.ids).toEqual(['s2', ''])
  bo.select(1, 5).type('!')
  ana.select(1, 0).type('?')
  expect(meet()).toEqual(['second', '?first!'])
  bo.select(1, 0).run(changeKind('preambular'))
  meet()
  expect(bo.ids).toEqual(['s2', 'bo1'])
  expect(marksIn(bo)).toEqual(['bo1', 's2'])
})

test('[D2] [D19] words without a mark that are all taken away leave their paragraph where it is', () => {
  const { ana, meet } = apart('first', 'second', 'third')
  draftText(ana.doc).delete(0, 1)
  moved(ana, 's3', '')
  expect(ana.lines).toEqual(['first', 'third', 'second'])
  ana.dispatch(ana.state.tr.delete(1, 6))
  expect(meet()).toEqual(['', 'third', 'second'])
})

test('[D2] [D19] words without a mark are joined to what was moved before them', () => {
  const { ana, bo, meet } = apart('first', 'second')
  moved(ana, 's2', null)
  draftText(bo.doc).delete(0, 1)
  meet()
  ana.online = false
  bo.select(1, 0).run(joinBackward)
  ana.select(1, 2).type('!')
  expect(meet()).toEqual(['secondfi!rst'])
})

test('[D1] [D19] a moved paragraph that was cut and is put back has an id of its own', () => {
  const { ana, meet } = apart('first', 'second', 'third')
  moved(ana, 's1', 's3')
  const paragraph = ana.state.doc.child(2)
  ana.dispatch(ana.state.tr.delete(15, 22))
  ana.dispatch(ana.state.tr.insert(0, paragraph))
  expect(meet()).toEqual(['first', 'second', 'third'])
  expect(new Set(ana.ids).size).toBe(3)
  expect(marksIn(ana)).toEqual(['s1', 'ana1', 's2', 's3'])
})

test('[D5] what others write where the cursor stands comes after it', () => {
  const { ana, bo, meet } = apart('Urges', 'Invites')
  ana.select(0, 5)
  bo.select(0, 5).type(' States')
  bo.run(splitParagraph)
  bo.type('third')
  meet()
  ana.type(' all')
  expect(meet()).toEqual(['Urges all States', 'third', 'Invites'])
})

test('[D19] who may not write moves nothing, and what is not there is not moved', () => {
  const { ana } = apart('first', 'second')
  expect(moved(ana, 's9', null)).toBe(false)
  expect(moved(ana, 's1', 's9')).toBe(false)
  expect(moveTo(ana.binding, ['s1', 's1'], null)).toBe(false)
  expect(moved(ana, 's1', null)).toBe(false)
  ana.mayWrite = false
  expect(moved(ana, 's2', null)).toBe(false)
  expect(ana.outbox).toEqual([])
})

/** What of the page is touched from now on by what others do: all of it, and in the paragraph of the cursor. */
function touchedIn(writer: Writer) {
  const touched = { all: [] as [number, number][], here: [] as [number, number][] }
  const dispatch = writer.dispatch.bind(writer)
  writer.dispatch = (tr: Transaction) => {
    const { $head } = writer.state.selection
    for (const map of tr.mapping.maps) {
      map.forEach((from, to) => {
        touched.all.push([from, to])
        if (to > $head.start() && from < $head.end()) touched.here.push([from, to])
      })
    }
    dispatch(tr)
  }
  return touched
}
