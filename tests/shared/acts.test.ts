import { expect, test } from 'vitest'
import { Id } from '../../shared/actParts.ts'
import { Act, EntryOf } from '../../shared/acts.ts'
import { AMENDING_DAY } from '../support/amendingCast.ts'
import { AGREED, journalAfter, WHOLE_DAY } from '../support/cast.ts'

const entries = [WHOLE_DAY, AGREED, AMENDING_DAY].flatMap((steps) => journalAfter(steps))
/** What an act says only where there is something to say. */
const OPTIONAL = ['way', 'parent', 'from', 'group', 'asked', 'sponsorsNeeded']

test.each([
  '',
  '.',
  '..',
  '-a',
  '_a',
  'a/b',
  'a\\b',
  'a b',
  'a\0',
  'é',
  'a\n',
  '%2e%2e',
  'a'.repeat(65),
  "';--",
  '١',
  '__proto__',
  'constructor',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'isPrototypeOf',
  'toLocaleString',
])('[S10] %j is no id', (id) => {
  expect(Id.safeParse(id).success).toBe(false)
})

test.each([
  'O01',
  'csf4',
  'S1',
  'a',
  '0',
  'am-1.2_3',
  'a'.repeat(64),
  '0f1e2d3c-0000-4000-8000-0123456789ab',
])('[S10] %j is an id', (id) => {
  expect(Id.parse(id)).toBe(id)
})

test('[J5] every act of a whole day is read as it was written', () => {
  for (const entry of entries) expect(EntryOf.parse(JSON.parse(JSON.stringify(entry)))).toEqual(entry)
})

test('[J5] however long a paragraph has grown by what was adopted, it is read', () => {
  const handedOver = entries.find((e) => e.act.type === 'draftHandedOver')?.act
  if (handedOver?.type !== 'draftHandedOver') throw new Error('no draft')
  const [paragraph] = handedOver.paragraphs
  const long = { ...paragraph, text: 'x'.repeat(1_000_000), notes: ['y'.repeat(10_000)] }
  expect(Act.safeParse({ ...handedOver, paragraphs: [long] }).success).toBe(true)
})

test('[J5] whom a paragraph addresses, and that it is another version, is said or left out, never empty', () => {
  const handedOver = entries.find((e) => e.act.type === 'draftHandedOver')?.act
  if (handedOver?.type !== 'draftHandedOver') throw new Error('no draft')
  const reads = (said: object) =>
    Act.safeParse({ ...handedOver, paragraphs: [{ ...handedOver.paragraphs[0], ...said }] }).success
  expect(reads({ addressees: ['parties', 'civil-society'], alternative: true })).toBe(true)
  expect(reads({ addressees: [] })).toBe(false)
  expect(reads({ addressees: ['everybody'] })).toBe(false)
  expect(reads({ alternative: false })).toBe(false)
  expect(reads({ addressees: undefined })).toBe(false)
})

test('[J5] nothing is left out of an act and nothing is added to it', () => {
  for (const { act } of entries) {
    expect(Act.safeParse({ ...act, more: 1 }).success).toBe(false)
    for (const key of Object.keys(act).filter((k) => !OPTIONAL.includes(k))) {
      const { [key]: _, ...less } = act as Record<string, unknown>
      expect([act.type, key, Act.safeParse(less).success]).toEqual([act.type, key, false])
    }
  }
})

test('[J5] the acts there are: only ever added to', () => {
  expect(Act.options.map((o) => o.shape.type.value)).toEqual([
    'forumConvened',
    'organizationRegistered',
    'sessionOpened',
    'personSeated',
    'personUnseated',
    'penGiven',
    'penTaken',
    'draftHandedOver',
    'bracketHandedOver',
    'writersHandedOver',
    'textCompiled',
    'amendmentsOpened',
    'amendmentsClosed',
    'amendmentFiled',
    'amendmentSponsored',
    'sponsorshipWithdrawn',
    'amendmentAdmitted',
    'amendmentDeclaredInadmissible',
    'amendmentWithdrawn',
    'amendmentMerged',
    'mergerUndone',
    'amendmentSentBack',
    'amendmentNotTakenUp',
    'votingListReordered',
    'amendmentAdopted',
    'subAmendmentAdopted',
    'amendmentRejected',
    'amendmentFell',
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
    'paragraphTaken',
    'ballotOpened',
    'voteCast',
    'ballotClosed',
    'ballotAnnounced',
    'consensusSought',
    'objectionRaised',
    'consensusConcluded',
    'textDecided',
    'forumFrozen',
  ])
})

test.each([
  ['an act nobody knows', { type: 'speechGiven' }],
  ['no act', null],
  [
    'a tally that is not whole',
    {
      type: 'ballotAnnounced',
      ballotId: 'b1',
      tally: { for: 0.5, against: 0, abstain: 0 },
      outcome: 'carried',
      papers: [],
    },
  ],
  [
    'a tally below nothing',
    {
      type: 'ballotAnnounced',
      ballotId: 'b1',
      tally: { for: -1, against: 0, abstain: 0 },
      outcome: 'lost',
      papers: [],
    },
  ],
  [
    'a local time',
    { type: 'consensusSought', consensusId: 'c1', until: '2023-06-05 09:00', textHash: '0'.repeat(64) },
  ],
  ['a day that is none', { ...(entries[0]?.act ?? {}), date: '2023-02-31' }],
  ['a digest in capitals', { type: 'forumFrozen', textHash: 'A'.repeat(64) }],
])('[J5] %s is refused', (_, act) => {
  expect(Act.safeParse(act).success).toBe(false)
})
