import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from 'node:crypto'
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'

/** What this installation keeps beside its database, readable by its owner only, and never in it. */
export interface Keys {
  /** Keys the hashes of short codes. */
  codeSecret: Buffer
  signing: Signing
}

export interface Signing {
  /** SPKI, PEM. */
  publicKey: string
  /** Ed25519 over the text's ASCII bytes, base64. */
  sign(text: string): string
}

/** The keys in `directory`, made on first use. Throws if they can be neither read nor written. */
export function openKeys(directory: string): Keys {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const codeSecret = readOrMake(join(directory, 'code-secret'), () => randomBytes(32).toString('hex'))
  const pem = readOrMake(join(directory, 'signing-key.pem'), () =>
    generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  )
  return { codeSecret: Buffer.from(codeSecret, 'hex'), signing: signingWith(createPrivateKey(pem)) }
}

export function signingWith(key: KeyObject): Signing {
  return {
    publicKey: createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    sign: (text) => sign(null, Buffer.from(text, 'ascii'), key).toString('base64'),
  }
}

function readOrMake(path: string, make: () => string): string {
  if (existsSync(path)) return readFileSync(path, 'utf8')
  const made = make()
  const file = openSync(path, 'wx', 0o600)
  writeSync(file, made)
  fsyncSync(file)
  closeSync(file)
  return made
}
