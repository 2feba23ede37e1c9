import { expect, test } from 'vitest'
import { amendmentsAnnex } from '../../server/report/amendmentsAnnex.ts'
import type { Cell } from '../../server/report/content.ts'
import type { Forum } from '../../shared/forum.ts'
import { dropping, filed, forumAfter, replacing, type Step, TABLED, timeOpened } from '../support/cast.ts'

const FILED: readonly Step[] = [
  ...TABLED,
  ['noor', timeOpened],
  ['ana', filed('am1', replacing('r1', 'large', 'all'))],
  ['bo', filed('am2', replacing('r2', 'all', 'most'))],
  ['chidi', filed('am3', dropping('r3'))],
  ['ana', filed('am4', replacing('r1a', 'their', 'its'))],
  ['bo', filed('am5', replacing('r1b', 'their', 'its'))],
  ['ana', { type: 'amendmentSponsored', amendmentId: 'am3', organizationId: 'andes' }],
  ['bo', { type: 'amendmentSponsored', amendmentId: 'am3', organizationId: 'baltic' }],
  ['noor', { type: 'amendmentDeclaredInadmissible', amendmentId: 'am2', reason: 'Said before.' }],
  ['ingrid', { type: 'amendmentNotTakenUp', amendmentId: 'am5', reason: '' }],
]

/** Where it is found, by whom, and what became of it. */
function rowsOf(forum: Forum): string[][] {
  const table = amendmentsAnnex(forum, 'en').blocks.find((b) => b.kind === 'table')
  const rows: Cell[][] = table?.kind === 'table' ? table.table.rows : []
  return rows.map((row) => [row[1], row[2], row[4]].map(String))
}

test('[R6] the annex says who co-sponsored, why an amendment was held inadmissible, what was not taken up', () => {
  expect(rowsOf(forumAfter(FILED))).toEqual([
    ['andes', '1', 'Undecided'],
    ['baltic', '2', 'Inadmissible: Said before.'],
    ['coast; co-sponsors: andes; baltic', '3', 'Undecided'],
    ['andes', '1', 'Undecided'],
    ['baltic', '1', 'Not taken up'],
  ])
})

test('[R6] a sub-amendment names its parent and falls with it; a taken-over one names what it replaces', () => {
  const forum = structuredClone(
    forumAfter(FILED, [['ana', { type: 'amendmentWithdrawn', amendmentId: 'am1' }]]),
  )
  const { am1, am4 } = forum.amendments
  Object.assign(am4 ?? {}, { parent: 'am1', state: 'fell', because: 'am1' })
  if (!am1) throw new Error('There is no amendment 1')
  const more = { organizationId: 'coast', from: 'am1', state: 'sentBack', note: 'Say which.' } as const
  forum.amendments.am6 = { ...structuredClone(am1), id: 'am6', number: 6, ...more }
  const rows = rowsOf(forum)
  expect(rows[0]).toEqual(['andes', '1', 'Withdrawn'])
  expect(rows[3]).toEqual(['andes', '1; sub-amendment to 1', 'Fell with amendment 1'])
  expect(rows[5]).toEqual(['coast', '1; in the place of 1', 'Sent back to its sponsor: Say which.'])
})
