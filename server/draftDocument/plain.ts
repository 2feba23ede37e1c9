import { plainText } from '../../shared/draft/draftPlain.ts'
import type { DraftDocument } from './content.ts'
import { DRAFT_WORDS } from './words.ts'

/** A draft as plain text, with what it is at its head and its open brackets at its end. [D35] */
export function plainDraft(draft: DraftDocument): string {
  const words = DRAFT_WORDS[draft.lang]
  const text = plainText(draft.lines.map(({ addressed, ...line }) => ({ ...line, above: addressed })))
  const head = [
    `${draft.forum} · ${draft.symbol}`,
    [draft.original, draft.date].filter(Boolean).join(' · '),
    draft.title,
    draft.standing,
    ...(draft.handedOver ? [draft.handedOver] : []),
    ...(draft.sample ? [draft.sample] : []),
  ]
  const brackets = draft.brackets.map((bracket) => `– ${words.listed(bracket)}`)
  return `${[
    head.join('\n'),
    RULE,
    text === '' ? words.empty : text,
    RULE,
    [words.brackets, ...(brackets.length > 0 ? brackets : [words.noBrackets])].join('\n'),
  ].join('\n\n')}\n`
}

const RULE = '* * *'
