import type { Lang } from '../../shared/paragraph.ts'
import type { SignedRecord } from '../../shared/record.ts'
import type { Annex, Block, Cell, Line, Report, Table } from './content.ts'
import { html, Markup } from './markup.ts'
import { reportOf } from './report.ts'
import type { Span } from './spans.ts'
import { STYLE } from './style.ts'

/** What the report may load or run: nothing but the style it carries. The server says the same in its header. [R7] */
export const REPORT_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

/**
 * The report as one HTML file that needs nothing else: no script, no reference to anywhere. [R1, R2, R7]
 * The same record and language give the same bytes.
 */
export function htmlReport(signed: SignedRecord, lang: Lang): string {
  const report = reportOf(signed, lang)
  const notes: Note[] = []
  const text = report.adopted ? textOf(report, notes) : html``
  return html`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="color-scheme" content="light dark">
<title>${report.symbol} – ${report.title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${masthead(report)}
${text}
${notesOf(report, notes)}
${report.annexes.map(annexOf)}
</main>
</body>
</html>
`.source
}

interface Note {
  text: string
  lang: Lang
}

/** Every language of texts so far is written from left to right; the next one has to say. */
const DIRECTIONS: Record<Lang, 'ltr' | 'rtl'> = { en: 'ltr', fr: 'ltr' }

export function directionOf(lang: Lang): 'ltr' | 'rtl' {
  return DIRECTIONS[lang]
}

function masthead(report: Report): Markup {
  const { organ, symbol, date, original, title, sample, decision } = report
  return html`<header>
<p class="masthead"><span>${organ}</span><strong>${symbol}</strong></p>
<p class="masthead"><span>${original}</span><span>${date}</span></p>
<h1>${title}</h1>
${sample ? html`<p class="sample">${sample}</p>` : ''}
<p class="decision">${decision}</p>
</header>`
}

function textOf({ speaker, lines }: Report, notes: Note[]): Markup {
  return html`<article>
<p class="speaker"${language(speaker.lang)}><em>${speaker.text}</em></p>
${lines.map((line) => lineOf(line, notes))}
</article>`
}

function lineOf(line: Line, notes: Note[]): Markup {
  const words = line.spans.map((span) => spanOf(span, line, notes))
  if (line.kind === 'heading') return html`<h2${language(line.lang)}>${line.label} ${words}</h2>\n`
  const number = line.label === '' ? html`` : html`<span class="number">${line.label}</span> `
  return html`<p class="${line.kind} level${line.level}"${language(line.lang)}>${number}<span>${words}</span></p>\n`
}

function spanOf({ text, italic, note }: Span, { lang }: Line, notes: Note[]): Markup {
  if (note !== null) {
    notes.push({ text: note, lang })
    const n = notes.length
    return html`<sup><a id="to-note-${n}" href="#note-${n}" role="doc-noteref">${n}</a></sup>`
  }
  return italic ? html`<em>${text}</em>` : html`${text}`
}

function notesOf({ words }: Report, notes: Note[]): Markup {
  if (notes.length === 0) return html``
  return html`<section class="notes" role="doc-endnotes">
<h2>${words.notes}</h2>
<ol>
${notes.map(
  ({ text, lang }, i) =>
    html`<li id="note-${i + 1}"><span${language(lang)}>${text}</span> <a href="#to-note-${i + 1}" role="doc-backlink" aria-label="${words.backToText}">↩</a></li>\n`,
)}</ol>
</section>`
}

function annexOf({ label, title, blocks }: Annex): Markup {
  return html`<section>
<h2>${label ? html`<small>${label}</small> ` : ''}${title}</h2>
${blocks.map(blockOf)}
</section>`
}

function blockOf(block: Block): Markup {
  switch (block.kind) {
    case 'heading':
      return html`<h3>${block.text}</h3>\n`
    case 'text':
      return html`<p>${block.text}</p>\n`
    case 'command':
      return html`<pre><code>${block.text}</code></pre>\n`
    case 'list':
      return html`<ul>\n${block.items.map((item) => html`<li dir="auto">${item}</li>\n`)}</ul>\n`
    case 'table':
      return tableOf(block.table)
    case 'facts':
      return html`<dl>\n${block.rows.map(([name, value]) => html`<dt>${name}</dt><dd>${value}</dd>\n`)}</dl>\n`
  }
}

function tableOf({ caption, head, rows, widths }: Table): Markup {
  return html`<div class="wide" role="region" aria-label="${caption}" tabindex="0"><table>
<caption>${caption}</caption>
<colgroup>${widths.map((width) => html`<col style="inline-size:${width}%">`)}</colgroup>
<thead><tr>${head.map((name) => html`<th scope="col">${name}</th>`)}</tr></thead>
<tbody>
${rows.map(([first = '', ...rest]) => html`<tr><th scope="row">${cellOf(first)}</th>${rest.map((cell) => html`<td dir="auto">${cellOf(cell)}</td>`)}</tr>\n`)}</tbody>
</table></div>\n`
}

function cellOf(cell: Cell): Markup {
  if (typeof cell === 'string') return html`${cell}`
  const marked = cell.map(({ text, mark }) => {
    if (mark === 'deleted') return html`<del>${text}</del>`
    return mark === 'inserted' ? html`<ins>${text}</ins>` : html`${text}`
  })
  return html`${marked}`
}

function language(lang: Lang): Markup {
  return html` lang="${lang}" dir="${directionOf(lang)}"`
}
