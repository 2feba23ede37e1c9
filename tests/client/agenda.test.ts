import { expect, test } from 'vitest'
import { agendaOf } from '../../client/features/chair/agenda.ts'
import { askedNext, type Chosen, type Next, nextOf } from '../../client/features/chair/next.ts'
import type { Act } from '../../shared/acts.ts'
import { apply } from '../../shared/amending/amendment.ts'
import { partDecided } from '../../shared/amending/partsDecided.ts'
import type { Forum } from '../../shared/forum.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import {
  AGREED,
  AMENDED,
  ballotClosed,
  ballotOpened,
  consensusSought,
  decided,
  fell,
  filed,
  forumAfter,
  replacing,
  type Step,
  TABLED,
  taken,
  timeClosed,
  timeOpened,
} from '../support/cast.ts'

type Filed = Extract<Act, { type: 'amendmentFiled' }>

/** The same, filed with more to it: late, spoken, or to another amendment. */
function filedAs(
  amendmentId: string,
  operations: Parameters<typeof filed>[1],
  more: (forum: Forum) => Partial<Filed>,
): Step[1] {
  return (forum, by) => {
    const { parent } = more(forum)
    const to = parent ? forum.amendments[parent] : undefined
    const text = forum.text?.paragraphs ?? []
    const base = to ? apply(text, [to]) : text
    const act = filed(amendmentId, () => operations(base))
    const made = typeof act === 'function' ? act(forum, by) : act
    return { ...made, ...more(forum) } as Act
  }
}

const late = (
  id: string,
  operations: (base: readonly Paragraph[]) => ReturnType<ReturnType<typeof replacing>>,
) => filedAs(id, operations, () => ({ way: 'late' }))

/** To amendment 2, which says "libraries" where the text says "large archives". */
const sub: Step = [
  'chidi',
  filedAs('am4', replacing('r1', 'libraries', 'public libraries'), () => ({ parent: 'am2' })),
]

function divided(amendmentId: string | null, { objected = false } = {}): Step[] {
  return [
    [
      'bo',
      (forum) => ({
        type: 'divisionRequested',
        divisionId: 'd1',
        organizationId: 'baltic',
        paragraph: 'r1',
        amendmentId,
        revision: forum.text?.revision ?? 0,
        parts:
          amendmentId === null
            ? [
                {
                  operations: [{ kind: 'drop', paragraph: 'r1b' }],
                  words: 'their buildings;',
                  paragraphs: ['r1b'],
                },
              ]
            : [{ operations: forum.amendments[amendmentId]?.operations ?? [], words: 'all', paragraphs: [] }],
        reason: '',
      }),
    ],
    ...(objected
      ? [['ana', { type: 'divisionObjected', divisionId: 'd1', organizationId: 'andes' }] as Step]
      : []),
  ]
}

function next(steps: readonly Step[], chosen: Chosen | null = null): Next {
  const forum = forumAfter(...steps)
  return nextOf(forum, agendaOf(forum), chosen)
}

/** The next act in a word and the numbers or paragraph it is about. */
function said(steps: readonly Step[], chosen: Chosen | null = null): string {
  const act = next(steps, chosen)
  switch (act.kind) {
    case 'openBallot':
    case 'admit':
      return `${act.kind} ${act.amendment.number}`
    case 'take':
      return `take ${act.paragraph} ${act.amendment?.number ?? ''}`.trim()
    case 'confirmFalls':
      return `falls ${act.falling.map((a) => a.number).join()}`
    case 'leave':
      return `leave ${act.waiting.map((a) => a.number).join()}`
    default:
      return act.kind
  }
}

const ON_R1: readonly Step[] = [...AMENDED, ['ingrid', taken('r1')]]

test('[T25] nothing before there is a text; then the first amendment of the list, its paragraph taken up first', () => {
  expect(said([])).toBe('waitForText')
  expect(said(AMENDED)).toBe('take r1 2')
  expect(said(ON_R1)).toBe('openBallot 2')
})

test('[T25] what is under way is brought to its end, whatever the chair has picked', () => {
  const text: Chosen = { kind: 'text' }
  expect(said([...ON_R1, ['ingrid', ballotOpened('am2')]], text)).toBe('closeBallot')
  expect(said([...ON_R1, ['ingrid', ballotOpened('am2')], ['ingrid', ballotClosed]], text)).toBe('announce')
  const seeking = AGREED.slice(0, -2)
  expect(said([...seeking], text)).toBe('concludeConsensus')
  expect(seeking.at(-1)?.[1]).toBe(consensusSought)
})

test('[T25] falls are confirmed before anything else is put to the vote', () => {
  const adopted = [...AMENDED, ...decided('am1', 'r1', 'adopted')]
  expect(said(adopted)).toBe('falls 2')
  expect(said(adopted, { kind: 'amendment', id: 'am3' })).toBe('falls 2')
  expect(said([...adopted, ['ingrid', fell('am2')]])).toBe('take r2 3')
})

test('[T25] on the paragraph on the floor the late ones come first, also from a paragraph further down', () => {
  const lateOne: Step = ['ana', late('am4', replacing('r1', 'protect', 'keep'))]
  const elsewhere: Step = ['ana', late('am4', replacing('r2', 'schools', 'pupils'))]
  expect(said([...ON_R1, lateOne])).toBe('admit 4')
  expect(said([...ON_R1, lateOne, ['ingrid', { type: 'amendmentAdmitted', amendmentId: 'am4' }]])).toBe(
    'openBallot 2',
  )
  expect(said([...ON_R1, elsewhere])).toBe('openBallot 2')
  expect(said([...AMENDED, ['ingrid', taken('r2')], elsewhere])).toBe('admit 4')
})

test('[T25] a separate vote on the text before its amendments, on an amendment right before that', () => {
  expect(said([...ON_R1, ...divided(null)])).toBe('division')
  expect(said([...AMENDED, ...divided(null)])).toBe('take r1')
  expect(said([...ON_R1, ...divided('am1')])).toBe('openBallot 2')
  expect(said([...ON_R1, ...divided('am2')])).toBe('division')
})

test('[T25, T15] sub-amendments before the amendment they are to, a separate vote on it after them', () => {
  expect(said([...ON_R1, sub])).toBe('openBallot 4')
  expect(said([...ON_R1, sub, ...divided('am2')])).toBe('openBallot 4')
})

test('[T25] what the chair picks is next, unless it is settled meanwhile', () => {
  expect(said(ON_R1, { kind: 'amendment', id: 'am1' })).toBe('openBallot 1')
  expect(said(ON_R1, { kind: 'amendment', id: 'am3' })).toBe('take r2 3')
  expect(said(ON_R1, { kind: 'paragraph', id: 'r3' })).toBe('take r3')
  expect(said(ON_R1, { kind: 'order', id: 'r1' })).toBe('reorder')
  expect(said(ON_R1, { kind: 'text' })).toBe('decideText')
  const rejected = [...AMENDED, ...decided('am2', 'r1', 'rejected')]
  expect(said(rejected, { kind: 'amendment', id: 'am2' })).toBe('openBallot 1')
})

test('[T25, T19] nothing is put to the vote on what a contact group works on; the text waits for it', () => {
  const aside: Step = [
    'ingrid',
    (forum) => ({
      type: 'paragraphReferred',
      groupId: 'g1',
      paragraph: 'r1',
      organizations: ['andes', 'baltic'],
      note: '',
      paragraphs: (forum.text?.paragraphs ?? []).filter((p) => p.id === 'r1'),
    }),
  ]
  expect(said([...ON_R1, aside])).toBe('take r2 3')
  expect(said([...AMENDED, ...decided('am3', 'r2', 'rejected'), aside])).toBe('awaitGroup')
})

test('[T25] what waits for sponsors to the end is left untaken before the text as a whole', () => {
  const suggested: Step = [
    'edith',
    filedAs('am1', replacing('r3', 'report', 'publish'), () => ({ way: 'suggested' })),
  ]
  const steps: Step[] = [...TABLED, ['noor', timeOpened], suggested, ['noor', timeClosed]]
  expect(said(steps)).toBe('leave 1')
  const left: Step = ['ingrid', { type: 'amendmentNotTakenUp', amendmentId: 'am1', reason: '' }]
  expect(said([...steps, left])).toBe('decideText')
  expect(said(AGREED)).toBe('decided')
})

test('[T25, T18] a division: the motion if somebody objects, each part in turn, the parts as a whole', () => {
  const asked = (...steps: Step[]) => {
    const { divisions } = forumAfter(...ON_R1, ...steps)
    return divisions?.d1 ? askedNext(divisions.d1) : undefined
  }
  expect(asked(...divided(null))).toBeNull()
  expect(asked(...divided(null, { objected: true }))).toEqual({ kind: 'divide', divisionId: 'd1' })
  const agreed: Step = [
    'ingrid',
    { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null },
  ]
  expect(asked(...divided(null), agreed)).toEqual({ kind: 'retainPart', divisionId: 'd1', part: 0 })
  const part: Step = [
    'ingrid',
    (forum) => partDecided(forum, { divisionId: 'd1', part: 0, ballotId: 'b1', retained: true }),
  ]
  expect(asked(...divided(null), agreed, part)).toEqual({ kind: 'partsAsWhole', divisionId: 'd1' })
})

test('[T17] each amendment is on the list once, and what is decided below what is not', () => {
  const [item] = agendaOf(forumAfter(...ON_R1, sub)).filter(({ head }) => head.id === 'r1')
  expect(item?.listed.map(({ amendment }) => amendment.number)).toEqual([2, 1])
  expect(item?.listed[0]?.subs.map(({ amendment }) => amendment.number)).toEqual([4])
  expect(item?.listed.map(({ group }) => group)).toEqual([1, 1])
  expect(item?.settled).toEqual([])
})
