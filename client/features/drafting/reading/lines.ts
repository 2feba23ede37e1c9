import { KINDS, type Lang, LEVELS, type Shape } from '../../../../shared/paragraph.ts'
import { type Footnotes, footnotesOf } from './footnotes.ts'
import { isOnlyLabel } from './label.ts'
import { brokenUp, Gathering, type Item, type Line, NOWHERE, type Setting } from './line.ts'
import { itemOf, type ListAround, listIn, wordItemOf, wordLabel } from './lists.ts'
import { isRaised, type Look, lookIn, styleOf } from './style.ts'
import { isOfFigures, rowsOf } from './tables.ts'
import { isBlock, isHeading, isSkipped } from './tags.ts'
import { textLines } from './textLines.ts'

/** The lines of a document, one a paragraph, in order. Empty ones are left out. [D26] */
export function linesOf(root: Element, lang: Lang): Line[] {
  const walk = new Walk(footnotesOf(root, lang), lang)
  walk.into(root, { em: false, bold: false, setting: NOWHERE, list: null, row: false })
  walk.end()
  return walk.lines.flatMap(brokenUp)
}

interface Around extends Look {
  setting: Setting
  list: ListAround | null
  /** In a row of figures: everything in it is one line. */
  row: boolean
}

const PLAIN: Look = { em: false, bold: false }

class Walk {
  readonly lines: Line[] = []
  private readonly footnotes: Footnotes
  private readonly lang: Lang
  private open: Gathering | null = null

  constructor(footnotes: Footnotes, lang: Lang) {
    this.footnotes = footnotes
    this.lang = lang
  }

  into(parent: Node, around: Around): void {
    for (const child of parent.childNodes) {
      if (child instanceof Element) this.element(child, around)
      else if (child.nodeType === Node.TEXT_NODE) this.words(child.textContent ?? '', around)
    }
  }

  /** Ends the line, unless it is only a label: its words stand in the next cell or box. */
  end(): void {
    const { open } = this
    if (!open) return
    if (isOnlyLabel(open.raw)) {
      open.waits = true
      return
    }
    if (/\S/u.test(open.raw)) this.lines.push(open.line())
    this.open = null
  }

  private element(element: Element, around: Around): void {
    const style = styleOf(element)
    if (isSkipped(element, style) || this.footnotes.bodies.has(element)) return
    if (element.tagName === 'BR') this.gathering(around).break(around.row)
    else if (style['mso-list'] === 'ignore') this.label(element, around)
    else if ('mso-tab-count' in style || element.className === 'Apple-tab-span')
      this.gathering(around).add('\t', PLAIN)
    else if (!this.footnote(element, style, around)) {
      const inside = { ...around, ...lookIn(element, style, around) }
      if (isBlock(element) && !around.row) this.block(element, style, inside)
      else if (element.tagName === 'Q') this.quote(element, inside)
      else this.into(element, inside)
    }
  }

  private words(text: string, around: Around): void {
    const words = text.replace(/[ \t\n\r\f]+/g, ' ')
    if (this.open || words !== ' ') this.gathering(around).add(words, around)
  }

  private block(element: Element, style: Record<string, string>, around: Around): void {
    this.end()
    const { tagName } = element
    if (tagName === 'PRE') this.lines.push(...textLines(element.textContent ?? ''))
    else if (tagName === 'TABLE' && isOfFigures(element)) this.figures(element, around)
    else if (tagName === 'UL' || tagName === 'OL')
      this.into(element, { ...around, list: listIn(element, around.list) })
    else this.into(element, { ...around, setting: settingIn(element, style, around) })
    this.end()
  }

  private figures(table: Element, around: Around): void {
    for (const row of rowsOf(table)) {
      for (const cell of row.children) {
        this.open?.comma()
        this.into(cell, { ...around, row: true })
      }
      this.end()
    }
  }

  /** True if this element is a reference to a footnote, or what is left of one whose words did not come along. */
  private footnote(element: Element, style: Record<string, string>, around: Around): boolean {
    const note = this.footnotes.references.get(element) ?? element.getAttribute('data-note')
    if (note !== null && note !== '') this.gathering(around).note(note)
    if (note !== null || this.footnotes.references.has(element)) return true
    if (!isRaised(element, style) || element.querySelector('a')) return false
    return (
      /^\s*[[(]?(\d{1,2}|[*†‡§]{1,3})[\])]?\s*$/.test(element.textContent ?? '') &&
      /(\p{L}{3}|[\p{Po}\p{Pf}\p{Pe}])$/u.test(this.open?.last ?? '')
    )
  }

  private label(element: Element, { setting: { item } }: Around): void {
    if (item) item.label = wordLabel(element)
  }

  private quote(element: Element, around: Around): void {
    const [opens, closes] = this.lang === 'fr' ? ['«\u00A0', '\u00A0»'] : ['“', '”']
    this.gathering(around).add(opens, around)
    this.into(element, around)
    this.gathering(around).add(closes, around)
  }

  private gathering({ setting }: Around): Gathering {
    this.open ??= new Gathering(setting)
    this.open.goOnIn(setting)
    return this.open
  }
}

function settingIn(element: Element, style: Record<string, string>, { setting, list }: Around): Setting {
  return {
    heading: setting.heading || isHeading(element, style),
    item: itemIn(element, style, list) ?? (/^T[DH]$/.test(element.tagName) ? null : setting.item),
    shape: ownShape(element) ?? setting.shape,
  }
}

/** Outlook writes Word's items as items of real lists, which say the same twice. */
function itemIn(element: Element, style: Record<string, string>, list: ListAround | null): Item | null {
  const word = wordItemOf(style)
  if (element.tagName !== 'LI') return word
  const item = itemOf(element, list)
  return word ? { ...word, label: item.label } : item
}

/** What our own markup says of a paragraph. */
function ownShape(element: Element): Shape | null {
  const kind = KINDS.find((known) => known === element.getAttribute('data-kind'))
  const level = LEVELS.find((known) => String(known) === element.getAttribute('data-level'))
  return kind ? { kind, level: level ?? 0 } : null
}
