import fc from 'fast-check'
import { joinBackward, joinForward, toggleMark } from 'prosemirror-commands'
import { Fragment, Slice } from 'prosemirror-model'
import { AllSelection, TextSelection } from 'prosemirror-state'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { changeKind, changeLevel, insertNote, splitParagraph } from '../../client/features/drafting/keys.ts'
import { pageOf, schema, types } from '../../client/features/drafting/schema.ts'
import { draftText, emptyDraft, zeroDraft } from '../../shared/draft.ts'
import { KINDS } from '../../shared/paragraph.ts'
import { Wire, Writer } from '../support/writers.ts'

const SEED = 20_261_122
const SCENES = process.env.LONG ? 40_000 : 5_000

const ACTIONS = [
  ...['type', 'type', 'type', 'type', 'type', 'type', 'split', 'split', 'split', 'join', 'join', 'joinNext'],
  ...[
    'erase',
    'erase',
    'eraseAcross',
    'typeOver',
    'typeOver',
    'kind',
    'level',
    'em',
    'em',
    'em',
    'note',
    'paste',
    'paste',
  ],
  ...[
    'dropParagraph',
    'dropFirst',
    'clear',
    'undo',
    'undo',
    'redo',
    'goOffline',
    'goOffline',
    'goOnline',
    'goOnline',
  ],
] as const
type Action = (typeof ACTIONS)[number]

interface Deed {
  who: number
  action: Action
  at: number
  to: number
}

const deed: fc.Arbitrary<Deed> = fc.record({
  who: fc.nat(2),
  action: fc.constantFrom(...ACTIONS),
  at: fc.nat(9_999),
  to: fc.nat(9_999),
})

/** Letters nobody else types in the scene: Arabic, Chinese, and pairs of surrogates. */
class Letters {
  private used = 0

  take(count: number): string {
    let out = ''
    for (let i = 0; i < count; i += 1) {
      const n = this.used++
      out += String.fromCodePoint(
        n % 3 === 0 && n < 90 ? 0x0627 + n / 3 : (n % 3 === 1 ? 0x1f300 : 0x4e00) + n,
      )
    }
    return out
  }
}

/**
 * What must become of each letter: who took it away, and whether an undo brought it back. Where several took the same
 * letter away at the same time, each may bring it back: the one case in which Yjs leaves it more than once.
 */
interface Fate {
  erasedBy: Set<string>
  restored: boolean
}

function playScene(deeds: readonly Deed[]): void {
  const letters = new Letters()
  const fates = new Map<string, Fate>()
  const typed = (count: number) => {
    const text = letters.take(count)
    for (const letter of text) fates.set(letter, { erasedBy: new Set(), restored: false })
    return text
  }
  const start = zeroDraft([
    { kind: 'heading', level: 0, text: typed(2), em: [], notes: [] },
    { kind: 'preambular', level: 0, text: typed(5), em: [[1, 4]], notes: [] },
    { kind: 'operative', level: 0, text: typed(8), em: [], notes: [] },
  ])
  const writers = ['a', 'b', 'c'].map((name, i) => new Writer(name, 100 + i * 7, start))
  const wire = new Wire(writers)
  // One who only reads, and hears of everything as it happens.
  const reader = emptyDraft()
  Y.applyUpdate(reader, start)

  for (const [n, { who, action, at, to }] of deeds.entries()) {
    const writer = writers[who]
    if (!writer) continue
    const before = lettersOf(writer)
    act(writer, { action, at, to }, typed, `note ${n}`)
    const after = lettersOf(writer)
    for (const letter of before) if (!after.has(letter)) fates.get(letter)?.erasedBy.add(writer.name)
    if (action === 'undo' || action === 'redo') {
      for (const letter of after) {
        const fate = fates.get(letter)
        if (fate && !before.has(letter)) fate.restored = true
      }
    }
    check(writer, action)
    wire.carry()
    for (const update of wire.log.splice(0)) Y.applyUpdate(reader, update)
    for (const each of writers) check(each, `${action} of ${writer.name}`)
  }

  for (const writer of writers) writer.online = true
  wire.carry()
  for (const update of wire.log.splice(0)) Y.applyUpdate(reader, update)
  for (const writer of writers) {
    check(writer, 'the end')
    expect(writer.state.doc.toJSON(), `${writer.name} and one who only read`).toEqual(pageOf(reader).toJSON())
    expect(writer.binding.repairs, 'the page was never replaced').toBe(0)
  }
  const text = draftText(reader).toString()
  for (const [letter, { erasedBy, restored }] of fates) {
    const times = text.split(letter).length - 1
    const right = erasedBy.size === 0 ? times === 1 : times <= (restored ? erasedBy.size : 0)
    if (!right)
      throw new Error(
        `${letter} is there ${times} times; ${erasedBy.size} took it away, restored: ${restored}`,
      )
  }
}

function act(
  writer: Writer,
  { action, at, to }: Omit<Deed, 'who'>,
  typed: (count: number) => string,
  note: string,
): void {
  const page = writer.state.doc
  const index = at % page.childCount
  const block = page.child(index)
  const start = blockStart(writer, index)
  const from = start + 1 + wholeLetter(block.textContent, block.content.size, to % (block.content.size + 1))
  const until = start + 1 + wholeLetter(block.textContent, block.content.size, at % (block.content.size + 1))
  const place = (a: number, b = a) => {
    writer.state = writer.state.apply(writer.state.tr.setSelection(TextSelection.create(page, a, b)))
  }
  switch (action) {
    case 'type':
      place(from)
      writer.type(typed(1 + (at % 3)))
      break
    case 'split':
      place(from)
      writer.run(splitParagraph)
      break
    case 'join':
      place(start + 1)
      writer.run(joinBackward)
      break
    case 'joinNext':
      place(start + 1 + block.content.size)
      writer.run(joinForward)
      break
    case 'erase':
      writer.dispatch(writer.state.tr.delete(Math.min(from, until), Math.max(from, until)))
      break
    case 'eraseAcross': {
      const other = Math.min(index + 1, page.childCount - 1)
      const end = blockStart(writer, other) + 1
      writer.dispatch(writer.state.tr.delete(Math.min(from, end), Math.max(from, end)))
      break
    }
    case 'typeOver':
      place(from, until)
      writer.type(typed(1 + (at % 2)))
      break
    case 'kind':
      place(from)
      writer.run(changeKind(KINDS[to % KINDS.length] ?? 'operative'))
      break
    case 'level':
      place(from)
      writer.run(changeLevel(to % 3 === 0 ? -1 : 1))
      break
    case 'em': {
      const end = to % 4 === 0 && index + 1 < page.childCount ? blockStart(writer, index + 1) + 1 : until
      place(Math.min(from, end), Math.max(from, end))
      writer.run(toggleMark(types.em))
      break
    }
    case 'note':
      place(from)
      writer.run(insertNote(note))
      break
    case 'paste': {
      place(from, to % 2 === 0 ? from : until)
      const blocks = Array.from({ length: 1 + (at % 3) }, (_, i) => {
        const kind = KINDS[(at + i) % KINDS.length]
        // Pasted from this very draft, so that the ids are taken.
        const id = i === 0 ? page.child(0).attrs.id : null
        return types.block.create({ kind, id }, schema.text(typed(2), i === 1 ? [types.em.create()] : []))
      })
      const open = at % 5 === 0 ? 0 : 1
      writer.dispatch(writer.state.tr.replaceSelection(new Slice(Fragment.from(blocks), open, open)))
      break
    }
    case 'dropParagraph':
      if (page.childCount > 1) writer.dispatch(writer.state.tr.delete(start, start + block.nodeSize))
      break
    case 'dropFirst':
      if (page.childCount > 1) writer.dispatch(writer.state.tr.delete(0, page.child(0).nodeSize))
      break
    case 'clear':
      if (at % 4 !== 0) break
      writer.state = writer.state.apply(writer.state.tr.setSelection(new AllSelection(page)))
      writer.dispatch(writer.state.tr.deleteSelection())
      break
    case 'undo':
      writer.binding.undo()
      break
    case 'redo':
      writer.binding.redo()
      break
    case 'goOffline':
      writer.online = false
      break
    case 'goOnline':
      writer.online = true
      break
  }
}

function check(writer: Writer, when: string): void {
  const difference = writer.whyNotEqual()
  if (difference) throw new Error(`after ${when}: ${difference}`)
  const ids = new Set<unknown>()
  writer.state.doc.forEach((block) => {
    ids.add(block.attrs.id)
  })
  if (ids.size < writer.state.doc.childCount || ids.has(null))
    throw new Error(`${when}: a paragraph has no id of its own`)
}

function lettersOf(writer: Writer): Set<string> {
  return new Set(writer.state.doc.textContent)
}

function blockStart(writer: Writer, index: number): number {
  let start = 0
  for (let i = 0; i < index; i += 1) start += writer.state.doc.child(i).nodeSize
  return start
}

/** An offset where a cursor can stand: never inside a pair of surrogates. Notes make offsets differ, so ask for the start then. */
function wholeLetter(text: string, size: number, offset: number): number {
  if (text.length !== size) return 0
  return /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset
}

test(`[D4] ${SCENES} random scenes of three editors: editor equals draft after every step, all converge, nothing lost or doubled`, () => {
  fc.assert(fc.property(fc.array(deed, { minLength: 8, maxLength: 24, size: 'max' }), playScene), {
    seed: SEED,
    numRuns: SCENES,
  })
}, 600_000)
