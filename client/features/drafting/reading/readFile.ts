import { decoded } from './decoded.ts'
import { isTooMuch, type Reading, type ReadParagraph } from './readParagraph.ts'
import type { ReadRefusal } from './refusal.ts'

/** Bytes of a file that is read at all. */
export const LARGEST_FILE = 5 * 1024 * 1024

/** What a file chooser offers; what counts is what is inside. */
export const ACCEPTED = '.docx,.docm,.dotx,.md,.markdown,.txt,.text,.html,.htm'

/**
 * The paragraphs of a file as they would be taken into a draft, or why it cannot be. [D27]
 *
 * A large file is refused before it is read. What a file is, its first bytes say, not its name; only of plain text the
 * name says whether it is Markdown or a page. The readers are fetched when they are needed.
 */
export async function readFile(file: File, reading: Reading): Promise<ReadParagraph[] | ReadRefusal> {
  if (file.size > LARGEST_FILE) return 'file-too-large'
  const bytes = await bytesOf(file)
  if (!bytes) return 'file-unreadable'
  const read = await readBytes(bytes, file.name, reading)
  if (typeof read === 'string') return read
  if (read.length === 0) return 'file-empty'
  return isTooMuch(read) ? 'too-many-words' : read
}

async function bytesOf(file: File): Promise<Uint8Array | null> {
  try {
    return new Uint8Array(await file.arrayBuffer())
  } catch {
    return null
  }
}

async function readBytes(
  bytes: Uint8Array,
  name: string,
  reading: Reading,
): Promise<ReadParagraph[] | ReadRefusal> {
  if (bytes.length === 0) return 'file-empty'
  if (startsWith(bytes, 'PK')) return (await import('./docx.ts')).readDocx(bytes, reading)
  if (startsWith(bytes, '\u00D0\u00CF\u0011\u00E0')) {
    return includes(bytes, 'EncryptedPackage') ? 'file-protected' : 'file-legacy'
  }
  const text = startsWith(bytes, '%PDF') || startsWith(bytes, '{\\rtf') ? null : decoded(bytes)
  if (text === null) return 'file-unknown'
  const ending = /\.(\w+)$/.exec(name.toLowerCase())?.[1] ?? 'txt'
  if (/^(docx|docm|dotx|doc)$/.test(ending)) return 'file-broken'
  if (/^(md|markdown)$/.test(ending)) return (await import('./markdown.ts')).readMarkdown(text, reading)
  if (/^html?$/.test(ending)) return (await import('./readHtml.ts')).readHtml(text, reading)
  if (!/^te?xt$/.test(ending)) return 'file-unknown'
  return (await import('./readText.ts')).readText(text, reading)
}

function startsWith(bytes: Uint8Array, signature: string): boolean {
  return [...signature].every((letter, i) => bytes[i] === letter.charCodeAt(0))
}

/** Whether this name stands in it, in two bytes a letter as old Office files write names. */
function includes(bytes: Uint8Array, name: string): boolean {
  return new TextDecoder('utf-16le').decode(bytes).includes(name)
}
