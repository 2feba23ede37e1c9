import { DOMSerializer, type Fragment, type Node as PageNode } from 'prosemirror-model'
import { type BracketSigns, type Inline, signsBetween } from '../../../shared/draft/draftWords.ts'
import type { Lang, Shape } from '../../../shared/paragraph.ts'
import { cutAtOpening } from '../../../shared/wording/openingItalics.ts'
import { directionOfWords } from '../../../shared/wording/writingDirection.ts'
import type { CopiedLine } from './copiedLines.ts'
import { saidOf, schema } from './schema.ts'

/** A level as word processors let it stand in, in points. */
const STEP = 28

export interface ClipboardParts {
  linesOf(copied: Fragment): CopiedLine[]
  signs(): BracketSigns
  lang(): Lang
}

/**
 * Copied paragraphs as HTML. [D36]
 *
 * For other programs: numbers, square brackets and the words of footnotes as text, opening words in italics. For our own
 * editor: kinds, levels, emphasis, brackets and footnotes as the page's own markup has them; all else is `data-derived`,
 * and left out when it is read again.
 */
export class ClipboardHtml extends DOMSerializer {
  private readonly parts: ClipboardParts

  constructor(parts: ClipboardParts) {
    super(DOMSerializer.nodesFromSchema(schema), DOMSerializer.marksFromSchema(schema))
    this.parts = parts
  }

  override serializeFragment(
    copied: Fragment,
    { document = window.document }: { document?: Document } = {},
    target: HTMLElement | DocumentFragment = document.createDocumentFragment(),
  ): HTMLElement | DocumentFragment {
    const sheet = new Sheet(document, this.parts)
    for (const line of this.parts.linesOf(copied)) sheet.add(target, line)
    sheet.endWith(target)
    return target
  }
}

/** What is being written for the clipboard: paragraphs, and at their end the footnotes. */
class Sheet {
  private readonly document: Document
  private readonly signs: BracketSigns
  private readonly lang: Lang
  private readonly notes: string[] = []
  private open: readonly string[] = []

  constructor(document: Document, { signs, lang }: ClipboardParts) {
    this.document = document
    this.signs = signs()
    this.lang = lang()
  }

  add(target: Node & ParentNode, { block, label, level, inlines }: CopiedLine): void {
    const place = block ? this.paragraph(block, level) : target
    if (label !== '') place.append(this.derived('span', `${label}\u00A0 `))
    const shape = block ? saidOf(block) : PLAIN
    const { opening, rest } = cutAtOpening(inlines, { ...shape, lang: this.lang })
    if (opening.length > 0) this.words(place.appendChild(this.italic()), opening)
    this.words(place, rest)
    this.turn(place, [])
    if (place !== target) target.append(place)
  }

  endWith(target: Node & ParentNode): void {
    for (const [i, note] of this.notes.entries()) target.append(this.derived('p', `[${i + 1}] ${note}`))
  }

  private paragraph(block: PageNode, level: number): HTMLElement {
    const { dom } = DOMSerializer.renderSpec(this.document, schema.nodes.block.spec.toDOM?.(block) ?? ['p'])
    const paragraph = dom instanceof HTMLElement ? dom : this.document.createElement('p')
    paragraph.lang = this.lang
    const isBackwards = directionOfWords(block.textContent) === 'rtl'
    if (isBackwards) paragraph.dir = 'rtl'
    // Word processors know this side by its old name only.
    if (level > 0) paragraph.style[isBackwards ? 'marginRight' : 'marginLeft'] = `${level * STEP}pt`
    return paragraph
  }

  private words(place: Node & ParentNode, inlines: readonly Inline[]): void {
    for (const inline of inlines) {
      this.turn(place, inline.brackets)
      place.append(this.inline(inline))
    }
  }

  /** Closes the brackets that end here and opens those that begin. */
  private turn(place: ParentNode, brackets: readonly string[]): void {
    const signs = signsBetween(this.open, brackets, this.signs)
    if (signs !== '') place.append(this.derived('span', signs))
    this.open = brackets
  }

  private inline(inline: Inline): Node {
    let words: Node =
      'note' in inline ? this.reference(inline.note) : this.document.createTextNode(textOf(inline))
    if (inline.em) {
      const em = this.document.createElement('em')
      em.append(words)
      words = em
    }
    for (const id of inline.brackets) {
      const bracket = this.document.createElement('span')
      bracket.dataset.bracket = id
      bracket.append(words)
      words = bracket
    }
    return words
  }

  /** As opening words look, which are not emphasized. */
  private italic(): HTMLElement {
    const italic = this.document.createElement('span')
    italic.style.fontStyle = 'italic'
    return italic
  }

  private reference(note: string): HTMLElement {
    const reference = this.document.createElement('sup')
    reference.dataset.note = note
    reference.textContent = `[${this.notes.push(note)}]`
    return reference
  }

  private derived(tag: 'p' | 'span', text: string): HTMLElement {
    const element = this.document.createElement(tag)
    element.dataset.derived = ''
    element.textContent = text
    return element
  }
}

/** Words without their paragraph have no opening. */
const PLAIN: Shape = { kind: 'heading', level: 0 }

function textOf(inline: Inline): string {
  return 'text' in inline ? inline.text : ''
}
