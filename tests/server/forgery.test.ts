import { describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../server/signature.ts'
import { verify } from '../../server/verify.ts'
import type { Act, ActType } from '../../shared/acts.ts'
import { canonical, digest } from '../../shared/digest.ts'
import type { Entry } from '../../shared/journal.ts'
import { faultOf, frozenRecord, type SignedRecord } from '../../shared/record.ts'
import { numbers } from '../support/numbers.ts'
import { PATIENCE } from '../support/property.ts'
import { recordedForum, resealed, signatureOver, signed } from '../support/recordedForum.ts'

const honest = recordedForum()
const { journal } = honest.record

function check(record: SignedRecord, published = {}) {
  return verify(Buffer.from(JSON.stringify(record)), published)
}
/** What a house could write that has the key and seals everything again: only the rules can show it. */
interface Forgery {
  name: string
  forge(journal: Entry[]): Entry[]
  says: RegExp
}

const forgeries: Forgery[] = [
  inAct(
    'another tally',
    'ballotAnnounced',
    (act) => ({ ...act, tally: { ...act.tally, for: act.tally.for + 1 } }),
    /tally is not that/,
  ),
  inAct(
    'another outcome',
    'ballotAnnounced',
    (act) => ({ ...act, outcome: act.outcome === 'lost' ? 'carried' : 'lost' }),
    /outcome does not follow/,
  ),
  inAct(
    'a paper changed',
    'ballotAnnounced',
    (act) => ({ ...act, papers: act.papers.map((p) => ({ ...p, choice: 'against' as const })) }),
    /tally is not that/,
  ),
  inAct(
    'a paper taken away, and the tally with it',
    'ballotAnnounced',
    (act) => ({
      ...act,
      tally: { ...act.tally, for: act.tally.for - 1 },
      papers: act.papers.filter((p) => p !== act.papers.find((q) => q.choice === 'for')),
    }),
    /not as many as the votes/,
  ),
  inAct(
    'a paper of somebody who did not vote',
    'ballotAnnounced',
    (act) => ({
      ...act,
      papers: act.papers
        .map((p, i) => (i === 0 ? { ...p, mark: 'constructor' } : p))
        .sort((a, b) => (a.mark < b.mark ? -1 : 1)),
    }),
    /of nobody who voted/,
  ),
  inAct(
    'one paper shown twice instead of another',
    'ballotAnnounced',
    (act) => ({ ...act, papers: act.papers.map((p, i) => (i === 1 ? (act.papers[0] ?? p) : p)) }),
    /two papers/,
  ),
  inAct(
    'papers swapped with those of another ballot',
    'ballotAnnounced',
    (act) => ({ ...act, papers: acts('ballotAnnounced')[1]?.papers ?? [] }),
    /papers|paper/,
  ),
  inAct(
    'papers in another order, as that of casting',
    'ballotAnnounced',
    (act) => ({ ...act, papers: act.papers.toReversed() }),
    /not sorted/,
  ),
  inAct(
    'another text put to the vote',
    'ballotOpened',
    (act) => ({ ...act, textHash: '0'.repeat(64) }),
    /text put to the vote/,
  ),
  inAct(
    'an organization struck off the roll',
    'ballotOpened',
    (act) => ({ ...act, roll: act.roll.slice(1) }),
    /the roll is not/,
  ),
  inAct(
    'an observer on the roll',
    'ballotOpened',
    (act) => ({ ...act, roll: [...act.roll, 'org-o'] }),
    /the roll is not/,
  ),
  inAct(
    'an easier majority in one ballot',
    'ballotOpened',
    (act) => ({ ...act, majority: 'ofPresent' as const }),
    /majority is not that of the rules/,
  ),
  inAct(
    'an easier majority in the rules',
    'forumConvened',
    (act) => ({ ...act, adoption: 'simple' as const }),
    /majority is not that of the rules/,
  ),
  inAct(
    'a shorter time for objections',
    'forumConvened',
    (act) => ({ ...act, consensusSeconds: 2 }),
    /time for objections/,
  ),
  inAct(
    'another question than the one that was decided',
    'ballotOpened',
    (act) => ({ ...act, question: { kind: 'adoptText' as const } }),
    /rules did not allow/,
  ),
  inAct(
    'an organization made an observer',
    'organizationRegistered',
    (act) => ({ ...act, status: 'observer' as const }),
    /observers-do-not-decide|roll/,
  ),
  inAct(
    'other words than the amendment’s',
    'amendmentAdopted',
    (act) => ({ ...act, changed: act.changed.map((p) => ({ ...p, text: `${p.text} not` })) }),
    /does not follow from the amendment/,
  ),
  inAct(
    'a paragraph slipped in with an amendment',
    'amendmentAdopted',
    (act) => ({
      ...act,
      added: act.changed.map((p) => ({ after: null, paragraph: { ...p, id: 'slipped' } })),
    }),
    /does not follow from the amendment/,
  ),
  inAct(
    'a rival left out of those that fall',
    'amendmentAdopted',
    (act) => ({ ...act, proposedToFall: [] }),
    /does not follow from the amendment/,
  ),
  inAct(
    'another amendment adopted than was voted on',
    'amendmentAdopted',
    (act) => ({ ...act, amendmentId: acts('amendmentFiled')[2]?.amendmentId ?? '' }),
    /not what the result before it means/,
  ),
  inAct(
    'other operations than filed',
    'amendmentFiled',
    (act) => ({
      ...act,
      operations: act.operations.map((o) => (o.kind === 'text' ? { ...o, ins: 'no' } : o)),
    }),
    /text put to the vote/,
  ),
  inAct(
    'an amendment filed for another organization',
    'amendmentFiled',
    (act) => ({ ...act, organizationId: 'org-g' }),
    /for another organization/,
  ),
  inAct(
    'an amendment filed under another number',
    'amendmentFiled',
    (act) => ({ ...act, number: 9 }),
    /numbered through/,
  ),
  inAct(
    'another text compiled than was handed over',
    'textCompiled',
    (act) => ({ ...act, paragraphs: act.paragraphs.slice(1) }),
    /not that of the drafts/,
  ),
  inAct(
    'another draft handed over than was compiled',
    'draftHandedOver',
    (act) => ({ ...act, paragraphs: act.paragraphs.slice(1) }),
    /not that of the drafts/,
  ),
  inAct(
    'an amendment that fell for another reason',
    'amendmentFell',
    (act) => ({ ...act, because: act.amendmentId }),
    /because of that amendment/,
  ),
  inAct(
    'consensus over an objection',
    'consensusConcluded',
    (act) => ({ ...act, outcome: 'adopted' as const }),
    /does not follow from the objections/,
  ),
  inAct(
    'another text before consensus',
    'consensusSought',
    (act) => ({ ...act, textHash: '0'.repeat(64) }),
    /text put to consensus/,
  ),
  inAct(
    'a text decided otherwise than voted',
    'textDecided',
    (act) => ({ ...act, outcome: 'rejected' as const }),
    /otherwise than by its ballot/,
  ),
  inAct(
    'another text frozen',
    'forumFrozen',
    (act) => ({ ...act, textHash: '0'.repeat(64) }),
    /text frozen is another/,
  ),
  inAct(
    'a vote for another organization',
    'voteCast',
    (act) => ({ ...act, organizationId: 'org-g' }),
    /for another organization/,
  ),
  {
    name: 'a vote after the close',
    forge: (entries) => moved(entries, index(entries, 'voteCast'), index(entries, 'ballotClosed')),
    says: /ballot was not open/,
  },
  {
    name: 'a vote cast twice',
    forge: (entries) =>
      inserted(entries, index(entries, 'ballotClosed'), entries[index(entries, 'voteCast')]),
    says: /voted twice/,
  },
  {
    name: 'a vote left out',
    forge: (entries) => entries.filter((_, i) => i !== index(entries, 'voteCast')),
    says: /not as many as the votes/,
  },
  {
    name: 'two entries the other way round',
    forge: (entries) => moved(entries, index(entries, 'amendmentsClosed'), index(entries, 'amendmentFiled')),
    says: /amendments-closed/,
  },
  {
    name: 'the end cut off',
    forge: (entries) => entries.slice(0, -1),
    says: /does not end with a freeze/,
  },
  {
    name: 'the freeze put in before the text was decided',
    forge: (entries) => entries.filter(({ act }) => act.type !== 'textDecided'),
    says: /result before it means for the text is missing/,
  },
  {
    name: 'a result without its consequence',
    forge: (entries) => entries.filter(({ act }) => act.type !== 'amendmentAdopted'),
    says: /result before it means for the text is missing/,
  },
  {
    name: 'an adoption without its result',
    forge: (entries) =>
      inserted(entries, index(entries, 'ballotOpened'), entries[index(entries, 'amendmentAdopted')]),
    says: /follows from no result/,
  },
  {
    name: 'something done after the freeze',
    forge: (entries) => [...entries, at(entries, index(entries, 'amendmentsOpened'))],
    says: /after the freeze/,
  },
  {
    name: 'no convening',
    forge: (entries) => entries.slice(1),
    says: /begin with the convening/,
  },
  {
    name: 'a second convening',
    forge: (entries) => inserted(entries, 20, entries[0]),
    says: /convened a second time/,
  },
  {
    name: 'a ballot opened by a delegate',
    forge: (entries) => entries.map((e) => (e.act.type === 'ballotOpened' ? { ...e, by: 'd-org-a' } : e)),
    says: /not-your-role/,
  },
  {
    name: 'a vote cast by somebody whose seat was taken away',
    forge: (entries) =>
      inserted(entries, index(entries, 'voteCast'), {
        ...at(entries, index(entries, 'ballotOpened')),
        by: 'sec',
        act: { type: 'personUnseated', personId: 'd-org-a' },
      }),
    says: /for another organization|not-seated/,
  },
  {
    name: 'consensus concluded before its time',
    forge: () =>
      recordedForum({ ends: 'consensus' }).record.journal.map((e) =>
        e.act.type === 'consensusConcluded' ? { ...e, at: '2023-06-05T07:00:00.000Z' } : e,
      ),
    says: /window-open/,
  },
]

describe('a record that the house itself made up', () => {
  test.each(forgeries)('[F3, J7] $name: found, sealed again or not', ({ forge, says }) => {
    const forged = resealed(forge(structuredClone(journal)))
    const fault = faultOf(signedAnyway(forged))
    expect(fault?.what).toMatch(says)
    expect(check(signedAnyway(forged)).code).toBe(1)

    const broken = check({
      ...honest,
      record: { ...honest.record, journal: forge(structuredClone(journal)) },
    })
    expect(broken.code).toBe(1)
  })

  test('[F3] names the entry: the first that is wrong, not the last', () => {
    const forged = journal.map((e) =>
      e.act.type === 'ballotAnnounced'
        ? { ...e, act: { ...e.act, tally: { for: 9, against: 0, abstain: 0 } } }
        : e,
    )
    const first = index(journal, 'ballotAnnounced') + 1
    expect(check(signedAnyway(resealed(forged))).lines[0]).toContain(`Entry ${first} is wrong: the tally`)
    expect(check(signedAnyway(forged)).lines[0]).toContain(`Entry ${first} is wrong: its seal`)
  })
})

describe('what no rule can know', () => {
  /** Somebody else's words, another who-voted-what of the same tally: consistent, and yet not what happened. */
  const plausible: [string, Entry[]][] = [
    ['another title', edited('forumConvened', (act) => ({ ...act, title: { en: 'Other', fr: 'Autre' } }))],
    [
      'another name',
      edited('organizationRegistered', (act) => ({ ...act, name: { en: 'Other', fr: 'Autre' } })),
    ],
    ['another reason', edited('amendmentFiled', (act) => ({ ...act, reason: 'because' }))],
    ['choices exchanged', edited('ballotAnnounced', (act) => ({ ...act, papers: exchanged(act.papers) }))],
  ]

  test.each(plausible)('[F4] %s: the signature shows it', (_, entries) => {
    const forged = resealed(entries)
    const record = frozenRecord('forum-1', forged)
    expect(digest(record)).not.toBe(honest.digest)
    expect(check({ ...honest, record, digest: digest(record) }).lines[0]).toMatch(/signature/)
  })

  test.each(plausible)(
    '[F4] %s, signed with another key: the published key and head show it',
    (_, entries) => {
      const record = frozenRecord('forum-1', resealed(entries))
      const forged = { record, ...signatureOver(digest(record), Buffer.alloc(32, 8)) }
      expect(check(forged).code).toBe(0)
      expect(check(forged, { key: fingerprintOf(honest.publicKey) }).code).toBe(1)
      expect(check(forged, { head: honest.record.head }).code).toBe(1)
      expect(check(honest, { key: fingerprintOf(honest.publicKey), head: honest.record.head }).code).toBe(0)
    },
  )
})

describe('parts of the record that the journal does not lead to', () => {
  const { record } = honest
  const changed: Record<string, SignedRecord['record']> = {
    convened: { ...record, convened: { ...record.convened, date: '2023-06-06' } },
    symbol: { ...record, symbol: 'CSF/5/Recs' },
    organizations: { ...record, organizations: {} },
    text: { ...record, text: record.text.slice(1) },
    decision: { ...record, decision: { ...record.decision, seq: 1 } },
    amendments: { ...record, amendments: [] },
    frozenAt: { ...record, frozenAt: '2023-06-06T00:00:00.000Z' },
    head: { ...record, head: '0'.repeat(64) },
  }
  test.each(Object.entries(changed))('[F3] %s, signed anew', (part, forged) => {
    const fault = faultOf({ record: forged, ...signatureOver(digest(forged)) })
    expect(fault?.what).toContain(`"${part}"`)
  })

  test('[F3] a part left out is missed even where nothing else reads strictly', () => {
    const { head: _, ...rest } = record
    const without = rest as SignedRecord['record']
    expect(faultOf({ record: without, digest: digest(without) })?.what).toContain('"head"')
  })
})

test(
  '[F3, F4] 1,000 random single changes and more of a record: every one is found',
  () => {
    const seed = Number(process.env.SEED ?? 20230605)
    const random = numbers(seed)
    /** Sealed again, so that a change to a seal or a number would be undone: then another one is made. */
    const resealedChange = (): Entry[] => {
      for (;;) {
        const changed: (Entry | null)[] = random.change(journal)
        const forged = resealed(changed.filter((e) => e !== null))
        if (forged.at(-1)?.seal !== journal.at(-1)?.seal) return forged
      }
    }
    const other = Buffer.alloc(32, 9)
    const text = JSON.stringify(honest)
    const ways: Record<string, () => Buffer> = {
      'a byte of the file': () => {
        const bytes = Buffer.from(text)
        const place = random.below(bytes.length)
        bytes[place] = (bytes[place] ?? 0) ^ (1 << random.below(8))
        return bytes
      },
      'a value anywhere': () => Buffer.from(JSON.stringify(random.change(honest))),
      'a value in the journal, sealed again': () => {
        const record = { ...honest.record, journal: resealedChange() }
        return Buffer.from(JSON.stringify({ ...honest, record }))
      },
      'a value in the journal, all made again but the signature': () => {
        const again = rebuilt(resealedChange())
        return Buffer.from(
          JSON.stringify({ ...again, signature: honest.signature, publicKey: honest.publicKey }),
        )
      },
      'a value in the journal, all made again with another key': () => {
        const again = rebuilt(resealedChange())
        return Buffer.from(JSON.stringify({ ...again, ...signatureOver(again.digest, other) }))
      },
    }
    const published = { key: fingerprintOf(honest.publicKey) }
    for (const [way, forge] of Object.entries(ways)) {
      for (let i = 0; i < (process.env.LONG ? 4_000 : 210); i += 1) {
        const bytes = forge()
        const { code, lines } = verify(bytes, published)
        if (code === 0) throw new Error(`SEED=${seed}: ${way}, number ${i}, was not found`)
        expect(lines).toHaveLength(1)
      }
    }
  },
  5 * PATIENCE,
)

test('the helper of this test changes something each time', () => {
  const random = numbers(1)
  for (let i = 0; i < 200; i += 1) expect(canonical(random.change(journal))).not.toBe(canonical(journal))
})

/** All that follows from a journal, made again and signed: what can be made of one that no rule would let in. */
function signedAnyway(entries: Entry[]): SignedRecord {
  const { record } = rebuilt(entries)
  return { record, ...signatureOver(digest(record)) }
}

function rebuilt(entries: Entry[]): SignedRecord {
  try {
    return signed('forum-1', entries)
  } catch {
    const record = { ...honest.record, journal: entries, head: entries.at(-1)?.seal ?? '' }
    return { record, ...signatureOver(digest(record)) }
  }
}

function inAct<T extends ActType>(
  name: string,
  type: T,
  change: (act: Extract<Act, { type: T }>) => Extract<Act, { type: T }>,
  says: RegExp,
): Forgery {
  return { name, forge: () => edited(type, change), says }
}

/** The journal with the first act of a kind changed. */
function edited<T extends ActType>(
  type: T,
  change: (act: Extract<Act, { type: T }>) => Extract<Act, { type: T }>,
): Entry[] {
  const place = index(journal, type)
  return structuredClone(journal).map((entry, i) =>
    i === place ? { ...entry, act: change(entry.act as Extract<Act, { type: T }>) } : entry,
  )
}

function acts<T extends ActType>(type: T): Extract<Act, { type: T }>[] {
  return journal.flatMap(({ act }) => (act.type === type ? [act as Extract<Act, { type: T }>] : []))
}

function exchanged<P extends { choice: string }>(papers: P[]): P[] {
  const [first, ...rest] = papers
  const other = rest.find((p) => p.choice !== first?.choice)
  if (!first || !other) throw new Error('all chose the same')
  return papers.map((p) =>
    p === first ? { ...p, choice: other.choice } : p === other ? { ...p, choice: first.choice } : p,
  )
}

function index(entries: readonly Entry[], type: ActType): number {
  return entries.findIndex(({ act }) => act.type === type)
}

function at(entries: readonly Entry[], place: number): Entry {
  const entry = entries[place]
  if (!entry) throw new Error(`There is no entry ${place}`)
  return entry
}

function inserted(entries: readonly Entry[], place: number, entry: Entry | undefined): Entry[] {
  return entry ? [...entries.slice(0, place), entry, ...entries.slice(place)] : [...entries]
}

function moved(entries: readonly Entry[], from: number, to: number): Entry[] {
  const rest = entries.filter((_, i) => i !== from)
  return inserted(rest, to, at(entries, from))
}
