import { type OpenBracket, openBrackets, type Reading } from '../../../../shared/draft/draftReading.ts'
import type { Margin, Thread } from '../../../../shared/draft/margin.ts'
import { type Finding, lint } from '../../../../shared/wording/lint.ts'

/** What is still open in a draft. None of it prevents the hand-over. [D37] */
export interface Unsettled {
  brackets: OpenBracket[]
  threads: Thread[]
  /** Endings and wordings that an editor would point out. */
  findings: Finding[]
  /** Ids of paragraphs without words: they are left out at the hand-over. */
  empty: string[]
}

/** The text `closes` with this draft unless that of another session follows. */
export function unsettledIn(
  text: Reading,
  { margin, closes }: { margin: Margin; closes: boolean },
): Unsettled {
  const { blocks, lang } = text
  return {
    brackets: openBrackets(text),
    threads: Object.values(margin.threads).filter(({ resolved }) => resolved === null),
    findings: lint(blocks, { lang, closes }).filter(({ code }) => code !== 'empty'),
    empty: blocks.flatMap(({ id, text: words }) => (words.trim() === '' ? [id] : [])),
  }
}
