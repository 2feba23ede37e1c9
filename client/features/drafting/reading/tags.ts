/** Never words of the text: machinery, navigation, what is played or filled in, how something is pronounced, deletions. */
const SKIPPED = words(
  'SCRIPT STYLE HEAD TITLE META LINK TEMPLATE NOSCRIPT IFRAME OBJECT EMBED SVG MATH CANVAS VIDEO AUDIO IMG PICTURE',
  'MAP LABEL BUTTON INPUT SELECT TEXTAREA DATALIST NAV DEL RT RP XML',
)

const BLOCKS = words(
  'P DIV LI H1 H2 H3 H4 H5 H6 BLOCKQUOTE PRE TABLE CAPTION TBODY THEAD TFOOT TR TD TH UL OL MENU DL DT DD SECTION',
  'ARTICLE HEADER FOOTER MAIN ASIDE FIGURE FIGCAPTION ADDRESS DETAILS SUMMARY FIELDSET HR CENTER FORM',
)

/** Ends a line before and behind it. */
export function isBlock(element: Element): boolean {
  return BLOCKS.has(element.tagName)
}

/** Not to be read: what nobody saw, what Word's tracked changes deleted, and its comments. */
export function isSkipped(element: Element, style: Record<string, string>): boolean {
  if (SKIPPED.has(element.tagName.toUpperCase())) return true
  // Our own: what this version does not know, and what is derived anew.
  if (element.hasAttribute('data-unknown') || element.hasAttribute('data-derived')) return true
  if (element.hasAttribute('data-derived')) return true
  if (element.hasAttribute('hidden') || element.getAttribute('aria-hidden') === 'true') return true
  if (element.getAttribute('role') === 'navigation' || /^(Mso|mso)[Cc]om/.test(element.className)) return true
  return (
    style.display === 'none' ||
    style.visibility === 'hidden' ||
    style['mso-hide'] === 'all' ||
    style['mso-special-character'] === 'comment' ||
    /^(comment|header|footer|para-border)/.test(style['mso-element'] ?? '')
  )
}

/** Whether this is a heading in the way of HTML, Word, Word online or LibreOffice. */
export function isHeading(element: Element, style: Record<string, string>): boolean {
  return (
    /^H[1-6]$/.test(element.tagName) ||
    element.getAttribute('role') === 'heading' ||
    /^(MsoTitle|MsoSubtitle|MsoHeading\d?|title|subtitle)$/.test(element.className) ||
    /^[1-6]$/.test(style['mso-outline-level'] ?? '')
  )
}

function words(...rows: string[]): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => row.split(' ')))
}
