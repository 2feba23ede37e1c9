/** The look of the HTML report: set like the Word one, light or dark as the reader's machine is, and on paper. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --faint: #595959; --rule: #b8b8b8; --shade: #f3f3f1; --link: #0b4f8a }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e8e6e1; --paper: #16181b; --faint: #aaa9a4; --rule: #4a4d52; --shade: #212429; --link: #8ec5ff }
}
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 "Noto Serif", "Times New Roman", Georgia, serif }
main { max-inline-size: 46rem; margin-inline: auto; padding: 2rem 1.25rem 4rem; overflow-wrap: anywhere }
a { color: var(--link) }
a:focus-visible, .wide:focus-visible { outline: 2px solid var(--link); outline-offset: 2px }
header { border-block-end: 2px solid var(--ink); margin-block-end: 2rem; padding-block-end: 1rem }
.masthead { display: flex; justify-content: space-between; gap: 1rem; margin: 0 }
.masthead :last-child { flex: none; max-inline-size: 60%; text-align: end }
h1 { font-size: 1.75rem; line-height: 1.25; margin-block: 1.5rem 1rem; text-wrap: balance }
h2 { font-size: 1.25rem; line-height: 1.3; margin-block: 2.5rem 1rem; break-after: avoid; text-wrap: balance }
h2 small { display: block; font-size: .8125rem; font-weight: normal; color: var(--faint) }
h3 { font-size: 1.0625rem; margin-block: 1.5rem .5rem; break-after: avoid }
.sample, .decision { margin-block: .5rem 0 }
.sample { border: 1px solid var(--ink); padding: .375rem .75rem; font-weight: bold }
.speaker { margin-block-end: 1rem }
article p { margin-block: 0 .75rem; orphans: 2; widows: 2 }
.preambular { padding-inline-start: 2.25rem }
.operative, .preambular:has(.number) { display: flex; gap: .5rem }
.number { flex: none; min-inline-size: 1.75rem; font-variant-numeric: tabular-nums }
.level1 { padding-inline-start: 2.25rem }
.level2 { padding-inline-start: 4.5rem }
.level3 { padding-inline-start: 6.75rem }
.notes { font-size: .9375rem; border-block-start: 1px solid var(--rule) }
section { break-inside: auto }
.wide { overflow-x: auto }
table { border-collapse: collapse; inline-size: 100%; font-size: .875rem; line-height: 1.4; font-variant-numeric: tabular-nums; overflow-wrap: break-word }
caption { position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%) }
th, td { border-block: 1px solid var(--rule); padding: .375rem .5rem; text-align: start; vertical-align: top; font-weight: normal }
thead th { background: var(--shade); font-weight: bold }
thead { display: table-header-group }
tr { break-inside: avoid }
ins { font-weight: bold; text-decoration: none }
del { text-decoration: line-through }
dt { color: var(--faint); font-size: .9375rem }
dd { margin: 0 0 .75rem }
dd, pre { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; font-size: .875rem; overflow-wrap: anywhere; white-space: pre-wrap }
pre { background: var(--shade); padding: .75rem }
@media print {
  @page { size: A4; margin: 2.5cm 2.5cm 2cm }
  :root { --ink: #000; --paper: #fff; --faint: #333; --rule: #888; --shade: #eee; --link: #000 }
  body { font-size: 11pt }
  main { max-inline-size: none; padding: 0 }
  .wide { overflow: visible }
  a { text-decoration: none }
  section { break-before: page }
  section.notes { break-before: avoid }
}
`
