import * as Y from 'yjs'
import { fits, type Operation } from '../amending/amendment.ts'
import type { ContactGroup } from '../amending/contactGroup.ts'
import { operationsOf, type Proposal } from '../amending/proposal.ts'
import type { Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'
import type { Refusal } from '../refusal.ts'
import { bracketsOf } from './bracket.ts'
import {
  addresseesKey,
  alternativeKey,
  draftBlocks,
  draftText,
  emptyDraft,
  LANG,
  seedDraft,
  toParagraphs,
  ZERO_DRAFT,
} from './draft.ts'
import { openBrackets } from './draftReading.ts'

/** As much as one amendment proposes, in UTF-16 units: reducing more to word operations would hold up everybody. */
const MOST_TEXT = 60_000
const MOST_ADDED = 50

/**
 * The first row of a contact group's ink: the recommendation as it was sent aside, each paragraph under its own permanent
 * id, so that what comes back is known word by word. The same bytes each time; the words are nobody's here. [T19] [D30]
 */
export function groupDraft(paragraphs: readonly Paragraph[]): Uint8Array {
  const doc = emptyDraft()
  doc.clientID = ZERO_DRAFT
  doc.transact(() => {
    seedDraft(doc, paragraphs, (place) => paragraphs[place]?.id ?? '')
    const text = draftText(doc)
    text.setAttribute(LANG, paragraphs[0]?.lang ?? 'en')
    for (const { id, addressees, alternative } of paragraphs) {
      if (addressees) text.setAttribute(addresseesKey(id), addressees.join())
      if (alternative) text.setAttribute(alternativeKey(id), 1)
    }
  })
  return Y.encodeStateAsUpdate(doc)
}

/**
 * What a contact group's draft would change in the recommendation, as operations on the text as it now reads; or why it
 * cannot come back yet. No operations: it reads as it did. [T19]
 *
 * What it changes must read as when it was sent aside: no word is written over that the group did not have before it.
 * Footnotes and emphasis stay behind, as with any amendment. A paragraph that was moved goes, and comes again elsewhere.
 */
export function reportIn(
  doc: Y.Doc,
  { forum, group, newId }: { forum: Forum; group: ContactGroup; newId: () => string },
): Operation[] | Refusal {
  const brackets = bracketsOf(draftText(doc))
  if (openBrackets({ blocks: draftBlocks(doc), brackets }).length > 0) return 'brackets-open'
  const proposal = proposalOf(readIn(begun(group)), readIn(doc))
  if (!proposal) return 'group-head-first'
  if (isTooLong(proposal)) return 'report-too-long'
  const base = forum.text?.paragraphs ?? []
  const operations = operationsIn(group, proposal, newId)
  return operations.every((o) => isAsBefore(o, { base, group })) && fits(base, operations)
    ? operations
    : 'text-changed'
}

function isTooLong({ changed, added }: Proposal): boolean {
  const length = [...changed, ...added].reduce((sum, { text }) => sum + text.length, 0)
  return length > MOST_TEXT || added.length > MOST_ADDED
}

/** Where what is new would hang on what goes, all of it is written anew. */
function operationsIn({ paragraphs }: ContactGroup, proposal: Written, newId: () => string): Operation[] {
  const operations = operationsOf(paragraphs, proposal, newId)
  if (fits(paragraphs, operations)) return operations
  const after = paragraphs.at(-1)?.id ?? null
  const added = proposal.written.map(({ kind, level, text }) => ({ after, kind, level, text }))
  return operationsOf(paragraphs, { changed: [], dropped: paragraphs.map(({ id }) => id), added }, newId)
}

function isAsBefore(
  operation: Operation,
  { base, group }: { base: readonly Paragraph[]; group: ContactGroup },
): boolean {
  if (operation.kind === 'add') return true
  const was = group.paragraphs.find(({ id }) => id === operation.paragraph)
  const is = base.find(({ id }) => id === operation.paragraph)
  if (!was || !is || is.struck) return false
  return is.text === was.text && is.kind === was.kind && is.level === was.level
}

/** Its draft before anybody wrote in it: read in the same way, so that only what was written makes a difference. */
function begun({ paragraphs }: ContactGroup): Y.Doc {
  const doc = emptyDraft()
  Y.applyUpdate(doc, groupDraft(paragraphs))
  return doc
}

function readIn(doc: Y.Doc): Paragraph[] {
  return toParagraphs(doc, { lang: 'en', part: null, newId: (id) => id })
}

/** What the draft proposes, and all of it as it is written there. */
type Written = Required<Proposal> & { written: readonly Paragraph[] }

/**
 * Null if something new stands before the recommendation itself: it would belong to the one before.
 *
 * What is new where something of its kind and level has gone is that, worded anew: it keeps number and letter.
 */
function proposalOf(tabled: readonly Paragraph[], written: readonly Paragraph[]): Written | null {
  const kept = inPlace(tabled, written)
  const proposal: Written = { changed: [], reshaped: [], dropped: [], added: [], written }
  const gone = new Set(tabled.flatMap(({ id }) => (kept.has(id) ? [] : [id])))
  // Where in the tabled recommendation what is written has come to.
  let at = -1
  for (const { id, kind, level, text } of written) {
    const end = tabled.findIndex((p, i) => i > at && kept.has(p.id))
    const gap = tabled.slice(at + 1, end < 0 ? tabled.length : end)
    const was = kept.get(id) ?? gap.find((p) => p.kind === kind && p.level === level)
    if (was) {
      at = tabled.indexOf(was)
      gone.delete(was.id)
      if (was.text !== text) proposal.changed.push({ paragraph: was.id, text })
      if (was.kind !== kind || was.level !== level)
        proposal.reshaped.push({ paragraph: was.id, to: { kind, level } })
      continue
    }
    if (at < 0) at = gap.length - 1
    const after = tabled[at]?.id
    if (after === undefined) return null
    proposal.added.push({ after, kind, level, text })
  }
  proposal.dropped.push(...gone)
  return proposal
}

/** The paragraphs that stay, by id: as many as possible that still follow each other as they did. */
function inPlace(tabled: readonly Paragraph[], written: readonly Paragraph[]): Map<string, Paragraph> {
  const runs: Paragraph[][] = []
  for (const { id } of written) {
    const at = tabled.findIndex((p) => p.id === id)
    const was = tabled[at]
    if (!was) continue
    const before = runs
      .filter((run) => tabled.findIndex((p) => p.id === run.at(-1)?.id) < at)
      .reduce<Paragraph[]>((longest, run) => (run.length > longest.length ? run : longest), [])
    runs.push([...before, was])
  }
  const longest = runs.reduce<Paragraph[]>((best, run) => (run.length > best.length ? run : best), [])
  return new Map(longest.map((p) => [p.id, p]))
}
