import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { parseArgs } from 'node:util'
import type { Table } from './figures.ts'

/** By name, in the order they are run. Each is loaded only when its turn comes. */
const BENCHES: Record<string, () => Promise<{ run(): Promise<Table[]> }>> = {
  votes: () => import('./votes.ts'),
  fanOut: () => import('./fanOut.ts'),
  fold: () => import('./fold.ts'),
  coldStart: () => import('./coldStart.ts'),
  firstLoad: () => import('./firstLoad.ts'),
  keystrokes: () => import('./keystrokes.ts'),
  typing: () => import('./typing.ts'),
  longDraft: () => import('./longDraft.ts'),
  draftAttack: () => import('./draftAttack.ts'),
  amendments: () => import('./amendments.ts'),
}

const { values, positionals } = parseArgs({
  options: { write: { type: 'boolean', default: false } },
  allowPositionals: true,
})

const names = positionals.length > 0 ? positionals : Object.keys(BENCHES)
const report = [machine()]
console.log(report[0])
for (const name of names) {
  const load = BENCHES[name]
  if (!load) throw new Error(`There is no bench "${name}". There are: ${Object.keys(BENCHES).join(', ')}`)
  for (const table of await (await load()).run()) {
    report.push(markdown(table))
    console.log(report.at(-1))
  }
}
if (values.write) writeFileSync('docs/bench.md', `# What was measured\n\n${report.join('\n')}`)
process.exit(0)

function machine(): string {
  const [cpu] = cpus()
  const load = loadavg()[0]?.toFixed(1)
  const memory = Math.round(totalmem() / 2 ** 30)
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }
  return `Concord ${version} · ${cpus().length} cores (${cpu?.model.trim()}), ${memory} GiB · Node ${process.version} · load before ${load} · ${new Date().toISOString().slice(0, 10)}\n`
}

function markdown({ title, rows }: Table): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  const line = (cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`
  return [
    `## ${title}`,
    '',
    line(columns),
    line(columns.map(() => '---')),
    ...rows.map((row) => line(columns.map((column) => row[column] ?? ''))),
    '',
  ].join('\n')
}
