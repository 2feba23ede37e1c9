import { expect, test } from 'vitest'
import { apply } from '../../shared/amending/amendment.ts'
import { atIssue } from '../../shared/amending/atIssue.ts'
import { marked } from '../../shared/amending/marks.ts'
import { markedAfter } from '../../shared/amending/marksAfter.ts'
import { operationsOf, type Proposal } from '../../shared/amending/proposal.ts'
import type { Paragraph } from '../../shared/paragraph.ts'

const base: Paragraph[] = [
  paragraph('r1', 0, 'Urges Parties to require large online services to explain it;'),
  paragraph('r1a', 1, 'in plain language;'),
  paragraph('r2', 0, 'Invites Parties to report;'),
]

const changes: Record<string, Partial<Proposal>> = {
  'words in two places': { changed: [{ paragraph: 'r1', text: 'Invites Parties to require all services;' }] },
  'a new sub-paragraph': {
    added: [{ after: 'r1a', kind: 'operative', level: 1, text: 'in all languages;' }],
  },
  'a paragraph struck': { dropped: ['r1a'] },
}

for (const [what, change] of Object.entries(changes)) {
  test(`what was decided is marked after its adoption as it was before: ${what}`, () => {
    let n = 0
    const proposal = { changed: [], dropped: [], added: [], ...change }
    const operations = operationsOf(base, proposal, () => `new${n++}`)
    const after = apply(base, [{ id: 'a1', number: 1, operations }])

    const shown = (all: ReturnType<typeof marked>) =>
      all.map(({ paragraph: { id }, mark, stretches }) => ({ id, mark, stretches }))
    expect(shown(markedAfter(after, operations))).toEqual(shown(marked(base, operations)))
  })
}

test('a recommendation is shown whole, and only if something in it changes', () => {
  const ids = (paragraphs: Paragraph[]) => paragraphs.map((p) => p.id)
  expect(ids(atIssue(base, [{ kind: 'drop', paragraph: 'r1a' }]))).toEqual(['r1', 'r1a'])
  expect(ids(atIssue(base, []))).toEqual([])
})

function paragraph(id: string, level: 0 | 1, text: string): Paragraph {
  const place = { part: 'S1', struck: false, addedBy: null }
  return { id, kind: 'operative', level, lang: 'en', text, em: [], notes: [], ...place }
}
