import type { Paragraph } from '../paragraph.ts'
import { type Addition, depthOf, type NewParagraph, type Operation } from './operation.ts'

/**
 * The paragraphs of a text that `base` does not have, as they are added to it: whatever is less deep than what it
 * would follow begins an addition of its own, so that they keep their order. [A13]
 */
export function additionsIn(
  base: readonly Paragraph[],
  text: readonly Paragraph[],
  operations: readonly Operation[],
): Addition[] {
  const places = new Map(base.map(({ id }, i) => [id, i]))
  const additions: Addition[] = []
  let after: string | null = null
  for (const p of text) {
    const last = additions.at(-1)
    if (places.has(p.id)) after = p.id
    else if (last && last.after === after && p.level >= depthOf(last)) last.paragraphs.push(asNew(p))
    else {
      const before = base.slice(0, after === null ? 0 : (places.get(after) ?? 0) + 1)
      additions.push({ kind: 'add', after, under: aboveOf(p, before, operations), paragraphs: [asNew(p)] })
    }
  }
  return additions
}

/** What a new paragraph is a sub-paragraph of: as whoever adds it says, unless that is new itself or gone by. */
function aboveOf(
  { id, level }: Paragraph,
  before: readonly Paragraph[],
  operations: readonly Operation[],
): string | null {
  const said = operations
    .filter((o) => o.kind === 'add')
    .find(({ paragraphs: [first] }) => first?.id === id && first.level === level)
  const above = said && (said.under === null || before.some((p) => p.id === said.under))
  return above ? said.under : (before.findLast((p) => p.level < level)?.id ?? null)
}

function asNew({ id, kind, level, lang, text, part }: Paragraph): NewParagraph {
  return { id, kind, level, lang, text, part }
}
