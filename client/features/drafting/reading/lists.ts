import { type Label, labelOfItem, type Series } from './label.ts'
import type { Item } from './line.ts'
import { styleOf } from './style.ts'

/** The type of a numbered list whose source does not say with what it numbers. */
export const UNSAID = 'unsaid'

/** A list that is being read. */
export interface ListAround {
  element: Element
  depth: number
  /** The number that its next item has. */
  next: number
}

export function listIn(element: Element, around: ListAround | null): ListAround {
  return {
    element,
    depth: (around?.depth ?? 0) + 1,
    next: numberOf(element, 'start') ?? 1,
  }
}

/** An item of a real list. Google Docs and Word online put every level into lists of their own and say which it is. */
export function itemOf(element: Element, list: ListAround | null): Item {
  const said = numberOf(element, 'aria-level') ?? numberOf(element, 'data-aria-level')
  const value = numberOf(element, 'value') ?? list?.next ?? 1
  if (list) list.next = value + 1
  const series = list ? seriesOf(element, list.element) : 'bullet'
  const label: Label = {
    readings: [{ series, value: series === 'bullet' ? 0 : value }],
    sign: '',
    length: 0,
    weak: false,
  }
  return { list: list?.element ?? element, depth: said ?? list?.depth ?? 1, label }
}

/** An item of Word's, which are paragraphs that say "mso-list:l0 level2 lfo1"; null for other paragraphs. */
export function wordItemOf(style: Record<string, string>): Item | null {
  const [, list, level] = /^(l\d+) level(\d)/.exec(style['mso-list'] ?? '') ?? []
  return list && level ? { list, depth: Number(level), label: null } : null
}

/** The label of a Word item, as its own paragraph shows it: "(a)", "•", "1.1". */
export function wordLabel(element: Element): Label {
  const shown = labelOfItem((element.textContent ?? '').replace(/\s+/g, ' '))
  return shown ?? { readings: [{ series: 'bullet', value: 0 }], sign: '', length: 0, weak: false }
}

function seriesOf(item: Element, list: Element): Series {
  const type =
    styleOf(item)['list-style-type'] ?? styleOf(list)['list-style-type'] ?? list.getAttribute('type')
  if (list.tagName !== 'OL') return 'bullet'
  if (list.getAttribute('type') === UNSAID) return 'any'
  if (/^(a|lower-(alpha|latin))$/.test(type ?? '')) return 'letter'
  if (/^(i|lower-roman)$/.test(type ?? '')) return 'roman'
  if (/^(A|upper-(alpha|latin))$/.test(type ?? '')) return 'capital'
  if (/^(I|upper-roman)$/.test(type ?? '')) return 'part'
  return /^(disc|circle|square)$/.test(type ?? '') ? 'bullet' : 'decimal1'
}

function numberOf(element: Element, attribute: string): number | null {
  const said = element.getAttribute(attribute)
  return said !== null && /^\d{1,4}$/.test(said) ? Number(said) : null
}
