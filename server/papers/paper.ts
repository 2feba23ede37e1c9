import type { Forum } from '../../shared/forum.ts'
import { headOf, type Lang } from '../../shared/paragraph.ts'
import type { Block, Paper, PaperKind } from './content.ts'
import { itemOf } from './items.ts'
import { type SetParagraph, setText } from './markedLines.ts'
import { type Placed, placedAmendments } from './placed.ts'
import { PAPER_WORDS } from './words.ts'

export interface Asked {
  forum: Forum
  kind: PaperKind
  lang: Lang
  /** The time of the forum's last entry. */
  at: string
}

/**
 * The circular: every pending amendment under its recommendation; or the compilation: all of the text with them in
 * place. From the forum alone: the same forum, the same paper. [T24]
 */
export function paperOf({ forum, kind, lang, at }: Asked): Paper {
  const { convened, text } = forum
  if (!convened || !text) throw new Error('There is no text to print')
  const words = PAPER_WORDS[lang]
  return {
    kind,
    lang,
    words,
    symbol: `${text.symbol}${text.revision > 0 ? `/Rev.${text.revision}` : ''}`,
    title: words.titles[kind],
    organ: convened.organ[lang].replace(/,\s*$/, ''),
    date: words.date(convened.date),
    asOf: words.asOf(timeOf(at, lang, convened.timezone), forum.seq),
    at,
    sample: convened.sample ? words.sample : null,
    blocks: kind === 'circular' ? circular(forum, lang) : compilation(forum, lang),
  }
}

function circular(forum: Forum, lang: Lang): Block[] {
  const words = PAPER_WORDS[lang]
  const placed = placedAmendments(forum)
  if (placed.size === 0) return [{ kind: 'note', text: words.none }]
  let preambular = 0
  return textOf(forum, lang).flatMap(({ marked: { paragraph }, line }): Block[] => {
    if (line.kind === 'preambular' && line.level === 0) preambular += 1
    const items = placed.get(paragraph.id)
    if (!items) return []
    const label = line.label.replace(/\.$/, '')
    const place = words.places[line.kind](line.kind === 'preambular' ? label || String(preambular) : label)
    return [
      { kind: 'place', text: place },
      ...items.map((item): Block => ({ kind: 'items', items: [itemOf(forum, item, lang)] })),
    ]
  })
}

/** What was struck by an adoption is no longer in it; numbers stay. */
function compilation(forum: Forum, lang: Lang): Block[] {
  const placed = placedAmendments(forum)
  const text = textOf(forum, lang)
  const elsewhere = changedFromElsewhere(forum, placed)
  return text.flatMap(({ marked: { paragraph }, line }, i): Block[] => {
    const own: Block[] = 'struck' in paragraph && paragraph.struck ? [] : [{ kind: 'line', line }]
    const next = text[i + 1]?.line
    if (next && next.level > 0) return own
    const head = headOf(forum.text?.paragraphs ?? [], paragraph.id)?.id ?? paragraph.id
    const groups = alternatives(placed.get(head) ?? [])
    const also = elsewhere.get(head) ?? []
    return [
      ...own,
      ...groups.map(
        (group): Block => ({ kind: 'items', items: group.map((item) => itemOf(forum, item, lang)) }),
      ),
      ...(also.length > 0
        ? [
            {
              kind: 'note' as const,
              text: PAPER_WORDS[lang].alsoChangedBy(also.join(', '), also.length > 1),
            },
          ]
        : []),
    ]
  })
}

function textOf(forum: Forum, lang: Lang): SetParagraph[] {
  return setText(forum, {
    base: forum.text?.paragraphs ?? [],
    operations: [],
    words: PAPER_WORDS[lang],
  })
}

/** Those that contradict each other together, where the first of them stands. */
function alternatives(items: readonly Placed[]): Placed[][] {
  const groups: Placed[][] = []
  for (const item of items) {
    const group = groups.find(([first]) => item.group !== null && first?.group === item.group)
    if (group) group.push(item)
    else groups.push([item])
  }
  return groups
}

/** By recommendation: the numbers of the pending amendments found under another one that change it too. */
function changedFromElsewhere(forum: Forum, placed: ReadonlyMap<string, Placed[]>): Map<string, number[]> {
  const base = forum.text?.paragraphs ?? []
  const found = new Map<string, number[]>()
  for (const { amendment } of [...placed.values()].flat()) {
    const changed = amendment.operations.flatMap((o) => (o.kind === 'add' ? [] : o.paragraph))
    for (const head of new Set(changed.map((id) => headOf(base, id)?.id))) {
      if (!head || head === amendment.paragraph) continue
      found.set(
        head,
        [...(found.get(head) ?? []), amendment.number].sort((a, b) => a - b),
      )
    }
  }
  return found
}

function timeOf(at: string, lang: Lang, timeZone: string): string {
  const time = new Intl.DateTimeFormat(lang, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  })
  return time.format(new Date(at))
}
