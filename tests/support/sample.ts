import { readFileSync } from 'node:fs'
import type { Operation, Proposal } from '../../shared/amending/amendment.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import type { Level, Paragraph } from '../../shared/paragraph.ts'
import { idsFrom, paragraph } from './amending.ts'

interface SampleText {
  op?: string
  t: string
  sub?: SampleText[]
}

interface SampleAmendment {
  n: number
  target: string
  op: string
  find?: string
  with?: string
  after?: string
  text?: string
  at: string
}

const sample: {
  recommendations: { id: string; theme: string; en: SampleText }[]
  amendments: SampleAmendment[]
} = JSON.parse(readFileSync(new URL('../../server/sampleForum.json', import.meta.url), 'utf8'))

/** The English recommendations of the sample as paragraphs: r5; r7, r7/a, r7/b, r7/c, r7/c/i, r7/c/ii. */
export const sampleText: Paragraph[] = sample.recommendations.flatMap(({ id, theme, en }) =>
  paragraphsOf(id, theme, en),
)

/** When an amendment of the sample was filed. */
export function sampleFiledAt(number: number): string {
  return `2023-06-05T${found(number).at}:00+02:00`
}

/** What its sponsor filed: the operations that our program makes of the words they typed. */
export function sampleOperations(number: number): Operation[] {
  return operationsOf(sampleText, sampleProposal(number), idsFrom(`new-${number}`))
}

/** A sample amendment as a sponsor's screen would send it; 15 as 5 would read with it. */
function sampleProposal(number: number): Proposal {
  const { target, op, find = '', with: words = '', after = '', text = '' } = found(number)
  const nothing: Proposal = { changed: [], dropped: [], added: [] }
  if (target.startsWith('amendment:')) {
    const [change] = sampleProposal(Number(target.slice('amendment:'.length))).changed
    if (!change) throw new Error(`${target} changes no words`)
    return { ...nothing, changed: [{ ...change, text: change.text.replace(find, words) }] }
  }
  const was = sampleText.find((p) => p.id === target)?.text ?? ''
  const change = (is: string): Proposal => ({ ...nothing, changed: [{ paragraph: target, text: is }] })
  const add = (level: Level): Proposal => {
    const last = sampleText.findLast((p) => p.id === target || p.id.startsWith(`${target}/`))
    return { ...nothing, added: [{ after: last?.id ?? null, kind: 'operative', level, text }] }
  }
  switch (op) {
    case 'replace':
      return change(was.replace(find, words))
    case 'delete':
      return change(was.replace(find, ''))
    case 'insert':
      return change(was.replace(after, after + text))
    case 'delete-paragraph':
      return { ...nothing, dropped: [target] }
    case 'insert-subparagraph':
      return add(1)
    case 'insert-paragraph-after':
      return add(0)
    default:
      throw new Error(`the sample does not know how to ${op}`)
  }
}

function found(number: number): SampleAmendment {
  const amendment = sample.amendments.find(({ n }) => n === number)
  if (!amendment) throw new Error(`the sample has no amendment ${number}`)
  return amendment
}

function paragraphsOf(
  id: string,
  part: string,
  { op, t, sub = [] }: SampleText,
  level: Level = 0,
): Paragraph[] {
  const deeper: Level = level === 0 ? 1 : level === 1 ? 2 : 3
  const label = (i: number) => (level === 0 ? 'abcdef'.charAt(i) : 'i'.repeat(i + 1))
  return [
    paragraph(id, op ? `${op} ${t}` : t, { part, level }),
    ...sub.flatMap((below, i) => paragraphsOf(`${id}/${label(i)}`, part, below, deeper)),
  ]
}
