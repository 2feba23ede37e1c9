import { firstWrongDecision } from './audit.ts'
import { canonical, digest } from './digest.ts'
import { type Forum, replay } from './forum.ts'
import { type Entry, firstBroken } from './journal.ts'
import { labels } from './numbering.ts'
import type { Lang, Paragraph } from './paragraph.ts'
import { inOrder } from './tabled.ts'

export const RECORD_FORMAT = 'concord-record/1'

/** A paragraph of the agreed text, with the number it keeps for good. */
export interface AgreedParagraph extends Omit<Paragraph, 'struck' | 'addedBy'> {
  label: string
}

/** What became of an amendment, for the disposition table. */
export interface Disposition {
  id: string
  number: number
  organizationId: string
  state: string
  ballotId: string | null
  because: string | null
}

/** The forum's final state. A pure function of its journal: whoever holds the journal can make it again. [F2] */
export interface FrozenRecord {
  format: typeof RECORD_FORMAT
  forumId: string
  convened: NonNullable<Forum['convened']>
  /** Of the agreed text, CSF/4/Recs; of the text before the plenary where it was not adopted. Source: conventions 3.3. */
  symbol: string
  organizations: Forum['organizations']
  /** Empty where the text as a whole was not adopted. */
  text: AgreedParagraph[]
  decision: NonNullable<Forum['decision']>
  amendments: Disposition[]
  frozenAt: string
  head: string
  journal: Entry[]
}

/** The record as it leaves the house. The signature is Ed25519 over the digest's 64 hexadecimal digits in ASCII. */
export interface SignedRecord {
  record: FrozenRecord
  digest: string
  /** Base64. */
  signature: string
  /** SPKI, PEM. */
  publicKey: string
}

/** The frozen record of a journal that ends with a freeze. Throws if it does not. [F2] */
export function frozenRecord(forumId: string, journal: Entry[]): FrozenRecord {
  const forum = replay(forumId, journal)
  const { convened, text, decision, frozen } = forum
  if (!convened || !text || !decision || !frozen) throw new Error('Only a frozen forum has a record')
  const adopted = decision.outcome === 'adopted'
  return {
    format: RECORD_FORMAT,
    forumId,
    convened,
    symbol: adopted ? `${convened.symbol}/Recs` : text.symbol,
    organizations: forum.organizations,
    text: adopted ? agreed(text.paragraphs, convened.style) : [],
    decision,
    amendments: inOrder(forum).map(({ id, number, organizationId, state, ballotId, because }) => ({
      id,
      number,
      organizationId,
      state,
      ballotId,
      because,
    })),
    frozenAt: frozen.at,
    head: forum.head,
    journal,
  }
}

/** The text as agreed: what was struck is gone, and it is numbered through for good. */
export function agreed(
  paragraphs: readonly Paragraph[],
  style: NonNullable<Forum['convened']>['style'],
): AgreedParagraph[] {
  const numbers = new Map<Lang, Record<string, string>>()
  for (const lang of new Set(paragraphs.map((p) => p.lang))) {
    numbers.set(lang, labels(paragraphs, { style, lang, final: true }))
  }
  return paragraphs
    .filter((p) => !p.struck)
    .map(({ struck: _, addedBy: __, ...p }) => ({ ...p, label: numbers.get(p.lang)?.[p.id] ?? '' }))
}

/** What is wrong with a record, in words for the person who checks it, and the entry where known. */
export interface Fault {
  seq: number | null
  what: string
}

/**
 * What is wrong with a record, or null: seals, fold, every rule, tally, outcome and adoption, text and digest. [F3]
 *
 * From the record itself alone, and it never throws. The signature is the caller's to check: that needs the
 * machine's cryptography, not this house's rules.
 */
export function faultOf({ record, digest: claimed }: Pick<SignedRecord, 'record' | 'digest'>): Fault | null {
  try {
    const broken = firstBroken(record.journal)
    if (broken !== null)
      return { seq: broken, what: 'its seal does not follow from what it says and the entry before' }
    const wrong = firstWrongDecision(record.forumId, record.journal)
    if (wrong) return wrong
    if (record.journal.at(-1)?.act.type !== 'forumFrozen')
      return { seq: null, what: 'the journal does not end with a freeze' }
    const shown: Record<string, unknown> = { ...record }
    const rebuilt: Record<string, unknown> = { ...frozenRecord(record.forumId, record.journal) }
    for (const part of new Set([...Object.keys(rebuilt), ...Object.keys(shown)])) {
      if (!same(shown[part], rebuilt[part])) {
        return { seq: null, what: `its part "${part}" is not what the journal leads to` }
      }
    }
    return digest(record) === claimed ? null : { seq: null, what: 'the digest is not that of the record' }
  } catch (error) {
    return { seq: null, what: error instanceof Error ? error.message : String(error) }
  }
}

function same(a: unknown, b: unknown): boolean {
  return a === b || (a !== undefined && b !== undefined && canonical(a) === canonical(b))
}
