import { describe, expect, test } from 'vitest'
import type { Act } from '../../shared/acts.ts'
import {
  correctionChange,
  whyNotAllowCorrection,
  whyNotCorrect,
  whyNotProposeCorrection,
  whyNotRefuseCorrection,
} from '../../shared/amending/correction.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import { whyNotAuthorized } from '../../shared/authority.ts'
import type { Forum } from '../../shared/forum.ts'
import { openMatters } from '../../shared/freeze.ts'
import type { Entry } from '../../shared/journal.ts'
import { paragraph } from '../support/amending.ts'
import * as cast from '../support/cast.ts'
import { corrected, correcting, proposed } from '../support/correcting.ts'

const { forumAfter, journalAfter } = cast

/** r1 says "Urges Parties to protect large archives and to fund:". */
const tabled = forumAfter(cast.TABLED)
const form = (forum: Forum) => correcting(forum, 'r1', 'and to fund', 'and fund')
const verb = (forum: Forum) => correcting(forum, 'r1', 'Urges', 'Invites')
const bySecretariat = { byChair: false }
const byChair = { byChair: true }

const wordsOf = (forum: Forum, id: string) => forum.text?.paragraphs.find((p) => p.id === id)?.text

describe('[T21] the secretariat corrects form', () => {
  test('words of one paragraph, from the compiling until the freeze, after the adoption too', () => {
    expect(whyNotCorrect(tabled, form(tabled), bySecretariat)).toBeNull()
    expect(whyNotCorrect(forumAfter(), { ...form(tabled), revision: 0 }, bySecretariat)).toBe(
      'text-not-compiled',
    )
    const agreed = forumAfter(cast.AGREED)
    expect(agreed.decision?.outcome).toBe('adopted')
    expect(whyNotCorrect(agreed, form(agreed), bySecretariat)).toBeNull()
    const frozen = forumAfter(cast.AGREED, [['noor', cast.frozen]])
    expect(whyNotCorrect(frozen, form(frozen), bySecretariat)).toBe('forum-frozen')
    expect(whyNotAuthorized(frozen, 'noor', 'textCorrected')).toBe('forum-frozen')
  })

  test('not while something is being decided', () => {
    const voting = forumAfter(cast.AMENDED, [
      ['ingrid', cast.taken('r1')],
      ['ingrid', cast.ballotOpened('am1')],
    ])
    expect(whyNotCorrect(voting, correcting(voting, 'r3', 'on it', 'thereon'), byChair)).toBe(
      'ballot-under-way',
    )
    const consensus = forumAfter(cast.AGREED.slice(0, -2))
    expect(whyNotCorrect(consensus, form(consensus), bySecretariat)).toBe('consensus-under-way')
  })

  test('only words, of a paragraph that stands, on the text as it is', () => {
    const refusals = {
      ...{ r9: 'paragraph-unknown', revision: 'text-changed', none: 'amendment-empty' },
    }
    const good = form(tabled)
    expect(whyNotCorrect(tabled, { ...good, paragraph: 'r9' }, bySecretariat)).toBe(refusals.r9)
    expect(whyNotCorrect(tabled, { ...good, revision: 1 }, bySecretariat)).toBe(refusals.revision)
    expect(whyNotCorrect(tabled, { ...good, operations: [] }, bySecretariat)).toBe(refusals.none)
    expect(whyNotCorrect(tabled, { ...good, paragraph: 'r2' }, bySecretariat)).toBe(
      'correction-of-words-only',
    )
    const others = good.operations.map((o) => (o.kind === 'text' ? { ...o, old: 'or to' } : o))
    expect(whyNotCorrect(tabled, { ...good, operations: others }, bySecretariat)).toBe('text-changed')
    for (const operations of [
      cast.dropping('r1')(tabled.text?.paragraphs ?? []),
      cast.adding('r1', 'Welcomes this;')(tabled.text?.paragraphs ?? []),
      [...good.operations, { kind: 'drop' as const, paragraph: 'r1b' }],
    ]) {
      expect(whyNotCorrect(tabled, { ...good, operations }, byChair)).toBe('correction-of-words-only')
    }
    const struck = forumAfter(cast.TABLED, [
      ['noor', cast.timeOpened],
      ['ana', cast.filed('am1', cast.dropping('r3'))],
      ['noor', cast.timeClosed],
      ...cast.decided('am1', 'r3', 'adopted'),
    ])
    expect(whyNotCorrect(struck, correcting(struck, 'r3', 'on it', 'on this'), byChair)).toBe(
      'paragraph-struck',
    )
  })

  test('the whole of a paragraph cannot be emptied, nor a footnote taken out', () => {
    const noted = forumAfter(
      ['amara', cast.handedOver('S1', [paragraph('r1', 'Urges Parties~ to act;')])],
      ['mei', cast.handedOver('S2')],
      ['noor', cast.compiled],
    )
    const text = wordsOf(noted, 'r1') ?? ''
    const cut = (from: number, to: number) => ({
      ...{ paragraph: 'r1', revision: 0 },
      operations: [{ kind: 'text' as const, paragraph: 'r1', from, to, old: text.slice(from, to), ins: '' }],
    })
    expect(whyNotCorrect(noted, cut(13, 14), byChair)).toBe('correction-of-words-only')
    const plain = forumAfter(cast.TABLED)
    const whole = wordsOf(plain, 'r3') ?? ''
    const emptied = {
      kind: 'text' as const,
      paragraph: 'r3',
      from: 0,
      to: whole.length,
      old: whole,
      ins: ' ',
    }
    expect(whyNotCorrect(plain, { paragraph: 'r3', revision: 0, operations: [emptied] }, byChair)).toBe(
      'correction-of-words-only',
    )
  })

  test('substance needs the chair, who may', () => {
    expect(whyNotCorrect(tabled, verb(tabled), bySecretariat)).toBe('correction-needs-chair')
    expect(whyNotCorrect(tabled, verb(tabled), byChair)).toBeNull()
    expect(whyNotProposeCorrection(tabled, verb(tabled))).toBeNull()
  })

  test('before and after are kept, and after the adoption both texts are in the journal', () => {
    const journal = journalAfter(cast.AGREED, [['noor', corrected('k1', 'r1', 'and to fund', 'and fund')]])
    expect(firstWrongDecision('f', journal)).toBeNull()
    const forum = forumAfter(cast.AGREED, [['noor', corrected('k1', 'r1', 'and to fund', 'and fund')]])
    expect(forum.corrections?.k1).toMatchObject({
      ...{ state: 'made', by: 'noor', paragraph: 'r1', reason: 'It reads better.' },
      before: 'Urges Parties to protect all archives and to fund:',
      after: 'Urges Parties to protect all archives and fund:',
    })
    expect(forum.corrections?.k1?.proposedBy).toBeUndefined()
    expect(wordsOf(forum, 'r1')).toBe('Urges Parties to protect all archives and fund:')
    expect(forum.text?.revision).toBe(2)
    expect(forum.decision?.outcome).toBe('adopted')
    const past = forumAfter(cast.AGREED)
    expect(wordsOf(past, 'r1')).toBe('Urges Parties to protect all archives and to fund:')
  })
})

describe('[T21] pending amendments are carried over exactly, or nothing is corrected', () => {
  const amended = forumAfter(cast.AMENDED)

  test('those that stand elsewhere in the paragraph move with their words', () => {
    const correction = correcting(amended, 'r1', 'to protect', 'to safeguard')
    expect(whyNotCorrect(amended, correction, bySecretariat)).toBeNull()
    const after = forumAfter(cast.AMENDED, [['noor', corrected('k1', 'r1', 'to protect', 'to safeguard')]])
    expect(after.amendments.am1?.state).toBe('filed')
    expect(after.amendments.am1?.operations).toMatchObject([{ old: 'large', ins: 'all', from: 27 }])
    expect(after.amendments.am1?.filed.operations).toMatchObject([{ old: 'large', from: 25 }])
    expect(correctionChange(amended, correction)).toMatchObject({ proposedToFall: [], added: [] })
  })

  test('words an amendment would change are not corrected, by nobody; nor when the amendment asks for the same', () => {
    for (const words of ['vast', 'all']) {
      const correction = correcting(amended, 'r1', 'large', words)
      expect(whyNotCorrect(amended, correction, byChair)).toBe('correction-meets-amendment')
      expect(whyNotProposeCorrection(amended, correction)).toBe('correction-meets-amendment')
    }
    const settled = forumAfter(
      cast.AMENDED,
      cast.decided('am2', 'r1', 'rejected'),
      cast.decided('am1', 'r1', 'rejected'),
    )
    expect(whyNotCorrect(settled, correcting(settled, 'r1', 'large', 'vast'), bySecretariat)).toBeNull()
  })

  test('nor a paragraph that an amendment deletes', () => {
    const forum = forumAfter(cast.TABLED, [
      ['noor', cast.timeOpened],
      ['ana', cast.filed('am1', cast.dropping('r3'))],
    ])
    expect(whyNotCorrect(forum, correcting(forum, 'r3', 'on it', 'on this'), bySecretariat)).toBe(
      'correction-meets-amendment',
    )
  })

  test('nor a recommendation on which a contact group is at work, nor words asked to be voted apart', () => {
    const group = { id: 'g1', paragraph: 'r1', state: 'working' } as unknown as NonNullable<
      Forum['contactGroups']
    >[string]
    const aside = { ...tabled, contactGroups: { g1: group } }
    expect(whyNotCorrect(aside, correcting(aside, 'r1a', 'staff', 'staffs'), byChair)).toBe(
      'in-contact-group',
    )
    expect(whyNotCorrect(aside, correcting(aside, 'r3', 'on it', 'on this'), byChair)).toBeNull()
    const operations = cast.dropping('r1b')(tabled.text?.paragraphs ?? [])
    const division = { id: 'd1', state: 'requested', parts: [{ operations }] } as unknown as NonNullable<
      Forum['divisions']
    >[string]
    const divided = { ...tabled, divisions: { d1: division } }
    expect(whyNotCorrect(divided, correcting(divided, 'r1b', 'their', 'the'), byChair)).toBe('division-first')
    expect(whyNotCorrect(divided, form(divided), byChair)).toBeNull()
  })
})

describe('[T21] what touches substance is put before the chair', () => {
  const asked: cast.Step[] = [...cast.TABLED, ['noor', proposed('k1', 'r1', 'Urges', 'Invites')]]
  const allowed = (forum: Forum): Act => ({
    type: 'textCorrected',
    correctionId: 'k1',
    ...correcting(forum, 'r1', 'Urges', 'Invites'),
    ...correctionChange(forum, correcting(forum, 'r1', 'Urges', 'Invites')),
  })

  test('it waits, the text does not change, and nothing is frozen meanwhile', () => {
    const forum = forumAfter(asked)
    expect(forum.corrections?.k1).toMatchObject({ state: 'proposed', by: 'noor' })
    expect(forum.corrections?.k1?.after).toBe('Invites Parties to protect large archives and to fund:')
    expect(wordsOf(forum, 'r1')).toBe('Urges Parties to protect large archives and to fund:')
    expect(forum.text?.revision).toBe(0)
    expect(openMatters(forum)).toContainEqual({ code: 'correction-open', about: 'k1' })
    expect(whyNotAuthorized(forum, 'ingrid', 'correctionProposed')).toBe('not-your-role')
    expect(whyNotAuthorized(forum, 'noor', 'correctionRefused')).toBe('not-your-role')
    expect(whyNotAuthorized(forum, 'ana', 'textCorrected')).toBe('not-your-role')
  })

  test('the chair makes it, and the journal says who proposed it', () => {
    const forum = forumAfter(asked, [['ingrid', allowed]])
    expect(forum.corrections?.k1).toMatchObject({ state: 'made', by: 'ingrid', proposedBy: 'noor' })
    expect(wordsOf(forum, 'r1')).toMatch(/^Invites/)
    expect(firstWrongDecision('f', journalAfter(asked, [['ingrid', allowed]]))).toBeNull()
    expect(whyNotAllowCorrection(forum, 'k1')).toBe('correction-decided')
    expect(whyNotRefuseCorrection(forum, 'k1')).toBe('correction-decided')
  })

  test('on the words it was written on: elsewhere the text may have moved on, not there', () => {
    const elsewhere = forumAfter(asked, [['noor', corrected('k2', 'r3', 'on it', 'on this')]])
    expect(elsewhere.text?.revision).toBe(1)
    expect(whyNotAllowCorrection(elsewhere, 'k1')).toBeNull()
    const there = forumAfter(asked, [['noor', corrected('k2', 'r1', 'to fund', 'fund')]])
    expect(whyNotAllowCorrection(there, 'k1')).toBe('text-changed')
    expect(whyNotRefuseCorrection(there, 'k1')).toBeNull()
  })

  test('refused, it is settled and the text as it was', () => {
    const refused: cast.Step[] = [...asked, ['ingrid', { type: 'correctionRefused', correctionId: 'k1' }]]
    const forum = forumAfter(refused)
    expect(forum.corrections?.k1?.state).toBe('refused')
    expect(wordsOf(forum, 'r1')).toMatch(/^Urges/)
    expect(whyNotAllowCorrection(forum, 'k1')).toBe('correction-decided')
    expect(firstWrongDecision('f', journalAfter(refused))).toBeNull()
    expect(whyNotAllowCorrection(forum, 'k9')).toBe('correction-unknown')
    expect(whyNotRefuseCorrection(forum, 'k9')).toBe('correction-unknown')
  })
})

describe('[T21] [J7] a journal that says otherwise is found out', () => {
  const wrong = (...steps: (cast.Step | readonly cast.Step[])[]) =>
    firstWrongDecision('f', journalAfter(...steps) as Entry[])?.what
  const made = (rest: (forum: Forum) => object, by: cast.Name = 'noor'): cast.Step => [
    by,
    (forum) => ({ ...corrected('k1', 'r1', 'and to fund', 'and fund')(forum), ...rest(forum) }) as Act,
  ]

  test('substance corrected without the chair', () => {
    expect(wrong(cast.TABLED, [['noor', corrected('k1', 'r1', 'Urges', 'Invites')]])).toMatch(
      /correction-needs-chair/,
    )
    expect(wrong(cast.TABLED, [['ingrid', corrected('k1', 'r1', 'Urges', 'Invites')]])).toBeUndefined()
  })

  test('other words in the text than corrected, an amendment that falls by it or is moved elsewhere', () => {
    expect(wrong(cast.TABLED, [made(() => ({}))])).toBeUndefined()
    const others = (forum: Forum) => ({
      changed: correctionChange(forum, form(forum)).changed.map((p) => ({ ...p, text: `${p.text} not` })),
    })
    expect(wrong(cast.TABLED, [made(others)])).toMatch(/does not follow from the correction/)
    expect(wrong(cast.AMENDED, [made(() => ({ proposedToFall: ['am1'] }))])).toMatch(/does not follow/)
    expect(wrong(cast.AMENDED, [made(() => ({ carriedOver: [] }))])).toBeUndefined()
  })

  test('made by the secretariat after it was proposed, made twice, or otherwise than proposed', () => {
    const ask: cast.Step = ['noor', proposed('k1', 'r1', 'and to fund', 'and fund')]
    expect(wrong(cast.TABLED, [ask, made(() => ({}))])).toMatch(/not-your-role/)
    expect(wrong(cast.TABLED, [ask, made(() => ({}), 'ingrid')])).toBeUndefined()
    expect(wrong(cast.TABLED, [ask, made(() => ({ reason: 'Because.' }), 'ingrid')])).toMatch(
      /another correction was made than was proposed/,
    )
    const again: cast.Step = ['ingrid', corrected('k1', 'r3', 'on it', 'on this')]
    expect(wrong(cast.TABLED, [made(() => ({})), again])).toMatch(/correction-decided/)
    expect(wrong(cast.TABLED, [ask, ask])).toMatch(/proposed twice/)
  })

  test('a correction under the name of an amendment does not spare that one', () => {
    const named = (forum: Forum) => {
      const correction = correcting(forum, 'r1', 'to protect', 'to safeguard')
      return { correctionId: 'am1', ...correction, ...correctionChange(forum, correction) }
    }
    const forum = forumAfter(cast.AMENDED, [made(named)])
    expect(forum.amendments.am1?.operations).toMatchObject([{ from: 27 }])
  })
})
