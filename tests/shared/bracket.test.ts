import { expect, test } from 'vitest'
import {
  bracketKey,
  bracketOfKey,
  bracketsOf,
  isOpenBracket,
  raisedValue,
  resolvedKey,
  resolvedValue,
} from '../../shared/draft/bracket.ts'
import { draftBlocks, draftText, emptyDraft, toParagraphs, wordsOf } from '../../shared/draft/draft.ts'

const RAISED = { by: 'ngo', kind: 'contested', reason: 'too strong', group: 'b1', words: 'shall' } as const

/** A draft that says "Parties shall act now", with `shall act` in one bracket and `act now` in another. */
function contested() {
  const doc = emptyDraft()
  const text = draftText(doc)
  doc.clientID = 7
  doc.transact(() => {
    text.insertEmbed(0, { p: 's1', kind: 'operative', level: 0 }, {})
    text.insert(1, 'Parties shall act now', {})
    text.format(9, 9, { [bracketKey('b1')]: true })
    text.format(15, 7, { [bracketKey('b2')]: true })
    text.setAttribute(bracketKey('b1'), raisedValue(RAISED))
    text.setAttribute(bracketKey('b2'), raisedValue({ ...RAISED, by: null, group: 'b2' }))
  })
  return { doc, text }
}

test('[D20] brackets may overlap; each word says in which it is', () => {
  const { doc } = contested()
  expect(draftBlocks(doc)[0]?.inlines).toEqual([
    { text: 'Parties ', em: false, brackets: [] },
    { text: 'shall ', em: false, brackets: ['b1'] },
    { text: 'act', em: false, brackets: ['b1', 'b2'] },
    { text: ' now', em: false, brackets: ['b2'] },
  ])
  const signs = { open: (id: string) => `[${id} `, close: (id: string) => ` ${id}]` }
  expect(wordsOf(draftBlocks(doc)[0]?.inlines ?? [], signs).text).toBe(
    'Parties [b1 shall [b2 act b1] now b2]',
  )
})

test('[D20] a resolved bracket keeps who asked for it, why, and who resolved it, and no word is in it any more', () => {
  const { doc, text } = contested()
  doc.clientID = 8
  text.setAttribute(resolvedKey('b1'), resolvedValue({ how: 'kept', words: 'shall act' }))
  expect(bracketsOf(text).b1).toEqual({
    ...RAISED,
    id: 'b1',
    raisedBy: 7,
    resolved: { how: 'kept', words: 'shall act' },
    resolvedBy: 8,
  })
  expect([isOpenBracket(text, 'b1'), isOpenBracket(text, 'b2')]).toEqual([false, true])
  expect(draftBlocks(doc)[0]?.inlines).toEqual([
    { text: 'Parties shall ', em: false, brackets: [] },
    { text: 'act now', em: false, brackets: ['b2'] },
  ])
})

test('[D20] what nobody raised, or cannot be read, is no bracket', () => {
  const { doc, text } = contested()
  text.setAttribute(bracketKey('b1'), '{"by":"ngo"}')
  text.setAttribute(bracketKey('b3'), 'nonsense')
  text.setAttribute(bracketKey('b4'), 4)
  expect(Object.keys(bracketsOf(text))).toEqual(['b2'])
  text.removeAttribute(bracketKey('b2'))
  expect(draftBlocks(doc)[0]?.inlines).toEqual([{ text: 'Parties shall act now', em: false, brackets: [] }])
  expect(
    ['bracket:', 'bracket:a b', 'bracket:~', 'em', `bracket:${'x'.repeat(41)}`].map(bracketOfKey),
  ).toEqual(Array(5).fill(null))
})

test('[D20] open brackets go with the words to the plenary as square brackets', () => {
  const { doc, text } = contested()
  text.setAttribute(resolvedKey('b1'), resolvedValue({ how: 'kept', words: 'shall act' }))
  const [paragraph] = toParagraphs(doc, { lang: 'en', part: null, newId: () => 'p' })
  expect(paragraph?.text).toBe('Parties shall [act now]')
})
