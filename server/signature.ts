import { createHash, createPublicKey, type KeyObject, verify } from 'node:crypto'
import type { SignedRecord } from '../shared/record.ts'

/** SHA-256 of the key in DER, as 64 hexadecimal digits: what people compare. Throws if it is not an Ed25519 key. */
export function fingerprintOf(publicKey: string): string {
  const der = ed25519(publicKey).export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(der).digest('hex')
}

/**
 * What is wrong with the signature over the digest, or null. [F4]
 *
 * Key and signature must be spelled in the one way this program spells them, so that no byte of a record can be
 * changed without notice.
 */
export function signatureFault({
  digest,
  signature,
  publicKey,
}: Omit<SignedRecord, 'record'>): string | null {
  let key: KeyObject
  try {
    key = ed25519(publicKey)
  } catch {
    return 'its public key is not an Ed25519 key'
  }
  const bytes = Buffer.from(signature, 'base64')
  const asWritten =
    bytes.toString('base64') === signature &&
    key.export({ type: 'spki', format: 'pem' }).toString() === publicKey
  if (!asWritten) return 'its signature or public key is not written as Concord writes them'
  return verify(null, Buffer.from(digest, 'ascii'), key, bytes)
    ? null
    : 'its signature is not that of its key over its digest'
}

function ed25519(publicKey: string): KeyObject {
  const key = createPublicKey({ key: publicKey, format: 'pem' })
  if (key.type !== 'public' || key.asymmetricKeyType !== 'ed25519')
    throw new TypeError('This is not an Ed25519 public key')
  return key
}
