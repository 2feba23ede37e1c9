import { expect, test } from 'vitest'
import type { Act, ActType } from '../../shared/acts.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import type { Entry } from '../../shared/journal.ts'
import { AMENDING_DAY } from '../support/amendingCast.ts'
import { journalAfter } from '../support/cast.ts'
import { resealed } from '../support/recordedForum.ts'

const journal = journalAfter(AMENDING_DAY)

test('[J7] the day that is forged here is an honest one', () => {
  expect(firstWrongDecision('f', journal)).toBeNull()
})

/** What a house could write that has the key and seals everything again: the nth entry of a kind, made another one. */
const FORGERIES: [name: string, forged: Entry[], says: RegExp][] = [
  ['a late amendment said to be in time', filed('am11', without('way')), /amendments-closed/],
  ['one in time said to be late', filed('am1', saying({ way: 'late' })), /amendments-open/],
  ['one spoken, typed by a delegate', filed('am12', undefined, 'bo'), /not-your-role/],
  ['one spoken for an observer', filed('am12', saying({ organizationId: 'institute' })), /not-participant/],
  ['one said to be spoken', filed('am3', saying({ way: 'oral' })), /not-your-role/],
  ['a suggestion passed off as an amendment', filed('am6', without('way')), /observers-do-not-decide/],
  ['an amendment passed off as a suggestion', filed('am3', saying({ way: 'suggested' })), /not-your-role/],
  ['a suggestion after the time', filed('am11', saying({ way: 'suggested' })), /not-your-role|closed/],
  ['an observer asked to co-sponsor', filed('am1', saying({ asked: ['institute'] })), /not-participant/],
  ['its proposer asked to co-sponsor', filed('am1', saying({ asked: ['andes'] })), /already-sponsor/],
  ['somebody asked twice', filed('am1', saying({ asked: ['coast', 'coast'] })), /in order, each once/],
  ['asked in another order', filed('am1', saying({ asked: ['coast', 'baltic'] })), /in order, each once/],
  ['a sub-amendment to another one', filed('am7', saying({ parent: 'am2' })), /put to the vote was another/],
  ['a sub-amendment to a sub-amendment', filed('am10', saying({ parent: 'am7' })), /of-sub/],
  [
    'a sub-amendment passed off as an amendment',
    filed('am7', without('parent')),
    /put to the vote was another/,
  ],
  ['one under another recommendation', filed('am3', saying({ paragraph: 'r1' })), /does not touch/],
  ['a sub-amendment under another one', filed('am7', saying({ paragraph: 'r2' })), /does not touch/],
  ['taken over what was not withdrawn', filed('am9', saying({ from: 'am1' })), /amendment-decided/],
  ['taken over with other words', filed('am9', saying({ operations: operationsOf('am3') })), /text-changed/],
  ['a place taken by somebody else', filed('am13', saying({ organizationId: 'andes' }), 'ana'), /not-your/],
  [
    'a co-sponsor by another organization',
    edited('amendmentSponsored', { organizationId: 'baltic' }),
    /for another/,
  ],
  ['a co-sponsor twice', doubled('amendmentSponsored'), /already-sponsor/],
  [
    'an observer as co-sponsor',
    edited('amendmentSponsored', { organizationId: 'institute' }, 'edith'),
    /decide/,
  ],
  ['one leaving who never joined', edited('sponsorshipWithdrawn', { amendmentId: 'am3' }), /not-sponsor/],
  ['one let in by a delegate', edited('amendmentAdmitted', {}, 'ana'), /not-your-role/],
  ['one let in that did not wait', edited('amendmentAdmitted', { amendmentId: 'am3' }), /amendment-decided/],
  ['inadmissible, by a delegate', edited('amendmentDeclaredInadmissible', {}, 'ana'), /not-your-role/],
  [
    'inadmissible, long withdrawn',
    edited('amendmentDeclaredInadmissible', { amendmentId: 'am8' }),
    /amendment-decided/,
  ],
  ['withdrawn by another organization', edited('amendmentWithdrawn', {}, 'bo'), /not-your-organization/],
  ['merged though different', edited('amendmentMerged', { into: 'am3' }), /amendments-differ/],
  ['merged by the chair', edited('amendmentMerged', {}, 'ingrid'), /not-your-role/],
  ['a merger undone by a third', edited('mergerUndone', {}, 'chidi'), /not-your-organization/],
  ['a merger left out', leftOut('amendmentMerged', 2), /list-changed/],
  [
    'an order that omits one',
    edited('votingListReordered', { order: ['am3', 'am12', 'am10'] }),
    /list-changed/,
  ],
  [
    'an order with one twice',
    edited('votingListReordered', { order: ['am3', 'am12', 'am10', 'am10'] }),
    /list-changed/,
  ],
  ['an order of the secretariat’s', edited('votingListReordered', {}, 'noor'), /not-your-role/],
  ['sent back because of another', edited('amendmentSentBack', { because: 'am3' }), /because of that/],
  [
    'sent back though it need not fall',
    edited('amendmentSentBack', { amendmentId: 'am3', because: 'am3' }),
    /not-falling/,
  ],
  ['left undecided by a delegate', edited('amendmentNotTakenUp', {}, 'ana'), /not-your-role/],
  ['left undecided though adopted', edited('amendmentNotTakenUp', { amendmentId: 'am1' }), /decided/],
  [
    'a sub-amendment adopted with other words',
    edited('subAmendmentAdopted', { operations: operationsOf('am1') }),
    /does not follow from the amendment/,
  ],
  [
    'a sub-amendment adopted into another one',
    edited('subAmendmentAdopted', { parent: 'am2' }),
    /does not follow from the amendment/,
  ],
  [
    'something made to fall by a sub-amendment',
    edited('subAmendmentAdopted', { proposedToFall: ['am2'] }),
    /does not follow from the amendment/,
  ],
  ['a parent voted before its sub-amendment', withoutFirstVote(), /sub-amendments-first/],
]

test.each(FORGERIES)('[F3, J7] %s: found', (_, forged, says) => {
  const sealed = resealed(forged)
  const wrong = firstWrongDecision('f', sealed)
  expect(wrong?.what).toMatch(says)
})

function saying(other: object) {
  return (act: Act): Act => ({ ...act, ...other }) as Act
}

function without(key: string) {
  return (act: Act): Act => {
    const { [key]: _, ...rest } = act as Record<string, unknown>
    return rest as Act
  }
}

function filed(amendmentId: string, change = (act: Act): Act => act, by?: string): Entry[] {
  return structuredClone(journal).map((entry) =>
    entry.act.type === 'amendmentFiled' && entry.act.amendmentId === amendmentId
      ? { ...entry, by: by ?? entry.by, act: change(entry.act) }
      : entry,
  )
}

/** The first act of a kind with something else in it, or by somebody else. */
function edited(type: ActType, other: object, by?: string): Entry[] {
  const place = journal.findIndex(({ act }) => act.type === type)
  return structuredClone(journal).map((entry, i) =>
    i === place ? { ...entry, by: by ?? entry.by, act: saying(other)(entry.act) } : entry,
  )
}

function doubled(type: ActType): Entry[] {
  const place = journal.findIndex(({ act }) => act.type === type)
  return journal.flatMap((entry, i) => (i === place ? [entry, entry] : [entry]))
}

function leftOut(type: ActType, nth: number): Entry[] {
  const place = journal.flatMap(({ act }, i) => (act.type === type ? [i] : []))[nth - 1]
  return journal.filter((_, i) => i !== place)
}

/** The sub-amendment is never voted: everything from the opening of that ballot to what it meant. */
function withoutFirstVote(): Entry[] {
  const from = journal.findIndex(({ act }) => act.type === 'ballotOpened')
  const to = journal.findIndex(({ act }) => act.type === 'subAmendmentAdopted')
  return journal.filter((_, i) => i < from || i > to)
}

function operationsOf(amendmentId: string) {
  const entry = journal.find(({ act }) => act.type === 'amendmentFiled' && act.amendmentId === amendmentId)
  return entry?.act.type === 'amendmentFiled' ? entry.act.operations : []
}
