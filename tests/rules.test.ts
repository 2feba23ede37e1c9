import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

/** One id, or several: [V1], [T4, A2], [M1–M5]. */
const CITED = /\[([A-Z]\d+(?:(?:–|, ?)[A-Z]?\d+)*)\]/g

const rules = [...readFileSync('docs/rules.md', 'utf8').matchAll(/^- \*\*([A-Z]\d+)\*\* /gm)].map(
  ([, id]) => id ?? '',
)

test('each rule has a number of its own, in order within its group', () => {
  expect(rules.filter((id, i) => rules.indexOf(id) !== i)).toEqual([])
  const inOrder = [...rules].sort((a, b) =>
    a[0] === b[0] ? Number(a.slice(1)) - Number(b.slice(1)) : rules.findIndex(of(a)) - rules.findIndex(of(b)),
  )
  expect(rules).toEqual(inOrder)
})

test('each rule is proved by a test that says so in its title', () => {
  const titles = files('tests').flatMap((text) => [...text.matchAll(/['"`]((?:\[[^\]]+\] ?)+)/g)])
  const proved = new Set(titles.flatMap(([, ids]) => cited(ids ?? '')))
  expect(rules.filter((id) => !proved.has(id))).toEqual([])
  expect([...proved].filter((id) => !rules.includes(id))).toEqual([])
})

test('each rule that a docstring cites is there', () => {
  const citing = files('shared', 'server', 'client').flatMap((text) =>
    [...text.matchAll(/\/\*\*[\s\S]*?\*\/|\/\/.*/g)].flatMap(([comment]) => cited(comment)),
  )
  expect([...new Set(citing)].filter((id) => !rules.includes(id)).sort()).toEqual([])
})

function files(...folders: string[]): string[] {
  return folders
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
    )
    .filter((path) => /\.tsx?$/.test(path) && path !== 'tests/rules.test.ts')
    .map((path) => readFileSync(path, 'utf8'))
}

function cited(text: string): string[] {
  return [...text.matchAll(CITED)].flatMap(([, list]) => (list ?? '').split(/, ?/).flatMap(range))
}

/** M1–M5 is M1, M2, M3, M4 and M5. */
function range(ids: string): string[] {
  const [first = '', last] = ids.split('–')
  if (!last) return [ids]
  const from = Number(first.slice(1))
  const to = Number(last.replace(/^[A-Z]/, ''))
  return Array.from({ length: to - from + 1 }, (_, i) => `${first[0]}${from + i}`)
}

function of(id: string): (other: string) => boolean {
  return (other) => other[0] === id[0]
}
