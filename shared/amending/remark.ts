import type { Paragraph } from '../paragraph.ts'
import { saysSomething } from '../wording/duplicate.ts'
import { obligationChange } from '../wording/obligation.ts'
import { reword } from '../wording/rewording.ts'
import { strengthChange, verbStrength } from '../wording/verbStrength.ts'
import type { Operation, TextOperation } from './operation.ts'
import { wordsIn } from './votingOrder.ts'

/** What a proposer should know of their own change before it is filed. It forbids nothing. */
export type Remark =
  /** The verb that opens a paragraph, or a word of obligation in it, becomes one that asks for less, or for more. */
  | { kind: 'weaker' | 'stronger'; paragraph: string; was: string; is: string }
  /** Most of a paragraph's words go: nearer to a new proposal. `share`: of its words, 0 to 1. */
  | { kind: 'nearReplacement'; paragraph: string; share: number }
  /** Nothing changes but typography: the secretariat corrects that. */
  | { kind: 'editorial' }

/** Above this share of a paragraph's words, replacing them is nearer to a new proposal; the chair rules. (2.1) */
const MOST = 0.8

/** What is to be said of this change, paragraph by paragraph; the operations fit the text. [A16] (2.1, 2.4, 2.12) */
export function remarksOn(base: readonly Paragraph[], operations: readonly Operation[]): Remark[] {
  if (operations.length > 0 && !operations.some(saysSomething)) return [{ kind: 'editorial' }]
  return base.flatMap((paragraph): Remark[] => {
    const texts = operations.filter((o) => o.kind === 'text').filter((o) => o.paragraph === paragraph.id)
    const isReplaced =
      operations.some((o) => o.kind === 'drop' && o.paragraph === paragraph.id) &&
      operations.some((o) => o.kind === 'add' && o.after === paragraph.id && o.under === null)
    if (texts.length === 0 && !isReplaced) return []
    const share = isReplaced ? 1 : shareReplaced(paragraph, texts)
    return [
      ...strengthRemark(paragraph, texts),
      ...(share > MOST ? [{ kind: 'nearReplacement' as const, paragraph: paragraph.id, share }] : []),
    ]
  })
}

function strengthRemark(paragraph: Paragraph, texts: readonly TextOperation[]): Remark[] {
  const opening = openingRemark(paragraph, texts)
  if (opening) return [opening]
  for (const { old, ins } of texts) {
    const change = obligationChange(old, ins, paragraph.lang)
    if (change) return [{ paragraph: paragraph.id, ...change }]
  }
  return []
}

function openingRemark(paragraph: Paragraph, texts: readonly TextOperation[]): Remark | null {
  const { id, kind, level, lang, text } = paragraph
  if (kind !== 'operative' || level > 0) return null
  const after = reword(paragraph, texts).text
  const change = strengthChange(text, after, lang)
  const [was, is] = [verbStrength(text, lang), verbStrength(after, lang)]
  return change && was && is ? { kind: change, paragraph: id, was: was.verb, is: is.verb } : null
}

/** Only where other words come: to delete most of a paragraph is no new proposal. */
function shareReplaced({ text }: Paragraph, texts: readonly TextOperation[]): number {
  if (texts.every(({ ins }) => wordsIn(ins) === 0)) return 0
  const gone = texts.reduce((sum, { old }) => sum + wordsIn(old), 0)
  return gone / Math.max(1, wordsIn(text))
}
