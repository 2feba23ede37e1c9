import { clash, type Operation } from '../../../shared/amending/operation.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { sameButForTypography } from '../../../shared/wording/duplicate.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './Composer.module.css'

/** How a change being written stands to the amendments already filed, as it is written. */
export function Clashes({ operations }: { operations: readonly Operation[] }) {
  const { w, lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  const filed = useForum((forum) => inOrder(forum).filter((a) => a.state === 'filed'))
  const met = operations.length === 0 ? [] : filed.flatMap((other) => meetingWith(other, operations))
  return (
    <div className={styles.clashes} aria-live="polite">
      {met.map(({ other, how }) => {
        const p = { number: other.number, name: organizations[other.organizationId]?.name[lang] ?? '' }
        return (
          <Notice key={other.id} tone={how === 'overlaps' ? 'info' : 'warn'}>
            <b>{w.amend[how](p)}</b>
            <p>{how === 'overlaps' ? w.amend.overlapsHow(p) : w.amend.sameHow}</p>
          </Notice>
        )
      })}
    </div>
  )
}

type Meeting = { other: Amendment; how: 'same' | 'sameButTypography' | 'overlaps' }

function meetingWith(other: Amendment, operations: readonly Operation[]): Meeting[] {
  const met = clash(operations, other.operations)
  if (met === 'identical') return [{ other, how: 'same' }]
  if (sameButForTypography(operations, other.operations)) return [{ other, how: 'sameButTypography' }]
  return met === 'conflict' ? [{ other, how: 'overlaps' }] : []
}
