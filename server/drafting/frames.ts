import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { FRAME, SYNC } from '../../shared/draft/draftFrames.ts'

/** A state vector names every client that ever wrote here: hundreds, not hundreds of thousands. */
const LARGEST_STATE_VECTOR = 64 * 1024

export type Frame =
  | { is: 'cursor'; json: string }
  | { is: 'stateVector'; bytes: Uint8Array }
  | { is: 'update'; bytes: Uint8Array }

/** What an editor may send, or null for anything else. [S1] */
export function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type !== FRAME.presence && type !== FRAME.sync) return null
    const step = type === FRAME.sync ? decoding.readVarUint(decoder) : null
    const content = decoding.readVarUint8Array(decoder)
    if (decoding.hasContent(decoder)) return null
    if (step === null) return { is: 'cursor', json: utf8.decode(content) }
    if (step === SYNC.step1) return isStateVector(content) ? { is: 'stateVector', bytes: content } : null
    // A copy: the frame is a view on memory that ws uses again.
    return step === SYNC.step2 || step === SYNC.update ? { is: 'update', bytes: content.slice() } : null
  } catch {
    return null
  }
}

export function numberFrame(type: number, value: number): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarUint(encoder, value)
  return encoding.toUint8Array(encoder)
}

export function textFrame(type: number, text: string): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  encoding.writeVarString(encoder, text)
  return encoding.toUint8Array(encoder)
}

export function updateFrame(step: number, update: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, FRAME.sync)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, update)
  return encoding.toUint8Array(encoder)
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function isStateVector(bytes: Uint8Array): boolean {
  if (bytes.length > LARGEST_STATE_VECTOR) return false
  const decoder = decoding.createDecoder(bytes)
  const clients = decoding.readVarUint(decoder)
  if (clients * 2 > bytes.length) return false
  for (let i = 0; i < 2 * clients; i += 1) decoding.readVarUint(decoder)
  return !decoding.hasContent(decoder)
}
