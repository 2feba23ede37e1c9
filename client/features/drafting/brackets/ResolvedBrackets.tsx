import type { Bracket } from '../../../../shared/draft/bracket.ts'
import { openBrackets } from '../../../../shared/draft/draftReading.ts'
import { brackets } from '../../../words/drafting/brackets.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftText, useDraftView } from '../useDraft.ts'
import { useAsker } from './BracketCard.tsx'
import styles from './Brackets.module.css'

/** Brackets that are no more: who had asked for what, and how it ended. [D20] */
export function ResolvedBrackets({ draft }: { draft: OpenDraft }) {
  const d = useWordsOf(brackets)
  const text = useDraftText(draft)
  const open = new Set(openBrackets(text).map(({ id }) => id))
  const past = Object.values(text.brackets).filter(({ id }) => !open.has(id))
  if (past.length === 0) return null
  return (
    <details className={styles.past}>
      <summary>{d.history({ n: past.length })}</summary>
      <ul>
        {past.map((bracket) => (
          <Past key={bracket.id} bracket={bracket} draft={draft} />
        ))}
      </ul>
    </details>
  )
}

function Past({ bracket, draft }: { bracket: Bracket; draft: OpenDraft }) {
  const d = useWordsOf(brackets)
  const { authors, names } = useDraftView(draft)
  const by = useAsker(bracket.by)
  const person = bracket.resolvedBy === null ? undefined : authors.get(bracket.resolvedBy)
  const name = person === undefined ? undefined : names.get(person)
  return (
    <li>
      <p>{d.asks({ by, words: bracket.words })}</p>
      {bracket.reason !== '' && <p dir="auto">{bracket.reason}</p>}
      <p className={styles.what}>
        {bracket.resolved ? d.resolved[bracket.resolved.how] : d.gone}
        {bracket.resolved && name ? ` ${d.resolvedBy({ name })}` : ''}
      </p>
      {bracket.resolved && bracket.resolved.how !== 'dropped' && <p dir="auto">{bracket.resolved.words}</p>}
    </li>
  )
}
