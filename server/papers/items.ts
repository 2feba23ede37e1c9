import { markedOn } from '../../shared/amending/markedOn.ts'
import { isTouched } from '../../shared/amending/marks.ts'
import type { Operation } from '../../shared/amending/operation.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import type { Lang } from '../../shared/paragraph.ts'
import { nameOf } from '../report/names.ts'
import type { Item, MarkedLine, MarkedSpan } from './content.ts'
import { setText } from './markedLines.ts'
import type { Placed } from './placed.ts'
import { PAPER_WORDS } from './words.ts'

/** A pending amendment as it is printed, with its sub-amendments and those voted with it under it. [T24] */
export function itemOf(forum: Forum, { amendment, subs, merged }: Placed, lang: Lang): Item {
  const words = PAPER_WORDS[lang]
  const { number, parent, state, into, reason } = amendment
  const numberOf = (id: string) => forum.amendments[id]?.number ?? 0
  return {
    number,
    title: parent
      ? words.sub(number, numberOf(parent))
      : state === 'merged' && into
        ? words.merged(number, numberOf(into))
        : words.amendment(number),
    facts: factsOf(forum, amendment, lang),
    reason: reason === '' ? null : { text: reason, lang: amendment.lang },
    lines: linesOf(forum, amendment, lang),
    under: [
      ...subs.map((sub) => itemOf(forum, sub, lang)),
      ...merged.map((one) => itemOf(forum, { amendment: one, subs: [], merged: [], group: null }, lang)),
    ],
  }
}

function factsOf(forum: Forum, amendment: Amendment, lang: Lang): string[] {
  const words = PAPER_WORDS[lang]
  const { organizationId, sponsors = [], way, state, parent } = amendment
  const isOnParent = parent && markedOn(forum, amendment) !== null
  return [
    words.proposedBy(nameOf(forum, organizationId, lang)),
    sponsors.length > 0 && words.sponsors(sponsors.map((id) => nameOf(forum, id, lang)).join('; ')),
    way && words.ways[way],
    words.waits[state],
    isOnParent && words.onParent(forum.amendments[parent]?.number ?? 0),
  ].filter((fact): fact is string => typeof fact === 'string')
}

/** The paragraphs it changes, marked; where they read otherwise by now, its own words. */
function linesOf(forum: Forum, amendment: Amendment, lang: Lang): MarkedLine[] {
  const base = markedOn(forum, amendment)
  if (!base) return amendment.operations.map((operation) => bareLine(operation, amendment.lang))
  return setText(forum, { base, operations: amendment.operations, words: PAPER_WORDS[lang] })
    .filter(({ marked }) => isTouched(marked) && !('struck' in marked.paragraph && marked.paragraph.struck))
    .map(({ line }) => line)
}

function bareLine(operation: Operation, lang: Lang): MarkedLine {
  const span = (text: string, mark: MarkedSpan['mark']) => ({ text, mark, italic: false, note: null })
  const line = { kind: 'operative', level: 0, lang, label: '', notes: [], reshaped: null } as const
  switch (operation.kind) {
    case 'text':
      return { ...line, notes: [], spans: [span(operation.old, 'del'), span(operation.ins, 'ins')] }
    case 'add':
      return { ...line, notes: [], spans: operation.paragraphs.map((p) => span(p.text, 'ins')) }
    case 'drop':
    case 'shape':
      return { ...line, notes: [], spans: [span('…', 'del')] }
  }
}
