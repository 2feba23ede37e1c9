import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'

/** The one spelling of a value in bytes (RFC 8785): same value, same string, in every language and browser. [J9] */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('Only JSON values have a canonical form')
  return text
}

/** SHA-256 of the canonical form, as 64 hexadecimal digits. */
export function digest(value: unknown): string {
  return digestText(canonical(value))
}

export function digestText(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)))
}
