import { afterEach, expect, test } from 'vitest'
import { openSqlite } from '../../server/store/sqlite.ts'
import { AGREED, CAST, frozen, TABLED, timeOpened } from '../support/cast.ts'
import { type Hall, hallAfter, outcome } from '../support/hall.ts'

let hall: Hall
afterEach(() => hall.close())

const change = { id: 'p1', headId: 'r1', typed: '{"texts":{"r1":"Urges Parties"}}' }
const mine = async (who: string) => (await hall.as(who).prepared.mine()).map(({ id }) => id)

test('[T4] what an adviser prepares is there for their delegation, and for nobody else', async () => {
  hall = hallAfter([...TABLED, ['noor', timeOpened]])
  await hall.as('rosa').prepared.keep(change)
  expect(await hall.as('ana').prepared.mine()).toEqual([
    { ...change, by: 'rosa', name: 'rosa', at: expect.any(String) },
  ])
  expect(await mine('rosa')).toEqual(['p1'])
  for (const who of ['bo', 'dalia', 'edith']) expect(await mine(who)).toEqual([])
  for (const who of ['noor', 'ingrid', 'amara'])
    expect(await outcome(hall.as(who).prepared.mine())).toEqual({ refused: 'not-your-organization' })
})

test('[T4] kept again it is the same one; discarded it is gone; another delegation’s id is another’s', async () => {
  hall = hallAfter(TABLED)
  await hall.as('rosa').prepared.keep(change)
  await hall.as('bo').prepared.keep({ ...change, typed: '{"of":"baltic"}' })
  const { at } = await hall.as('ana').prepared.keep({ ...change, typed: '{}' })
  expect(await hall.as('rosa').prepared.mine()).toEqual([
    { ...change, typed: '{}', by: 'ana', name: 'ana', at },
  ])
  await hall.as('chidi').prepared.discard({ id: 'p1' })
  expect(await mine('ana')).toEqual(['p1'])
  await hall.as('rosa').prepared.discard({ id: 'p1' })
  await hall.as('rosa').prepared.discard({ id: 'p1' })
  expect(await mine('ana')).toEqual([])
  expect((await hall.as('bo').prepared.mine()).map(({ typed }) => typed)).toEqual(['{"of":"baltic"}'])
})

test('[T4] [J8] it is on disk when it is answered, and not in the journal', async () => {
  hall = hallAfter(TABLED)
  const seq = hall.world.forum('f')?.live.forum.seq
  await hall.as('rosa').prepared.keep(change)
  const other = openSqlite(hall.path)
  expect(other.prepared('f', 'andes').map(({ typed }) => typed)).toEqual([change.typed])
  expect(other.entries('f', seq ?? 0)).toEqual([])
  other.close()
})

test('[S15] what is no JSON, too long or no id is refused, and so is the next after very many', async () => {
  hall = hallAfter(TABLED)
  const keep = (more: Partial<typeof change>) =>
    outcome(hall.as('rosa').prepared.keep({ ...change, ...more }))
  await expect(keep({ typed: '{' })).rejects.toThrow('is not JSON')
  await expect(keep({ typed: JSON.stringify('x'.repeat(100_000)) })).rejects.toThrow()
  await expect(keep({ id: '../p' })).rejects.toThrow()
  await expect(keep({ headId: '' })).rejects.toThrow()
  const long = JSON.stringify('x'.repeat(99_000))
  for (let i = 0; i < 20; i += 1) await keep({ id: `p${i}`, typed: long })
  expect(await keep({ id: 'p20', typed: long })).toEqual({ refused: 'too-many-prepared' })
  for (let i = 0; i < 200; i += 1) await keep({ id: `p${i}` })
  expect(await keep({ id: 'p200' })).toEqual({ refused: 'too-many-prepared' })
  expect(await keep({ id: 'p7', typed: '{}' })).toMatchObject({ value: { at: expect.any(String) } })
})

test('[F5] [T4] after the freeze there is nothing to prepare for', async () => {
  hall = hallAfter([...AGREED, ['noor', frozen]])
  expect(await outcome(hall.as(CAST.rosa.personId).prepared.keep(change))).toEqual({
    refused: 'forum-frozen',
  })
  expect(await outcome(hall.as('rosa').prepared.mine())).toEqual({ refused: 'forum-frozen' })
})
