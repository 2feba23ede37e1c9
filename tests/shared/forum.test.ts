import fc from 'fast-check'
import { produce } from 'immer'
import { expect, test, vi } from 'vitest'
import { Act, type ActType, EntryOf } from '../../shared/acts.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import { UnknownAct } from '../../shared/folding.ts'
import { apply, replay, unconvened } from '../../shared/forum.ts'
import type { Entry } from '../../shared/journal.ts'
import { AMENDING_DAY } from '../support/amendingCast.ts'
import { anyJournal } from '../support/anyJournal.ts'
import { AGREED, forumAfter, journalAfter, sealed, WHOLE_DAY } from '../support/cast.ts'
import { holds, PATIENCE } from '../support/property.ts'

vi.setConfig({ testTimeout: PATIENCE })

const day = journalAfter(WHOLE_DAY)

/** Of these there are days elsewhere; what is not in this list is in one of the days below. */
const ELSEWHERE: readonly ActType[] = [
  'writersHandedOver',
  'divisionRequested',
  'divisionObjected',
  'divisionWithdrawn',
  'divisionDecided',
  'partDecided',
  'divisionConcluded',
  'reconsiderationDecided',
  'paragraphReferred',
  'contactGroupRecalled',
  'correctionProposed',
  'correctionRefused',
  'textCorrected',
  'objectionRaised',
]

test('the days of the tests are days the rules allow, with every kind of act', () => {
  const days = [day, journalAfter(AGREED), journalAfter(AMENDING_DAY)]
  expect(days.map((entries) => firstWrongDecision('f', entries))).toEqual(days.map(() => null))
  const done = new Set(days.flat().map((e) => e.act.type))
  const known = Act.options.map((o) => o.shape.type.value)
  expect(known.filter((type) => !done.has(type))).toEqual(ELSEWHERE)
})

test('[J3] the same entries make the same forum', () => {
  holds(
    fc.property(anyJournal, (journal) => {
      expect(replay('f', journal)).toEqual(replay('f', copy(journal)))
    }),
    { dearer: 20 },
  )
})

test('[J7] every day that the rules can lead to verifies', () => {
  holds(
    fc.property(anyJournal, (journal) => {
      expect(firstWrongDecision('f', journal)).toBeNull()
    }),
    { dearer: 40 },
  )
})

test('[J3] folded in parts, over a snapshot sent as JSON, it is the same as folded at once', () => {
  holds(
    fc.property(anyJournal, fc.nat(), (journal, cut) => {
      const at = cut % (journal.length + 1)
      const forum = copy(replay('f', journal.slice(0, at)))
      for (const entry of journal.slice(at)) apply(forum, entry)
      expect(forum).toEqual(replay('f', journal))
    }),
    { dearer: 20 },
  )
})

test('[J3] a browser folds through Immer what the server folds in place', () => {
  holds(
    fc.property(anyJournal, fc.integer({ min: 1, max: 7 }), (journal, batch) => {
      let forum = unconvened('f')
      for (let i = 0; i < journal.length; i += batch) {
        forum = produce(forum, (draft) => {
          for (const entry of journal.slice(i, i + batch)) apply(draft, entry)
        })
      }
      expect(forum).toEqual(replay('f', journal))
    }),
    { dearer: 20 },
  )
})

test('[J3] folding leaves the entries as they were sealed', () => {
  holds(
    fc.property(anyJournal, (journal) => {
      const before = JSON.stringify(journal)
      replay('f', deepFrozen(journal))
      expect(JSON.stringify(journal)).toBe(before)
    }),
    { dearer: 20 },
  )
})

test('[J4] only the next entry can be folded', () => {
  const forum = forumAfter()
  const [first] = day
  expect(() => apply(forum, { ...must(first), seq: forum.seq })).toThrow('does not follow')
  expect(() => apply(forum, { ...must(first), seq: forum.seq + 2 })).toThrow('does not follow')
})

test('[J4] what was decided is believed as it is written, even where the rules of today say otherwise', () => {
  const entries = journalAfter(WHOLE_DAY)
  const at = entries.findIndex((e) => e.act.type === 'ballotAnnounced')
  const forum = replay('f', entries.slice(0, at))
  const announcement = must(entries[at])
  if (announcement.act.type !== 'ballotAnnounced') throw new Error('no announcement')
  apply(forum, sealed(forum, { by: 'ingrid', act: { ...announcement.act, outcome: 'lost' } }))
  expect(forum.ballots[announcement.act.ballotId]?.outcome).toBe('lost')
})

test('[J5] every entry written can be read again by the one schema, strictly', () => {
  holds(
    fc.property(anyJournal, (journal) => {
      for (const entry of journal) expect(EntryOf.parse(copy(entry))).toEqual(entry)
    }),
    { dearer: 20 },
  )
})

test('[J6] an act this version does not know is never guessed', () => {
  const forum = forumAfter()
  const before = copy(forum)
  const unknown = copy(must(day[0])) as { act: { type: string } }
  unknown.act = { type: 'speechGiven' }
  expect(() => apply(forum, { ...(unknown as unknown as Entry), seq: forum.seq + 1 })).toThrow(UnknownAct)
  expect(forum).toEqual(before)
})

test('[J4] a journal that speaks of what it never introduced does not fold', () => {
  const forum = forumAfter()
  const acts: Act[] = [
    { type: 'voteCast', ballotId: 'b1', organizationId: 'andes' },
    { type: 'draftHandedOver', sessionId: 'S9', paragraphs: [] },
    { type: 'amendmentWithdrawn', amendmentId: 'am9' },
    { type: 'consensusConcluded', consensusId: 'c1', outcome: 'adopted' },
  ]
  for (const act of acts) expect(() => apply(forum, sealed(forum, { by: 'noor', act }))).toThrow()
})

test('[J5] what may not be shown is not in the forum: no choice before the announcement', () => {
  const closed = day.findIndex((e) => e.act.type === 'ballotClosed')
  const before = replay('f', day.slice(0, closed + 1))
  expect(Object.values(before.ballots).map((b) => [b.turnout, b.tally, b.papers])).toEqual([[3, null, []]])
  expect(JSON.stringify(before)).not.toContain('choice')
})

function copy<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T
}

function deepFrozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value)
    for (const part of Object.values(value)) deepFrozen(part)
  }
  return value
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing')
  return value
}
