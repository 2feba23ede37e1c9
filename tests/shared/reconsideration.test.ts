import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { apply, fits } from '../../shared/amending/amendment.ts'
import { referred } from '../../shared/amending/contactGroup.ts'
import type { Operation } from '../../shared/amending/operation.ts'
import { partOf, subparagraphsPart, withTheRest } from '../../shared/amending/parts.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import { whyNotReconsider } from '../../shared/amending/reconsideration.ts'
import type { Forum } from '../../shared/forum.ts'
import { whyNotOpenBallot } from '../../shared/openingBallot.ts'
import { amending, anyBase, anyProposal, anyRewordings, idsFrom } from '../support/amending.ts'
import * as cast from '../support/cast.ts'
import { corrected } from '../support/correcting.ts'
import { divisionRequested, Plenary } from '../support/plenary.ts'
import { holds, PATIENCE } from '../support/property.ts'

const adopt = (amendmentId: string) => ({ kind: 'adoptAmendment', amendmentId }) as const
const reconsider = (amendmentId: string | null) => ({ kind: 'reconsider', amendmentId }) as const
const reading = (forum: Forum, id: string) => forum.text?.paragraphs.find((p) => p.id === id)?.text

/** A sub-amendment, on the text as its parent would make it. */
function subFiled(id: string, parent: string, find: string, words: string): cast.Step[1] {
  return (forum, by) => {
    const am = forum.amendments[parent]
    if (!am) throw new Error(`There is no ${parent}`)
    const did = cast.filed(id, (text) => cast.replacing('r1', find, words)(apply(text, [am])))
    const act = typeof did === 'function' ? did(forum, by) : did
    return act.type === 'amendmentFiled' ? { ...act, parent } : act
  }
}

/** What a forum is apart from its journal: what was said in it, and how often its text was numbered. */
function substance({ seq: _, head: __, ballots: ___, floor: ____, openBallot: _____, text, ...rest }: Forum) {
  return { ...rest, paragraphs: text?.paragraphs }
}

describe('reopening', () => {
  test('[T20] the text as a whole, by two thirds; a vote that is lost changes nothing', () => {
    const plenary = new Plenary(cast.AGREED)
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('later-decision-first')
    plenary.votes(reconsider(null), 'ffa')
    expect(plenary.forum.ballots.b3?.majority).toBe('twoThirds')
    expect(plenary.forum.decision).toBeNull()
    expect(whyNotReconsider(plenary.forum, null)).toBe('nothing-to-reconsider')
    plenary.votes({ kind: 'adoptText' }, 'aaa')
    const before = structuredClone(plenary.forum.decision)
    plenary.votes(reconsider(null), 'fa-')
    expect(plenary.forum.decision).toEqual(before)
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] an adoption: everything it changed is as it was, and the fallen are pending again', () => {
    const plenary = new Plenary(cast.AMENDED)
    const before = substance(structuredClone(plenary.forum))
    plenary.votes(adopt('am1'))
    plenary.does('ingrid', cast.fell('am2'))
    expect(plenary.votes(reconsider('am1'))).toMatchObject({ restored: { removed: [] } })
    expect(substance(plenary.forum)).toEqual(before)
    expect(plenary.forum.text?.revision).toBe(2)
    plenary.votes(adopt('am2'))
    expect(reading(plenary.forum, 'r1')).toBe('Urges Parties to protect libraries and to fund:')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] an adoption with what it added, and one sent back because of it', () => {
    const plenary = new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      [
        'ana',
        cast.filed('am1', (base) => [
          ...cast.dropping('r2')(base),
          ...cast.adding('r2', 'Encourages all;', 'new')(base),
        ]),
      ],
      ['bo', cast.filed('am2', cast.replacing('r2', 'all', 'some'))],
      ['noor', cast.timeClosed],
    )
    const before = substance(structuredClone(plenary.forum))
    plenary.votes(adopt('am1'))
    plenary.does('ingrid', {
      type: 'amendmentSentBack',
      amendmentId: 'am2',
      because: 'am1',
      todo: 'Look again.',
    })
    expect(plenary.votes(reconsider('am1'))).toMatchObject({ restored: { removed: ['new-1'] } })
    expect(substance(plenary.forum)).toEqual(before)
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] a rejection, while its words stand as they were', () => {
    const plenary = new Plenary(cast.AMENDED)
    plenary.votes(adopt('am2'), 'aaa')
    plenary.votes(adopt('am3'), 'aaa')
    expect(whyNotReconsider(plenary.forum, 'am2')).toBeNull()
    plenary.votes(reconsider('am2'), 'aff')
    expect(plenary.forum.amendments.am2).toMatchObject({ state: 'filed', ballotId: null })
    plenary.votes(adopt('am2'))
    plenary.does('ingrid', cast.fell('am1'))
    expect(whyNotReconsider(plenary.forum, 'am3')).toBeNull()
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('nothing-to-reconsider')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] not a rejection whose words were changed since, or changed back', () => {
    const plenary = new Plenary(cast.AMENDED)
    plenary.votes(adopt('am2'), 'aaa')
    plenary.votes(adopt('am1'))
    expect(whyNotReconsider(plenary.forum, 'am2')).toBe('text-changed')
    plenary.votes(reconsider('am1'))
    expect(whyNotReconsider(plenary.forum, 'am2')).toBe('text-changed')
  })

  test('[T20] nor one that no longer has a place to stand', () => {
    const plenary = new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      [
        'ana',
        cast.filed('am1', (base) =>
          operationsOf(
            base,
            {
              changed: [],
              dropped: [],
              added: [{ after: 'r1b', kind: 'operative', level: 1, text: 'their roofs;' }],
            },
            idsFrom('new'),
          ),
        ),
      ],
      ['bo', cast.filed('am2', cast.dropping('r1'))],
      ['noor', cast.timeClosed],
    )
    plenary.votes(adopt('am1'), 'aaa')
    expect(whyNotReconsider(plenary.forum, 'am1')).toBeNull()
    plenary.votes(adopt('am2'))
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('text-changed')
  })

  test('[T20] with one that fell, what fell with that', () => {
    const plenary = new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      ['ana', cast.filed('am1', cast.replacing('r1', 'large', 'all'))],
      ['bo', cast.filed('am2', cast.replacing('r1', 'large archives', 'the great libraries'))],
      ['chidi', subFiled('sub1', 'am2', 'great libraries', 'small libraries')],
      ['noor', cast.timeClosed],
    )
    const before = substance(structuredClone(plenary.forum))
    plenary.votes(adopt('am1'))
    plenary.does('ingrid', cast.fell('am2'))
    expect(plenary.forum.amendments.sub1?.state).toBe('fell')
    plenary.votes(reconsider('am1'))
    expect(substance(plenary.forum)).toEqual(before)
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] a correction is a later decision, and so are the parts of an amendment that is still in play', () => {
    const plenary = new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      ['ana', cast.filed('am1', cast.replacing('r1', 'large', 'all'))],
      [
        'bo',
        cast.filed('am2', (base) => [
          ...cast.replacing('r2', 'all', 'most')(base),
          ...cast.replacing('r2', 'learn', 'know')(base),
        ]),
      ],
      ['noor', cast.timeClosed],
    )
    plenary.votes(adopt('am1'))
    const am2 = plenary.forum.amendments.am2
    if (!am2) throw new Error('There is no amendment')
    const text = plenary.forum.text?.paragraphs ?? []
    const parts = withTheRest(plenary.forum, am2, [partOf(text, am2.operations.slice(0, 1))])
    plenary.does('chidi', divisionRequested('d1', { amendmentId: 'am2', paragraph: 'r2', parts }))
    plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null })
    plenary.votes({ kind: 'retainPart', divisionId: 'd1', part: 0 }, 'aaa')
    plenary.votes({ kind: 'retainPart', divisionId: 'd1', part: 1 })
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('later-decision-first')
    plenary.votes(adopt('am2'), 'aaa')
    expect(whyNotReconsider(plenary.forum, 'am1')).toBeNull()

    plenary.does('ingrid', corrected('c1', 'r1', 'fund:', 'fund'))
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('later-decision-first')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] what was corrected elsewhere since stays corrected, and whoever names it comes back only to be sent back', () => {
    const plenary = new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      ['ana', cast.filed('am1', cast.replacing('r1', 'large', 'all'))],
      [
        'bo',
        cast.filed('am2', (base) => [
          ...cast.replacing('r1', 'large', 'small')(base),
          ...cast.replacing('r2', 'all schools', 'schools')(base),
        ]),
      ],
      ['chidi', cast.filed('am3', cast.replacing('r1', 'large', 'great'))],
      ['chidi', cast.filed('am4', cast.replacing('r1', 'fund', 'pay'))],
      ['noor', cast.timeClosed],
    )
    const before = structuredClone(plenary.forum.amendments)
    plenary.votes(adopt('am1'))
    plenary.does('ingrid', cast.fell('am2'))
    plenary.does('ingrid', cast.fell('am3'))
    plenary.does('noor', corrected('c1', 'r2', 'Parties', 'Parties,'))
    plenary.votes(reconsider('am1'))
    const { am1, am2, am3, am4 } = plenary.forum.amendments
    expect(reading(plenary.forum, 'r1')).toBe('Urges Parties to protect large archives and to fund:')
    expect(reading(plenary.forum, 'r2')).toBe('Invites Parties, to share what they learn with all schools;')
    expect(am2?.state).toBe('proposedToFall')
    expect([am1, am3, am4]).toEqual([before.am1, before.am3, before.am4])
    plenary.does('ingrid', cast.fell('am2'))
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] not while a contact group is aside with its words', () => {
    const plenary = new Plenary(cast.AMENDED)
    plenary.votes(adopt('am1'))
    plenary.does('ingrid', cast.fell('am2'))
    plenary.does('ingrid', {
      type: 'paragraphReferred',
      groupId: 'g1',
      paragraph: 'r1',
      organizations: ['andes', 'baltic'],
      note: '',
      paragraphs: referred(plenary.forum, 'r1'),
    })
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('in-contact-group')
    plenary.does('ingrid', { type: 'contactGroupRecalled', groupId: 'g1', reason: 'No.' })
    expect(whyNotReconsider(plenary.forum, 'am1')).toBeNull()
  })

  test('[T20] those merged that fell come back merged', () => {
    const plenary = new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      ['ana', cast.filed('am1', cast.replacing('r1', 'large', 'all'))],
      ['bo', cast.filed('am2', cast.replacing('r1', 'large', 'small-scale'))],
      ['chidi', cast.filed('am3', cast.replacing('r1', 'large', 'small scale'))],
      ['noor', { type: 'amendmentMerged', amendmentId: 'am3', into: 'am2' }],
      ['noor', cast.timeClosed],
    )
    const before = substance(structuredClone(plenary.forum))
    plenary.votes(adopt('am1'))
    plenary.does('ingrid', cast.fell('am2'))
    plenary.does('ingrid', cast.fell('am3'))
    plenary.votes(reconsider('am1'))
    expect(substance(plenary.forum)).toEqual(before)
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] in reverse order: the last adoption before an earlier one', () => {
    const plenary = new Plenary(cast.AMENDED)
    plenary.votes(adopt('am1'))
    plenary.does('ingrid', cast.fell('am2'))
    const between = substance(structuredClone(plenary.forum))
    plenary.votes(adopt('am3'))
    expect(whyNotOpenBallot(plenary.forum, reconsider('am1'))).toBe('later-decision-first')
    plenary.votes(reconsider('am3'))
    expect(substance(plenary.forum)).toEqual(between)
    plenary.votes(reconsider('am1'))
    expect(reading(plenary.forum, 'r1')).toContain('large')
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] not while the time for amendments is open, nor what nobody decided', () => {
    const plenary = new Plenary(cast.AMENDED)
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('nothing-to-reconsider')
    expect(whyNotReconsider(plenary.forum, 'am9')).toBe('amendment-unknown')
    plenary.votes(adopt('am1'))
    plenary.does('ingrid', cast.fell('am2'))
    plenary.does('noor', cast.timeOpened)
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('amendments-open')
  })

  test('[T20] a division of the text that took something out is a later decision', () => {
    const plenary = new Plenary(cast.AMENDED)
    plenary.votes(adopt('am1'))
    plenary.does('ingrid', cast.fell('am2'))
    const parts = [subparagraphsPart(plenary.forum.text?.paragraphs ?? [], ['r1b'])]
    plenary.does('bo', divisionRequested('d1', { paragraph: 'r1', parts }))
    plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null })
    plenary.votes({ kind: 'retainPart', divisionId: 'd1', part: 0 }, 'aaa')
    expect(whyNotReconsider(plenary.forum, 'am1')).toBeNull()
    plenary.votes({ kind: 'partsAsWhole', divisionId: 'd1' })
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('later-decision-first')
  })

  test('[T20] an amendment rejected in its parts is whole again', () => {
    const plenary = new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      [
        'ana',
        cast.filed('am1', (base) => [
          ...cast.replacing('r1', 'large', 'all')(base),
          ...cast.dropping('r1b')(base),
        ]),
      ],
      ['noor', cast.timeClosed],
    )
    const before = structuredClone(plenary.forum.amendments.am1)
    const am1 = plenary.forum.amendments.am1
    if (!am1) throw new Error('There is no amendment')
    const parts = withTheRest(plenary.forum, am1, [
      partOf(plenary.forum.text?.paragraphs ?? [], am1.operations.slice(0, 1)),
    ])
    plenary.does('bo', divisionRequested('d1', { amendmentId: 'am1', paragraph: 'r1', parts }))
    plenary.does('ingrid', { type: 'divisionDecided', divisionId: 'd1', divided: true, ballotId: null })
    plenary.votes({ kind: 'retainPart', divisionId: 'd1', part: 0 }, 'aaa')
    plenary.votes({ kind: 'retainPart', divisionId: 'd1', part: 1 }, 'aaa')
    expect(whyNotReconsider(plenary.forum, 'am1')).toBeNull()
    plenary.votes(reconsider('am1'))
    expect(plenary.forum.amendments.am1).toEqual(before)
    expect(plenary.wrong()).toBeNull()
  })
})

describe('a sub-amendment', () => {
  const begun = () =>
    new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      ['ana', cast.filed('am1', cast.replacing('r1', 'large', 'all the great'))],
      ['bo', subFiled('sub1', 'am1', 'all the great', 'all')],
      ['chidi', subFiled('sub2', 'am1', 'great', 'small')],
      ['noor', cast.timeClosed],
    )

  test('[T20] its adoption reopened: the parent does what it did, and the other one is pending again', () => {
    const plenary = begun()
    const before = substance(structuredClone(plenary.forum))
    plenary.votes(adopt('sub1'))
    plenary.does('ingrid', cast.fell('sub2'))
    plenary.votes(reconsider('sub1'))
    expect(substance(plenary.forum)).toEqual(before)
    expect(plenary.forum.text?.revision).toBe(0)
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] only while its parent is pending', () => {
    const plenary = begun()
    plenary.votes(adopt('sub1'))
    plenary.does('ingrid', cast.fell('sub2'))
    plenary.votes(adopt('am1'))
    expect(whyNotReconsider(plenary.forum, 'sub1')).toBe('later-decision-first')
    plenary.votes(reconsider('am1'))
    expect(plenary.forum.amendments.am1?.state).toBe('filed')
    expect(whyNotReconsider(plenary.forum, 'sub1')).toBeNull()
    expect(plenary.wrong()).toBeNull()
  })

  test('[T20] is a later decision than an adoption before it', () => {
    const plenary = new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      ['chidi', cast.filed('am0', cast.replacing('r1', 'Urges', 'Invites'))],
      ['ana', cast.filed('am1', cast.replacing('r1', 'large', 'all the great'))],
      ['bo', subFiled('sub1', 'am1', 'all the great', 'all')],
      ['noor', cast.timeClosed],
    )
    plenary.votes(adopt('am0'))
    plenary.votes(adopt('sub1'))
    expect(whyNotReconsider(plenary.forum, 'am0')).toBe('later-decision-first')
    plenary.votes(adopt('am1'), 'aaa')
    expect(whyNotReconsider(plenary.forum, 'am0')).toBeNull()
    plenary.votes(reconsider('am0'))
    expect(whyNotReconsider(plenary.forum, 'am1')).toBe('text-changed')
    expect(plenary.wrong()).toBeNull()
  })
})

describe('filed since', () => {
  const begun = (...later: cast.Step[]) => {
    const plenary = new Plenary(
      cast.TABLED,
      ['noor', cast.timeOpened],
      [
        'ana',
        cast.filed('am1', (base) => [
          ...cast.replacing('r1', 'large', 'all')(base),
          ...cast.adding('r2', 'Encourages all;', 'new')(base),
        ]),
      ],
      ['noor', cast.timeClosed],
    )
    plenary.votes(adopt('am1'))
    plenary.does('noor', cast.timeOpened)
    for (const [by, did] of later) plenary.does(by, did)
    plenary.does('noor', cast.timeClosed)
    plenary.votes(reconsider('am1'))
    return plenary
  }

  test('[T20] on words that read the same without the adoption, it stays as it is', () => {
    const { forum } = begun(
      ['bo', cast.filed('am2', cast.replacing('r3', 'report', 'speak'))],
      ['bo', cast.filed('am3', cast.adding('r3', 'Thanks everybody.', 'am3-p'))],
    )
    expect(forum.amendments.am2?.state).toBe('filed')
    expect(forum.amendments.am3?.state).toBe('filed')
  })

  test('[T20] on other words, or behind what is gone, it is proposed to fall', () => {
    const plenary = begun(
      ['bo', cast.filed('am2', cast.replacing('r1', 'archives', 'libraries'))],
      ['bo', cast.filed('am3', cast.replacing('new-1', 'all', 'some'))],
      ['bo', cast.filed('am4', cast.adding('new-1', 'Thanks everybody.', 'am4-p'))],
      // It would fit there too, but it was written on other words.
      ['bo', cast.filed('am5', cast.replacing('r1', 'Urges', 'Urges again'))],
    )
    for (const id of ['am2', 'am3', 'am4', 'am5'])
      expect(plenary.forum.amendments[id]).toMatchObject({ state: 'proposedToFall', because: null })
    plenary.does('ingrid', { type: 'amendmentFell', amendmentId: 'am2', because: 'am2' })
    expect(plenary.wrong()).toBeNull()
  })
})

test(
  '[T20] whatever the amendments: adopted one after the other and reopened in reverse, everything is as it was',
  () => {
    const anyForum = anyBase
      .map((base) => base.map((p, i) => (i === 0 ? { ...p, level: 0 as const } : p)))
      .chain((base) => {
        const one = fc.oneof(
          anyProposal(base).map((p) => operationsOf(base, p, idsFrom('new'))),
          anyRewordings(base),
        )
        return fc.tuple(fc.constant(base), fc.array(one, { minLength: 1, maxLength: 4 }), fc.boolean())
      })
      .map(([base, sets, falls]) => ({
        base,
        falls,
        sets: sets
          .map((o, i) => amending(i + 1, ownIds(o, i + 1)))
          .filter(({ operations }) => operations.length > 0 && fits(base, operations)),
      }))
      .filter(({ sets }) => sets.length > 0)
    holds(
      fc.property(anyForum, ({ base, sets, falls }) => {
        const plenary = new Plenary(
          [
            'amara',
            cast.handedOver(
              'S1',
              base.map((p) => ({ ...p, kind: 'operative', struck: false })),
            ),
          ],
          ['mei', cast.handedOver('S2')],
          ['noor', cast.compiled],
          ['noor', cast.timeOpened],
        )
        const names = ['ana', 'bo', 'chidi'] as const
        const filed = sets.filter(({ operations }) => fits(plenary.forum.text?.paragraphs ?? [], operations))
        fc.pre(filed.length > 0)
        for (const [i, { id, operations }] of filed.entries())
          plenary.does(
            names[i % 3] ?? 'ana',
            cast.filed(id, () => [...operations]),
          )
        plenary.does('noor', cast.timeClosed)
        const before = substance(structuredClone(plenary.forum))
        const adopted: string[] = []
        for (const { id } of filed) {
          if (plenary.forum.amendments[id]?.state !== 'filed') continue
          plenary.votes(adopt(id))
          adopted.push(id)
          if (!falls) break
          for (const a of Object.values(plenary.forum.amendments))
            if (a.state === 'proposedToFall') plenary.does('ingrid', cast.fell(a.id))
        }
        for (const id of adopted.toReversed()) plenary.votes(reconsider(id))
        expect(substance(plenary.forum)).toEqual(before)
        expect(plenary.wrong()).toBeNull()
      }),
      { dearer: 10 },
    )
  },
  PATIENCE,
)

function ownIds(operations: readonly Operation[], number: number): Operation[] {
  return operations.map((o) =>
    o.kind === 'add'
      ? { ...o, paragraphs: o.paragraphs.map((p) => ({ ...p, id: `${p.id}-of-${number}` })) }
      : o,
  )
}
