import { Suspense, useEffect, useMemo } from 'react'
import { headOf, type Paragraph } from '../../../shared/paragraph.ts'
import { inOrder } from '../../../shared/tabled.ts'
import { AmendmentList } from '../../ui/amendment/AmendmentList.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { useAddress } from '../../ui/useAddress.ts'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'
import { AmendDoor, type How } from './AmendDoor.tsx'
import { SeparateVote } from './dividing.ts'
import styles from './TabledText.module.css'
import { useWriting } from './useWriting.ts'

export interface TabledTextProps {
  onAmend(headId: string, how: How): void
  /** The recommendation whose editor was just left: the focus goes back to where it came from. */
  returnedFrom: string | null
}

/** The text before the plenary, recommendation by recommendation, each with its amendments. */
export function TabledText({ onAmend, returnedFrom }: TabledTextProps) {
  const { w } = useWords()
  const writing = useWriting()
  const text = useForum((forum) => forum.text)
  const frozen = useForum((forum) => forum.frozen !== null)
  const groups = useMemo(() => groupsOf(text?.paragraphs ?? [], frozen), [text, frozen])
  const address = useAddress()

  useEffect(() => {
    if (address.startsWith('paragraph-')) document.getElementById(address)?.scrollIntoView()
  }, [address])

  if (!text) return null
  return (
    <section id="text" className={styles.text} aria-labelledby="text-name">
      <h2 id="text-name" className={styles.heading}>
        {w.floor.text}{' '}
        <bdi dir="ltr" className={styles.symbol}>
          {text.symbol}
          {text.revision > 0 && `/Rev.${text.revision}`}
        </bdi>
      </h2>
      {groups.map((paragraphs) => (
        <Group
          key={paragraphs[0]?.id}
          paragraphs={paragraphs}
          onAmend={writing === null ? null : onAmend}
          returnedFrom={returnedFrom}
        />
      ))}
    </section>
  )
}

function Group({
  paragraphs,
  onAmend,
  returnedFrom,
}: {
  paragraphs: Paragraph[]
  onAmend: ((headId: string, how: How) => void) | null
  returnedFrom: string | null
}) {
  const { w } = useWords()
  const place = usePlaces()
  const head = paragraphs[0]
  const amendments = useForum((forum) => inOrder(forum).filter((a) => a.paragraph === head?.id))
  // While amendments are still being written, a separate vote is nobody's next thought.
  const partsMatter = useForum(
    ({ amendmentTime, divisions = {} }) =>
      amendmentTime === 'closed' || Object.values(divisions).some((d) => d.paragraph === head?.id),
  )
  if (!head) return null
  const name = place(head.id)
  return (
    <div className={styles.group}>
      <TextView paragraphs={paragraphs} addressed />
      {amendments.length > 0 && (
        <section className={styles.amendments} aria-label={w.floor.amendmentsTo({ place: name })}>
          <AmendmentList amendments={amendments} addressed />
        </section>
      )}
      {onAmend && head.kind !== 'heading' && !head.struck && (
        <div className={styles.act}>
          <AmendDoor
            headId={head.id}
            place={name}
            autoFocus={returnedFrom === head.id}
            onAmend={(how) => onAmend(head.id, how)}
          />
        </div>
      )}
      {partsMatter && (
        <div className={styles.act}>
          <Suspense>
            <SeparateVote paragraph={head.id} />
          </Suspense>
        </div>
      )}
    </div>
  )
}

/** Each head paragraph with its sub-paragraphs. In the frozen text, what was struck is gone. */
function groupsOf(paragraphs: readonly Paragraph[], frozen: boolean): Paragraph[][] {
  const groups = new Map<string, Paragraph[]>()
  for (const paragraph of paragraphs) {
    if (frozen && paragraph.struck) continue
    const head = headOf(paragraphs, paragraph.id)?.id ?? paragraph.id
    groups.set(head, [...(groups.get(head) ?? []), paragraph])
  }
  return [...groups.values()]
}
