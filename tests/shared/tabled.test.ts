import { expect, test } from 'vitest'
import { adoption } from '../../shared/amending/adoption.ts'
import { whyNotFile } from '../../shared/amending/filing.ts'
import { whyNotFall, whyNotWithdraw } from '../../shared/amending/life.ts'
import {
  compile,
  inOrder,
  paragraphOf,
  whyNotCloseAmendments,
  whyNotCompile,
  whyNotOpenAmendments,
  whyNotTake,
} from '../../shared/tabled.ts'
import {
  AGREED,
  AMENDED,
  adding,
  ballotOpened,
  consensusSought,
  DRAFTS,
  decided,
  dropping,
  fell,
  filed,
  forumAfter,
  frozen,
  handedOver,
  replacing,
  type Step,
  TABLED,
  taken,
  timeClosed,
  timeOpened,
  withdrawn,
} from '../support/cast.ts'

const AMENDING: readonly Step[] = [...TABLED, ['noor', timeOpened]]
const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id)

test('[T1] the drafts are compiled once every session has handed over, and once', () => {
  expect(whyNotCompile(forumAfter(['mei', handedOver('S2')]))).toBe('drafts-outstanding')
  expect(whyNotCompile(forumAfter(TABLED.slice(0, 2)))).toBeNull()
  expect(whyNotCompile(forumAfter(TABLED))).toBe('text-already-compiled')
})

test('[T2] the common preamble of all sessions comes first, then a part for each session under its title', () => {
  const second = [{ ...(DRAFTS.S1[0] ?? nothing()), id: 'pp2', part: 'S2' }, ...DRAFTS.S2]
  const handed: Step[] = [
    ['mei', handedOver('S2', second)],
    ['amara', handedOver('S1')],
  ]
  const text = compile(forumAfter(handed))
  expect(ids(text)).toEqual(['pp1', 'pp2', 'part-S1', 'r1', 'r1a', 'r1b', 'part-S2', 'r2', 'r3'])
  expect(text.map((p) => p.part)).toEqual([null, null, 'S1', 'S1', 'S1', 'S1', 'S2', 'S2', 'S2'])
  expect(text.filter((p) => p.kind === 'heading').map((p) => p.text)).toEqual(['Archives', 'Learning'])
})

test('[T2] ten parts stand in their order, tenth last', () => {
  const forum = forumAfter(TABLED)
  const one = forum.sessions.S2
  if (!one) throw new Error('no session')
  forum.sessions.S10 = { ...one, id: 'S10' }
  expect(
    compile(forum)
      .filter((p) => p.kind === 'heading')
      .map((p) => p.id),
  ).toEqual(['part-S1', 'part-S2', 'part-S10'])
})

test('[T3] the time for amendments is opened on a text that is not decided, and closed', () => {
  expect(whyNotOpenAmendments(forumAfter())).toBe('text-not-compiled')
  expect(whyNotOpenAmendments(forumAfter(TABLED))).toBeNull()
  expect(whyNotOpenAmendments(forumAfter(AMENDING))).toBe('amendments-open')
  expect(whyNotOpenAmendments(forumAfter(AMENDED))).toBeNull()
  expect(whyNotOpenAmendments(forumAfter(AGREED))).toBe('text-decided')
  expect(whyNotCloseAmendments(forumAfter(TABLED))).toBe('amendments-closed')
  expect(whyNotCloseAmendments(forumAfter(AMENDING))).toBeNull()
  expect(whyNotCloseAmendments(forumAfter(AMENDED))).toBe('amendments-closed')
})

test('[T3] the time for amendments is not opened while a question is being decided', () => {
  expect(whyNotOpenAmendments(forumAfter(TABLED, ['ingrid', ballotOpened('text')]))).toBe('ballot-under-way')
  expect(whyNotOpenAmendments(forumAfter(TABLED, ['ingrid', consensusSought]))).toBe('consensus-under-way')
})

test('[T4] an amendment is filed in time, on the text as it stands, and changes something', () => {
  const forum = forumAfter(AMENDING)
  const operations = replacing('r1', 'large', 'all')(forum.text?.paragraphs ?? [])
  const filing = { revision: 0, operations }
  expect(whyNotFile(forumAfter(), filing)).toBe('text-not-compiled')
  expect(whyNotFile(forumAfter(TABLED), filing)).toBe('amendments-closed')
  expect(whyNotFile(forum, filing)).toBeNull()
  expect(whyNotFile(forum, { ...filing, revision: 1 })).toBe('text-changed')
  expect(whyNotFile(forum, { ...filing, operations: [] })).toBe('amendment-empty')
  expect(whyNotFile(forumAfter(AMENDED), filing)).toBe('amendments-closed')
})

test('[T5] an organization withdraws its own amendment until voting on it begins', () => {
  const forum = forumAfter(AMENDED)
  expect(whyNotWithdraw(forum, 'am1', 'andes')).toBeNull()
  expect(whyNotWithdraw(forum, 'am1', 'baltic')).toBe('not-your-organization')
  expect(whyNotWithdraw(forum, 'am1', null)).toBe('not-your-organization')
  expect(whyNotWithdraw(forum, 'am9', 'andes')).toBe('amendment-unknown')
  expect(whyNotWithdraw(forumAfter(AMENDED, ['ana', withdrawn('am1')]), 'am1', 'andes')).toBe(
    'amendment-decided',
  )
  const voting = forumAfter(AMENDED, ['ingrid', taken('r1')], ['ingrid', ballotOpened('am1')])
  expect(whyNotWithdraw(voting, 'am1', 'andes')).toBe('ballot-under-way')
  expect(whyNotWithdraw(voting, 'am2', 'baltic')).toBeNull()
  expect(whyNotWithdraw(forumAfter(AMENDED, decided('am1', 'r1', 'rejected')), 'am1', 'andes')).toBe(
    'amendment-decided',
  )
})

test('[T5] what is withdrawn keeps its number', () => {
  const forum = forumAfter(AMENDING, ['ana', filed('am1', dropping('r3'))], ['ana', withdrawn('am1')])
  const next = forumAfter(
    AMENDING,
    ['ana', filed('am1', dropping('r3'))],
    ['ana', withdrawn('am1')],
    ['bo', filed('am2', dropping('r3'))],
  )
  expect(forum.amendments.am1).toMatchObject({ number: 1, state: 'withdrawn' })
  expect(next.amendments.am2?.number).toBe(2)
})

test('[T6] the chair takes up a paragraph of the text while nothing is being decided', () => {
  expect(whyNotTake(forumAfter(), 'r1')).toBe('text-not-compiled')
  expect(whyNotTake(forumAfter(TABLED), 'r1')).toBeNull()
  expect(whyNotTake(forumAfter(TABLED), 'r9')).toBe('paragraph-unknown')
  expect(whyNotTake(forumAfter(TABLED, ['ingrid', ballotOpened('text')]), 'r1')).toBe('ballot-under-way')
  expect(whyNotTake(forumAfter(TABLED, ['ingrid', consensusSought]), 'r1')).toBe('consensus-under-way')
  expect(whyNotTake(forumAfter(AGREED, ['noor', frozen]), 'r1')).toBe('forum-frozen')
})

test('[T7] adopting changes the text in one step; what clashes is proposed to fall, the rest is carried over', () => {
  const steps: Step[] = [
    ...AMENDING,
    ['ana', filed('am1', replacing('r1', 'large', 'all'))],
    ['bo', filed('am2', replacing('r1', 'large archives', 'libraries'))],
    ['chidi', filed('am3', replacing('r1', 'to fund', 'to staff'))],
    ['ana', filed('am4', dropping('r3'))],
    ['noor', timeClosed],
  ]
  const facts = adoption(forumAfter(steps), 'am1')
  expect(facts.changed.map((p) => p.text)).toEqual(['Urges Parties to protect all archives and to fund:'])
  expect(facts).toMatchObject({ added: [], proposedToFall: ['am2'] })
  expect(ids(facts.carriedOver.map(({ amendmentId }) => ({ id: amendmentId })))).toEqual(['am3'])

  const after = forumAfter(steps, decided('am1', 'r1', 'adopted'))
  expect(after.text?.revision).toBe(1)
  expect(inOrder(after).map((a) => a.state)).toEqual(['adopted', 'proposedToFall', 'filed', 'filed'])
  expect(after.amendments.am2?.because).toBe('am1')
  const [moved] = after.amendments.am3?.operations ?? []
  const [was] = after.amendments.am3?.filed.operations ?? []
  if (moved?.kind !== 'text' || was?.kind !== 'text') throw new Error('not a change of words')
  expect(moved.from).toBe(was.from - 'large'.length + 'all'.length)
})

test('[T7] what is added stands after the paragraph it follows, with its proposer', () => {
  const after = forumAfter(AMENDED, decided('am3', 'r2', 'adopted'))
  const texts = after.text?.paragraphs ?? []
  const at = texts.findIndex((p) => p.id === 'r2')
  expect(texts[at + 1]).toMatchObject({
    text: 'Encourages young people to take part;',
    addedBy: 'am3',
    part: 'S2',
  })
})

test('[T8] only an amendment that is proposed to fall can be confirmed to', () => {
  expect(whyNotFall(forumAfter(AMENDED), 'am2')).toBe('amendment-not-falling')
  expect(whyNotFall(forumAfter(AMENDED), 'am9')).toBe('amendment-unknown')
  const after = forumAfter(AMENDED, decided('am1', 'r1', 'adopted'))
  expect(whyNotFall(after, 'am2')).toBeNull()
  const fallen = forumAfter(AMENDED, decided('am1', 'r1', 'adopted'), ['ingrid', fell('am2')])
  expect(fallen.amendments.am2).toMatchObject({ state: 'fell', because: 'am1' })
  expect(whyNotFall(fallen, 'am2')).toBe('amendment-not-falling')
})

test('[T9] an amendment is found under the recommendation of the first paragraph it touches', () => {
  const base = forumAfter(TABLED).text?.paragraphs ?? []
  expect(paragraphOf(base, replacing('r1b', 'buildings', 'houses')(base))).toBe('r1')
  expect(paragraphOf(base, adding('r2', 'Encourages the young;')(base))).toBe('r2')
  expect(paragraphOf(base, [{ kind: 'add', after: null, under: null, paragraphs: [] }])).toBe('pp1')
  expect(paragraphOf(base, [])).toBeNull()
})

function nothing(): never {
  throw new Error('missing')
}

test('[T9] what has nothing above it is found under itself', () => {
  const forum = forumAfter(TABLED)
  const base = (forum.text?.paragraphs ?? []).map((p, i) => (i === 0 ? { ...p, level: 1 as const } : p))
  expect(paragraphOf(base, [{ kind: 'drop', paragraph: 'pp1' }])).toBe('pp1')
})
