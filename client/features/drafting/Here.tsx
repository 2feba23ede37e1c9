import { Unseen } from '../../ui/Unseen.tsx'
import { useMe } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './DraftPage.module.css'
import type { OpenDraft } from './openDraft.ts'
import { useDraftView } from './useDraft.ts'

const MOST_FACES = 5

/** Who has the draft open: faces of those who write, and how many write and read. */
export function Here({ draft }: { draft: OpenDraft }) {
  const { w } = useWords()
  const me = useMe()
  const { others, mayWrite, reading } = useDraftView(draft)
  const names = [...(mayWrite && me ? [me.name] : []), ...others.map(({ name }) => name)]
  return (
    <span className={styles.here}>
      <span className={styles.faces} aria-hidden="true">
        {others.slice(0, MOST_FACES).map(({ id, name, colour }) => (
          <span key={id} className={styles.face} data-colour={colour} title={name}>
            {initials(name)}
          </span>
        ))}
      </span>
      <Unseen>
        {w.drafting.writers} {names.join(', ')}
      </Unseen>
      <span className={styles.count}>{w.drafting.here({ writing: names.length, reading })}</span>
    </span>
  )
}

function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean)
  const [first = '', last = ''] = [parts[0], parts.length > 1 ? parts.at(-1) : '']
  return [...first].slice(0, 1).join('') + [...last].slice(0, 1).join('')
}
