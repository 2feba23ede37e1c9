import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import { fits } from '../../shared/amending/amendment.ts'
import { meetings } from '../../shared/amending/meeting.ts'
import { clash, type Operation } from '../../shared/amending/operation.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import { remarksOn } from '../../shared/amending/remark.ts'
import { wordsAgain } from '../../shared/amending/wordsAgain.ts'
import { writingOf } from '../../shared/amending/writing.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { sameButForTypography } from '../../shared/wording/duplicate.ts'
import { typographyBetween } from '../../shared/wording/typography.ts'
import { idsFrom, paragraph } from '../support/amending.ts'
import { textWith } from '../support/anyAmendments.ts'
import {
  AGREED,
  adding,
  decided,
  dropping,
  filed,
  forumAfter,
  replacing,
  type Step,
  TABLED,
  timeClosed,
  timeOpened,
} from '../support/cast.ts'
import { holds, PATIENCE } from '../support/property.ts'
import { sampleOperations, sampleText } from '../support/sample.ts'

/** The text of the sample with these of its amendments filed. */
function sampleWith(...numbers: number[]): Forum {
  return forumOf(
    sampleText,
    numbers.map((number) => ({ number, operations: sampleOperations(number) })),
  )
}

function forumOf(paragraphs: Paragraph[], all: Pick<Amendment, 'number' | 'operations'>[]): Forum {
  const forum = forumAfter(TABLED, [['noor', timeOpened]])
  if (forum.text) forum.text.paragraphs = paragraphs
  for (const { number, operations } of all) {
    forum.amendments[`am${number}`] = {
      ...BLANK,
      id: `am${number}`,
      number,
      operations,
      filed: { revision: 0, operations },
    }
  }
  return forum
}

const BLANK: Omit<Amendment, 'id' | 'number' | 'operations' | 'filed'> = {
  organizationId: 'andes',
  filedBy: 'ana',
  filedAt: '2023-06-05T09:00:00.000Z',
  lang: 'en',
  reason: '',
  paragraph: 'r5',
  state: 'filed',
  ballotId: null,
  because: null,
}

const told = (forum: Forum, operations: readonly Operation[]) =>
  meetings(forum, { operations }).map(({ amendment, how, words, what }) => [
    amendment.number,
    how,
    words,
    ...what,
  ])

test('[A15] the sixth amendment of the sample is the fifth but for a hyphen, and says so', () => {
  expect(told(sampleWith(1, 5), sampleOperations(6))).toEqual([[5, 'sameButTypography', 0, 'hyphens']])
  expect(told(sampleWith(5), sampleOperations(5))).toEqual([[5, 'same', 0]])
})

test('[A15] an overlap is told in words of the text; a contradiction without common words by what it is', () => {
  const base = sampleText
  const change = (from: string, to: string) => {
    const was = base.find((p) => p.id === 'r5')?.text ?? ''
    expect(was).toContain(from)
    const changed = [{ paragraph: 'r5', text: was.replace(from, to) }]
    return operationsOf(base, { changed, dropped: [], added: [] }, idsFrom('n'))
  }
  const forum = forumOf(base, [{ number: 7, operations: change('large online services', 'big firms') }])
  expect(told(forum, change('require large online services to', 'ask platforms that'))).toEqual([
    [7, 'overlaps', 3],
  ])
  expect(told(forum, sampleOperations(4))).toEqual([[7, 'contradicts', 0, 'deletesThat']])
  expect(told(sampleWith(4), change('large', 'all'))).toEqual([[4, 'contradicts', 0, 'deletedByThat']])
  expect(told(sampleWith(5), change('researchers', 'researchers and others'))).toEqual([
    [5, 'contradicts', 0, 'onePoint'],
  ])
  expect(told(sampleWith(5), sampleOperations(2))).toEqual([[5, 'contradicts', 0, 'deletesThat']])
  expect(told(sampleWith(2), sampleOperations(5))).toEqual([[2, 'contradicts', 0, 'deletedByThat']])
  expect(told(sampleWith(1), sampleOperations(3))).toEqual([])
})

test('[A15] only what is pending and of the same parent is met, and nobody meets themselves', () => {
  const forum = sampleWith(5)
  const am5 = forum.amendments.am5
  if (!am5) throw new Error('There is no amendment 5')
  const same = { operations: sampleOperations(5) }
  expect(meetings(forum, same, 'am5')).toEqual([])
  expect(meetings(forum, { ...same, parent: 'am1' }, 'am5')).toEqual([])
  for (const state of ['withdrawn', 'rejected', 'merged', 'inadmissible'] as const) {
    am5.state = state
    expect(meetings(forum, same)).toEqual([])
  }
  am5.state = 'awaitingSponsors'
  expect(meetings(forum, same)).toHaveLength(1)
})

test(
  '[A15] exactly those are met that clash or say the same, whatever the text; as many words seen from both sides',
  () => {
    holds(
      fc.property(textWith(4), ({ base, all }) => {
        const [mine, ...others] = all.filter(({ operations }) => operations.length > 0)
        if (!mine) return
        const forum = forumOf(
          base,
          others.map(({ number, operations }) => ({ number, operations: [...operations] })),
        )
        const met = meetings(forum, mine)
        const expected = others.filter(
          ({ operations }) =>
            ['conflict', 'identical'].includes(clash(mine.operations, operations)) ||
            sameButForTypography(mine.operations, operations),
        )
        expect(met.map(({ amendment }) => amendment.number)).toEqual(expected.map(({ number }) => number))
        for (const { amendment, how, words } of met) {
          expect(words > 0).toBe(how === 'overlaps')
          const [back] = meetings(
            forumOf(base, [{ number: mine.number, operations: [...mine.operations] }]),
            {
              operations: amendment.operations,
            },
          )
          expect([back?.how, back?.words]).toEqual([how, words])
        }
      }),
    )
  },
  PATIENCE,
)

test.each([
  ['public-interest', 'public interest', ['hyphens']],
  ['co-operate', 'cooperate', ['hyphens']],
  ['now here', 'nowhere', ['spaces']],
  ['a\u00A0b', 'a b', ['spaces']],
  ['the Parties', 'the parties', ['capitals']],
  ['artists, and others', 'artists and others', ['punctuation']],
  ['“culture”', '"culture"', ['quotationMarks']],
  ['l’art', "l'art", ['quotationMarks']],
  ['Public-interest, all', 'public interest all', ['capitals', 'hyphens', 'punctuation']],
  ['same', 'same', []],
])('[A15] “%s” and “%s” differ in %j', (a, b, what) => {
  expect(typographyBetween(a, b)).toEqual(what)
  expect(typographyBetween(b, a)).toEqual(what)
})

const urging = [
  paragraph('p1', 'Urges Parties to protect large archives;'),
  paragraph('p2', 'Prie instamment les Parties de protéger les archives ;', { lang: 'fr' }),
  paragraph('p3', 'Urges Parties, in sub-paragraphs, to listen;', { level: 1 }),
]
const changing = (id: string, text: string, dropped: string[] = []) =>
  operationsOf(urging, { changed: [{ paragraph: id, text }], dropped, added: [] }, idsFrom('n'))

test('[A16] a weaker or stronger verb is named, in the language of the paragraph', () => {
  expect(remarksOn(urging, changing('p1', 'Encourages Parties to protect large archives;'))).toEqual([
    { kind: 'weaker', paragraph: 'p1', was: 'urges', is: 'encourages' },
  ])
  expect(remarksOn(urging, changing('p1', 'Decides to protect large archives;'))).toMatchObject([
    { kind: 'stronger', was: 'urges' },
  ])
  expect(remarksOn(urging, changing('p2', 'Encourage les Parties à protéger les archives ;'))).toMatchObject([
    { kind: 'weaker', paragraph: 'p2', is: 'encourage' },
  ])
  expect(remarksOn(urging, changing('p1', 'Strongly urges Parties to protect large archives;'))).toEqual([])
  expect(
    remarksOn(urging, changing('p3', 'Encourages Parties, in sub-paragraphs, to listen;')),
  ).toMatchObject([{ kind: 'weaker', paragraph: 'p3', is: 'encourages' }])
})

test('[A16] more than four words in five replaced is nearer to a new proposal; four in five is not, nor is deleting', () => {
  const tenWords = [paragraph('p', 'one two three four five six seven eight nine ten')]
  const replacing = (text: string) =>
    remarksOn(
      tenWords,
      operationsOf(tenWords, { changed: [{ paragraph: 'p', text }], dropped: [], added: [] }, idsFrom('n')),
    )
  expect(replacing('a b c d e f g h nine ten')).toEqual([])
  expect(replacing('a b c d e f g h i ten')).toEqual([
    { kind: 'nearReplacement', paragraph: 'p', share: 0.9 },
  ])
  expect(replacing('ten')).toEqual([])
  const added = [{ after: 'p', kind: 'operative' as const, level: 0 as const, text: 'Another one;' }]
  const instead = operationsOf(tenWords, { changed: [], dropped: ['p'], added }, idsFrom('n'))
  expect(remarksOn(tenWords, instead)).toEqual([{ kind: 'nearReplacement', paragraph: 'p', share: 1 }])
})

test('[A16] what changes only typography is editorial; what changes nothing is not remarked on', () => {
  expect(remarksOn(urging, changing('p1', 'Urges parties to protect large archives.'))).toEqual([
    { kind: 'editorial' },
  ])
  expect(remarksOn(urging, [])).toEqual([])
})

const OPEN: readonly Step[] = [...TABLED, ['noor', timeOpened]]

test('[T4, T12, T13] everybody writes as their seat lets them, and nobody before the time or after the decision', () => {
  const people = ['ana', 'rosa', 'edith', 'amara', 'noor', 'ingrid', 'tomas']
  const all = (forum: Forum) => people.map((person) => writingOf(forum, person))
  expect(all(forumAfter(TABLED))).toEqual(people.map(() => null))
  expect(all(forumAfter(OPEN))).toEqual(['inTime', 'prepared', 'suggested', 'oral', 'oral', null, null])
  expect(all(forumAfter(OPEN, [['noor', timeClosed]]))).toEqual([
    'late',
    'prepared',
    null,
    'oral',
    'oral',
    null,
    null,
  ])
  expect(all(forumAfter(AGREED))).toEqual(people.map(() => null))
})

test('[T8, T16] an amendment that was sent back stands in the boxes as it was typed, over the words it was typed over', () => {
  const sent: Act = {
    type: 'amendmentSentBack',
    amendmentId: 'am2',
    because: 'am1',
    todo: 'Say what you mean now.',
  }
  const forum = forumAfter(
    OPEN,
    [
      ['ana', filed('am1', replacing('r1', 'large', 'all'))],
      ['bo', filed('am2', replacing('r1', 'large archives', 'libraries'))],
      ['noor', timeClosed],
    ],
    decided('am1', 'r1', 'adopted'),
    [['ingrid', sent]],
  )
  const am2 = forum.amendments.am2
  if (!am2) throw new Error('There is no amendment 2')
  expect(am2.state).toBe('sentBack')
  const base = forum.text?.paragraphs ?? []
  expect(fits(base, am2.operations)).toBe(false)
  expect(wordsAgain(forum, am2, base)).toEqual({
    texts: { r1: 'Urges Parties to protect libraries and to fund:' },
    over: { r1: 'Urges Parties to protect large archives and to fund:' },
    dropped: [],
    added: [],
    lost: [],
  })
})

test('[T16] deleted and new paragraphs come again too; what has no place any more is told, not left out', () => {
  const forum = forumAfter(OPEN, [
    ['ana', filed('am1', dropping('r3'))],
    ['bo', filed('am2', adding('r2', 'Encourages young people to take part;'))],
    ['chidi', filed('am3', replacing('r2', 'all schools', 'every school'))],
  ])
  const base = forum.text?.paragraphs ?? []
  const again = (id: string, on = base) => wordsAgain(forum, forum.amendments[id] ?? am(), on)
  expect(again('am1')).toMatchObject({ dropped: ['r3'], over: { r3: expect.any(String) } })
  expect(again('am2').added).toMatchObject([
    { after: 'r2', paragraph: { text: 'Encourages young people to take part;' } },
  ])
  const other = base.map((p) => (p.id === 'r2' ? { ...p, text: 'Thanks everybody.' } : p))
  expect(again('am3', other)).toMatchObject({
    texts: {},
    lost: [{ old: 'all schools', ins: 'every school' }],
  })
})

function am(): never {
  throw new Error('There is no such amendment')
}
