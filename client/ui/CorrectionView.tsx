import type { Correction } from '../../shared/amending/correction.ts'
import { marked } from '../../shared/amending/marks.ts'
import type { Forum } from '../../shared/forum.ts'
import { useForum } from '../useForum.ts'
import { corrections } from '../words/corrections.ts'
import { useWordsOf } from '../words/useWords.ts'
import styles from './CorrectionView.module.css'
import { Moment } from './Moment.tsx'
import { ParagraphView } from './ParagraphView.tsx'
import { useNumbering } from './useNumbering.ts'
import { usePlaces } from './usePlaces.ts'

/** One editorial correction: where, before and after in place, why, by whom as far as `nameOf` says, and when. [T21] */
export function CorrectionView({
  correction,
  nameOf,
}: {
  correction: Correction
  nameOf?: (personId: string) => string | undefined
}) {
  const d = useWordsOf(corrections)
  const { labels, firstNotes } = useNumbering()
  const place = usePlaces()(correction.paragraph)
  const { paragraph, fate, late } = useForum((forum) => ({
    paragraph: forum.text?.paragraphs.find((p) => p.id === correction.paragraph),
    fate: fateOf(forum, correction),
    late: correction.state === 'made' && forum.decision !== null && correction.at > forum.decision.at,
  }))
  if (!paragraph) return null
  const name = nameOf?.(correction.proposedBy ?? correction.by)
  const before = { ...paragraph, text: correction.before, em: [], notes: [], struck: false }
  return (
    <div className={styles.correction}>
      <p className={styles.small}>
        <b>{place}</b> · {d[fate]}
        {name && ` (${d.by({ name })})`}, <Moment at={correction.at} />
        {late && ` · ${d.afterAdoption}`}
      </p>
      {marked([before], correction.operations).map((one) => (
        <ParagraphView
          key={one.paragraph.id}
          marked={one}
          label={labels[paragraph.id] ?? ''}
          firstNote={firstNotes[paragraph.id] ?? 1}
        />
      ))}
      <p className={styles.reason}>
        {d.reason} <bdi>{correction.reason}</bdi>
      </p>
    </div>
  )
}

type Fate = 'made' | 'madeByChair' | 'allowed' | 'proposed' | 'refused'

function fateOf({ seats }: Forum, { state, proposedBy, by }: Correction): Fate {
  if (state !== 'made') return state
  if (proposedBy !== undefined) return 'allowed'
  return seats[by]?.role === 'chair' ? 'madeByChair' : 'made'
}
