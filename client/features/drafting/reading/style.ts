/** Where `inert` keeps an element's style: as words, so that no browser takes them for one. */
export const STYLE = 'data-style-words'

/** What an element's own style says, by property, in small letters. Word's own properties are there too. */
export function styleOf(element: Element): Record<string, string> {
  const style: Record<string, string> = {}
  for (const rule of (element.getAttribute(STYLE) ?? '').split(';')) {
    const colon = rule.indexOf(':')
    if (colon < 0) continue
    style[rule.slice(0, colon).trim().toLowerCase()] = rule
      .slice(colon + 1)
      .replace(/\s+/g, ' ')
      .trim()
      .toLowerCase()
  }
  return style
}

/** How words look. Only what can mean something is asked for. */
export interface Look {
  em: boolean
  bold: boolean
}

const ITALIC = new Set(['EM', 'I'])
const BOLD = new Set(['B', 'STRONG'])

/** The look inside this element, if it is `around` outside. */
export function lookIn(element: Element, style: Record<string, string>, around: Look): Look {
  const slant = style['font-style'] ?? (/\b(italic|oblique)\b/.test(style.font ?? '') ? 'italic' : undefined)
  const weight = style['font-weight']
  return {
    em: slant === undefined ? around.em || ITALIC.has(element.tagName) : /italic|oblique/.test(slant),
    bold: weight === undefined ? around.bold || BOLD.has(element.tagName) : isBold(weight),
  }
}

function isBold(weight: string): boolean {
  return weight.startsWith('bold') || Number(weight) >= 600
}

/** Whether the words are set high, as the numbers of footnotes are. */
export function isRaised(element: Element, style: Record<string, string>): boolean {
  return element.tagName === 'SUP' || style['vertical-align'] === 'super'
}
