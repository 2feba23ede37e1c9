import { describe, expect, test } from 'vitest'
import { verify } from '../../server/verify.ts'
import type { Act, ActType } from '../../shared/acts.ts'
import type { Entry } from '../../shared/journal.ts'
import { faultOf } from '../../shared/record.ts'
import { dividedJournal } from '../support/dividedForum.ts'
import { resealed, signed } from '../support/recordedForum.ts'

const journal = dividedJournal()

/** What a house could write that has the key and seals everything again. `which`: not the first act of the kind. */
interface Forgery {
  name: string
  forge(): Entry[]
  says: RegExp
}

const forgeries: Forgery[] = [
  inAct(
    'a part printed otherwise',
    'divisionRequested',
    (act) => ({ ...act, parts: act.parts.map((p) => ({ ...p, words: 'Nothing.' })) }),
    /parts-unfit/,
  ),
  inAct(
    'a part of the amendment left out',
    'divisionRequested',
    (act) => ({ ...act, parts: act.parts.slice(0, 1) }),
    /parts-unfit/,
  ),
  inAct(
    'parts of a text that no longer stood',
    'divisionRequested',
    (act) => ({ ...act, revision: 7 }),
    /text-changed/,
  ),
  inAct(
    'a request for another organization',
    'divisionRequested',
    (act) => ({ ...act, organizationId: 'andes' }),
    /for another organization/,
  ),
  inAct(
    'an objection for another organization',
    'divisionObjected',
    (act) => ({ ...act, organizationId: 'coast' }),
    /for another organization/,
  ),
  {
    name: 'an objection made twice',
    forge: () => {
      const place = index('divisionObjected')
      return [...journal.slice(0, place + 1), ...journal.slice(place)]
    },
    says: /already-objected-division/,
  },
  {
    name: 'a request made twice',
    forge: () => {
      const place = index('divisionRequested')
      return [...journal.slice(0, place + 1), ...journal.slice(place)]
    },
    says: /asked for twice/,
  },
  inAct(
    'divided though the motion was lost',
    'divisionDecided',
    (act) => ({ ...act, divided: false }),
    /not what the result before it means/,
  ),
  inAct(
    'divided without the vote',
    'divisionDecided',
    (act) => ({ ...act, ballotId: null }),
    /result before it means/,
  ),
  inAct(
    'a division refused without a vote',
    'divisionDecided',
    (act) => ({ ...act, divided: false }),
    /refused without a vote/,
    1,
  ),
  {
    name: 'the chair dividing over an objection',
    forge: () => {
      const place = index('divisionObjected') + 1
      const divided: Act = { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null }
      return [
        ...journal.slice(0, place),
        { ...at(place), by: 'ingrid', act: divided },
        ...journal.slice(place),
      ]
    },
    says: /objection-raised/,
  },
  inAct(
    'a request withdrawn by somebody else',
    'divisionWithdrawn',
    (act) => ({ ...act, divisionId: 'd1' }),
    /division-over/,
  ),
  {
    name: 'a request withdrawn by another organization',
    forge: () => journal.map((e) => (e.act.type === 'divisionWithdrawn' ? { ...e, by: 'ana' } : e)),
    says: /not-your-organization/,
  },
  inAct(
    'a part retained that was not',
    'partDecided',
    (act) => ({ ...act, retained: !act.retained }),
    /not what the result before it means/,
  ),
  inAct(
    'another part than was voted',
    'partDecided',
    (act) => ({ ...act, part: 0 }),
    /not what the result before it means/,
  ),
  inAct(
    'more left of the amendment than its parts',
    'partDecided',
    (act) => ({ ...act, leaves: [] }),
    /does not follow/,
    1,
  ),
  inAct('a part left to the last vote', 'partDecided', (act) => ({ ...act, leaves: [] }), /does not follow/),
  inAct(
    'the words of a part lost put back',
    'divisionConcluded',
    (act) => ({ ...act, changed: [] }),
    /does not follow/,
  ),
  inAct(
    'the parts rejected that were adopted',
    'divisionConcluded',
    (act) => ({ ...act, outcome: 'rejected' }),
    /not what the result before it means/,
  ),
  inAct(
    'reopened with other words',
    'reconsiderationDecided',
    (act) =>
      withRestored(act, (r) => ({ ...r, changed: r.changed.map((p) => ({ ...p, text: `${p.text} not` })) })),
    /does not follow/,
  ),
  inAct(
    'reopened, and a paragraph kept',
    'reconsiderationDecided',
    (act) => withRestored(act, (r) => ({ ...r, changed: [] })),
    /does not follow/,
  ),
  inAct(
    'reopened, and the fallen left out',
    'reconsiderationDecided',
    (act) => withRestored(act, (r) => ({ ...r, amendments: [] })),
    /does not follow/,
  ),
  inAct(
    'reopened, and nothing put back',
    'reconsiderationDecided',
    ({ restored: _, ...act }) => act,
    /does not follow/,
  ),
  inAct(
    'reopened that was not',
    'reconsiderationDecided',
    (act) => ({ ...act, reopened: false }),
    /not what the result before it means/,
  ),
  inAct(
    'another decision reopened',
    'reconsiderationDecided',
    (act) => ({ ...act, amendmentId: 'am2' }),
    /not what the result before it means/,
  ),
  {
    name: 'an easier majority to reconsider',
    forge: () =>
      journal.map((e) =>
        e.act.type === 'ballotOpened' && e.act.question.kind === 'reconsider'
          ? { ...e, act: { ...e.act, majority: 'simple' } }
          : e,
      ),
    says: /majority is not that of the rules/,
  },
]

describe('divisions and reconsiderations that the house itself made up', () => {
  test('[F3] an honest record of such a day is right', () => {
    expect(verify(Buffer.from(JSON.stringify(signed('f', structuredClone(journal)))), {})).toMatchObject({
      code: 0,
    })
  })

  test.each(forgeries)('[F3, J7, T18, T20] $name: found though sealed again', ({ forge, says }) => {
    const record = signed('f', resealed(structuredClone(journal)))
    const forged = { ...record, record: { ...record.record, journal: resealed(structuredClone(forge())) } }
    expect(faultOf(forged)?.what).toMatch(says)
  })
})

function withRestored(
  act: Extract<Act, { type: 'reconsiderationDecided' }>,
  change: (restored: NonNullable<typeof act.restored>) => NonNullable<typeof act.restored>,
) {
  return act.restored ? { ...act, restored: change(act.restored) } : act
}

/** The journal with the nth act of a kind changed. */
function inAct<T extends ActType>(
  name: string,
  type: T,
  change: (act: Extract<Act, { type: T }>) => Extract<Act, { type: T }>,
  says: RegExp,
  nth = 0,
): Forgery {
  const forge = () => {
    const place = index(type, nth)
    return journal.map((e, i) =>
      i === place ? { ...e, act: change(structuredClone(e.act) as Extract<Act, { type: T }>) } : e,
    )
  }
  return { name, forge, says }
}

function index(type: ActType, nth = 0): number {
  const places = journal.flatMap(({ act }, i) => (act.type === type ? [i] : []))
  return places[nth] ?? -1
}

function at(place: number): Entry {
  const entry = journal[place]
  if (!entry) throw new Error(`There is no entry ${place}`)
  return entry
}
