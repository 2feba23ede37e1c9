import { createHash, createHmac, randomBytes, randomInt } from 'node:crypto'

/** 256 random bits, safe in an address and in a cookie. */
export function newToken(): string {
  return randomBytes(32).toString('base64url')
}

/** What is kept of a token. Its 256 bits need no salt. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** Crockford's alphabet: no letter that looks like a digit. */
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Eight characters to type or read aloud, 40 bits: "K7QF-2M9D". */
export function newCode(): string {
  const eight = Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
  return `${eight.slice(0, 4)}-${eight.slice(4)}`
}

/** A code as it was meant: spaces, dashes and case do not matter, O is 0, I and L are 1, Arabic-Indic digits count. */
export function readCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\u0660-\u0669]/g, (d) => String(d.charCodeAt(0) - 0x660))
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1')
}

/** What is kept of a code. 40 bits can be searched, so the hash is keyed by a secret that is not in the database. */
export function hashCode(code: string, secret: Buffer): string {
  return createHmac('sha256', secret).update(readCode(code)).digest('hex')
}
