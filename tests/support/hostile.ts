import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'
import { draftText, emptyDraft } from '../../shared/draft/draft.ts'
import { SYNC } from '../../shared/draft/draftFrames.ts'
import { syncFrame } from './draftingHouse.ts'

/** Numbers that look random and are the same in every run. */
export function dice(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

export function noise(count: number, seed: number): Uint8Array[] {
  const roll = dice(seed)
  return Array.from({ length: count }, () => Uint8Array.from({ length: roll(64) }, () => roll(256)))
}

/** Honest frames with one to four bytes changed, cut off or doubled. */
export function mutated(
  updates: readonly Uint8Array[],
  { count, seed }: { count: number; seed: number },
): Uint8Array[] {
  const roll = dice(seed)
  return Array.from({ length: count }, () => {
    const update = updates[roll(updates.length)] ?? new Uint8Array()
    const frame = syncFrame(SYNC.update, update).slice()
    for (let n = 1 + roll(4); n > 0; n -= 1) frame[roll(frame.length)] = roll(256)
    const cut = roll(5)
    if (cut === 0) return frame.slice(0, roll(frame.length))
    if (cut === 1) return new Uint8Array([...frame, ...frame])
    return frame
  })
}

/** Ten bytes that claim 33,554,000 structs: a Yjs server makes an array of that size before it looks. */
export function bigCount(): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, 33_554_000)
  encoding.writeVarUint(encoder, 1)
  encoding.writeVarUint(encoder, 0)
  return syncFrame(SYNC.update, encoding.toUint8Array(encoder))
}

/** Updates each of which lacks the one before it. */
export function gaps(count: number): Uint8Array[] {
  const doc = emptyDraft()
  const all: Uint8Array[] = []
  doc.on('update', (update: Uint8Array) => all.push(update))
  for (let i = 0; i < count * 2; i += 1) draftText(doc).insert(i, 'x', {})
  return all.filter((_, i) => i % 2 === 1).map((update) => syncFrame(SYNC.update, update))
}

/** A valid update of one long text. */
export function large(bytes: number): Uint8Array {
  const doc = emptyDraft()
  draftText(doc).insert(0, 'x'.repeat(bytes), {})
  return Y.encodeStateAsUpdate(doc)
}

/** A state vector that names a great many clients. */
export function hugeStateVector(clients: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, clients)
  for (let i = 0; i < clients; i += 1) {
    encoding.writeVarUint(encoder, 1_000_000 + i)
    encoding.writeVarUint(encoder, 1)
  }
  return encoding.toUint8Array(encoder)
}

/** An update in Yjs' other encoding. */
export function secondVersion(): Uint8Array {
  const doc = emptyDraft()
  draftText(doc).insert(0, 'version two', {})
  return Y.encodeStateAsUpdateV2(doc)
}
