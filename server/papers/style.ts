import { STYLE } from '../report/style.ts'

/** The look of the HTML papers: as the report, with change marks that a black-and-white copy shows. */
export const PAPER_STYLE = `${STYLE}
ins { font-weight: normal; text-decoration: underline; text-decoration-thickness: .09em; text-underline-offset: .15em }
del { text-decoration: line-through }
del + ins { margin-inline-start: .3em }
.line { display: flex; gap: .5rem; margin-block: 0 .75rem }
.line > div { min-inline-size: 0 }
.line p { margin: 0 }
.heading { font-size: 1.125rem; font-weight: bold; margin-block-start: 2rem; break-after: avoid }
.note, .facts, .shape { font-size: .875rem; color: var(--faint) }
.facts { list-style: none; margin: 0 0 .5rem; padding: 0 }
.items { display: grid; gap: .75rem; margin-block: 0 1.25rem }
.alternatives { grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr)) }
.item { border: 1px solid var(--rule); border-inline-start: 4px solid var(--ink); padding: .6rem .8rem; min-inline-size: 0 }
.item .item { margin-block-start: .75rem }
.item h3, .item h4 { font-size: 1rem; margin: 0 0 .25rem; break-after: avoid }
.reason { font-size: .9375rem; margin-block: .25rem 0 }
@media print {
  .item { break-inside: avoid-page }
  .alternatives { grid-template-columns: repeat(2, 1fr) }
}
`
