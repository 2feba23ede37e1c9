import fc from 'fast-check'
import type { Amending, Operation, Proposal } from '../../shared/amending/amendment.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import { KINDS, LEVELS, NOTE_MARK, type Paragraph } from '../../shared/paragraph.ts'
import { isPlain } from '../../shared/wording/rewording.ts'

/** A paragraph in the words of a test; `~` stands for a footnote. */
export function paragraph(id: string, words: string, rest: Partial<Paragraph> = {}): Paragraph {
  const text = words.replaceAll('~', NOTE_MARK)
  const notes = [...text].filter((c) => c === NOTE_MARK).map((_, i) => `note ${i + 1} of ${id}`)
  return {
    id,
    kind: 'operative',
    level: 0,
    lang: 'en',
    text,
    em: [],
    notes,
    part: 'S1',
    struck: false,
    addedBy: null,
    ...rest,
  }
}

export function amending(number: number, operations: readonly Operation[]): Amending {
  return { id: `am${number}`, number, operations }
}

/** Ids in a row: new-1, new-2… */
export function idsFrom(prefix: string): () => string {
  let last = 0
  return () => {
    last += 1
    return `${prefix}-${last}`
  }
}

/** Words, signs and spaces that texts are made of here: several scripts, combining marks, emoji, odd spaces. */
const SCRAPS = [
  'shall',
  'should',
  'may',
  'the',
  'artists',
  'public-interest',
  'l’article',
  'Convention',
  'é',
  'e\u0301',
  'o\u0308\u0323',
  'الثقافة',
  'حَقٌّ',
  'و',
  'المجتمع',
  '文化',
  '多样性',
  '公约',
  '的',
  '促进文化表现形式',
  'สิทธิ',
  '👩🏽‍🎨',
  '🇫🇷',
  '🇫🇷🇸🇳',
  '𝒜',
  '1.5',
  '16',
  ' ',
  ' ',
  ' ',
  ' ',
  ' ',
  '  ',
  '\u00A0',
  '\u202F',
  ', ',
  '; ',
  '(a)',
  '.',
  '«',
  '»',
  '“',
  '-',
  '\u200D',
  '\u0301',
]

const scrap = fc.constantFrom(...SCRAPS)
const marked = fc.oneof({ weight: 12, arbitrary: scrap }, { weight: 1, arbitrary: fc.constant(NOTE_MARK) })

/** A paragraph's words as scraps, so that an edit can take some away and put others in. */
const scraps = fc.array(marked, { maxLength: 14 })

export const anyWords = scraps.map((s) => s.join(''))

/** A text and what somebody made of it. */
export const anyEdit: fc.Arbitrary<{ was: string; is: string }> = scraps.chain((was) =>
  fc.oneof(edited(was), anyWords).map((is) => ({ was: was.join(''), is })),
)

const shape = fc.record({ kind: fc.constantFrom(...KINDS), level: fc.constantFrom(...LEVELS) })

/** A text of one to four paragraphs with footnotes and emphasis, one of them perhaps struck. */
export const anyBase: fc.Arbitrary<Paragraph[]> = fc
  .array(fc.tuple(scraps, shape, fc.array(fc.nat(40), { maxLength: 6 }), fc.nat(9)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all.map(([words, kindAndLevel, cuts, luck], i) => {
      const text = words.join('') || 'culture'
      return paragraph(`p${i}`, text, { ...kindAndLevel, em: emphasis(text, cuts), struck: luck === 0 })
    }),
  )

/** What a proposer may want of this text: few, small changes, so that several proposals often meet. */
export function anyProposal(base: readonly Paragraph[]): fc.Arbitrary<Proposal> {
  const standing = base.filter((p) => !p.struck)
  const places = [null, ...base.map((p) => p.id)]
  const change = (p: Paragraph) => edited(piecesOf(p.text)).map((text) => ({ paragraph: p.id, text }))
  return fc.record({
    changed: seldomNone(
      fc.tuple(...standing.map((p) => fc.option(change(p)))).map((all) => all.filter((c) => c !== null)),
    ),
    dropped: mostlyNone(atMostOne(standing.map((p) => p.id))),
    reshaped: mostlyNone(
      fc.tuple(atMostOne(standing), shape).map(([some, to]) => some.map(({ id }) => ({ paragraph: id, to }))),
    ),
    added: mostlyNone(
      fc.array(
        fc.tuple(shape, fc.constantFrom(...places), scrap).map(([s, after, text]) => ({ ...s, after, text })),
        { maxLength: 2 },
      ),
    ),
  })
}

/** Operations no diff would make, in places of no meaning: what matters is only that they fit. */
export function anyRewordings(base: readonly Paragraph[]): fc.Arbitrary<Operation[]> {
  return fc.array(
    fc
      .tuple(fc.nat(base.length - 1), fc.nat(20), fc.nat(4), fc.constantFrom('', 'x', 'yes', '文', '𝒜'))
      .map(([i, start, length, ins]): Operation => {
        const { id, text } = base[i] ?? paragraph('none', '')
        const characters = [...text]
        const old = characters.slice(start, start + length).join('')
        const from = characters.slice(0, start).join('').length
        return { kind: 'text', paragraph: id, from, to: from + old.length, old, ins }
      }),
    { maxLength: 3 },
  )
}

/**
 * A paragraph which some amendments share out piece by piece: they touch wherever they can without a conflict,
 * and add paragraphs in the same places.
 */
export function anyCrowd(count: number): fc.Arbitrary<{ base: Paragraph[]; sets: Operation[][] }> {
  const owner = fc.nat(count)
  const piece = fc.record({
    was: marked,
    is: fc.constantFrom('', '', 'x', '文'),
    by: owner,
    before: fc.constantFrom('y', '𝒜'),
    insertedBy: owner,
  })
  const added = fc.record({
    by: owner,
    after: fc.constantFrom(null, 'p0'),
    level: fc.constantFrom(0 as const, 1 as const),
    text: fc.constantFrom('one', 'two', 'three', 'four'),
  })
  return fc
    .tuple(fc.array(piece, { minLength: 1, maxLength: 6 }), fc.array(added, { maxLength: 3 }))
    .map(([pieces, adds]) => {
      const base = [paragraph('p0', pieces.map(({ was }) => was).join(''))]
      const sets = Array.from({ length: count }, (_, who): Operation[] => {
        const mine = adds
          .filter(({ by }) => by === who)
          .map(({ by: _by, ...rest }) => ({ ...rest, kind: 'operative' as const }))
        return operationsOf(base, { changed: [], dropped: [], added: mine }, idsFrom('new'))
      })
      let from = 0
      for (const { was, is, by, before, insertedBy } of pieces) {
        sets[insertedBy]?.push({ kind: 'text', paragraph: 'p0', from, to: from, old: '', ins: before })
        sets[by]?.push({ kind: 'text', paragraph: 'p0', from, to: from + was.length, old: was, ins: is })
        from += was.length
      }
      return { base, sets }
    })
}

function atMostOne<T>(all: readonly T[]): fc.Arbitrary<T[]> {
  return all.length === 0 ? fc.constant<T[]>([]) : fc.constantFrom(...all).map((one) => [one])
}

function mostlyNone<T>(some: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof({ weight: 3, arbitrary: fc.constant<T[]>([]) }, { weight: 1, arbitrary: some })
}

function seldomNone<T>(some: fc.Arbitrary<T[]>): fc.Arbitrary<T[]> {
  return fc.oneof({ weight: 1, arbitrary: fc.constant<T[]>([]) }, { weight: 6, arbitrary: some })
}

function edited(was: readonly string[]): fc.Arbitrary<string> {
  const cut = fc.record({ at: fc.nat(was.length), away: fc.nat(2), put: fc.array(scrap, { maxLength: 2 }) })
  return fc.array(cut, { minLength: 1, maxLength: 2 }).map((cuts) => {
    const now = [...was]
    for (const { at, away, put } of cuts) now.splice(at, away, ...put)
    return now.join('')
  })
}

function piecesOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\s+|./gsu) ?? []
}

/** Well-formed stretches out of any numbers: in order, not empty, not touching, no character cut. */
function emphasis(text: string, cuts: number[]): Paragraph['em'] {
  const characters = [...text]
  const at = [...new Set(cuts)]
    .filter((n) => n <= characters.length)
    .sort((a, b) => a - b)
    .map((n) => characters.slice(0, n).join('').length)
  return Array.from({ length: at.length >> 1 }, (_, i): [number, number] => [
    at[2 * i] ?? 0,
    at[2 * i + 1] ?? 0,
  ])
}

/** Whether emphasis and footnotes of a paragraph are as they must be. */
export function isWellFormed({ text, em, notes }: Paragraph): boolean {
  const ends = em.flat()
  return (
    ends.every((at, i) => at > (ends[i - 1] ?? -1) && at <= text.length) &&
    notes.length === text.split(NOTE_MARK).length - 1 &&
    isPlain(text.replaceAll(NOTE_MARK, ''))
  )
}
