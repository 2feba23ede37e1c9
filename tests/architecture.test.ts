import { isBuiltin } from 'node:module'
import { type DependencyTree, parseCircular, parseDependencyTree } from 'dpdm'
import { beforeAll, expect, test } from 'vitest'

/** What each file imports once types are erased, and with them. Keys and ids are paths from the root. */
let running: DependencyTree
let written: DependencyTree

const FILES = ['shared/**/*.ts', 'server/**/*.ts', 'client/**/*.{ts,tsx}']

/** Everything shared/ may take from outside: pure, small, the same in Node and in every browser. */
const PURE = ['zod', 'diff', 'canonicalize', '@noble/hashes']

beforeAll(async () => {
  const options = { context: process.cwd(), extensions: ['.ts', '.tsx', '.js'] }
  running = await parseDependencyTree(FILES, { ...options, transform: true })
  written = await parseDependencyTree(FILES, options)
})

test('no module imports itself, round however many corners', () => {
  expect(parseCircular(running)).toEqual([])
})

test('shared is pure: nothing of Node, React, server or client; Yjs in the draft’s room alone', () => {
  const allowed = (from: string, request: string, id: string | null) =>
    id?.startsWith('shared/') ||
    PURE.some((p) => request === p || request.startsWith(`${p}/`)) ||
    (from.startsWith('shared/draft/') && request === 'yjs')
  expect(breaches(written, 'shared/', allowed)).toEqual([])
})

test('the client takes nothing of the server but the type of its router', () => {
  const allowed = (_: string, __: string, id: string | null) => !id?.startsWith('server/')
  expect(breaches(running, 'client/', allowed)).toEqual([])
  const type = (from: string, _: string, id: string | null) =>
    !id?.startsWith('server/') || (from === 'client/trpc.ts' && id === 'server/router.ts')
  expect(breaches(written, 'client/', type)).toEqual([])
})

test('the client takes nothing of Node, the server nothing of the client', () => {
  expect(breaches(written, 'client/', (_, request) => !isBuiltin(request))).toEqual([])
  expect(breaches(written, 'server/', (_, __, id) => !id?.startsWith('client/'))).toEqual([])
})

test('a feature never imports another feature; looks and words know no feature', () => {
  const feature = (path: string) => /^client\/features\/([^/]+)\//.exec(path)?.[1]
  const allowed = (from: string, _: string, id: string | null) =>
    !id || feature(id) === undefined || feature(id) === feature(from) || from === 'client/App.tsx'
  expect(breaches(running, 'client/', allowed)).toEqual([])
})

test('procedures hand over to the journal: they see no SQL', () => {
  const allowed = (_: string, request: string, id: string | null) =>
    !id?.startsWith('server/store/') && !request.startsWith('drizzle') && request !== 'better-sqlite3'
  expect(breaches(running, 'server/procedures/', allowed)).toEqual([])
})

function breaches(
  tree: DependencyTree,
  below: string,
  allowed: (from: string, request: string, id: string | null) => boolean | undefined,
): string[] {
  return Object.entries(tree)
    .filter(([from]) => from.startsWith(below))
    .flatMap(([from, imports]) =>
      (imports ?? []).filter((i) => !allowed(from, i.request, i.id)).map((i) => `${from} → ${i.request}`),
    )
}
