import type { Lang } from '../../shared/paragraph.ts'
import { directionOf, REPORT_POLICY } from '../report/html.ts'
import { html, Markup } from '../report/markup.ts'
import type { Block, Item, MarkedLine, MarkedSpan, Paper } from './content.ts'
import { type Asked, paperOf } from './paper.ts'
import { PAPER_STYLE } from './style.ts'

/** A paper as one HTML file that needs nothing else: no script, no reference to anywhere. [T24, R7] */
export function htmlPaper(asked: Asked): string {
  const paper = paperOf(asked)
  const { lang, symbol, title, organ, date, asOf, sample, words, kind } = paper
  return html`<!doctype html>
<html lang="${lang}" dir="${directionOf(lang)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${REPORT_POLICY}">
<meta name="color-scheme" content="light dark">
<title>${symbol} – ${title}</title>
<style>${new Markup(PAPER_STYLE)}</style>
</head>
<body>
<main>
<header>
<p class="masthead"><span>${organ}</span><strong>${symbol}</strong></p>
<p class="masthead"><span>${asOf}</span><span>${date}</span></p>
<h1>${title}</h1>
${sample ? html`<p class="sample">${sample}</p>` : ''}
<p class="decision">${words.howToRead}${kind === 'compilation' ? ` ${words.sideBySide}` : ''}</p>
</header>
${paper.blocks.map((block) => blockOf(block, paper))}
</main>
</body>
</html>
`.source
}

function blockOf(block: Block, paper: Paper): Markup {
  switch (block.kind) {
    case 'place':
      return html`<h2>${block.text}</h2>\n`
    case 'note':
      return html`<p class="note">${block.text}</p>\n`
    case 'line':
      return lineOf(block.line, block.line.kind === 'heading')
    case 'items': {
      const beside = block.items.length > 1 ? ' alternatives' : ''
      return html`<div class="items${beside}">\n${block.items.map((item) => itemOf(item, paper))}</div>\n`
    }
  }
}

function itemOf({ title, facts, reason, lines, under }: Item, paper: Paper): Markup {
  return html`<article class="item">
<h3>${title}</h3>
<ul class="facts">${facts.map((fact) => html`<li dir="auto">${fact}</li>`)}</ul>
${lines.map((line) => lineOf(line))}
${reason ? html`<p class="reason"${language(reason.lang)}>${paper.words.reason(reason.text)}</p>\n` : ''}
${under.map((item) => itemOf(item, paper))}</article>
`
}

function lineOf({ kind, level, lang, label, spans, notes, reshaped }: MarkedLine, isTitle = false): Markup {
  const words = html`${spans.map(spanOf)}`
  if (isTitle) return html`<h2${language(lang)}>${label} ${words}</h2>\n`
  const number = label === '' ? html`` : html`<span class="number">${label}</span>`
  const shape = reshaped
    ? html`<p class="shape"><del>${reshaped.from}</del> <ins>${reshaped.to}</ins></p>`
    : html``
  return html`<div class="line ${kind} level${level}"${language(lang)}>${number}<div>${shape}<p>${words}</p>${notes.map(
    ({ number: n, text }) => html`<p class="note"><sup>${n}</sup> ${text}</p>`,
  )}</div></div>\n`
}

function spanOf({ text, mark, italic, note }: MarkedSpan): Markup {
  const said = note === null ? html`${text}` : html`<sup>${note}</sup>`
  const set = italic ? html`<em>${said}</em>` : said
  if (mark === 'same') return set
  return mark === 'ins' ? html`<ins>${set}</ins>` : html`<del>${set}</del>`
}

function language(lang: Lang): Markup {
  return html` lang="${lang}" dir="${directionOf(lang)}"`
}
