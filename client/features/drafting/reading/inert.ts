import { STYLE } from './style.ts'

/**
 * HTML from elsewhere as a document that belongs to no window: nothing in it runs, is fetched or is shown. [D26]
 *
 * Styles are kept as words under another name, since our policy lets browsers complain of every one they meet even
 * here; style sheets go. Word's `<![if …]>` goes too, as parsers differ on what it is. Takes time in proportion to
 * the length, whatever is in it.
 */
export function inert(html: string): Document {
  const withoutSheets = without(without(html, /<!--/g, /-->/g), /<style\b/gi, /<\/style\b[^<>]*>?/gi)
  const named = withoutSheets
    .replace(/<!\[[^\]<>]*\]>/g, '')
    .replace(/<[a-z][^<>]*/gi, (tag) => tag.replace(/(?<=[\s"'/])style(?=\s*=)/gi, STYLE))
  return new DOMParser().parseFromString(named, 'text/html')
}

function without(html: string, opens: RegExp, closes: RegExp): string {
  const kept: string[] = []
  let at = 0
  for (let open = opens.exec(html); open; open = opens.exec(html)) {
    kept.push(html.slice(at, open.index))
    closes.lastIndex = opens.lastIndex
    const close = closes.exec(html)
    at = close ? closes.lastIndex : html.length
    opens.lastIndex = at
  }
  return kept.join('') + html.slice(at)
}
