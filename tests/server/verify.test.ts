import { execFileSync, spawnSync } from 'node:child_process'
import { generateKeyPairSync, sign } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fingerprintOf } from '../../server/signature.ts'
import { verify, verifyFile } from '../../server/verify.ts'
import { faultOf, type SignedRecord } from '../../shared/record.ts'
import { recordedForum, resealed, signatureOver, signed } from '../support/recordedForum.ts'

const honest = recordedForum()

function check(record: SignedRecord, published = {}) {
  return verify(Buffer.from(JSON.stringify(record)), published)
}

describe('a right record', () => {
  test.each(['vote', 'consensus', 'rejected'] as const)(
    '[F2, F3] verifies when the text ended by: %s',
    (ends) => {
      const record = recordedForum({ ends, hostile: ' <b>é\u0301😀' })
      expect(faultOf(record)).toBeNull()
      expect(check(record).code).toBe(0)
    },
  )

  test('[F3] also where the rules adopted ask for sponsors', () => {
    const journal = honest.record.journal.map((entry) =>
      entry.act.type === 'forumConvened' ? { ...entry, act: { ...entry.act, sponsorsNeeded: 1 } } : entry,
    )
    expect(check(signed(honest.record.forumId, resealed(journal)))).toMatchObject({ code: 0 })
  })

  test('[F3] says what was checked, with head, digest and key to compare', () => {
    const said = check(honest).lines.join('\n')
    for (const each of [honest.digest, honest.record.head, fingerprintOf(honest.publicKey), 'CSF/4/Recs']) {
      expect(said).toContain(each)
    }
    expect(said).toMatch(/votes, all on their rolls +32/)
    expect(said).toMatch(/tallies and outcomes recomputed +5/)
  })

  test('[F4] is signed over the digest in ASCII, as openssl sees it too', () => {
    const folder = mkdtempSync(join(tmpdir(), 'concord-verify-'))
    const at = (name: string) => join(folder, name)
    writeFileSync(at('key.pem'), honest.publicKey)
    writeFileSync(at('digest'), honest.digest)
    writeFileSync(at('signature'), Buffer.from(honest.signature, 'base64'))
    const said = execFileSync('openssl', [
      ...['pkeyutl', '-verify', '-pubin', '-rawin', '-inkey', at('key.pem')],
      ...['-sigfile', at('signature'), '-in', at('digest')],
    ])
    expect(said.toString()).toMatch(/Verified Successfully/)
    rmSync(folder, { recursive: true })
  })
})

describe('from the command line', () => {
  const folder = mkdtempSync(join(tmpdir(), 'concord-cli-'))
  const file = join(folder, 'record.json')
  beforeAll(() => writeFileSync(file, JSON.stringify(honest)))
  afterAll(() => rmSync(folder, { recursive: true }))
  const concord = (...words: string[]) =>
    spawnSync(process.execPath, ['--import', 'tsx', 'server/cli.ts', ...words], { encoding: 'utf8' })

  test('[F3] 0 and a summary for a right record; 1 for another head than the one published', () => {
    const right = concord('verify', file)
    expect([right.status, right.stdout.split('\n')[0]]).toEqual([0, check(honest).lines[0]])
    const other = concord('verify', file, '--head', '0'.repeat(64))
    expect([other.status, other.stdout]).toEqual([1, ''])
    expect(other.stderr).toMatch(/another record than the one published/)
  })

  test('[F3] 2 and one sentence for what cannot be read', () => {
    const cases: [string, string][] = [
      ['no JSON', '{'],
      ['no UTF-8', '\uD800'],
      ['no record', '{"record":{}}'],
      ['written anew', JSON.stringify(honest, null, 2)],
      ['a name twice', JSON.stringify(honest).replace('"digest":', '"digest":"0","digest":')],
      ['deep nesting', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
      ['a prototype', JSON.stringify(honest).replace('{"record":', '{"__proto__":{},"record":')],
    ]
    for (const [name, content] of cases) {
      writeFileSync(join(folder, 'other.json'), content)
      const { code, lines } = verifyFile(join(folder, 'other.json'))
      expect([name, code, lines.length, lines.join().includes('\n')]).toEqual([name, 2, 1, false])
    }
    const half = JSON.stringify(honest).replace('Harbour', '\\ud800')
    expect(verify(Buffer.from(half)).lines).toEqual(['The record is wrong: Lone surrogate is not allowed.'])
    expect(verifyFile(join(folder, 'missing.json')).code).toBe(2)
    expect(verifyFile(folder).code).toBe(2)
    const missing = concord('verify', join(folder, 'missing.json'))
    expect(missing.status).toBe(2)
  })

  test('[F4] a signature, a key or a digest that is not its own', () => {
    const wrongKey = signatureOver(honest.digest, Buffer.alloc(32, 1)).publicKey
    const rsa = execFileSync(
      'openssl',
      ['genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'],
      { stdio: ['ignore', 'pipe', 'ignore'] },
    )
    const cases: Partial<SignedRecord>[] = [
      { publicKey: wrongKey },
      { publicKey: rsa.toString() },
      { publicKey: `${honest.publicKey}\n` },
      { publicKey: 'no key' },
      { signature: honest.signature.slice(4) },
      { signature: `${honest.signature}\n` },
      { signature: honest.signature.replace(/.==$/, 'B==') },
      { signature: '' },
      { digest: '0'.repeat(64) },
    ]
    for (const wrong of cases) expect(check({ ...honest, ...wrong }).code).toBe(1)

    const other = generateKeyPairSync('ed448')
    const signature = sign(null, Buffer.from(honest.digest), other.privateKey).toString('base64')
    const publicKey = other.publicKey.export({ type: 'spki', format: 'pem' }).toString()
    expect(check({ ...honest, signature, publicKey }).lines).toEqual([
      'The record is wrong: its public key is not an Ed25519 key.',
    ])
  })
})
