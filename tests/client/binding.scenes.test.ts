import fc from 'fast-check'
import { test } from 'vitest'
import { DEED_NAMES, DEEDS, perform } from '../support/deeds.ts'
import { Scene } from '../support/scene.ts'

const SEED = Number(process.env.SEED ?? 20_261_122)
const SCENES = Number(process.env.SCENES ?? (process.env.LONG ? 20_000 : 1_200))

const deed = fc.record({
  who: fc.nat(2),
  deed: fc.oneof(...DEED_NAMES.map((name) => ({ weight: DEEDS[name].often, arbitrary: fc.constant(name) }))),
  at: fc.nat(9_999),
  to: fc.nat(9_999),
})

test(`[D4] [D19] [D20] ${SCENES} random scenes of three editors: editor equals draft after every step, all converge, nothing lost or doubled`, () => {
  const unmarked = fc.nat(4).map((n) => n === 4)
  const scenes = fc.property(
    unmarked,
    fc.array(deed, { minLength: 8, maxLength: 24, size: 'max' }),
    (first, deeds) => {
      const scene = new Scene({ unmarked: first })
      for (const one of deeds) perform(scene, one)
      scene.end()
    },
  )
  fc.assert(scenes, { seed: SEED, numRuns: SCENES })
}, 3_600_000)
