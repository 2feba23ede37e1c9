import { Button } from '../../../ui/Button.tsx'
import { sentence } from '../../../ui/Trouble.tsx'
import { useForum } from '../../../useForum.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import type { Outgoing } from './filing.ts'
import styles from './InHand.module.css'
import { Item } from './Item.tsx'
import type { Typed } from './typed.ts'
import { useQueue } from './useQueue.ts'

/** What was filed without a line, until somebody has seen what became of it. Whatever is taken out goes back to the boxes. */
export function OnTheWay({ onOpen }: { onOpen(slot: string, typed: Typed): void }) {
  const d = useWordsOf(composing)
  const { queue, filing } = useQueue()
  if (queue.length === 0) return null
  return (
    <>
      <h3 className={styles.title}>{d.inHand.queueTitle}</h3>
      {queue.map((one) => {
        const { amendmentId } = one.filing
        return one.filed ? (
          <Arrived key={amendmentId} one={one} onSeen={() => filing.takeOut(amendmentId)} />
        ) : (
          <Item
            key={amendmentId}
            slot={one.slot}
            typed={one.typed}
            name={one.refusal ? d.queue.open : d.queue.takeOutNow}
            said={one.refusal ? d.queue.openOf : d.queue.takeOutOf}
            onPress={() => {
              // First into the boxes, then out of the queue: at no moment nowhere.
              onOpen(one.slot, one.typed)
              filing.takeOut(amendmentId)
            }}
          >
            <Fate one={one} />
          </Item>
        )
      })}
    </>
  )
}

function Fate({ one: { refusal } }: { one: Outgoing }) {
  const { w } = useWords()
  const d = useWordsOf(composing)
  if (refusal === null) return <p className={styles.small}>{d.queue.waiting({ n: 1 })}</p>
  return (
    <p>
      <b>{d.queue.refused}</b> {sentence(w, refusal)} {d.queue.refusedHow}
    </p>
  )
}

function Arrived({ one: { filing, filed }, onSeen }: { one: Outgoing; onSeen(): void }) {
  const d = useWordsOf(composing)
  const isLate = useForum((forum) => forum.amendments[filing.amendmentId]?.way === 'late')
  return (
    <div className={styles.item}>
      <p>
        <b>{d.queue.filed({ number: filed?.number ?? 0 })}</b>
      </p>
      {isLate && <p>{d.queue.isLate}</p>}
      <Button onPress={onSeen}>{d.queue.seen}</Button>
    </div>
  )
}
