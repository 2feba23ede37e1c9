import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonical, digest, digestText } from '../../shared/digest.ts'
import { holds } from '../support/property.ts'

test('[J9] the spelling is that of RFC 8785: its own example', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"\u002f',
    literals: [null, true, false],
  }
  expect(canonical(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  )
})

test('[J9] the order of keys does not matter, that of lists does', () => {
  expect(digest({ b: 1, a: [1, 2] })).toBe(digest({ a: [1, 2], b: 1 }))
  expect(digest({ a: [1, 2] })).not.toBe(digest({ a: [2, 1] }))
})

test('[J9] what is not JSON has no digest', () => {
  for (const value of [undefined, () => 1]) expect(() => digest(value)).toThrow(TypeError)
  expect(() => digest({ n: Number.NaN })).toThrow()
})

test("[J9] it is the machine's own SHA-256 over the bytes, in every script", () => {
  holds(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(digestText(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'))
    }),
    { dearer: 4 },
  )
})

test('[J9] a value that went over the wire as JSON has the digest it had', () => {
  holds(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonical(JSON.parse(JSON.stringify(value)))).toBe(canonical(value))
      expect(canonical(JSON.parse(canonical(value)))).toBe(canonical(value))
    }),
    { dearer: 4 },
  )
})
