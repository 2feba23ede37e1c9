import type { Lang } from '../../../../shared/paragraph.ts'
import { letters, tidied } from './letters.ts'
import { isRaised, styleOf } from './style.ts'

/** The footnotes of a document: what each reference refers to, and which elements hold nothing but their words. */
export interface Footnotes {
  /** By the link that refers to it; null where its words did not come along. */
  references: ReadonlyMap<Element, string | null>
  bodies: ReadonlySet<Element>
}

const SIGN = /^\s*[[(]?\s*(\d{1,3}|[*†‡§]{1,3}|[a-z]|[ivxl]{1,6})\s*[\])]?\s*$/i
const BLOCK = /^(?:P|DIV|LI|BR|TD|OL|UL)$/
const NAMED_NOTE = /ftn|edn|foot|endnote|note|cite|\bfn/i

/**
 * Finds footnotes as everybody writes them: a link that is only a number or a sign, to something further on that links
 * back. So Word, LibreOffice, Google Docs, mammoth, Markdown and encyclopaedias are one case.
 */
export function footnotesOf(root: Element, lang: Lang): Footnotes {
  const named = new Map<string, Element>()
  for (const element of root.querySelectorAll('[id], [name]')) {
    for (const name of [element.id, element.getAttribute('name') ?? '']) {
      if (name !== '' && !named.has(name)) named.set(name, element)
    }
  }
  const links = [...root.querySelectorAll('a[href*="#"]')].filter(isReference)
  const references = new Map<Element, string | null>()
  const bodies = new Map<Element, Set<Element>>()
  for (const link of links) {
    const target = named.get(targetOf(link))
    const follows = target && link.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING
    if (!target) references.set(link, null)
    if (!follows) continue
    const body = bodyAround(target)
    bodies.set(body, (bodies.get(body) ?? new Set()).add(link))
  }
  for (const [body, from] of bodies) {
    if ([...from].some((link) => body.contains(link))) continue
    const text = letters(noteText(body, new Set([...from].flatMap(namesOf))))
    for (const link of from) references.set(link, tidied({ text, em: [] }, lang).text)
  }
  return { references, bodies: new Set(bodies.keys()) }
}

function isReference(link: Element): boolean {
  const text = link.textContent ?? ''
  if (!SIGN.test(text)) return false
  const style = styleOf(link)
  if ('mso-footnote-id' in style || 'mso-endnote-id' in style || NAMED_NOTE.test(link.className)) return true
  if (/[[(]/.test(text) || NAMED_NOTE.test(targetOf(link))) return true
  for (let around: Element | null = link; around && around.tagName !== 'P'; around = around.parentElement) {
    if (isRaised(around, styleOf(around))) return true
  }
  return link.querySelector('sup') !== null
}

/** What a link back may call a reference: some name the raised number around it. */
function namesOf(link: Element): string[] {
  const names = [link.id, link.getAttribute('name') ?? '', link.parentElement?.id ?? '']
  return names.filter((name) => name !== '')
}

function targetOf(link: Element): string {
  const href = link.getAttribute('href') ?? ''
  const name = href.slice(href.lastIndexOf('#') + 1)
  try {
    return decodeURIComponent(name)
  } catch {
    return name
  }
}

/** The element that holds the whole note: the list item, or the paragraph, or the box around its paragraphs. */
function bodyAround(target: Element): Element {
  const block = target.closest('p, li, div, aside, dd, td') ?? target
  const around = block.parentElement
  if (block.tagName !== 'P' || !around) return block
  const isBox =
    around.tagName === 'LI' || around.tagName === 'ASIDE' || (around.tagName === 'DIV' && around.id !== '')
  return isBox ? around : block
}

/** The words without the links back, which are numbers or arrows. */
function noteText(node: Node, back: ReadonlySet<string>): string {
  if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '') : ''
  if (
    node.tagName === 'A' &&
    (back.has(targetOf(node)) || /^\s*[\^↑↩][\uFE0E\uFE0F]?\s*$/u.test(node.textContent ?? ''))
  ) {
    return ''
  }
  const words = [...node.childNodes].map((child) => noteText(child, back)).join('')
  return BLOCK.test(node.tagName) ? ` ${words} ` : words
}
