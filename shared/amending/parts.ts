import { canonical } from '../digest.ts'
import type { Amendment, Forum } from '../forum.ts'
import { NOTE_MARK, type Paragraph } from '../paragraph.ts'
import { isBlank } from '../wording/rewording.ts'
import { baseOf } from './adoption.ts'
import { clash, type Operation } from './operation.ts'

/** Something that is voted on its own, as it is asked for. */
export interface AskedPart {
  /** Of the text: what takes the part out of it. Of an amendment: the part itself. */
  operations: Operation[]
  /** As the question prints it. */
  words: string
  /** Paragraphs that go whole, for their label; empty where words are. */
  paragraphs: string[]
}

/** More than a part's question can print is cut; UTF-16 units. */
const PRINTED = 600

/** A part as its question prints it: the words that go or come, footnotes aside. `base`: what `operations` are written on. [T18] */
export function partOf(base: readonly Paragraph[], operations: readonly Operation[]): AskedPart {
  const text = (id: string) => base.find((p) => p.id === id)?.text ?? ''
  const printed = operations.map((o) => {
    if (o.kind === 'add') return o.paragraphs.map((p) => p.text).join(' ')
    if (o.kind !== 'text') return text(o.paragraph)
    return isBlank(o.old) || isBlank(o.ins) ? `${o.old}${o.ins}` : `${o.old} → ${o.ins}`
  })
  const whole = operations.flatMap((o) => (o.kind === 'drop' ? o.paragraph : []))
  return {
    operations: [...operations],
    words: cut(
      printed
        .map((words) => words.replaceAll(NOTE_MARK, '').trim())
        .filter((words) => words !== '')
        .join(' … '),
    ),
    paragraphs: whole.length === operations.length ? whole : [],
  }
}

/** The part of the text that is these sub-paragraphs, each with everything under it. [T18] */
export function subparagraphsPart(base: readonly Paragraph[], ids: readonly string[]): AskedPart {
  const dropped = base.filter(
    (p, i) => !p.struck && (ids.includes(p.id) || above(base, i).some((id) => ids.includes(id))),
  )
  return partOf(
    base,
    dropped.map((p) => ({ kind: 'drop', paragraph: p.id })),
  )
}

/**
 * The part of the text that is these words, UTF-16 offsets, beside others already chosen. [T18]
 *
 * Taken out, it leaves no two spaces side by side: it has the one before it, at the beginning the one after it.
 */
export function wordsPart(
  base: readonly Paragraph[],
  { paragraph, from, to }: { paragraph: string; from: number; to: number },
  beside: readonly AskedPart[] = [],
): AskedPart {
  const text = base.find((p) => p.id === paragraph)?.text ?? ''
  const isSpace = (at: number) => /\s/.test(text.charAt(at))
  const endsThere = to >= text.length || /[\s,;.]/.test(text.charAt(to))
  const spaced = {
    from: isSpace(from - 1) && endsThere ? from - 1 : from,
    to: from === 0 && isSpace(to) ? to + 1 : to,
  }
  const taking = (span: { from: number; to: number }): Operation => ({
    kind: 'text',
    paragraph,
    ...span,
    old: text.slice(span.from, span.to),
    ins: '',
  })
  const theirs = beside.flatMap((p) => p.operations)
  const meets = clash([taking(spaced)], theirs) === 'conflict'
  return partOf(base, [taking(meets ? { from, to } : spaced)])
}

/** What operations do, in what can be told apart: whoever drops a paragraph drops what is under it in the same go. [T18] */
export function choicesIn(base: readonly Paragraph[], operations: readonly Operation[]): Operation[][] {
  const dropped = new Set(operations.map((o) => (o.kind === 'drop' ? o.paragraph : null)))
  const choices = new Map<Operation | string, Operation[]>()
  for (const o of operations) {
    const at = o.kind === 'drop' ? base.findIndex((p) => p.id === o.paragraph) : -1
    const top = at < 0 ? o : (above(base, at).findLast((id) => dropped.has(id)) ?? base[at]?.id ?? o)
    choices.set(top, [...(choices.get(top) ?? []), o])
  }
  return [...choices.values()]
}

/** These parts of an amendment, and what is left of it as one more, so that they are all of it. [T18] */
export function withTheRest(
  forum: Pick<Forum, 'amendments' | 'text'>,
  amendment: Amendment,
  parts: readonly AskedPart[],
): AskedPart[] {
  const taken = new Set(parts.flatMap((p) => p.operations.map((o) => canonical(o))))
  const rest = amendment.operations.filter((o) => !taken.has(canonical(o)))
  return rest.length === 0 ? [...parts] : [...parts, partOf(baseOf(forum, amendment), rest)]
}

/** What the paragraph at this place is a sub-paragraph of, nearest first; empty for a head paragraph. */
export function above(paragraphs: readonly Paragraph[], at: number): string[] {
  let level = paragraphs[at]?.level ?? 0
  const over: string[] = []
  for (let i = at - 1; i >= 0 && level > 0; i -= 1) {
    const p = paragraphs[i]
    if (!p || p.level >= level) continue
    over.push(p.id)
    level = p.level
  }
  return over
}

function cut(words: string): string {
  if (words.length <= PRINTED) return words
  const short = words.slice(0, PRINTED - 1)
  return `${/[\uD800-\uDBFF]$/.test(short) ? short.slice(0, -1) : short}…`
}
