import fc from 'fast-check'
import { expect, test } from 'vitest'
import * as Y from 'yjs'
import { apply, fits, type Operation } from '../../shared/amending/amendment.ts'
import { type ContactGroup, referred } from '../../shared/amending/contactGroup.ts'
import {
  addresseesKey,
  draftLang,
  draftParagraphs,
  draftText,
  emptyDraft,
  inkBlocks,
  LANG,
  outlined,
  seedDraft,
  shapeKey,
} from '../../shared/draft/draft.ts'
import { withinText } from '../../shared/draft/draftLines.ts'
import { readingOf } from '../../shared/draft/draftReading.ts'
import { groupDraft, reportIn } from '../../shared/draft/groupDraft.ts'
import type { Forum } from '../../shared/forum.ts'
import { LEVELS, type Paragraph, withSubparagraphs } from '../../shared/paragraph.ts'
import { idsFrom } from '../support/amending.ts'
import { AMENDED, decided, forumAfter, type Step } from '../support/cast.ts'
import { raise, resolve } from '../support/marking.ts'
import { holds, PATIENCE } from '../support/property.ts'

const sendAside: Step = [
  'ingrid',
  (forum) => ({
    type: 'paragraphReferred',
    groupId: 'g1',
    paragraph: 'r1',
    organizations: ['andes', 'baltic'],
    note: '',
    paragraphs: referred(forum, 'r1'),
  }),
]

const forum = forumAfter(AMENDED, sendAside)
const group = groupIn(forum)

function groupIn({ contactGroups }: Forum): ContactGroup {
  const found = contactGroups?.g1
  if (!found) throw new Error('There is no group')
  return found
}

function opened({ paragraphs }: ContactGroup = group): Y.Doc {
  const doc = emptyDraft()
  Y.applyUpdate(doc, groupDraft(paragraphs))
  doc.clientID = 7
  return doc
}

const report = (doc: Y.Doc, at: Forum = forum) =>
  reportIn(doc, { forum: at, group: groupIn(at), newId: idsFrom('new') })

/** What stands of the recommendation once this is adopted. */
function after(operations: Operation[], at: Forum = forum): Paragraph[] {
  const base = at.text?.paragraphs ?? []
  expect(fits(base, operations)).toBe(true)
  return apply(base, [{ id: 'report', number: 9, operations }]).filter((p) => !p.struck)
}

/** The words of one paragraph, written over. */
function rewrite(doc: Y.Doc, id: string, words: string): void {
  const text = draftText(doc)
  const block = inkBlocks(text).find((b) => b.id === id)
  const length = draftParagraphs(doc).find((p) => p.id === id)?.text.length ?? 0
  if (!block) throw new Error(`${id} is not in the draft`)
  text.delete(block.ink + 1, length)
  text.insert(block.ink + 1, words, {})
}

function writeNew(doc: Y.Doc, before: string | null, words: string): void {
  const text = draftText(doc)
  const at = inkBlocks(text).find((b) => b.id === before)?.ink ?? text.length
  text.insertEmbed(at, { p: 'mine', kind: 'operative', level: 1 }, {})
  text.insert(at + 1, words, {})
}

test('[T19] its draft begins with the recommendation word for word, under the ids and the number it has in the text', () => {
  const noted: Paragraph[] = [
    {
      ...(group.paragraphs[0] as Paragraph),
      text: 'Prie\uFFFC instamment',
      em: [[0, 4]],
      notes: ['Note.'],
      lang: 'fr',
      addressees: ['parties', 'other'],
    },
    ...group.paragraphs.slice(1),
  ]
  const doc = emptyDraft()
  Y.applyUpdate(doc, groupDraft(noted))
  expect(draftLang(doc)).toBe('fr')
  expect(draftParagraphs(doc)).toEqual(
    noted.map(({ id, kind, level, text, em, notes, addressees = [] }) => ({
      ...{ id, kind, level, text, em, notes, addressees, alternative: false },
    })),
  )
  expect(groupDraft(noted)).toEqual(groupDraft(noted))
  const second = { ...forum, contactGroups: { g1: { ...group, paragraph: 'r2' } } }
  const within = withinText(second, 'g1')
  const third = opened()
  writeNew(third, null, 'and more')
  draftText(third).setAttribute(shapeKey('mine', 'level'), 0)
  expect(readingOf(third, 'forum', { within }).blocks.map(({ label }) => label)).toEqual([
    ...['2.', '(a)', '(b)'],
    '2 bis.',
  ])
  expect(withinText(forum, 'S1')).toBeUndefined()
})

test('[T19] nothing written, nothing proposed; emphasis, footnotes and languages alone propose nothing', () => {
  const doc = opened()
  expect(report(doc)).toEqual([])
  draftText(doc).format(1, 5, { em: true })
  draftText(doc).insertEmbed(4, { note: 'A footnote.' }, {})
  draftText(doc).setAttribute(LANG, 'fr')
  draftText(doc).setAttribute(addresseesKey('r1'), 'parties')
  expect(report(doc)).toEqual([])
})

test('[T19] what was changed comes back as the fewest words, in the place it has in the text', () => {
  const doc = opened()
  rewrite(doc, 'r1b', 'their buildings and their tools;')
  writeNew(doc, 'r1b', 'their networks; and')
  expect(report(doc)).toEqual([
    {
      kind: 'add',
      after: 'r1a',
      under: 'r1',
      paragraphs: [
        { id: 'new-1', kind: 'operative', level: 1, lang: 'en', text: 'their networks; and', part: 'S1' },
      ],
    },
    { kind: 'text', paragraph: 'r1b', from: 15, to: 15, old: '', ins: ' and their tools' },
  ])
})

test('[T19] what is written in the place of what has gone keeps its number: it is that, worded anew', () => {
  const doc = opened()
  rewrite(doc, 'r1', '')
  writeNew(doc, 'r1a', 'Urges Parties to fund all archives, and:')
  draftText(doc).setAttribute(shapeKey('mine', 'level'), 0)
  const operations = report(doc)
  if (typeof operations === 'string') throw new Error(operations)
  expect(operations.every((o) => o.kind === 'text' && o.paragraph === 'r1')).toBe(true)
  expect(after(operations).find(({ id }) => id === 'r1')?.text).toBe(
    'Urges Parties to fund all archives, and:',
  )
})

test('[T19] words in brackets must be agreed on first', () => {
  const doc = opened()
  raise(doc, 'q1', 'large archives', { by: 'baltic', reason: 'Small ones too.' })
  expect(report(doc)).toBe('brackets-open')
  resolve(doc, 'q1', 'kept', 'large archives')
  expect(report(doc)).toEqual([])
})

test('[T19] nothing new stands before the recommendation itself, and no more than one amendment carries', () => {
  const before = opened()
  writeNew(before, 'r1', 'Recalling what was said,')
  expect(report(before)).toBe('group-head-first')
  const long = opened()
  rewrite(long, 'r1', 'x'.repeat(60_001))
  expect(report(long)).toBe('report-too-long')
  const many = opened()
  for (let n = 0; n <= 50; n += 1) writeNew(many, null, `letter ${n};`)
  expect(report(many)).toBe('report-too-long')
})

test('[T19] what it changes must read as when it was sent aside; what changed elsewhere is let be', () => {
  const changed = (paragraph: string, ins: string): Forum => ({
    ...forum,
    text: forum.text && {
      ...forum.text,
      revision: 1,
      paragraphs: forum.text.paragraphs.map((p) => (p.id === paragraph ? { ...p, text: ins + p.text } : p)),
    },
  })
  const doc = opened()
  rewrite(doc, 'r1b', 'their buildings and tools;')
  expect(report(doc, changed('r1b', 'all '))).toBe('text-changed')
  const elsewhere = report(doc, changed('r1a', 'all '))
  if (typeof elsewhere === 'string') throw new Error(elsewhere)
  expect(after(elsewhere, changed('r1a', 'all ')).map(({ text }) => text)).toEqual(
    expect.arrayContaining(['all their staff; and', 'their buildings and tools;']),
  )
})

test('[T19] an amendment adopted elsewhere that touches it is not undone', () => {
  const both: Step[] = [
    ...AMENDED,
    sendAside,
    ['ingrid', { type: 'contactGroupRecalled', groupId: 'g1', reason: 'First the vote.' }],
    ...decided('am1', 'r1', 'adopted'),
  ]
  const doc = opened()
  rewrite(doc, 'r1', 'Urges Parties to protect large and small archives and to fund:')
  expect(report(doc, forumAfter(both))).toBe('text-changed')
})

const Words = fc.stringMatching(/^[a-zéع中]{1,6}( [a-zéع中]{1,6}){0,4}$/)
const One = fc.record({ of: fc.constantFrom(0, 1, 2, 3, 3), level: fc.constantFrom(...LEVELS), words: Words })

test(
  '[T19] whatever is written, once adopted the recommendation reads as the draft does',
  () => {
    holds(
      fc.property(fc.array(One, { maxLength: 8 }), fc.boolean(), (wanted, keepsWords) => {
        const used = new Set<number>()
        const lines = wanted.map(({ of, level, words }, i) => {
          const was = used.has(of) ? undefined : group.paragraphs[of]
          used.add(of)
          return {
            ...{ kind: 'operative' as const, em: [], notes: [] },
            ...{ id: was?.id ?? `mine${i}`, level: was && keepsWords ? was.level : level },
            text: was && keepsWords ? was.text : words,
          }
        })
        const doc = emptyDraft()
        seedDraft(doc, lines, (place) => lines[place]?.id ?? '')
        const operations = report(doc)
        if (operations === 'group-head-first') {
          expect(lines.findIndex(({ id }) => id === 'r1')).toBeGreaterThan(0)
          return
        }
        if (typeof operations === 'string') throw new Error(operations)
        const text = after(operations)
        const others = (forum.text?.paragraphs ?? []).filter(
          ({ id }) => !group.paragraphs.some((p) => p.id === id),
        )
        const ofGroup = text.filter(({ id }) => !others.some((p) => p.id === id))
        expect(ofGroup.map(({ level, text }) => ({ level, text }))).toEqual(
          outlined(lines).map(({ level, text }) => ({ level, text })),
        )
        expect(text.filter(({ id }) => others.some((p) => p.id === id))).toEqual(others)
        const moved = withSubparagraphs(text, 'r2').map(({ id }) => id)
        expect(moved).toEqual(['r2'])
      }),
    )
  },
  PATIENCE,
)
