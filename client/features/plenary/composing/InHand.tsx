import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { composing } from '../../../words/plenary/composing.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { useWriting } from '../useWriting.ts'
import styles from './InHand.module.css'
import { Item } from './Item.tsx'
import { OnTheWay } from './OnTheWay.tsx'
import { useSlots } from './slots.ts'
import { searchOf, taskIn } from './task.ts'
import type { Typed } from './typed.ts'
import { type Prepared, usePrepared } from './usePrepared.ts'
import { useQueue } from './useQueue.ts'

/**
 * One line with what this person has in hand: on its way, begun on this device, prepared by the delegation; and the
 * list of it behind it. What waits for a line is sent from here, too. Always as high: news moves nothing below it.
 */
export default function InHand({ onOpen }: { onOpen(search: Record<string, string>): void }) {
  const d = useWordsOf(composing)
  const { queue } = useQueue()
  const slots = useSlots()
  const { prepared } = usePrepared(useWriting())
  const [isOpen, setOpen] = useState(false)
  const begun = slots.all()
  const count = (is: (one: (typeof queue)[number]) => boolean) => queue.filter(is).length
  const counts = [
    { n: count((one) => !one.refusal && !one.filed), said: d.inHand.waiting },
    { n: count((one) => one.refusal !== null), said: d.inHand.refused },
    { n: count((one) => one.filed !== null), said: d.inHand.filed },
    { n: begun.length, said: d.inHand.begun },
    { n: prepared.length, said: d.inHand.prepared },
  ].filter(({ n }) => n > 0)
  /** Under the same name where it is free, so that what is begun there stays as it is. */
  const openAt = (slot: string, typed: Typed) => {
    const free = slots.free(slot)
    slots.write(free, typed)
    onOpen(searchOf(taskIn(free)))
  }
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <span className={styles.line}>
          {d.inHand.door}
          {counts.length > 0 && <b> · {counts.map(({ n, said }) => said({ n })).join(' · ')}</b>}
        </span>
      </Button>
      <Dialog isOpen={isOpen} title={d.inHand.door} onClose={() => setOpen(false)} closeName={d.back}>
        <div className={styles.list}>
          {counts.length === 0 && <p>{d.inHand.none}</p>}
          <OnTheWay onOpen={openAt} />
          {begun.length > 0 && <h3 className={styles.title}>{d.inHand.begunTitle}</h3>}
          {begun.map(({ slot, typed }) => (
            <Item
              key={slot}
              slot={slot}
              typed={typed}
              name={d.inHand.goOn}
              said={d.inHand.goOnWith}
              onPress={() => onOpen(searchOf(taskIn(slot)))}
            />
          ))}
          {prepared.length > 0 && <h3 className={styles.title}>{d.prepared.title}</h3>}
          {prepared.map((one) => (
            <ByDelegation key={one.id} one={one} onOpen={openAt} />
          ))}
        </div>
      </Dialog>
    </>
  )
}

function ByDelegation({ one, onOpen }: { one: Prepared; onOpen(slot: string, typed: Typed): void }) {
  const d = useWordsOf(composing)
  const { id, at, slot, typed, name } = one
  return (
    <Item
      slot={slot}
      typed={typed}
      by={{ name, at }}
      name={d.prepared.open}
      said={d.prepared.openOf}
      onPress={() => typed && onOpen(slot, { ...typed, prepared: { id, at } })}
    />
  )
}
