const CENTRAL = 0x02014b50
const END = 0x06054b50
/** 1 January 1980, the first day a ZIP file can name. */
const FIRST_DAY = (1 << 21) | (1 << 16)

/**
 * A ZIP file whose members all carry the same date, so that the same content is the same bytes. [R2]
 * For archives without a comment, as we write them; throws for others.
 */
export function undated(zip: Uint8Array): Uint8Array {
  const bytes = zip.slice()
  const view = new DataView(bytes.buffer)
  const end = bytes.length - 22
  if (view.getUint32(end, true) !== END) throw new Error('This is not a ZIP file of ours')
  let at = view.getUint32(end + 16, true)
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) throw new Error('This ZIP file has a broken directory')
    view.setUint32(at + 12, FIRST_DAY, true)
    view.setUint32(view.getUint32(at + 42, true) + 10, FIRST_DAY, true)
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return bytes
}
