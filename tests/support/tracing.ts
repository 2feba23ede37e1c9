import fc from 'fast-check'
import type { Act } from '../../shared/acts.ts'
import { changeBy } from '../../shared/amending/adoption.ts'
import { apply as applied, fits, type Operation } from '../../shared/amending/amendment.ts'
import { compose } from '../../shared/amending/compose.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import { apply, type Forum, replay } from '../../shared/forum.ts'
import type { Entry } from '../../shared/journal.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { compile } from '../../shared/tabled.ts'
import { anyBase, anyProposal, anyRewordings, idsFrom } from './amending.ts'
import { journalAfter, sealed } from './cast.ts'

/** The origin of every character of every paragraph, kept by another way than the program's: character by character. */
export type Tags = Record<string, string[]>

/** A journal of adoptions as chance has them, and where each character then comes from. */
export interface TracedDay {
  journal: Entry[]
  forum: Forum
  tags: Tags
}

/** Drafts by several hands, then amendments, sub-amendments, corrections and decisions that are taken back. */
export const anyTracedDay: fc.Arbitrary<TracedDay> = fc
  .tuple(
    anyBase,
    fc.gen(),
    fc.array(fc.constantFrom('amend', 'amend', 'sub', 'correct', 'reopen'), { maxLength: 6 }),
  )
  .map(([base, chance, rounds]) => {
    const day = new Day(base, chance)
    for (const round of rounds) day[round]()
    return { journal: day.journal, forum: day.forum, tags: day.tags }
  })

type Chance = fc.GeneratorValue

class Day {
  readonly journal: Entry[] = [...journalAfter()]
  readonly forum = replay('f', this.journal)
  tags: Tags = {}
  readonly #chance: Chance
  readonly #newId = idsFrom('new')
  #last: { amendmentId: string; tags: Tags; paragraphs: Paragraph[] } | null = null

  constructor(base: readonly Paragraph[], chance: Chance) {
    this.#chance = chance
    const drafted = base.map((p) => ({ ...p, struck: false }))
    this.#does({ type: 'draftHandedOver', sessionId: 'S1', paragraphs: drafted })
    const runs = drafted.flatMap(({ id, text }) => this.#writers(id, text))
    if (runs.length > 0) this.#does({ type: 'writersHandedOver', sessionId: 'S1', runs })
    this.#does({ type: 'draftHandedOver', sessionId: 'S2', paragraphs: [] })
    const paragraphs = compile(this.forum)
    for (const { id, text } of paragraphs) {
      const session = id.startsWith('part-') ? id.slice(5) : 'S1'
      this.tags[id] = Array.from({ length: text.length }, (_, at) => {
        const by = runs.find((run) => run.paragraph === id && run.from <= at && at < run.to)?.by
        return `session ${session} ${by ?? ''}`
      })
    }
    this.#does({ type: 'textCompiled', symbol: 'L.1', paragraphs })
  }

  amend(): void {
    const operations = this.#operations(this.#base)
    if (operations) this.#adopt(this.#file(operations))
  }

  sub(): void {
    const first = this.#operations(this.#base)
    if (!first) return
    const parent = { id: `am${this.#number}`, number: this.#number, operations: first }
    const then = this.#operations(applied(this.#base, [parent]))
    const composed = then && compose(this.#base, parent, then)
    if (!then || !composed || composed.length === 0) return
    const parentId = this.#file(first)
    const subId = this.#file(then, parentId)
    const between = tagged(this.tags, first, `amendment ${parentId} b`)
    const both = tagged(between, then, `amendment ${subId} bs`)
    this.#does({
      ...{ type: 'subAmendmentAdopted', amendmentId: subId, parent: parentId, ballotId: 'bs' },
      ...{ operations: composed, carriedOver: [], proposedToFall: [] },
    })
    this.#adopt(parentId, cutOut(both, tagged(this.tags, composed, ''), composed))
  }

  correct(): void {
    const operations = (this.#operations(this.#base) ?? []).filter((o) => o.kind === 'text')
    const paragraph = operations[0]?.paragraph
    const own = operations.filter((o) => o.paragraph === paragraph)
    if (!paragraph || !fits(this.#base, own)) return
    const correctionId = `k${this.journal.length}`
    this.#does({
      ...{ type: 'textCorrected', correctionId, paragraph, revision: 0, operations: own, reason: 'Form.' },
      ...changeBy(this.forum, { id: '', number: 0, operations: own }),
    })
    this.tags = tagged(this.tags, own, `correction ${correctionId}`)
    this.#last = null
  }

  reopen(): void {
    if (!this.#last) return
    const { amendmentId, tags, paragraphs } = this.#last
    const were = new Set(paragraphs.map((p) => p.id))
    this.#does({
      ...{ type: 'reconsiderationDecided', ballotId: 'b', amendmentId, reopened: true },
      restored: {
        changed: paragraphs,
        removed: this.#base.map((p) => p.id).filter((id) => !were.has(id)),
        amendments: [],
      },
    })
    this.tags = tags
    this.#last = null
  }

  get #base(): Paragraph[] {
    return this.forum.text?.paragraphs ?? []
  }

  get #number(): number {
    return Object.keys(this.forum.amendments).length + 1
  }

  #does(act: Act): void {
    const entry = sealed(this.forum, { by: 'noor', act })
    apply(this.forum, entry)
    this.journal.push(entry)
  }

  #writers(paragraph: string, text: string) {
    const cuts = this.#chance(fc.array, fc.nat(text.length), { maxLength: 3 }).sort((a, b) => a - b)
    const bounds = [0, ...cuts, text.length]
    return bounds.slice(1).flatMap((to, i) => {
      const from = bounds[i] ?? 0
      const by = this.#chance(fc.constantFrom, 'amara', 'tomas', null)
      return from < to ? [{ paragraph, from, to, by }] : []
    })
  }

  #operations(base: readonly Paragraph[]): Operation[] | null {
    const wild = this.#chance(fc.nat, 3) === 0
    const operations = wild
      ? this.#chance(anyRewordings, base)
      : operationsOf(base, this.#chance(anyProposal, base), this.#newId)
    return operations.length > 0 && fits(base, operations) ? operations : null
  }

  #file(operations: Operation[], parent?: string): string {
    const number = this.#number
    this.#does({
      ...{ type: 'amendmentFiled', amendmentId: `am${number}`, number, organizationId: 'andes', lang: 'en' },
      ...{ reason: '', paragraph: 'p0', revision: 0, operations, ...(parent && { parent }) },
    })
    return `am${number}`
  }

  /** `tags`: what the characters then are, if it is known otherwise than from its operations. */
  #adopt(amendmentId: string, tags?: Tags): void {
    const amendment = this.forum.amendments[amendmentId]
    if (!amendment) throw new Error('It was not filed')
    this.#last = { amendmentId, tags: this.tags, paragraphs: structuredClone(this.#base) }
    const change = { ...changeBy(this.forum, amendment), carriedOver: [], proposedToFall: [] }
    this.tags = tags ?? tagged(this.tags, amendment.operations, `amendment ${amendmentId} b`)
    this.#does({ type: 'amendmentAdopted', amendmentId, ballotId: 'b', ...change })
    // What a sub-amendment takes out of the amendment again was never in the text.
    this.tags = Object.fromEntries(
      this.#base.map((p) => [p.id, p.struck ? this.#struck(p) : (this.tags[p.id] ?? [])]),
    )
  }

  #struck({ id }: Paragraph): string[] {
    return this.#last?.tags[id] ?? []
  }
}

/** What the composed change leaves as it was, and of what it puts in, whose each character is. */
function cutOut(both: Tags, after: Tags, composed: readonly Operation[]): Tags {
  const next = { ...after }
  const shift: Record<string, number> = {}
  for (const o of composed.filter((o) => o.kind === 'text').sort((a, b) => a.from - b.from || a.to - b.to)) {
    const from = o.from + (shift[o.paragraph] ?? 0)
    const put = both[o.paragraph]?.slice(from, from + o.ins.length) ?? []
    next[o.paragraph]?.splice(from, o.ins.length, ...put)
    shift[o.paragraph] = (shift[o.paragraph] ?? 0) + o.ins.length - o.old.length
  }
  for (const o of composed) if (o.kind === 'add') for (const { id } of o.paragraphs) next[id] = both[id] ?? []
  return next
}

function tagged(tags: Tags, operations: readonly Operation[], tag: string): Tags {
  const next: Tags = Object.fromEntries(Object.entries(tags).map(([id, all]) => [id, [...all]]))
  const inserted = (text: string) => new Array<string>(text.length).fill(tag)
  // From behind, so that what is before stays where it is; an insertion stands before what begins where it does.
  const texts = operations.filter((o) => o.kind === 'text').sort((a, b) => b.from - a.from || b.to - a.to)
  for (const { paragraph, from, to, ins } of texts) {
    next[paragraph]?.splice(from, to - from, ...inserted(ins))
  }
  for (const o of operations) {
    if (o.kind === 'add') for (const p of o.paragraphs) next[p.id] = inserted(p.text)
  }
  return next
}
