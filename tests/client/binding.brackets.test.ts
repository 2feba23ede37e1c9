import { joinBackward, toggleMark } from 'prosemirror-commands'
import { DOMParser, DOMSerializer } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import {
  offerAlternative,
  offerVersion,
  raiseBracket,
  resolveBracket,
  resolveGroup,
} from '../../client/features/drafting/bracketing.ts'
import { splitParagraph } from '../../client/features/drafting/keys.ts'
import { moveTo } from '../../client/features/drafting/moving.ts'
import { schema, types } from '../../client/features/drafting/schema.ts'
import { bracketsOf } from '../../shared/draft/bracket.ts'
import { draftBlocks, draftParagraphs, draftText, wordsOf } from '../../shared/draft/draft.ts'
import { apart } from '../support/apart.ts'
import { Writer } from '../support/writers.ts'

const SENTENCE = 'Parties shall act now'
const NGO = { by: 'ngo', reason: 'too strong' }

/** The text with its brackets written out: `[` and `]`. */
const shown = ({ doc }: Writer) =>
  draftBlocks(doc).map(({ inlines }) => wordsOf(inlines, { open: () => '[', close: () => ']' }).text)

/** Puts characters of the nth paragraph in a bracket. */
function raise(writer: Writer, paragraph: number, [from, to]: [number, number], group?: string): string {
  writer.select(paragraph, from, to)
  const id = raiseBracket(writer.binding, { ...NGO, kind: 'contested', ...(group && { group }) })
  if (id === null) throw new Error('nothing selected')
  return id
}

test('[D20] selected words are put in a bracket, with who asked for it and why; everybody sees it', () => {
  const { ana, bo, meet } = apart(SENTENCE)
  const id = raise(ana, 0, [8, 13])
  meet()
  expect(shown(bo)).toEqual(['Parties [shall] act now'])
  expect(bracketsOf(draftText(bo.doc))[id]).toMatchObject({
    ...NGO,
    kind: 'contested',
    group: id,
    words: 'shall',
    resolved: null,
    raisedBy: 1,
  })
  ana.select(0, 8)
  expect(raiseBracket(ana.binding, { ...NGO, kind: 'contested' })).toBeNull()
  ana.select(0, 7, 8)
  expect(raiseBracket(ana.binding, { ...NGO, kind: 'contested' })).toBeNull()
})

test('[D20] what is typed inside is in the bracket, what is typed at an edge is not', () => {
  const { ana, bo, meet } = apart(SENTENCE)
  raise(ana, 0, [8, 13])
  meet()
  bo.select(0, 10).type('-')
  bo.select(0, 14).type('|')
  bo.select(0, 8).type('|')
  expect(meet()).toEqual(['Parties |sh-all| act now'])
  expect(shown(ana)).toEqual(['Parties |[sh-all]| act now'])
  raise(ana, 0, [0, 7])
  ana.select(0, 0).type('All ')
  expect(shown(ana)[0]).toMatch(/^All \[Parties\]/)
})

test('[D20] what somebody types in the middle of words that another brackets meanwhile is in the bracket', () => {
  const { ana, bo, meet } = apart(SENTENCE)
  raise(ana, 0, [8, 17])
  bo.select(0, 13).type(' always')
  meet()
  expect(shown(bo)).toEqual(['Parties [shall always act] now'])
})

test('[D20] a bracket survives splitting, joining, cutting and pasting, moving and emphasis', () => {
  const { ana, meet } = apart(SENTENCE, 'second')
  raise(ana, 0, [8, 17])
  ana.select(0, 13).run(splitParagraph)
  expect(shown(ana)).toEqual(['Parties [shall]', '[ act] now', 'second'])
  ana.select(1, 0).run(joinBackward)
  expect(shown(ana)).toEqual(['Parties [shall act] now', 'second'])
  moveTo(ana.binding, ['s1'], 's2')
  ana.select(1, 0).run(joinBackward)
  expect(shown(ana)).toEqual(['secondParties [shall act] now'])
  ana.select(0, 10, 17).run(toggleMark(types.em))
  ana.select(0, 14, 19)
  const slice = ana.state.selection.content()
  ana.dispatch(ana.state.tr.deleteSelection())
  ana.select(0, 0)
  ana.dispatch(ana.state.tr.replaceSelection(slice))
  expect(shown(ana)).toEqual(['[shall]secondParties [ act] now'])
  meet()
  ana.binding.undo()
  ana.binding.undo()
  expect(shown(ana)).toEqual(['secondParties [shall act] now'])
})

test('[D20] a bracket in which paragraphs are split is still one stretch of the ink', () => {
  const { ana } = apart(SENTENCE)
  raise(ana, 0, [8, 17])
  ana.select(0, 13).run(splitParagraph)
  const looks = draftText(ana.doc)
    .toDelta()
    .map(({ attributes }: { attributes?: object }) => attributes)
  expect(looks).toEqual([undefined, undefined, ...Array(3).fill({ 'bracket:ana1': true }), undefined])
})

test('[D20] brackets overlap, in whatever order they were raised', () => {
  const { ana, bo, meet } = apart(SENTENCE)
  raise(bo, 0, [8, 17])
  raise(ana, 0, [0, 13])
  meet()
  expect(shown(ana)).toEqual(['[Parties [shall] act] now'])
  ana.select(0, 10).type('x')
  expect(draftBlocks(ana.doc)[0]?.inlines[1]).toMatchObject({ text: 'shxall', brackets: ['ana1', 'bo1'] })
  expect(meet()).toEqual(['Parties shxall act now'])
})

test('[D20] a bracket over several paragraphs is one', () => {
  const { ana, bo, meet } = apart('first', 'second')
  ana.state = ana.state.apply(ana.state.tr.setSelection(TextSelection.create(ana.state.doc, 4, 11)))
  const id = raiseBracket(ana.binding, { ...NGO, kind: 'placeholder' })
  meet()
  expect(shown(bo)).toEqual(['fir[st]', '[sec]ond'])
  expect(bracketsOf(draftText(bo.doc))[id ?? '']?.words).toBe('st sec')
})

test('[D20] another wording stands right behind, in the same group; of a group one is kept, undone in one go', () => {
  const { ana, bo, meet } = apart(SENTENCE)
  const id = raise(ana, 0, [8, 13])
  const other = offerAlternative(ana.binding, id, { by: 'union', words: ' should ', reason: '' })
  const third = offerAlternative(ana.binding, other ?? '', { by: null, words: 'may', reason: '' })
  meet()
  expect(shown(bo)).toEqual(['Parties [shall][should][may] act now'])
  expect(bracketsOf(draftText(bo.doc))[third ?? '']).toMatchObject({
    group: id,
    kind: 'alternative',
    by: null,
  })
  expect(resolveGroup(bo.binding, id, other ?? '')).toBe(true)
  meet()
  expect(shown(ana)).toEqual(['Parties should act now'])
  const all = bracketsOf(draftText(ana.doc))
  expect(all[id]?.resolved).toEqual({ how: 'replaced', words: 'should' })
  expect(all[other ?? '']?.resolved).toEqual({ how: 'kept', words: 'should' })
  expect(all[id]).toMatchObject({ ...NGO, words: 'shall', resolvedBy: 2 })
  expect(resolveGroup(bo.binding, id, other ?? '')).toBe(false)
  bo.binding.undo()
  meet()
  expect(shown(ana)).toEqual(['Parties [shall][should][may] act now'])
  expect(bracketsOf(draftText(ana.doc))[id]?.resolved).toBeNull()
})

test('[D20] another wording inside an outer bracket stays in that one', () => {
  const { ana } = apart(SENTENCE)
  raise(ana, 0, [0, 21])
  const id = raise(ana, 0, [8, 13])
  offerAlternative(ana.binding, id, { ...NGO, words: 'may' })
  expect(shown(ana)).toEqual(['[Parties [shall][may] act now]'])
  expect(offerAlternative(ana.binding, 'none', { ...NGO, words: 'may' })).toBeNull()
  expect(offerAlternative(ana.binding, id, { ...NGO, words: ' ' })).toBeNull()
})

test('[D20] a resolved bracket keeps its words or takes them along, and a paragraph that had no others', () => {
  const { ana, meet } = apart(SENTENCE, 'second', 'third')
  const kept = raise(ana, 0, [8, 13])
  const dropped = raise(ana, 0, [13, 17])
  const whole = raise(ana, 1, [0, 6])
  expect(resolveBracket(ana.binding, kept, 'kept')).toBe(true)
  expect(resolveBracket(ana.binding, dropped, 'dropped')).toBe(true)
  expect(resolveBracket(ana.binding, whole, 'dropped')).toBe(true)
  expect(meet()).toEqual(['Parties shall now', 'third'])
  expect(shown(ana)).toEqual(['Parties shall now', 'third'])
  const all = bracketsOf(draftText(ana.doc))
  expect(all[kept]?.resolved).toEqual({ how: 'kept', words: 'shall' })
  expect(all[dropped]?.resolved).toEqual({ how: 'dropped', words: '' })
  expect(resolveBracket(ana.binding, kept, 'dropped')).toBe(false)
  ana.binding.undo()
  expect(shown(ana)).toEqual(['Parties shall now', '[second]', 'third'])
})

test('[D20] another version of a paragraph stands after it, its words and those of the first in brackets', () => {
  const { ana, bo, meet } = apart('Urges States', '1 to act', 'Invites')
  const version = offerVersion(ana.binding, 's1', { ...NGO, words: 'Requests States' })
  const another = offerVersion(ana.binding, 's1', { ...NGO, words: 'Calls upon States' })
  meet()
  expect(shown(bo)).toEqual([
    '[Urges States]',
    '[Requests States]',
    '[Calls upon States]',
    'to act',
    'Invites',
  ])
  expect(draftParagraphs(bo.doc).map((p) => p.alternative)).toEqual([false, true, true, false, false])
  const { group } = bracketsOf(draftText(bo.doc))[version ?? ''] ?? {}
  expect(bracketsOf(draftText(bo.doc))[another ?? '']?.group).toBe(group)
  expect(resolveGroup(bo.binding, group ?? '', version ?? '')).toBe(true)
  meet()
  expect(shown(ana)).toEqual(['Requests States', 'to act', 'Invites'])
  expect(draftParagraphs(ana.doc).map((p) => p.alternative)).toEqual([false, false, false])
  bo.binding.undo()
  expect(meet().length).toBe(5)
  expect(offerVersion(ana.binding, 's9', { ...NGO, words: 'x' })).toBeNull()
})

test('[D20] what another types into words that are being resolved stays, and in no bracket', () => {
  const { ana, bo, meet } = apart(SENTENCE)
  const id = raise(ana, 0, [8, 13])
  meet()
  ana.online = false
  bo.online = false
  resolveBracket(ana.binding, id, 'dropped')
  bo.select(0, 10).type('xyz')
  meet()
  expect(shown(bo)).toEqual(['Parties xyz act now'])
})

test('[D20] two take words out of one bracket at the same time: what is left is still in it', () => {
  const { ana, bo, meet } = apart('one two', 'three four')
  ana.state = ana.state.apply(ana.state.tr.setSelection(TextSelection.create(ana.state.doc, 1, 20)))
  raiseBracket(ana.binding, { ...NGO, kind: 'contested' })
  expect(shown(ana)).toEqual(['[one two]', '[three four]'])
  meet()
  ana.online = false
  bo.online = false
  ana.dispatch(ana.state.tr.delete(1, 16))
  bo.select(1, 0).run(joinBackward)
  meet()
  expect(shown(bo)).toEqual(['[four]'])
})

test('[D20] words bring back no bracket that was resolved, and none from another draft', () => {
  const { ana } = apart(SENTENCE)
  const id = raise(ana, 0, [8, 13])
  ana.select(0, 8, 13)
  const slice = ana.state.selection.content()
  resolveBracket(ana.binding, id, 'kept')
  ana.select(0, 21)
  ana.dispatch(ana.state.tr.replaceSelection(slice))
  ana.dispatch(ana.state.tr.insert(1, schema.text('elsewhere', [types.bracket.create({ id: 'x1' })])))
  expect(shown(ana)).toEqual(['elsewhereParties shall act nowshall'])
  expect(ana.whyNotEqual()).toBeNull()
})

test('[D20] who may not write raises and resolves nothing', () => {
  const { ana } = apart(SENTENCE)
  const id = raise(ana, 0, [8, 13])
  ana.mayWrite = false
  ana.select(0, 0, 7)
  expect(raiseBracket(ana.binding, { ...NGO, kind: 'contested' })).toBeNull()
  expect(resolveBracket(ana.binding, id, 'kept')).toBe(false)
  expect(offerAlternative(ana.binding, id, { ...NGO, words: 'may' })).toBeNull()
  expect(Object.keys(bracketsOf(draftText(ana.doc)))).toEqual([id])
})

test('[D1] [D20] what is said of a paragraph and its brackets go through the clipboard’s HTML', async () => {
  const { Window } = await import('happy-dom')
  const { document } = new Window()
  const block = types.block.create(
    { id: 's7', kind: 'operative', level: 1, addressees: 'parties,secretariat', alternative: true },
    [
      schema.text('one ', [types.bracket.create({ id: 'b1' }), types.bracket.create({ id: 'b2' })]),
      schema.text('two', [types.bracket.create({ id: 'b2' })]),
    ],
  )
  const page = types.doc.create(null, [block, types.block.create({ id: 's8' })])
  const dom = document.createElement('div')
  DOMSerializer.fromSchema(schema).serializeFragment(
    page.content,
    { document: document as never },
    dom as never,
  )
  expect(
    DOMParser.fromSchema(schema)
      .parse(dom as never)
      .toJSON(),
  ).toEqual(page.toJSON())
  dom.innerHTML =
    '<p data-kind="verse" data-addressees="everybody,parties"><span data-bracket="a b">x</span></p>'
  const read = DOMParser.fromSchema(schema).parse(dom as never)
  expect(read.child(0).attrs).toMatchObject({ kind: 'operative', addressees: 'parties', alternative: false })
  expect(read.child(0).child(0).marks).toEqual([])
})

test('[D5] [D20] what is done to a bracket, and a move, is undone by itself and not with what was typed around it', () => {
  const { ana } = apart(SENTENCE, 'second')
  const quick = new Writer('cy', 3, Y.encodeStateAsUpdate(ana.doc), { captureTimeout: 60_000 })
  quick.select(1, 6).type('a').type('b')
  raise(quick, 0, [8, 13])
  quick.select(1, 8).type('c')
  moveTo(quick.binding, ['s2'], null)
  quick.select(0, 9).type('d').type('e')
  const seen = [shown(quick)]
  while (quick.binding.undo()) seen.push(shown(quick))
  expect(seen).toEqual([
    ['secondabcde', 'Parties [shall] act now'],
    ['secondabc', 'Parties [shall] act now'],
    ['Parties [shall] act now', 'secondabc'],
    ['Parties [shall] act now', 'secondab'],
    ['Parties shall act now', 'secondab'],
    ['Parties shall act now', 'second'],
  ])
})
