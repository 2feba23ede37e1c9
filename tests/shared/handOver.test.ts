import { expect, test } from 'vitest'
import type * as Y from 'yjs'
import { Act } from '../../shared/acts.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import { type Raised, raisedValue } from '../../shared/draft/bracket.ts'
import { addresseesKey, alternativeKey, draftText, LANG } from '../../shared/draft/draft.ts'
import { handingOver } from '../../shared/draft/handOver.ts'
import { compile } from '../../shared/tabled.ts'
import { idsFrom } from '../support/amending.ts'
import {
  bracketHandedOver,
  DRAFTS,
  forumAfter,
  handedOver,
  journalAfter,
  type Step,
} from '../support/cast.ts'
import { drafted, raise, resolve } from '../support/marking.ts'

const forum = forumAfter()

function handed(doc: Y.Doc) {
  const [draft, ...rest] = handingOver(doc, { forum, sessionId: 'S1', newId: idsFrom('p') })
  return { draft, brackets: rest.filter((act) => act.type === 'bracketHandedOver') }
}

const TWO = ['Urges Parties to protect archives;', 'Requests a report in two years.'] as const

test('[D28] an open bracket is handed over with who asked for it and why, and stands in its paragraphs', () => {
  const doc = drafted(...TWO)
  raise(doc, 'q1', 'protect archives; Requests', { by: 'baltic', kind: 'placeholder', reason: 'No money.' })
  raise(doc, 'q2', 'two', { by: 'andes', kind: 'alternative' })
  const { draft, brackets } = handed(doc)
  expect(draft.paragraphs.map(({ text }) => text)).toEqual([
    'Urges Parties to [protect archives;]',
    '[Requests] a report in [two] years.',
  ])
  const [one, two] = draft.paragraphs.map(({ id }) => id)
  expect(brackets).toEqual([
    {
      type: 'bracketHandedOver',
      sessionId: 'S1',
      bracketId: 'q1',
      paragraphs: [one, two],
      organizationId: 'baltic',
      kind: 'placeholder',
      reason: 'No money.',
      words: 'protect archives; Requests',
    },
    {
      type: 'bracketHandedOver',
      sessionId: 'S1',
      bracketId: 'q2',
      paragraphs: [two],
      organizationId: 'andes',
      kind: 'alternative',
      reason: '',
      words: 'two',
    },
  ])
})

test('[D28] of a bracket that is resolved, or has no words left, or that nobody raised, nothing is handed over', () => {
  const doc = drafted(...TWO)
  const text = draftText(doc)
  raise(doc, 'q1', 'archives')
  resolve(doc, 'q1', 'kept', 'archives')
  raise(doc, 'q2', 'report')
  text.delete(text.toString().indexOf('report') + 2, 6)
  text.format(3, 4, { 'bracket:nobody': true, 'bracket:constructor': true })
  const { draft, brackets } = handed(doc)
  expect(brackets).toEqual([])
  expect(draft.paragraphs.map((p) => p.text).join(' ')).not.toMatch(/[[\]]/)
})

test('[D28] a bracket in words that are left out is left out with them', () => {
  const doc = drafted(...TWO, '')
  const text = draftText(doc)
  text.insert(text.length, '   ', {})
  expect(handed(doc).draft.paragraphs.length).toBe(2)
  expect(handed(doc).brackets).toEqual([])
})

test('[D28] whatever a bracket is called and says, the act can be read again', () => {
  const doc = drafted(...TWO)
  const odd: [id: string, raised: Partial<Raised>][] = [
    ['constructor', { by: 'nobody' }],
    ['toString', { by: '__proto__', reason: '\uD800 half \n a letter' }],
    ['x'.repeat(40), { by: '', reason: 'x'.repeat(280) }],
  ]
  for (const [id, raised] of odd) raise(doc, id, 'archives', raised)
  const long = `${'x'.repeat(599)}\u{1F600} and more`
  draftText(doc).insert(1, long, {})
  raise(doc, 'long', long)
  const { draft, brackets } = handed(doc)
  expect(brackets.length).toBe(4)
  for (const act of [draft, ...brackets]) {
    expect(Act.parse(JSON.parse(JSON.stringify(act)))).toEqual(act)
    expect(JSON.stringify(act)).not.toMatch(/\\u/)
  }
  expect(brackets.map(({ organizationId }) => organizationId)).toEqual([null, null, null, null])
  expect(brackets.find(({ words }) => words.startsWith('xxx'))?.words.length).toBe(600)
  expect(new Set(brackets.map(({ bracketId }) => bracketId)).size).toBe(4)
})

test('[D28] what cannot be read as a bracket is none', () => {
  const doc = drafted(...TWO)
  for (const [id, value] of [
    ['a', '{'],
    ['b', JSON.stringify({ by: null })],
    ['c', 7],
    ['d', raisedValue({ by: null, kind: 'contested', reason: '', group: 'd', words: '' }).slice(1)],
  ] as const) {
    draftText(doc).setAttribute(`bracket:${id}`, value)
    draftText(doc).format(3, 4, { [`bracket:${id}`]: true })
  }
  expect(handed(doc).brackets).toEqual([])
})

test('[D3] what is said beside the words goes along: whom they address, another version, the language', () => {
  const doc = drafted(...TWO)
  const text = draftText(doc)
  text.setAttribute(addresseesKey('s1'), 'secretariat,parties,nobody')
  text.setAttribute(alternativeKey('s2'), 1)
  text.setAttribute(LANG, 'fr')
  const { draft } = handed(doc)
  expect(draft.paragraphs).toMatchObject([
    { addressees: ['parties', 'secretariat'], lang: 'fr' },
    { alternative: true, lang: 'fr' },
  ])
  text.setAttribute(LANG, 'tlh')
  expect(handed(doc).draft.paragraphs.map(({ lang }) => lang)).toEqual(['en', 'en'])
})

test('[T2] drafts in several languages are one text: each paragraph keeps its own, each part its title', () => {
  const french = DRAFTS.S1.map((p) => ({ ...p, lang: 'fr' as const }))
  const steps: Step[] = [
    ['amara', handedOver('S1', french)],
    ['mei', handedOver('S2')],
  ]
  const text = compile(forumAfter(steps))
  expect(text.map(({ lang }) => lang)).toEqual(['fr', 'fr', 'fr', 'fr', 'fr', 'en', 'en', 'en'])
  expect(text.filter((p) => p.kind === 'heading').map((p) => p.text)).toEqual(['Archives (fr)', 'Learning'])
  const compiled: Step = ['noor', { type: 'textCompiled', symbol: 'CSF/0/L.1', paragraphs: text }]
  expect(firstWrongDecision('f', journalAfter(steps, [compiled]))).toBeNull()
})

const over: Step = ['amara', handedOver('S1')]
const left: Step = ['amara', bracketHandedOver]
const other: Step = ['amara', { ...bracketHandedOver, bracketId: 'q2', paragraphs: ['r1', 'r1a'] }]

test('[D28] [J7] open brackets stand in the journal right behind their hand-over', () => {
  expect(firstWrongDecision('f', journalAfter(over, left, other))).toBeNull()
})

test.each<[string, Step[], RegExp]>([
  ['before the hand-over', [left, over], /does not follow the hand-over/],
  ['after something else', [over, ['mei', handedOver('S2')], left], /does not follow the hand-over/],
  [
    'of another session',
    [over, left, ['mei', { ...bracketHandedOver, sessionId: 'S2', bracketId: 'q2' }]],
    /does not follow the hand-over/,
  ],
  ['by somebody else', [over, ['noor', bracketHandedOver]], /does not follow the hand-over/],
  ['twice', [over, left, left], /twice/],
  ['in a paragraph that was not handed over', [over, inBracket({ paragraphs: ['r1b', 'r2'] })], /not handed/],
  ['for an organization nobody knows', [over, inBracket({ organizationId: 'nowhere' })], /unknown organi/],
])('[D28] [J7] an open bracket %s is found', (_, steps, says) => {
  expect(firstWrongDecision('f', journalAfter(steps))?.what).toMatch(says)
})

test.each<[string, Step[], RegExp]>([
  [
    'given to somebody who holds it',
    [['tomas', { type: 'penGiven', sessionId: 'S1', personId: 'amara' }]],
    /pen-held/,
  ],
  [
    'taken from somebody who does not',
    [['noor', { type: 'penTaken', sessionId: 'S1', personId: 'mei' }]],
    /pen-not-held/,
  ],
  [
    'given by a moderator elsewhere',
    [['tomas', { type: 'penGiven', sessionId: 'S2', personId: 'ana' }]],
    /not-your-session/,
  ],
  [
    'given by a rapporteur',
    [['amara', { type: 'penGiven', sessionId: 'S1', personId: 'ana' }]],
    /not-your-role/,
  ],
  [
    'given after the hand-over',
    [over, ['noor', { type: 'penGiven', sessionId: 'S1', personId: 'ana' }]],
    /draft-handed-over/,
  ],
  ['given to a stranger', [['noor', { type: 'penGiven', sessionId: 'S1', personId: 'zoe' }]], /not-seated/],
])('[D23] [J7] a pen %s is found in the journal', (_, steps, says) => {
  expect(firstWrongDecision('f', journalAfter(steps))?.what).toMatch(says)
})

function inBracket(other: Partial<typeof bracketHandedOver> | object): Step {
  return ['amara', { ...bracketHandedOver, ...other }]
}
