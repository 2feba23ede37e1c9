import fc from 'fast-check'
import { expect, test } from 'vitest'
import { apply, fits } from '../../shared/amending/amendment.ts'
import { type Marked, marked } from '../../shared/amending/marks.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import { amending, anyBase, anyProposal, idsFrom, paragraph } from '../support/amending.ts'
import { holds } from '../support/property.ts'

/** What somebody reads who leaves out what is marked so. */
function without(mark: 'ins' | 'del', all: readonly Marked[]): string[] {
  return all
    .filter((m) => m.mark !== mark)
    .map((m) => m.stretches.flatMap((s) => (s.mark === mark ? [] : [s.text])).join(''))
}

const anyAmended = anyBase
  .chain((base) =>
    anyProposal(base).map((p) => ({ base, operations: operationsOf(base, p, idsFrom('new')) })),
  )
  .filter(({ base, operations }) => fits(base, operations))

test('[T10] without the insertions it is the text as it stands', () => {
  holds(
    fc.property(anyAmended, ({ base, operations }) => {
      expect(without('ins', marked(base, operations))).toEqual(base.map((p) => p.text))
    }),
  )
})

test('[T10] without the deletions it is the text as it would read, paragraph by paragraph', () => {
  holds(
    fc.property(anyAmended, ({ base, operations }) => {
      const after = apply(base, [amending(1, operations)])
      expect(without('del', marked(base, operations))).toEqual(
        after.filter((p) => !p.struck).map((p) => p.text),
      )
    }),
  )
})

test('[T10] what changes inside a paragraph is marked where it is, in order', () => {
  const base = [paragraph('r1', 'Urges Parties to protect large archives;')]
  const changed = [{ paragraph: 'r1', text: 'Invites Parties to protect all archives;' }]
  const [line] = marked(base, operationsOf(base, { changed, dropped: [], added: [] }, idsFrom('n')))
  expect(line?.stretches.map((s) => `${s.mark}:${s.text}`)).toEqual([
    'del:Urges',
    'ins:Invites',
    'same: Parties to protect ',
    'del:large',
    'ins:all',
    'same: archives;',
  ])
})

test('[T10] a paragraph struck earlier is shown as struck', () => {
  expect(marked([paragraph('r1', 'gone', { struck: true })], [])).toMatchObject([
    { mark: 'del', stretches: [{ mark: 'del', text: 'gone' }] },
  ])
})
