import { expect, test } from 'vitest'
import { types } from '../../client/features/drafting/schema.ts'
import { zeroDraft } from '../../shared/draft/draft.ts'
import { Writer } from '../support/writers.ts'

/** The room closes on a larger frame. */
const LARGEST_FRAME = 1_000_000

test.each([
  ['one paragraph of 600,000 Chinese letters', ['文'.repeat(600_000)]],
  ['a hundred paragraphs of 20,000 Arabic letters', Array.from({ length: 100 }, () => 'ع'.repeat(20_000))],
])('[D16] %s are pasted in portions that a room takes', (_, pasted) => {
  const writer = new Writer('ana', 1, zeroDraft([]))
  const blocks = pasted.map((text) => types.block.create(null, writer.state.schema.text(text)))
  writer.dispatch(writer.state.tr.insert(writer.state.doc.content.size, blocks))
  expect(writer.lines.slice(1)).toEqual(pasted)
  expect(writer.outbox.length).toBeGreaterThan(1)
  expect(Math.max(...writer.outbox.map((update) => update.length))).toBeLessThan(LARGEST_FRAME)
  while (writer.binding.undo());
  expect(writer.lines).toEqual([''])
})
