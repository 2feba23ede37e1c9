import { describe, expect, test } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import { baseOf } from '../../shared/amending/adoption.ts'
import { apply } from '../../shared/amending/amendment.ts'
import {
  type DivisionRequest,
  isStale,
  whyNotAskDivision,
  whyNotDivide,
  whyNotObjectToDivision,
  whyNotRequestDivision,
  whyNotWithdrawDivision,
} from '../../shared/amending/dividing.ts'
import { whyNotFall, whyNotWithdraw } from '../../shared/amending/life.ts'
import type { Operation } from '../../shared/amending/operation.ts'
import {
  type AskedPart,
  partOf,
  subparagraphsPart,
  withTheRest,
  wordsPart,
} from '../../shared/amending/parts.ts'
import type { Forum } from '../../shared/forum.ts'
import { whyNotOpenBallot } from '../../shared/openingBallot.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { paragraph } from '../support/amending.ts'
import * as cast from '../support/cast.ts'
import { divisionRequested, Plenary } from '../support/plenary.ts'

/** The first recommendation has a letter with two numerals under it; the text is open for amendments no more. */
const DEEP = [
  paragraph('r1', 'Urges Parties to protect large archives and to fund:'),
  paragraph('r1a', 'their staff, including:', { level: 1 }),
  paragraph('r1ai', 'archivists; and', { level: 2 }),
  paragraph('r1aii', 'keepers;', { level: 2 }),
  paragraph('r1b', 'their buildings;', { level: 1 }),
]
const TABLED: cast.Step[] = [
  ['amara', cast.handedOver('S1', DEEP)],
  ['mei', cast.handedOver('S2')],
  ['noor', cast.compiled],
  ['noor', cast.timeOpened],
]
const CLOSED: cast.Step[] = [...TABLED, ['noor', cast.timeClosed]]

const text = (forum: Forum) => forum.text?.paragraphs ?? []
const words = (forum: Forum, id: string, find: string): AskedPart => {
  const from =
    text(forum)
      .find((p) => p.id === id)
      ?.text.indexOf(find) ?? -1
  return wordsPart(text(forum), { paragraph: id, from, to: from + find.length })
}
const subs = (forum: Forum, ...ids: string[]) => subparagraphsPart(text(forum), ids)
const reading = (forum: Forum, id: string) => {
  const p = text(forum).find((one) => one.id === id)
  return p?.struck ? null : p?.text
}

function requested(plenary: Plenary, parts: AskedPart[], head = 'r1'): void {
  plenary.does('ana', divisionRequested('d1', { paragraph: head, parts }))
}

function divided(plenary: Plenary, parts: AskedPart[], head = 'r1'): void {
  requested(plenary, parts, head)
  plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null })
}

const part = (n: number) => ({ kind: 'retainPart', divisionId: 'd1', part: n }) as const
const asWhole = { kind: 'partsAsWhole', divisionId: 'd1' } as const

describe('asking for parts of the text', () => {
  const { forum } = new Plenary(CLOSED)
  const whyNot = (request: Partial<DivisionRequest>) =>
    whyNotRequestDivision(forum, {
      amendmentId: null,
      paragraph: 'r1',
      revision: 0,
      parts: [subs(forum, 'r1b')],
      ...request,
    })

  test('[T18] whole sub-paragraphs with what is under them, or words, printed as they read', () => {
    expect(subs(forum, 'r1a')).toEqual({
      operations: ['r1a', 'r1ai', 'r1aii'].map((id) => ({ kind: 'drop', paragraph: id })),
      words: 'their staff, including: … archivists; and … keepers;',
      paragraphs: ['r1a', 'r1ai', 'r1aii'],
    })
    expect(words(forum, 'r1', 'large')).toEqual({
      operations: [{ kind: 'text', paragraph: 'r1', from: 24, to: 30, old: ' large', ins: '' }],
      words: 'large',
      paragraphs: [],
    })
    expect(whyNot({ parts: [subs(forum, 'r1a')] })).toBeNull()
    expect(
      whyNot({ parts: [subs(forum, 'r1aii'), words(forum, 'r1', 'large'), words(forum, 'r1a', 'staff')] }),
    ).toBeNull()
  })

  test('[T18] not a part that overlaps another, lies elsewhere, or takes away what others stand under', () => {
    const drop = (...ids: string[]) =>
      partOf(
        text(forum),
        ids.map((id): Operation => ({ kind: 'drop', paragraph: id })),
      )
    const unfit: AskedPart[][] = [
      [],
      [subs(forum, 'r1b'), words(forum, 'r1b', 'their')],
      [words(forum, 'r1', 'large archives'), words(forum, 'r1', 'archives and')],
      [drop('r1a')],
      [drop('r1', 'r1a', 'r1ai', 'r1aii', 'r1b')],
      [subs(forum, 'r2')],
      [drop('r2')],
      [words(forum, 'r2', 'schools')],
      [words(forum, 'r1', 'Urges Parties to protect large archives and to fund:')],
      [words(forum, 'r1a', 'their staff, including:')],
      [{ ...subs(forum, 'r1b'), words: 'their palaces;' }],
      [{ ...subs(forum, 'r1b'), paragraphs: [] }],
      [
        partOf(text(forum), [
          { kind: 'text', paragraph: 'r1', from: 25, to: 30, old: 'large', ins: 'small' },
        ]),
      ],
      [partOf(text(forum), [{ kind: 'text', paragraph: 'r1', from: 24, to: 25, old: ' ', ins: '' }])],
      [partOf(text(forum), [...subs(forum, 'r1b').operations, ...words(forum, 'r1', 'large').operations])],
    ]
    for (const parts of unfit) expect.soft([whyNot({ parts }), parts]).toEqual(['parts-unfit', parts])
    expect(whyNot({ paragraph: 'r1a' })).toBe('parts-unfit')
    expect(whyNot({ parts: Array.from({ length: 21 }, () => subs(forum, 'r1b')) })).toBe('parts-unfit')
  })

  test('[T18] while the text is before the plenary and the whole is neither decided nor being asked', () => {
    expect(
      whyNotRequestDivision(cast.forumAfter(), {
        amendmentId: null,
        paragraph: 'r1',
        revision: 0,
        parts: [],
      }),
    ).toBe('text-not-compiled')
    expect(whyNot({ revision: 1 })).toBe('text-changed')
    const whole = new Plenary(CLOSED)
    whole.asks({ kind: 'adoptText' })
    const now = () =>
      whyNotRequestDivision(whole.forum, {
        amendmentId: null,
        paragraph: 'r1',
        revision: 0,
        parts: [subs(forum, 'r1b')],
      })
    expect(now()).toBe('ballot-under-way')
    whole.decides('fff')
    expect(now()).toBe('text-decided')
    expect(whyNotOpenBallot(new Plenary(TABLED, []).forum, { kind: 'adoptText' })).toBe('amendments-open')
  })

  test('[T18] one at a time for a recommendation; the text as a whole waits for it', () => {
    const plenary = new Plenary(CLOSED)
    requested(plenary, [subs(plenary.forum, 'r1b')])
    const again = { amendmentId: null, revision: 0 }
    expect(
      whyNotRequestDivision(plenary.forum, {
        ...again,
        paragraph: 'r1',
        parts: [subs(plenary.forum, 'r1a')],
      }),
    ).toBe('division-first')
    expect(
      whyNotRequestDivision(plenary.forum, {
        ...again,
        paragraph: 'r2',
        parts: [words(plenary.forum, 'r2', 'all')],
      }),
    ).toBeNull()
    expect(whyNotOpenBallot(plenary.forum, { kind: 'adoptText' })).toBe('division-first')
  })
})

describe('the motion', () => {
  test('[T18] nobody objects: the chair goes on to the parts', () => {
    const plenary = new Plenary(CLOSED)
    requested(plenary, [subs(plenary.forum, 'r1b')])
    expect(whyNotAskDivision(plenary.forum, part(0))).toBe('division-first')
    expect(whyNotDivide(plenary.forum, 'd1')).toBeNull()
    plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null })
    expect(whyNotDivide(plenary.forum, 'd1')).toBe('division-over')
    expect(whyNotObjectToDivision(plenary.forum, 'd1', 'baltic')).toBe('division-over')
    expect(whyNotAskDivision(plenary.forum, { kind: 'divide', divisionId: 'd1' })).toBe('division-over')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] somebody objects, once: the motion is voted, and lost it is refused', () => {
    const plenary = new Plenary(CLOSED)
    requested(plenary, [subs(plenary.forum, 'r1b')])
    plenary.does('bo', { type: 'divisionObjected', divisionId: 'd1', organizationId: 'baltic' })
    expect(whyNotObjectToDivision(plenary.forum, 'd1', 'baltic')).toBe('already-objected-division')
    expect(whyNotObjectToDivision(plenary.forum, 'd1', 'coast')).toBeNull()
    expect(whyNotDivide(plenary.forum, 'd1')).toBe('objection-raised')
    plenary.asks({ kind: 'divide', divisionId: 'd1' })
    expect(whyNotObjectToDivision(plenary.forum, 'd1', 'coast')).toBe('ballot-under-way')
    expect(whyNotWithdrawDivision(plenary.forum, 'd1', 'andes')).toBe('ballot-under-way')
    plenary.decides('fa-')
    expect(plenary.forum.divisions?.d1?.state).toBe('refused')
    expect(whyNotOpenBallot(plenary.forum, { kind: 'adoptText' })).toBeNull()
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] who asked for it withdraws it until a part is voted; the chair too', () => {
    const plenary = new Plenary(CLOSED)
    divided(plenary, [subs(plenary.forum, 'r1b'), words(plenary.forum, 'r1', 'large')])
    expect(whyNotWithdrawDivision(plenary.forum, 'd1', 'andes')).toBeNull()
    expect(whyNotWithdrawDivision(plenary.forum, 'd1', null)).toBeNull()
    expect(whyNotWithdrawDivision(plenary.forum, 'd1', 'baltic')).toBe('not-your-organization')
    plenary.votes(part(1), 'fff')
    expect(whyNotWithdrawDivision(plenary.forum, 'd1', 'andes')).toBe('part-decided')
    expect(whyNotWithdrawDivision(plenary.forum, 'd1', null)).toBe('part-decided')
  })
})

describe('voting the parts of the text', () => {
  test('[T18] each once, in any order, then the parts as a whole; what was not retained goes', () => {
    const plenary = new Plenary(CLOSED)
    divided(plenary, [subs(plenary.forum, 'r1a'), words(plenary.forum, 'r1', 'large')])
    expect(whyNotAskDivision(plenary.forum, asWhole)).toBe('parts-undecided')
    expect(whyNotAskDivision(plenary.forum, part(2))).toBe('part-unknown')
    plenary.votes(part(1), 'aaf')
    expect(whyNotAskDivision(plenary.forum, part(1))).toBe('part-decided')
    expect(plenary.votes(part(0), 'fff')).not.toHaveProperty('rejected')
    expect(plenary.forum.text?.revision).toBe(0)
    plenary.votes(asWhole, 'ffa')
    expect(reading(plenary.forum, 'r1')).toBe('Urges Parties to protect archives and to fund:')
    expect(reading(plenary.forum, 'r1a')).toBe('their staff, including:')
    expect(plenary.forum.text?.revision).toBe(1)
    expect(plenary.forum.divisions?.d1).toMatchObject({ state: 'concluded', outcome: 'adopted' })
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] a tie, or nobody voting, does not retain a part', () => {
    const plenary = new Plenary(CLOSED)
    divided(plenary, [subs(plenary.forum, 'r1b'), words(plenary.forum, 'r1', 'large')])
    plenary.votes(part(0), 'fa-')
    plenary.votes(part(1), '---')
    plenary.votes(asWhole, 'fff')
    expect(reading(plenary.forum, 'r1b')).toBeNull()
    expect(reading(plenary.forum, 'r1')).toBe('Urges Parties to protect archives and to fund:')
  })

  test('[T18] all retained and adopted: the text is what it was, and keeps its revision', () => {
    const plenary = new Plenary(CLOSED)
    divided(plenary, [subs(plenary.forum, 'r1b')])
    plenary.votes(part(0))
    plenary.votes(asWhole)
    expect(plenary.forum.text).toEqual(new Plenary(CLOSED).forum.text)
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] the parts as a whole are lost: the whole recommendation is struck', () => {
    const plenary = new Plenary(CLOSED)
    divided(plenary, [subs(plenary.forum, 'r1b')])
    plenary.votes(part(0))
    plenary.votes(asWhole, 'aab')
    expect(DEEP.map((p) => reading(plenary.forum, p.id))).toEqual(DEEP.map(() => null))
    expect(reading(plenary.forum, 'r2')).not.toBeNull()
    expect(plenary.forum.divisions?.d1).toMatchObject({ outcome: 'rejected' })
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] nothing is left of the whole: it is rejected with the last part, and no vote follows', () => {
    const plenary = new Plenary(CLOSED)
    const at = 'Invites Parties to share '.length
    const end = text(plenary.forum).find((p) => p.id === 'r2')?.text.length ?? 0
    const first = wordsPart(text(plenary.forum), { paragraph: 'r2', from: 0, to: at - 1 })
    const rest = wordsPart(text(plenary.forum), { paragraph: 'r2', from: at, to: end }, [first])
    divided(plenary, [first, rest], 'r2')
    plenary.votes(part(0), 'aaa')
    expect(plenary.votes(part(1), 'aaa')).toMatchObject({
      rejected: { changed: [{ id: 'r2', struck: true }] },
    })
    expect(whyNotAskDivision(plenary.forum, asWhole)).toBe('division-over')
    expect(plenary.forum.text?.revision).toBe(1)
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] a sub-paragraph whose words all go, goes', () => {
    const plenary = new Plenary(CLOSED)
    divided(plenary, [words(plenary.forum, 'r1b', 'their buildings;')])
    plenary.votes(part(0), 'aaa')
    plenary.votes(asWhole)
    expect(text(plenary.forum).find((p) => p.id === 'r1b')).toMatchObject({
      struck: true,
      text: 'their buildings;',
    })
  })

  test('[T18] where the paragraph is on the floor, nothing waits to fall, and amending is over', () => {
    const plenary = new Plenary(TABLED)
    requested(plenary, [subs(plenary.forum, 'r1b')])
    plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null })
    expect(plenary.asks(part(0))).toBe('amendments-open')
    plenary.does('noor', cast.timeClosed)
    plenary.does('ingrid', cast.taken('r2'))
    expect(whyNotOpenBallot(plenary.forum, part(0))).toBe('paragraph-not-on-floor')
    expect(plenary.asks(part(0))).toBeNull()
  })

  test('[T18] pending amendments go with what goes, or are carried over, though no amendment did it', () => {
    const plenary = new Plenary(
      TABLED,
      ['bo', cast.filed('am1', cast.replacing('r1b', 'buildings', 'depots'))],
      ['bo', cast.filed('am2', cast.replacing('r1', 'archives', 'libraries'))],
      ['noor', cast.timeClosed],
    )
    divided(plenary, [subs(plenary.forum, 'r1b'), words(plenary.forum, 'r1', 'large')])
    plenary.votes(part(0), 'aaa')
    plenary.votes(part(1), 'aaa')
    plenary.votes(asWhole)
    expect(plenary.forum.amendments.am1).toMatchObject({ state: 'proposedToFall', because: null })
    plenary.does('ingrid', { type: 'amendmentFell', amendmentId: 'am1', because: 'am1' })
    plenary.votes({ kind: 'adoptAmendment', amendmentId: 'am2' })
    expect(reading(plenary.forum, 'r1')).toBe('Urges Parties to protect libraries and to fund:')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] the words no longer stand there: nothing is voted any more, and the chair withdraws it', () => {
    const plenary = new Plenary(
      TABLED,
      ['bo', cast.filed('am1', cast.replacing('r1b', 'buildings', 'depots'))],
      ['noor', cast.timeClosed],
    )
    divided(plenary, [subs(plenary.forum, 'r1b'), words(plenary.forum, 'r1', 'large')])
    plenary.votes(part(1))
    plenary.votes({ kind: 'adoptAmendment', amendmentId: 'am1' })
    const division = plenary.forum.divisions?.d1
    expect(division && isStale(plenary.forum, division)).toBe(true)
    expect(plenary.asks(part(0))).toBe('text-changed')
    expect(whyNotWithdrawDivision(plenary.forum, 'd1', null)).toBeNull()
    plenary.does('ingrid', { type: 'divisionWithdrawn', divisionId: 'd1' })
    requested(plenary, [subs(plenary.forum, 'r1b')])
    expect(plenary.wrong()).toMatch(/asked for twice/)
  })
})

describe('parts of an amendment', () => {
  const filing = (forum: Forum): Operation[] => [
    ...cast.replacing('r1', 'large', 'all')(text(forum)),
    ...cast.replacing('r1', 'archives', 'libraries')(text(forum)),
    ...cast.dropping('r1b')(text(forum)),
  ]
  const begun = () => new Plenary(TABLED, ['bo', (f, by) => filedBy(f, by)], ['noor', cast.timeClosed])
  const filedBy = (forum: Forum, by: cast.Name) => {
    const did = cast.filed('am1', () => filing(forum))
    return typeof did === 'function' ? did(forum, by) : did
  }
  const partsOf = (forum: Forum, ...chosen: number[][]): AskedPart[] => {
    const amendment = forum.amendments.am1
    if (!amendment) throw new Error('There is no amendment')
    const asked = chosen.map((of) =>
      partOf(
        text(forum),
        of.flatMap((i) => amendment.operations[i] ?? []),
      ),
    )
    return withTheRest(forum, amendment, asked)
  }
  const asking = (plenary: Plenary, parts: AskedPart[]) => {
    plenary.does('ana', divisionRequested('d1', { amendmentId: 'am1', paragraph: 'r1', parts }))
    plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null })
  }
  const whyNot = (forum: Forum, parts: AskedPart[]) =>
    whyNotRequestDivision(forum, { amendmentId: 'am1', paragraph: 'r1', revision: 0, parts })

  test('[T18] all of it, in two parts or more, each operation in one', () => {
    const { forum } = begun()
    const parts = partsOf(forum, [0])
    expect(parts.map((p) => p.words)).toEqual(['large → all', 'archives → libraries … their buildings;'])
    expect(whyNot(forum, parts)).toBeNull()
    expect(whyNot(forum, parts.slice(0, 1))).toBe('parts-unfit')
    expect(whyNot(forum, [...parts, ...parts])).toBe('parts-unfit')
    expect(whyNot(forum, [...parts, subs(forum, 'r1a')])).toBe('parts-unfit')
    expect(whyNot(forum, partsOf(forum, [0, 1, 2]))).toBe('parts-unfit')
    expect(whyNotRequestDivision(forum, { amendmentId: 'am1', paragraph: 'r2', revision: 0, parts })).toBe(
      'parts-unfit',
    )
    expect(whyNotRequestDivision(forum, { amendmentId: 'am9', paragraph: 'r1', revision: 0, parts })).toBe(
      'amendment-unknown',
    )
  })

  test('[T18] who drops a paragraph drops what is under it in the same part', () => {
    const plenary = new Plenary(
      TABLED,
      ['bo', cast.filed('am1', (base) => ['r1a', 'r1ai', 'r1aii'].flatMap((id) => cast.dropping(id)(base)))],
      ['noor', cast.timeClosed],
    )
    expect(whyNot(plenary.forum, partsOf(plenary.forum, [0]))).toBe('parts-unfit')
    expect(whyNot(plenary.forum, partsOf(plenary.forum, [0, 1, 2].slice(0, 2)))).toBe('parts-unfit')
  })

  test('[T18] what is left of it is put to the vote whole, and adopted is what the text becomes', () => {
    const plenary = begun()
    asking(plenary, partsOf(plenary.forum, [0], [2]))
    expect(whyNotOpenBallot(plenary.forum, { kind: 'adoptAmendment', amendmentId: 'am1' })).toBe(
      'paragraph-not-on-floor',
    )
    expect(plenary.asks({ kind: 'adoptAmendment', amendmentId: 'am1' })).toBe('division-first')
    plenary.votes(part(0))
    expect(whyNotWithdraw(plenary.forum, 'am1', 'baltic')).toBe('division-first')
    plenary.votes(part(1), 'faa')
    const last = plenary.votes(part(2))
    expect(last).toMatchObject({ leaves: [{ ins: 'all' }, { ins: 'libraries' }] })
    expect(whyNotAskDivision(plenary.forum, asWhole)).toBe('division-over')
    plenary.votes({ kind: 'adoptAmendment', amendmentId: 'am1' })
    expect(reading(plenary.forum, 'r1')).toBe('Urges Parties to protect all libraries and to fund:')
    expect(reading(plenary.forum, 'r1b')).toBe('their buildings;')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] nothing is left of it: it is rejected', () => {
    const plenary = begun()
    asking(plenary, partsOf(plenary.forum, [0]))
    plenary.votes(part(0), 'aaf')
    plenary.votes(part(1), 'fa-')
    expect(plenary.forum.amendments.am1).toMatchObject({ state: 'rejected', ballotId: 'b2' })
    expect(plenary.forum.text?.revision).toBe(0)
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] it does something else now: nothing of it is voted any more', () => {
    const plenary = new Plenary(
      TABLED,
      ['chidi', cast.filed('am0', cast.replacing('r1', 'Urges', 'Invites all'))],
      ['bo', (f, by) => filedBy(f, by)],
      ['noor', cast.timeClosed],
    )
    asking(plenary, partsOf(plenary.forum, [0]))
    plenary.votes({ kind: 'adoptAmendment', amendmentId: 'am0' })
    expect(plenary.asks(part(0))).toBe('text-changed')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T18] not before its sub-amendments', () => {
    const plenary = begun()
    asking(plenary, partsOf(plenary.forum, [0]))
    plenary.does('chidi', (forum, by) => subFiled(forum, by, cast.replacing('r1', 'all', 'most')))
    expect(plenary.asks(part(0))).toBe('sub-amendments-first')
  })

  test('[T18] a sub-amendment in parts that make sense with what it amends, whatever becomes of the others', () => {
    const plenary = new Plenary(
      TABLED,
      ['bo', cast.filed('am1', cast.replacing('r1', 'large', 'all the great'))],
      [
        'chidi',
        (forum, by) =>
          subFiled(forum, by, (base) => [
            ...cast.replacing('r1', 'all the great', 'large')(base),
            ...cast.replacing('r1', 'fund', 'pay for')(base),
          ]),
      ],
      [
        'chidi',
        (forum, by) =>
          subFiled(forum, by, (base) => [
            ...cast.replacing('r1', 'the great', 'small')(base),
            ...cast.replacing('r1', 'fund', 'finance')(base),
          ]),
      ],
      ['noor', cast.timeClosed],
    )
    const { forum } = plenary
    const parts = (id: string) => {
      const sub = forum.amendments[id]
      if (!sub) throw new Error(`There is no ${id}`)
      return withTheRest(forum, sub, [partOf(baseOf(forum, sub), sub.operations.slice(0, 1))])
    }
    const asked = { paragraph: 'r1', revision: 0 }
    // Alone, its first part would leave nothing of what it amends.
    expect(whyNotRequestDivision(forum, { ...asked, amendmentId: 'sub2', parts: parts('sub2') })).toBe(
      'parts-unfit',
    )
    expect(whyNotRequestDivision(forum, { ...asked, amendmentId: 'sub3', parts: parts('sub3') })).toBeNull()
    plenary.does(
      'ana',
      divisionRequested('d1', { amendmentId: 'sub3', paragraph: 'r1', parts: parts('sub3') }),
    )
    plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null })
    plenary.votes(part(0))
    plenary.votes(part(1), 'aaa')
    plenary.votes({ kind: 'adoptAmendment', amendmentId: 'sub3' })
    plenary.does('ingrid', cast.fell('sub2'))
    plenary.votes({ kind: 'adoptAmendment', amendmentId: 'am1' })
    expect(reading(plenary.forum, 'r1')).toBe('Urges Parties to protect all small archives and to fund:')
    expect(plenary.wrong()).toBeNull()
  })
})

function subFiled(forum: Forum, by: cast.Name, operations: (base: readonly Paragraph[]) => Operation[]): Act {
  const parent = forum.amendments.am1
  if (!parent) throw new Error('There is no amendment')
  const id = `sub${Object.keys(forum.amendments).length + 1}`
  const did = cast.filed(id, (base) => operations(apply(base, [parent])))
  const act = typeof did === 'function' ? did(forum, by) : did
  return act.type === 'amendmentFiled' ? { ...act, parent: 'am1' } : act
}

describe('what becomes of the amendment it is about', () => {
  const TWO: cast.Step[] = [
    ...TABLED,
    [
      'ana',
      cast.filed('am1', (base) => [
        ...cast.replacing('r1', 'large', 'all')(base),
        ...cast.dropping('r1b')(base),
      ]),
    ],
    ['bo', cast.filed('am2', cast.replacing('r1', 'large', 'small'))],
    ['noor', cast.timeClosed],
  ]
  const divided = () => {
    const plenary = new Plenary(TWO)
    const { am1 } = plenary.forum.amendments
    if (!am1) throw new Error('There is no amendment')
    const parts = withTheRest(plenary.forum, am1, [partOf(text(plenary.forum), am1.operations.slice(0, 1))])
    plenary.does('chidi', divisionRequested('d1', { amendmentId: 'am1', paragraph: 'r1', parts }))
    return plenary
  }
  const state = ({ forum }: Plenary) => forum.divisions?.d1?.state

  test('[T18] withdrawn, merged or fallen, the request is over with it', () => {
    const plenary = divided()
    plenary.does('ana', cast.withdrawn('am1'))
    expect(state(plenary)).toBe('withdrawn')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T8] [T18] it falls although one of its parts was voted', () => {
    const plenary = divided()
    plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null })
    plenary.votes({ kind: 'retainPart', divisionId: 'd1', part: 0 })
    plenary.votes({ kind: 'adoptAmendment', amendmentId: 'am2' })
    expect(plenary.forum.amendments.am1?.state).toBe('proposedToFall')
    expect(whyNotFall(plenary.forum, 'am1')).toBeNull()
    plenary.does('ingrid', cast.fell('am1'))
    expect(state(plenary)).toBe('withdrawn')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T5] [T11] it is not withdrawn while the motion is voted, nor while what was decided on it may be again', () => {
    const plenary = divided()
    plenary.does('bo', { type: 'divisionObjected', divisionId: 'd1', organizationId: 'baltic' })
    expect(plenary.asks({ kind: 'divide', divisionId: 'd1' })).toBeNull()
    expect(whyNotWithdraw(plenary.forum, 'am1', 'andes')).toBe('ballot-under-way')
  })
})

test('[T18] thousands of operations that are no parts are refused without comparing them with each other', () => {
  const long = paragraph('r1', 'Urges '.repeat(1_000))
  const { forum } = new Plenary(
    ['amara', cast.handedOver('S1', [long])],
    ['mei', cast.handedOver('S2')],
    ['noor', cast.compiled],
    ['noor', cast.timeOpened],
  )
  let asked = 0
  const inserting = (at: number): Operation =>
    Object.defineProperty({ kind: 'text', paragraph: 'r1', from: at, to: at, old: '', ins: 'x' }, 'from', {
      get: () => {
        asked += 1
        return at
      },
    })
  const parts = Array.from({ length: 20 }, (_, part) => ({
    words: 'x',
    paragraphs: [],
    operations: Array.from({ length: 200 }, (_, i) => inserting(part * 200 + i)),
  }))
  const request = { amendmentId: null, paragraph: 'r1', revision: 0, parts }
  expect(whyNotRequestDivision(forum, request)).toBe('parts-unfit')
  expect(asked).toBeLessThan(10_000)
})
