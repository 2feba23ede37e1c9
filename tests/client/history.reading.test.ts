import { expect, test } from 'vitest'
import { broughtBack } from '../../client/features/drafting/history/bringBack.ts'
import { changesOf, isChanged, summaryOf } from '../../client/features/drafting/history/changes.ts'
import { linesOf } from '../../client/features/drafting/history/lines.ts'
import { newestOf } from '../../client/features/drafting/history/newest.ts'
import { piecesOf } from '../../client/features/drafting/history/pieces.ts'
import { compareDrafts } from '../../shared/draft/comparison.ts'
import type { ReadBlock } from '../../shared/draft/draftReading.ts'
import { NOTE_MARK } from '../../shared/paragraph.ts'

function block(id: string, text: string, rest: Partial<ReadBlock> = {}): ReadBlock {
  return {
    ...{ id, text, kind: 'operative', level: 0, em: [], notes: [], addressees: [], alternative: false },
    ...{ inlines: [], ink: 0, marked: true, label: '' },
    ...rest,
  }
}

const compared = (before: ReadBlock[], after: ReadBlock[]) => compareDrafts(before, after, 'en')

test('[D25] what was done with a paragraph is said beside its words', () => {
  const before = [
    block('a', 'Urges States;'),
    block('b', 'Invites all;', { level: 1 }),
    block('c', 'Recalling it,'),
    block('d', 'Same;', { em: [[0, 4]] }),
    block('e', 'Gone;'),
  ]
  const after = [
    block('c', 'Recalling it,', { kind: 'preambular', addressees: ['parties'] }),
    block('a', 'Urges all States;'),
    block('b', 'Invites all;', { alternative: true }),
    block('d', 'Same;'),
    block('n', 'New;'),
  ]
  const all = compared(before, after)
  expect(all.map((one) => `${one.id}: ${changesOf(one).join(' ')}`)).toEqual([
    'c: movedHere kind addressees',
    'a: ',
    'b: level alternative',
    'c: movedAway',
    'd: emphasis',
    'e: deleted',
    'n: added',
  ])
  expect(all.every(isChanged)).toBe(true)
  expect(summaryOf(all)).toEqual({ added: 1, deleted: 1, moved: 1, changed: 3 })
})

test('[D25] what did not change can be left out, and is counted; footnotes keep their numbers', () => {
  const noted = (id: string, text: string) => block(id, `${text}${NOTE_MARK};`, { notes: [id] })
  const before = [noted('a', 'One'), noted('b', 'Two'), noted('c', 'Three'), block('d', 'Four;')]
  const after = [noted('a', 'One'), noted('b', 'Two'), noted('c', 'Trees'), block('d', 'Four;')]
  const told = (fold: boolean) =>
    linesOf(compared(before, after), { fold }).map((line) =>
      'unchanged' in line ? `${line.unchanged} unchanged` : `${line.compared.id}, note ${line.firstNote}`,
    )
  expect(told(true)).toEqual(['2 unchanged', 'c, note 3', '1 unchanged'])
  expect(told(false)).toEqual(['a, note 1', 'b, note 2', 'c, note 3', 'd, note 4'])
})

test('deleted words look as they did, others as they do: italics, opening words and footnotes', () => {
  const before = [block('a', `Urges all${NOTE_MARK} old`, { em: [[11, 14]], notes: ['Then'] })]
  const after = [block('a', `Invites all${NOTE_MARK} new`, { em: [[8, 11]], notes: ['Now'] })]
  const [only] = compared(before, after)
  const pieces = only ? piecesOf(only, 'en') : []
  const told = pieces.map(
    ({ mark, runs }) =>
      `${mark}: ${runs.map((r) => (r.note ? `*${r.note}` : r.italic ? `/${r.text}/` : r.text)).join('')}`,
  )
  expect(told).toEqual([
    'del: /Urges/',
    'ins: /Invites/',
    'same:  /all/',
    'del: *Then /old/',
    'ins: *Now new',
  ])
})

test('[D24] the words of the moment in view are brought back, else those of the other; to the place they stood', () => {
  const newest = { row: 9, blocks: [block('a', 'One;'), block('x', 'New;'), block('c', 'Three, changed;')] }
  const viewed = { row: 5, blocks: [block('a', 'One;'), block('b', 'Two;'), block('c', 'Three;')] }
  const against = { row: 2, blocks: [block('z', 'Zero;'), block('a', 'First;'), block('b', 'Second;')] }
  const back = (id: string) => {
    const found = broughtBack([viewed, against], newest).get(id)
    return found && `${found.row} ${found.passage.text} after ${found.placeAfterId}`
  }
  expect(back('a')).toBe('2 First; after a')
  expect(back('b')).toBe('5 Two; after a')
  expect(back('c')).toBe('5 Three; after c')
  expect(back('z')).toBe('2 Zero; after null')
  expect(back('x')).toBeUndefined()
  // Two that stood together come back in their order.
  const together = { row: 1, blocks: [block('a', 'One;'), block('p', 'P;'), block('q', 'Q;')] }
  const second = broughtBack([together], newest, new Map([['p', 'p9']])).get('q')
  expect(second?.placeAfterId).toBe('p9')
  expect(broughtBack([newest], newest).size).toBe(0)
  const blank = { row: 1, blocks: [block('b', ` ${NOTE_MARK} `, { notes: ['n'] })] }
  expect(broughtBack([blank], newest).size).toBe(0)
  const passage = broughtBack([viewed], newest).get('b')?.passage ?? {}
  expect(Object.keys(passage)).toEqual(['id', 'kind', 'level', 'text', 'em', 'notes'])
})

test('of what is asked for in a row the last is done, and one at a time', async () => {
  const begun: number[] = []
  let end = () => {}
  const ask = newestOf((asked: number) => {
    begun.push(asked)
    return new Promise<void>((resolve) => {
      end = resolve
    })
  })
  const settled = () => new Promise((resolve) => setImmediate(resolve))
  for (const n of [1, 2, 3, 4]) ask(n)
  await settled()
  expect(begun).toEqual([1])
  end()
  await settled()
  expect(begun).toEqual([1, 4])
  end()
  await settled()
  ask(5)
  expect(begun).toEqual([1, 4, 5])
})
