import { authorship } from '../../../../shared/draft/authorship.ts'
import { draftText } from '../../../../shared/draft/draft.ts'
import { group } from '../../../words/drafting/group.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { useGroup } from '../group/useGroup.ts'
import { useDraftText } from '../useDraft.ts'
import styles from './authors.module.css'
import { authorOf } from './authors.ts'
import { initialsOf } from './initials.ts'
import type { OpenMargin } from './openMargin.ts'
import { useTold } from './useMargin.ts'

/** Whose colours are whose, with the initials that stand in the text; in the order in which their words come. [D30] */
export function Legend({ margin }: { margin: OpenMargin }) {
  const d = useWordsOf(words)
  const { draft, me } = margin
  const g = useWordsOf(group)
  const ofGroup = useGroup(draft.sessionId) !== null
  const names = useTold(draft)
  // Whoever has written something since is there a moment later.
  useDraftText(draft)
  const runs = authorship(draftText(draft.doc), authorOf(draft, me))
  const people = [...new Set(runs.map(({ personId }) => personId))].filter((id) => id !== null)
  return (
    <ul className={styles.legend} aria-label={d.legend}>
      {people.map((id) => {
        const name = names.get(id) ?? d.somebody
        return (
          <li key={id}>
            <span className={styles.swatch} data-author={margin.colourOf(id)} aria-hidden="true">
              {initialsOf(name)}
            </span>
            {id === me ? d.you({ name }) : name}
          </li>
        )
      })}
      <li>
        <span className={styles.swatch} aria-hidden="true">
          –
        </span>
        {ofGroup ? g.beginning : d.zeroDraft}
      </li>
    </ul>
  )
}
