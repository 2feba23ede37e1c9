import type { ReadRefusal } from './refusal.ts'

/** Bytes that all of a file may unpack to, and that its parts in XML may, of which a tree is made in memory. */
const MOST_UNPACKED = 60 * 1024 * 1024
const MOST_XML = 20 * 1024 * 1024
const MOST_ENTRIES = 2_000

/**
 * Why this file is not unpacked, or null if it is a Word file that can be. [D27]
 *
 * What the directory of the file declares is asked first. Then every part is unpacked once, piece by piece, and thrown
 * away: it may lie, but not past the first byte too many.
 */
export async function whyNotUnpacked(bytes: Uint8Array): Promise<ReadRefusal | null> {
  const parts = directoryOf(bytes)
  if (!parts) return 'file-broken'
  if (parts.some(({ flags }) => (flags & 1) === 1)) return 'file-protected'
  if (!parts.some(({ name }) => name === '[Content_Types].xml')) return 'file-unknown'
  if (!parts.some(({ name }) => name.startsWith('word/'))) return 'file-unknown'
  const size = (of: readonly Part[]) => of.reduce((sum, part) => sum + part.size, 0)
  const xml = parts.filter(({ name }) => /\.(xml|rels)$/i.test(name))
  if (parts.length > MOST_ENTRIES || size(parts) > MOST_UNPACKED || size(xml) > MOST_XML) return 'file-bomb'
  for (const part of parts) {
    const refusal = await whyNotAsDeclared(bytes, part)
    if (refusal) return refusal
  }
  return null
}

interface Part {
  name: string
  flags: number
  method: number
  packed: number
  size: number
  /** Where its own header begins. */
  at: number
}

const END = 0x06054b50
const ENTRY = 0x02014b50
const HEADER = 0x04034b50

/** The parts that the directory at the end of a zip lists, or null if there is none or it is damaged. */
function directoryOf(bytes: Uint8Array): Part[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let end = bytes.length - 22
  const first = Math.max(0, end - 0xffff)
  while (end >= first && view.getUint32(end, true) !== END) end -= 1
  if (end < first) return null
  const parts: Part[] = []
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY) return null
    const nameLength = view.getUint16(at + 28, true)
    parts.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      flags: view.getUint16(at + 8, true),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      at: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return parts
}

async function whyNotAsDeclared(bytes: Uint8Array, part: Part): Promise<ReadRefusal | null> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (part.at + 30 > bytes.length || view.getUint32(part.at, true) !== HEADER) return 'file-broken'
  const from = part.at + 30 + view.getUint16(part.at + 26, true) + view.getUint16(part.at + 28, true)
  if (from + part.packed > bytes.length) return 'file-broken'
  if (part.method === 0) return part.packed === part.size ? null : 'file-broken'
  if (part.method !== 8) return 'file-broken'
  const unpacked = await unpackedSize(bytes.subarray(from, from + part.packed), part.size)
  if (unpacked === null) return 'file-broken'
  return unpacked > part.size ? 'file-bomb' : null
}

/** How many bytes it unpacks to, counted no further than past `most`; null if it cannot be unpacked. */
async function unpackedSize(packed: Uint8Array, most: number): Promise<number | null> {
  const reader = new Blob([packed.slice()])
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .getReader()
  let size = 0
  try {
    for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
      size += piece.value.length
      if (size > most) break
    }
  } catch {
    return null
  }
  // What is still on its way is not wanted any more.
  reader.cancel().catch(() => {})
  return size
}
