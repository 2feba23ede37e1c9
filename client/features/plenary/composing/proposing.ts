import type { Proposal } from '../../../../shared/amending/proposal.ts'
import type { Paragraph } from '../../../../shared/paragraph.ts'
import type { Typed } from './typed.ts'

/** As the server takes it: whoever deletes a recommendation deletes its sub-paragraphs; the deeper additions come first. */
export function proposalOf(
  { texts, dropped, added }: Typed,
  paragraphs: readonly Paragraph[],
): Required<Proposal> {
  const gone = droppedIn(paragraphs, dropped)
  const known = new Set(paragraphs.map((p) => p.id))
  return {
    changed: paragraphs.flatMap(({ id, text, struck }) => {
      const wanted = texts[id]
      return wanted === undefined || wanted === text || struck || gone.includes(id)
        ? []
        : [{ paragraph: id, text: wanted }]
    }),
    reshaped: [],
    dropped: gone,
    added: added
      .filter(({ text, after }) => text.trim() !== '' && known.has(after))
      .sort((a, b) => b.level - a.level)
      .map(({ after, kind, level, text }) => ({ after, kind, level, text: text.trim() })),
  }
}

function droppedIn(paragraphs: readonly Paragraph[], dropped: readonly string[]): string[] {
  let whole = false
  const gone: string[] = []
  for (const { id, level, struck } of paragraphs) {
    if (level === 0) whole = !struck && dropped.includes(id)
    if (!struck && (whole || dropped.includes(id))) gone.push(id)
  }
  return gone
}
