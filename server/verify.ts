import { readFileSync, statSync } from 'node:fs'
import { z } from 'zod'
import { Id } from '../shared/actParts.ts'
import { EntryOf } from '../shared/acts.ts'
import { MAJORITIES } from '../shared/majority.ts'
import { STYLES } from '../shared/numbering.ts'
import { KINDS, LANGS, LEVELS } from '../shared/paragraph.ts'
import { faultOf, RECORD_FORMAT, type SignedRecord } from '../shared/record.ts'
import { fingerprintOf, signatureFault } from './signature.ts'

/** Larger than any forum's record: 121,200 entries are about 45 MB. */
const MAX_BYTES = 256 * 1024 * 1024

const Hash = z.string().regex(/^[0-9a-f]{64}$/)
const Text = z.string().max(20_000)
const Local = z.strictObject({ en: Text, fr: Text })

/** The record as it leaves the house, read strictly: nothing in it that this version does not know. */
const SignedRecordOf: z.ZodType<SignedRecord> = z.strictObject({
  record: z.strictObject({
    format: z.literal(RECORD_FORMAT),
    forumId: Id,
    convened: z.strictObject({
      title: Local,
      organ: Local,
      symbol: Text,
      date: z.iso.date(),
      timezone: Text,
      style: z.enum(STYLES),
      adoption: z.enum(MAJORITIES),
      amendmentMajority: z.enum(MAJORITIES),
      consensusSeconds: z.int(),
      sponsorsNeeded: z.int().exactOptional(),
      sample: z.boolean(),
    }),
    symbol: Text,
    organizations: z.record(
      Id,
      z.strictObject({ id: Id, name: Local, status: z.enum(['participant', 'observer']) }),
    ),
    text: z.array(
      z.strictObject({
        id: Id,
        kind: z.enum(KINDS),
        level: z.literal(LEVELS),
        lang: z.enum(LANGS),
        text: Text,
        em: z.array(z.tuple([z.int(), z.int()])),
        notes: z.array(Text),
        part: Id.nullable(),
        label: Text,
      }),
    ),
    decision: z.strictObject({
      outcome: z.enum(['adopted', 'rejected']),
      how: z.enum(['vote', 'consensus']),
      by: Id,
      at: z.iso.datetime(),
      seq: z.int(),
    }),
    amendments: z.array(
      z.strictObject({
        id: Id,
        number: z.int(),
        organizationId: Id,
        state: Text,
        ballotId: Id.nullable(),
        because: Id.nullable(),
      }),
    ),
    frozenAt: z.iso.datetime(),
    head: Hash,
    journal: z.array(EntryOf),
  }),
  digest: Hash,
  signature: z.string().max(200),
  publicKey: z.string().max(1000),
})

/** What the person who checks was told elsewhere, as on the wall of the hall. */
export interface Published {
  head?: string | undefined
  key?: string | undefined
}

/** 0: the record is right; 1: something in it is wrong; 2: it could not be read. `lines` say so in words. */
export interface Verdict {
  code: 0 | 1 | 2
  lines: string[]
}

/** Checks an exported record in a file, every byte of it, with nothing else at hand. Never throws. [F3, F4] */
export function verifyFile(path: string, published: Published = {}): Verdict {
  try {
    const { size } = statSync(path)
    if (size > MAX_BYTES) return unreadable(`${path} has ${size} bytes; a record has at most ${MAX_BYTES}.`)
    return verify(readFileSync(path), published)
  } catch (error) {
    return unreadable(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}

/** `verifyFile` for bytes already read. */
export function verify(bytes: Uint8Array, published: Published = {}): Verdict {
  const signed = read(bytes)
  if (typeof signed === 'string') return unreadable(signed)
  const { record } = signed
  const fault = faultOf(signed)
  if (fault)
    return wrong(
      fault.seq === null
        ? `The record is wrong: ${fault.what}.`
        : `Entry ${fault.seq} is wrong: ${fault.what}.`,
    )
  const badSignature = signatureFault(signed)
  if (badSignature) return wrong(`The record is wrong: ${badSignature}.`)
  const key = fingerprintOf(signed.publicKey)
  if (published.head !== undefined && published.head !== record.head) {
    return wrong(`This is another record than the one published: its head is ${record.head}.`)
  }
  if (published.key !== undefined && published.key !== key) {
    return wrong(`This record was signed by another key than the one published: ${key}.`)
  }
  return { code: 0, lines: summary(signed, key) }
}

function read(bytes: Uint8Array): SignedRecord | string {
  let json: unknown
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
    json = JSON.parse(text)
    // A name given twice, which another reader would take differently, shows here.
    if (JSON.stringify(json) !== text)
      return 'The file is not the record as it was downloaded: it has been written anew.'
  } catch {
    return 'This is not a record: the file is not JSON.'
  }
  const parsed = SignedRecordOf.safeParse(json)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = issue?.path ?? []
  const place =
    path[0] === 'record' && path[1] === 'journal' && path.length > 2
      ? `entry ${Number(path[2]) + 1}`
      : path.join('.')
  return `This is not a record that this version of Concord knows: ${place || 'the file'}: ${issue?.message ?? 'unknown'}`
}

function summary({ record, digest }: SignedRecord, key: string): string[] {
  const count = (type: string) => record.journal.filter(({ act }) => act.type === type).length
  return [
    `The record is right: ${record.convened.title.en} (${record.symbol}), frozen ${record.frozenAt}.`,
    `  entries sealed and asked again   ${record.journal.length}`,
    `  votes, all on their rolls        ${count('voteCast')}`,
    `  tallies and outcomes recomputed  ${count('ballotAnnounced')}`,
    `  amendments applied again         ${count('amendmentAdopted')} of ${count('amendmentFiled')}`,
    `  text                             ${record.decision.outcome}, ${record.text.length} paragraphs`,
    `  digest  ${digest}`,
    `  head    ${record.head}`,
    `  key     ${key}`,
    'Compare head and key with those shown in the hall and printed in the report: only that shows whose record it is.',
  ]
}

function wrong(line: string): Verdict {
  return { code: 1, lines: [line] }
}

function unreadable(line: string): Verdict {
  return { code: 2, lines: [line] }
}
