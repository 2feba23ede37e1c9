import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../words/useWords.ts'
import styles from './AmendDoor.module.css'

/** The three ways into an amendment. */
export const HOWS = ['change', 'add', 'delete'] as const
export type How = (typeof HOWS)[number]

/** At a paragraph of the tabled text: what can be done to it, for whoever may write amendments (`useWriting`). */
export function AmendDoor({
  headId,
  place,
  onAmend,
  autoFocus = false,
}: {
  headId: string
  /** What people call it: "Recommendation 5". */
  place: string
  onAmend(how: How): void
  autoFocus?: boolean
}) {
  const { w } = useWords()
  return (
    // biome-ignore lint/a11y/useSemanticElements: three buttons, not the fields of a form
    <div role="group" className={styles.door} aria-label={w.amend.beginAt({ place })}>
      {HOWS.map((how, i) => (
        <Button
          key={how}
          id={`${how}-${headId}`}
          look="quiet"
          aria-label={w.amend.doors[how].at({ place })}
          autoFocus={autoFocus && i === 0}
          onPress={() => onAmend(how)}
        >
          {w.amend.doors[how].name}
        </Button>
      ))}
    </div>
  )
}
