import type { Remark } from '../../../../shared/draft/margin.ts'
import { Moment } from '../../../ui/Moment.tsx'
import styles from './Card.module.css'
import { pieces } from './mentions.ts'
import type { Names } from './useNames.ts'

/** Who, for whom and when. */
export function Speaker({ by, at, names }: { by: string; at: string; names: Names }) {
  const organization = names.organizationOf(by)
  return (
    <p className={styles.speaker}>
      <b>{names.nameOf(by)}</b> {organization && `${organization} · `}
      <Moment at={at} />
    </p>
  )
}

/** What somebody said, with those they mention told apart. */
export function RemarkWords({ remark: { words, mentions }, names }: { remark: Remark; names: Names }) {
  const mentioned = mentions.map((id) => ({ name: names.nameOf(id) }))
  return (
    <p className={styles.words} dir="auto">
      {pieces(words, mentioned).map(({ at, text, mention }) =>
        mention ? (
          <b key={at} className={styles.mention}>
            {text}
          </b>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  )
}
