import fc from 'fast-check'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { notArrived, plainWords } from '../../client/features/drafting/keeping/notArrived.ts'
import { loadDraft } from '../../server/drafting/inkedDraft.ts'
import { draftText } from '../../shared/draft/draft.ts'
import { Device } from '../support/device.ts'
import { type House, openHouse, SESSION, Typist } from '../support/draftingHouse.ts'

const SEED = 20_261_122
const SCENES = process.env.LONG ? 2_000 : 60

let house: House
let device: Device
const windows: Window[] = []

beforeEach(async () => {
  house = await openHouse()
  device = new Device()
})

afterEach(async () => {
  for (const window of windows.splice(0)) window.leave()
  await house.close()
})

/** A window of somebody's browser. */
class Window extends Typist {
  private readonly life: { alive: boolean }

  constructor(who: string, signedIn = () => who) {
    const life = { alive: true }
    const owner = { forumId: 'forum', sessionId: SESSION, personId: who }
    super(house, who, { signedIn, shelf: device.shelf(owner, () => life.alive) })
    this.life = life
    windows.push(this)
  }

  /** The battery is dead: what is not on the device's disk is gone. */
  kill(): void {
    this.life.alive = false
    this.connection.close()
  }

  goOffline(): void {
    this.connection.networkIs(false)
  }
}

const onServer = () => draftText(loadDraft(house.ink()).doc).toString()
const isIn = ({ connection }: Typist) => !['connecting', 'offline'].includes(connection.status)
const isSaved = ({ connection }: Typist) => connection.status === 'saved'
const isKept = ({ unsent }: Typist) => unsent.count > 0 && unsent.onDevice === 'kept'

async function opened(who: string, signedIn?: () => string): Promise<Window> {
  const window = new Window(who, signedIn)
  await window.until(isIn)
  return window
}

async function writtenOffline(who: string, words: string): Promise<Window> {
  const window = await opened(who)
  window.goOffline()
  window.type(words)
  await window.until(isKept)
  return window
}

test('[D31] typed words are called kept once they are on the device’s disk, and leave it when they are saved', async () => {
  const ana = await opened('ana')
  ana.goOffline()
  device.hold()
  ana.type(' One')
  ana.type(' two')
  expect(ana.unsent.onDevice).toBe('keeping')
  expect(ana.unsent.unkept).toBe(2)
  expect(device.rows).toEqual([])
  device.letGo?.()
  await ana.until(isKept)
  expect(device.rows.length).toBe(2)
  ana.connection.networkIs(true)
  await ana.until(isSaved)
  await expect.poll(() => device.rows).toEqual([])
})

test('[D31] after a dead battery the words come back into the draft and arrive once', async () => {
  const ana = await writtenOffline('ana', ' Kept on the laptop.')
  ana.kill()
  const bo = await opened('bo')
  bo.type(' Bo went on.')
  const again = await opened('ana')
  await again.until((window) => isSaved(window) && window.text.includes('Kept on the laptop.'))
  await bo.until(({ text }) => text.includes('Kept on the laptop.'))
  expect(onServer()).toBe(again.text)
  expect(onServer().split('Kept on the laptop.').length).toBe(2)
  expect(onServer()).toContain('Bo went on.')
  await expect.poll(() => device.rows).toEqual([])
})

test('[D31] [D15] words that arrived without the answer coming back are there once', async () => {
  const ana = await opened('ana')
  device.hold()
  ana.type(' Said once.')
  device.letGo?.()
  await expect.poll(onServer).toContain('Said once.')
  ana.kill()
  const rows = house.ink().length
  device.rows = [
    {
      n: 99,
      owner: `forum/${SESSION}/ana`,
      refused: false,
      update: Y.encodeStateAsUpdate(ana.doc, Y.encodeStateVector(loadDraft(house.ink().slice(0, 1)).doc)),
    },
  ]
  const again = await opened('ana')
  await again.until(({ unsent }) => unsent.count === 0 && unsent.aside.length === 0)
  await again.until(isSaved)
  expect(onServer()).toBe('Begin. Said once.')
  expect(house.ink().length).toBe(rows)
})

test('[D31] two windows of one person: each brings all that is kept, and nothing comes twice', async () => {
  const [first, second] = [await opened('ana'), await opened('ana')]
  for (const window of [first, second]) window.goOffline()
  first.type(' From the first.')
  second.type(' From the second.')
  await first.until(isKept)
  await second.until(isKept)
  const third = await opened('ana')
  await third.until(({ text }) => text.includes('From the first.') && text.includes('From the second.'))
  first.type(' More.')
  second.kill()
  first.connection.networkIs(true)
  await first.until(isSaved)
  await third.until(isSaved)
  for (const words of ['From the first.', 'From the second.', 'More.'])
    expect(onServer().split(words).length).toBe(2)
  await third.until(({ text }) => text === onServer())
  await expect.poll(() => device.rows).toEqual([])
})

test('[D31] whoever signs in on the same browser neither gets nor sends what another typed', async () => {
  const ana = await writtenOffline('ana', ' Ana’s own.')
  const bo = await opened('bo')
  await bo.until(({ unsent }) => unsent.othersWords)
  bo.type(' Bo’s.')
  await bo.until(isSaved)
  expect(bo.text).toBe('Begin. Bo’s.')
  expect(onServer()).toBe('Begin. Bo’s.')
  ana.kill()
  const back = await opened('ana')
  await back.until((window) => isSaved(window) && window.text.includes('Ana’s own.'))
})

test('[D31] a page that is still open when somebody else signs in sends nothing under their name', async () => {
  let cookie = 'ana'
  const ana = await opened('ana', () => cookie)
  ana.goOffline()
  ana.type(' Ana’s own.')
  cookie = 'bo'
  ana.connection.networkIs(true)
  await ana.until(({ connection }) => connection.standing === 'other-person')
  expect(ana.connection.mayWrite).toBe(false)
  expect(onServer()).toBe('Begin.')
  expect(ana.unsent.onDevice).toBe('kept')
})

test('[D31] a browser that keeps nothing says so, and what it could not keep is kept as soon as it can', async () => {
  const ana = await opened('ana')
  ana.goOffline()
  device.full = true
  ana.type(' Nowhere')
  await ana.until(({ unsent }) => unsent.onDevice === 'unkept')
  expect(ana.unsent.unkept).toBe(1)
  device.full = false
  ana.type(' yet.')
  await ana.until(isKept)
  expect(ana.unsent.unkept).toBe(0)
  ana.kill()
  const again = await opened('ana')
  await again.until((window) => isSaved(window) && window.text === 'Begin. Nowhere yet.')
  const nowhere = new Typist(house, 'bo')
  windows.push(nowhere as Window)
  nowhere.type('x')
  expect(nowhere.unsent.onDevice).toBe('unkept')
})

test('[D32] handed over meanwhile: nothing is deleted or sent, the author is shown what did not arrive', async () => {
  const ana = await writtenOffline('ana', ' Too late.')
  ana.kill()
  house.handedOver.add(SESSION)
  house.drafting.seal(SESSION)
  for (let returns = 0; returns < 2; returns += 1) {
    const again = await opened('ana')
    await again.until(({ unsent }) => unsent.aside.length === 1)
    expect(again.connection.status).toBe('sealed')
    expect(again.text).toBe('Begin.')
    const compared = notArrived(again.doc, again.unsent.updates)
    expect(compared.map(({ stretches }) => stretches)).toEqual([
      [
        { mark: 'same', text: 'Begin.' },
        { mark: 'ins', text: ' Too late.' },
      ],
    ])
    expect(plainWords(compared)).toEqual(['Begin. Too late.'])
    again.kill()
  }
  expect(onServer()).toBe('Begin.')
  const done = await opened('ana')
  await done.until(({ unsent }) => unsent.aside.length === 1)
  await done.unsent.discard()
  expect(device.rows).toEqual([])
})

test('[D32] handed over while the window is open and the line is not: what is in the draft counts as not arrived', async () => {
  const ana = await writtenOffline('ana', ' Too late.')
  house.handedOver.add(SESSION)
  house.drafting.seal(SESSION)
  ana.connection.networkIs(true)
  await ana.until(({ connection }) => connection.status === 'sealed')
  const compared = notArrived(loadDraft(house.ink()).doc, ana.unsent.updates)
  expect(plainWords(compared)).toEqual(['Begin. Too late.'])
  expect(device.rows.length).toBe(1)
})

test('[D32] the pen was taken and is given again: the words wait, then they are in the draft', async () => {
  const ana = await writtenOffline('ana', ' Patience.')
  ana.kill()
  house.seats.set('ana', { name: 'ANA', writes: false })
  const again = await opened('ana')
  await again.until(({ unsent }) => unsent.aside.length === 1)
  expect(again.text).toBe('Begin.')
  house.seats.set('ana', { name: 'ANA', writes: true })
  house.drafting.revoked('ana')
  await again.until((window) => isSaved(window) && window.text === 'Begin. Patience.')
  expect(onServer()).toBe('Begin. Patience.')
})

test('[D32] what the server would not take is not sent again by the next window, which writes on', async () => {
  const ana = await opened('ana')
  ana.type('x'.repeat(1_000_001))
  await ana.until(({ connection }) => connection.standing === 'too-much')
  await expect.poll(() => device.rows.map(({ refused }) => refused)).toEqual([true])
  ana.kill()
  const again = await opened('ana')
  await again.until(({ unsent }) => unsent.aside.length === 1)
  again.type(' Smaller.')
  await again.until(isSaved)
  expect(onServer()).toBe('Begin. Smaller.')
  expect(plainWords(notArrived(again.doc, again.unsent.updates))[0]).toHaveLength(
    'Begin. Smaller.'.length + 1_000_001,
  )
})

test('[D32] what was kept before the server refused it waits aside in the next window', async () => {
  const ana = await opened('ana')
  ana.goOffline()
  ana.doc.getText('not of a draft').insert(0, 'x')
  ana.type(' Behind it.')
  await ana.until(isKept)
  ana.connection.networkIs(true)
  await ana.until(({ connection }) => connection.standing === 'foreign-content')
  await expect.poll(() => device.rows.map(({ refused }) => refused)).toEqual([true, true])
  ana.kill()
  const again = await opened('ana')
  await again.until(({ unsent }) => unsent.aside.length === 2)
  again.type(' Anew.')
  await again.until(isSaved)
  expect(onServer()).toBe('Begin. Anew.')
})

test('[D32] words for a draft that was set back are not put into it, and still shown', async () => {
  const ana = await opened('ana')
  ana.type(' Lost by the server.')
  await ana.until(isSaved)
  ana.goOffline()
  ana.type(' Typed on top.')
  await ana.until(isKept)
  ana.kill()
  await house.close()
  house = await openHouse()
  const again = await opened('ana')
  await again.until(({ unsent }) => unsent.aside.length === 1)
  expect(again.text).toBe('Begin.')
  again.type(' Anew.')
  await again.until(isSaved)
  expect(onServer()).toBe('Begin. Anew.')
  expect(plainWords(notArrived(again.doc, again.unsent.updates))).toEqual([' Typed on top.'])
})

test('[D12] [D15] the pen taken in the middle of a word and given again: nothing is called saved that is not', async () => {
  const ana = await opened('ana')
  const { writes, ...seat } = { name: 'ANA', writes: true }
  house.ask.after = () => {
    house.ask.after = null
    house.seats.set('ana', { ...seat, writes: false })
  }
  // The answer to "may ana write" is no from the second time on: when the frame's turn comes.
  ana.type(' First.')
  await ana.until(({ connection }) => connection.standing === 'not-your-session')
  house.seats.set('ana', { ...seat, writes })
  house.drafting.revoked('ana')
  ana.type(' Second.')
  await ana.until((window) => isSaved(window) && window.unsent.count === 0)
  expect(onServer()).toBe('Begin. First. Second.')
})

const Step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ does: fc.constant('types' as const), window: fc.nat(2) }) },
  fc.record({ does: fc.constantFrom('cuts', 'mends', 'dies', 'waits'), window: fc.nat(2) }),
)

test(`[D31] whatever windows die, lines break and rows wait: each kept word is there once (seed ${SEED})`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(Step, { minLength: 4, maxLength: 30 }), async (steps) => {
      await house.close()
      house = await openHouse()
      device = new Device()
      const people = ['ana', 'ana', 'bo']
      const open = await Promise.all(people.map((who) => opened(who)))
      const kept = new Set<string>()
      const typed: string[][] = people.map(() => [])
      for (const [i, { does, window: w }] of steps.entries()) {
        const window = open[w]
        if (!window) continue
        const word = ` w${i}.`
        if (does === 'types' && window.connection.mayWrite) {
          window.type(word)
          typed[w]?.push(word)
        }
        if (does === 'cuts') window.goOffline()
        if (does === 'mends') window.connection.networkIs(true)
        if (does === 'waits') await window.until(({ unsent }) => unsent.unkept === 0)
        if (does === 'dies') {
          if (window.unsent.unkept === 0) for (const one of typed[w] ?? []) kept.add(one)
          window.kill()
          typed[w] = []
          open[w] = await opened(people[w] ?? 'bo')
        }
      }
      for (const [w, window] of open.entries()) {
        window.connection.networkIs(true)
        for (const one of typed[w] ?? []) kept.add(one)
        await window.until(isSaved)
      }
      const final = onServer()
      for (const word of kept) expect(final.split(word).length, `${word} in ${final}`).toBe(2)
      expect(final.match(/ w\d+\./g)?.length ?? 0).toBe(new Set(final.match(/ w\d+\./g)).size)
      for (const window of open) await window.until(({ text }) => text === final)
      await expect.poll(() => device.rows).toEqual([])
      for (const window of windows.splice(0)) window.leave()
    }),
    { seed: SEED, numRuns: SCENES, endOnFailure: true },
  )
}, 900_000)
