import { UNSAID } from './lists.ts'
import { readHtml } from './readHtml.ts'
import type { Reading, ReadParagraph } from './readParagraph.ts'
import type { ReadRefusal } from './refusal.ts'
import { whyNotUnpacked } from './zip.ts'

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"]

/** The paragraphs of a Word file, or why it cannot be read. Tracked changes count as accepted. [D27] */
export async function readDocx(bytes: Uint8Array, reading: Reading): Promise<ReadParagraph[] | ReadRefusal> {
  const refusal = await whyNotUnpacked(bytes)
  return refusal ?? convert(bytes, reading)
}

async function convert(bytes: Uint8Array, reading: Reading): Promise<ReadParagraph[] | ReadRefusal> {
  const { default: mammoth } = await import('mammoth')
  // Under Node it asks for `buffer`, in a browser for `arrayBuffer`.
  const file = { arrayBuffer: bytes.slice().buffer, buffer: bytes }
  const options = {
    styleMap: STYLES,
    // Pictures are left out, and so never unpacked.
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
  }
  try {
    const { value } = await mammoth.convertToHtml(file, options)
    // It does not tell what a list numbers with.
    return readHtml(value.replaceAll('<ol>', `<ol type="${UNSAID}">`), reading)
  } catch {
    return 'file-broken'
  }
}
