import { baseOf } from '../../shared/amending/adoption.ts'
import { readingOf } from '../../shared/amending/filing.ts'
import { draftText, inkBlocks } from '../../shared/draft/draft.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { anyAmendment, as, type Day, group, textOf, VOTERS } from './anyMoment.ts'
import type { Name } from './cast.ts'
import type { Luck } from './luck.ts'

const WORDS = [
  'all',
  'archives',
  'schools',
  'urgently',
  '資料',
  'e\u0301coles',
  '👩‍🏫',
  'two',
  'Urges',
  'not',
]

function reworded(luck: Luck, text: string): string {
  const words = text.split(' ')
  const at = luck.below(words.length)
  const more = luck.one(WORDS) ?? ''
  const made = [
    words.toSpliced(at, 1, more),
    words.toSpliced(at, 0, more),
    words.toSpliced(at, 1),
    words.toSpliced(at, 2, more, more),
    words.toSpliced(at, 1, `${words[at]},`),
  ]
  return (luck.one(made) ?? words).join(' ')
}

function proposal({ luck }: Day, base: readonly Paragraph[]) {
  const some = () => luck.one(base.filter((p) => !p.struck || luck.chance(0.05)))
  const changed = Array.from({ length: 1 + luck.below(3) }, some).flatMap((p) =>
    p ? [{ paragraph: p.id, text: reworded(luck, p.text) }] : [],
  )
  const own = changed.filter(({ paragraph }, i) => changed.findIndex((c) => c.paragraph === paragraph) === i)
  const dropped = luck.chance(0.2) ? [some()?.id ?? 'none'] : []
  const after = luck.chance(0.1) ? null : (some()?.id ?? null)
  const level = luck.one([0, 1, 2] as const) ?? 0
  const added = luck.chance(0.25)
    ? [{ after, kind: 'operative' as const, level, text: `Welcomes ${luck.one(WORDS)};` }]
    : []
  const to = { kind: 'operative' as const, level: luck.one([0, 1, 2] as const) ?? 1 }
  const reshaped = luck.chance(0.1) ? [{ paragraph: some()?.id ?? 'none', to }] : []
  const alone = added.length + dropped.length > 0 && luck.chance(0.4)
  return {
    changed: alone ? [] : own.filter(({ paragraph }) => !dropped.includes(paragraph)),
    reshaped,
    dropped,
    added,
  }
}

interface How {
  parent?: string
  from?: string
  way?: 'suggested' | 'oral'
  organizationId?: string | undefined
}

export function file(day: Day, how: How = {}, by: Name[] = VOTERS) {
  const { forum, luck } = day
  const { organizationId, ...rest } = how
  const from = how.from ? forum.amendments[how.from] : undefined
  const parent = how.parent ?? from?.parent
  const base = baseNow(day, parent)
  return as(day, by).amendments.file({
    revision: (forum.text?.revision ?? 0) - (luck.chance(0.03) ? 1 : 0),
    proposal: proposal(day, base),
    reason: '',
    lang: 'en',
    ...rest,
    ...(organizationId && { organizationId }),
    ...(parent && { parent, parentRead: readingNow(day, parent) }),
    ...(luck.chance(0.2) && { asked: luck.some(['andes', 'baltic', 'coast', 'delta']) }),
  })
}

/** The same words as another's, but for a comma at times. */
export function copied(day: Day) {
  const { forum, luck } = day
  const other = forum.amendments[anyAmendment(day, ['filed'])]
  const texts = other?.operations.filter((o) => o.kind === 'text') ?? []
  const [first] = texts
  const was = baseNow(day, other?.parent).find((p) => p.id === first?.paragraph)
  if (!other || !first || !was) return file(day)
  const ins = luck.chance(0.5) ? first.ins : `${first.ins},`
  return as(day, VOTERS).amendments.file({
    revision: forum.text?.revision ?? 0,
    proposal: {
      changed: [{ paragraph: was.id, text: was.text.slice(0, first.from) + ins + was.text.slice(first.to) }],
      reshaped: [],
      dropped: [],
      added: [],
    },
    reason: '',
    lang: 'fr',
    ...(other.parent && { parent: other.parent, parentRead: readingNow(day, other.parent) }),
  })
}

function baseNow(day: Day, parent: string | undefined): readonly Paragraph[] {
  try {
    return parent && day.forum.amendments[parent] ? baseOf(day.forum, { parent }) : textOf(day)
  } catch {
    return textOf(day) // one that waits to fall need not fit any more
  }
}

function readingNow({ forum }: Day, parent: string): string {
  return readingOf(forum, parent)
}

export function correcting(day: Day) {
  const { forum, luck } = day
  const was = luck.one(textOf(day))
  const text = was?.text ?? ''
  const made = [
    text.replace(/ (\p{L}+)$/u, ', $1'),
    text.replace(';', '.'),
    text.replace('archives', 'archive'),
    `${text} `,
    reworded(luck, text),
  ]
  return {
    paragraph: was?.id ?? 'none',
    revision: forum.text?.revision ?? 0,
    text: luck.one(made) ?? text,
    reason: 'It reads better.',
  }
}

/** Somebody of the group has written a word; then it is reported. */
export function report(day: Day) {
  const groupId = group(day)
  if (day.forum.contactGroups?.[groupId]) {
    const ink = draftText(day.hall.drafting.room(groupId).doc)
    const block = day.luck.one(inkBlocks(ink))
    if (block) ink.insert(block.ink + 1, `${day.luck.one(WORDS)} `, {})
  }
  return as(day, VOTERS).contactGroups.report({ groupId, reason: 'We agree.', lang: 'en' })
}
