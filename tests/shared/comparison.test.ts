import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { type ComparedParagraph, compareDrafts } from '../../shared/draft/comparison.ts'
import type { DraftParagraph } from '../../shared/draft/draft.ts'
import { KINDS, LEVELS, NOTE_MARK } from '../../shared/paragraph.ts'
import { holds, PATIENCE } from '../support/property.ts'

vi.setConfig({ testTimeout: PATIENCE })

function paragraph(id: string, text: string, rest: Partial<DraftParagraph> = {}): DraftParagraph {
  const plain = {
    kind: 'operative',
    level: 0,
    em: [],
    notes: [],
    addressees: [],
    alternative: false,
  } as const
  return { ...plain, addressees: [], em: [], notes: [], id, text, ...rest }
}

/** As a reader sees the words of one paragraph: [-gone-] {+come+}. */
function marks(was: string, is: string): string {
  const [only] = compareDrafts([paragraph('a', was)], [paragraph('a', is)], 'en')
  return shown(only?.stretches ?? [])
}

function shown(stretches: ComparedParagraph['stretches']): string {
  const signs = { same: ['', ''], del: ['[-', '-]'], ins: ['{+', '+}'] } as const
  return stretches.map(({ mark, text }) => signs[mark][0] + text + signs[mark][1]).join('')
}

function asBefore(compared: readonly ComparedParagraph[]) {
  return compared
    .filter(({ place }) => place !== 'added' && place !== 'movedHere')
    .map(({ id, before, stretches }) => ({ id, before, text: words(stretches, 'ins') }))
}

function asAfter(compared: readonly ComparedParagraph[]) {
  return compared
    .filter(({ place }) => place !== 'deleted' && place !== 'movedAway')
    .map(({ id, after, stretches }) => ({ id, after, text: words(stretches, 'del') }))
}

function words(stretches: ComparedParagraph['stretches'], without: 'ins' | 'del'): string {
  return stretches.flatMap(({ mark, text }) => (mark === without ? [] : [text])).join('')
}

const WORDS = [
  ...[
    'Urges ',
    'Parties ',
    'to ',
    'protect ',
    'large ',
    'archives',
    ', ',
    'and ',
    'the ',
    'art ',
    '; ',
    '  ',
  ],
  ...['促请', '各', '缔约方', '保护', '大型', '的', '档案', '，', '。'],
  ...['تحث ', 'الأطراف ', 'على ', 'حماية ', '، ', 'إِلَى '],
  ...['👩‍👩‍👧', 'é', 'é', '\uE000', 'ประเทศ', '[', '] '],
  NOTE_MARK,
]
const anyText = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((all) => all.join(''))
const anyParagraph = fc.record({
  text: anyText,
  kind: fc.constantFrom(...KINDS),
  level: fc.constantFrom(...LEVELS),
  notes: fc.array(fc.constantFrom('Ibid.', 'See 3.', ''), { maxLength: 3 }),
})
const anyDraft = fc
  .uniqueArray(fc.constantFrom(...'abcdefgh'), { maxLength: 8 })
  .chain((ids) =>
    fc
      .tuple(...ids.map(() => anyParagraph))
      .map((all) => all.map((p, i) => paragraph(ids[i] ?? '', p.text, p))),
  )

test('[D25] a comparison reads back to both sides, in their order and word for word', () => {
  holds(
    fc.property(anyDraft, anyDraft, (before, after) => {
      const compared = compareDrafts(before, after, 'en')
      expect(asBefore(compared)).toEqual(before.map((p) => ({ id: p.id, before: p, text: p.text })))
      expect(asAfter(compared)).toEqual(after.map((p) => ({ id: p.id, after: p, text: p.text })))
    }),
    { dearer: 2 },
  )
})

test('[D25] a draft that did not change has no marks', () => {
  holds(
    fc.property(anyDraft, (draft) => {
      for (const { place, stretches } of compareDrafts(draft, structuredClone(draft), 'en')) {
        expect(place).toBe('kept')
        expect(stretches.every(({ mark }) => mark === 'same')).toBe(true)
      }
    }),
    { dearer: 4 },
  )
})

test('[D25] as few paragraphs as possible count as moved: one that is moved alone is the only one', () => {
  const draft = ['a', 'b', 'c', 'd', 'e'].map((id) => paragraph(id, `Paragraph ${id};`))
  const moves = fc.tuple(fc.nat(4), fc.nat(4)).filter(([from, to]) => Math.abs(from - to) > 1)
  holds(
    fc.property(moves, ([from, to]) => {
      const after = draft.filter((_, i) => i !== from)
      after.splice(to, 0, ...draft.slice(from, from + 1))
      const compared = compareDrafts(draft, after, 'en')
      const moved = compared.filter(({ place }) => place !== 'kept')
      expect(moved.map(({ id, place }) => `${id} ${place}`).sort()).toEqual(
        ['movedAway', 'movedHere'].map((place) => `${draft[from]?.id} ${place}`),
      )
    }),
    { dearer: 10 },
  )
})

test('[D25] a paragraph that was moved and reworded shows its words’ changes where it stands now', () => {
  const before = [
    paragraph('a', 'One;'),
    paragraph('b', 'Urges States to act;'),
    paragraph('c', 'Three;'),
    paragraph('d', 'Four;'),
    paragraph('e', 'Five;'),
  ]
  const after = [
    paragraph('a', 'One;'),
    paragraph('c', 'Three;'),
    paragraph('d', 'Four;'),
    paragraph('x', 'New;'),
    paragraph('b', 'Invites States to act;'),
  ]
  const compared = compareDrafts(before, after, 'en')
  expect(compared.map(({ id, place, stretches }) => `${place} ${id}: ${shown(stretches)}`)).toEqual([
    'kept a: One;',
    'movedAway b: [-Urges States to act;-]',
    'kept c: Three;',
    'kept d: Four;',
    'deleted e: [-Five;-]',
    'added x: {+New;+}',
    'movedHere b: [-Urges-]{+Invites+} States to act;',
  ])
})

test('[D25] Arabic is compared by whole words, with and without vowel signs', () => {
  expect(
    marks(
      'تحث الأطراف على حماية المحفوظات الكبيرة وتمويل موظفيها، ولا سيما المؤسسات الصغيرة',
      'تحث جميع الأطراف على صون المحفوظات الكبيرة وتمويل موظفيها ومبانيها، ولا سيما المؤسسات الصغيرة',
    ),
  ).toBe(
    'تحث{+ جميع+} الأطراف على [-حماية-]{+صون+} المحفوظات الكبيرة وتمويل موظفيها{+ ومبانيها+}، ولا سيما المؤسسات الصغيرة',
  )
  expect(marks('إِذْ تُشِيرُ إِلَى الْمَادَّةِ ١١ مِنَ الِاتِّفَاقِيَّةِ', 'إِذْ تُشِيرُ إِلَى الْمَوَادِّ ١١ و١٢ مِنَ الِاتِّفَاقِيَّةِ')).toBe(
    'إِذْ تُشِيرُ إِلَى [-الْمَادَّةِ-]{+الْمَوَادِّ+} ١١{+ و١٢+} مِنَ الِاتِّفَاقِيَّةِ',
  )
})

test('[D25] Chinese, Japanese and Thai, which put no spaces, are compared by whole words too', () => {
  expect(
    marks(
      '促请各缔约方保护大型档案并为其工作人员提供资金。',
      '促请所有缔约方保护全部档案并为其工作人员和建筑物提供资金。',
    ),
  ).toBe('促请[-各-]{+所有+}缔约方保护[-大型-]{+全部+}档案并为其工作人员{+和建筑物+}提供资金。')
  expect(marks('承认文化多样性是人类的共同遗产', '确认文化多样性是全人类的宝贵遗产')).toBe(
    '[-承认-]{+确认+}文化多样性是{+全+}人类的[-共同-]{+宝贵+}遗产',
  )
  expect(marks('文化の多様性を保護することを要請する', '文化の多様性を尊重することを要請する')).toBe(
    '文化の多様性を[-保護-]{+尊重+}することを要請する',
  )
  expect(marks('ขอให้รัฐคุ้มครองหอจดหมายเหตุ', 'ขอให้รัฐสนับสนุนหอจดหมายเหตุ')).toBe(
    'ขอให้รัฐ[-คุ้มครอง-]{+สนับสนุน+}หอจดหมายเหตุ',
  )
})

test('[D25] words that stay by chance in a sentence written anew do not leave it in shreds', () => {
  expect(
    marks(
      'Urges Parties to protect large archives and to fund their staff',
      'Calls upon States to do all in their power so that archivists are paid',
    ),
  ).toBe(
    '[-Urges Parties to protect large archives and to fund their staff-]' +
      '{+Calls upon States to do all in their power so that archivists are paid+}',
  )
  expect(marks('保护大型的档案', '保护全部的资料')).toBe('保护[-大型的档案-]{+全部的资料+}')
  expect(marks('to protect the art carefully', 'to preserve the art properly')).toBe(
    'to [-protect-]{+preserve+} the art [-carefully-]{+properly+}',
  )
})

test('[D25] a footnote that came, went or says something else is a change where its mark stands', () => {
  const before = [
    paragraph('a', `All States${NOTE_MARK} and archives${NOTE_MARK};`, { notes: ['One', 'Two'] }),
  ]
  const after = [
    paragraph('a', `All States${NOTE_MARK} and${NOTE_MARK} archives${NOTE_MARK};`, {
      notes: ['One', 'New', 'Other'],
    }),
  ]
  const [only] = compareDrafts(before, after, 'en')
  expect(shown(only?.stretches ?? []).replaceAll(NOTE_MARK, '*')).toBe(
    'All States* and{+*+} archives[-*-]{+*+};',
  )
})
