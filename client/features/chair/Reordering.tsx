import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { whyNotReorder } from '../../../shared/amending/votingList.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Button } from '../../ui/Button.tsx'
import { GrowingText } from '../../ui/GrowingText.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { chair } from '../../words/chair.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import type { Item } from './agenda.ts'
import { OrderList } from './OrderList.tsx'
import styles from './parts.module.css'

const LONGEST = 280

/** The amendments to one recommendation put in another order, which counts once the chair has said why. [T17] */
export function Reordering({ item, onDone }: { item: Item; onDone(): void }) {
  const { w } = useWords()
  const d = useWordsOf(chair)
  const me = useMe()
  const paragraph = item.head.id
  const place = usePlaces()(paragraph)
  const now = item.listed.map(({ amendment }) => amendment.id)
  const [order, setOrder] = useState(now)
  const [reason, setReason] = useState('')
  const field = useId()
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'votingListReordered') ??
      whyNotReorder(forum, { paragraph, order }),
  )
  const reorder = useMutation(useTRPC().amendments.reorder.mutationOptions({ onSuccess: onDone }))
  const isSame = order.join() === now.join()
  const listed = order.flatMap((id) => item.listed.find(({ amendment }) => amendment.id === id) ?? [])
  return (
    <>
      <h1>{d.orderTitle({ place })}</h1>
      <p>{d.orderHow}</p>
      <OrderList listed={listed} onOrder={setOrder} />
      {refusal === 'list-changed' && (
        <Notice tone="warn">
          <p>{w.refusals['list-changed']}</p>
          <Button onPress={() => setOrder(withNew(order, now))}>{d.orderChanged}</Button>
        </Notice>
      )}
      <div className={styles.form}>
        <label htmlFor={field}>{d.orderWhy}</label>
        <GrowingText id={field} value={reason} maxLength={LONGEST} onChange={setReason} />
      </div>
      <Act
        look="primary"
        big
        refusal={refusal}
        hint={isSame ? d.orderSame : reason.trim() === '' ? d.orderWhyFirst : ''}
        of={{ isPending: reorder.isPending || isSame || reason.trim() === '', error: reorder.error }}
        onPress={() => reorder.mutate({ paragraph, order, reason: reason.trim() })}
      >
        {d.orderKeep}
      </Act>
      <Button onPress={onDone}>{d.orderBack}</Button>
    </>
  )
}

/** The chair's order, without those that are gone; who is new stands behind whom the list has it. */
function withNew(order: readonly string[], now: readonly string[]): string[] {
  const kept = order.filter((id) => now.includes(id))
  now.forEach((id, i) => {
    if (kept.includes(id)) return
    const before = now.slice(0, i).findLast((other) => kept.includes(other))
    kept.splice(before === undefined ? 0 : kept.indexOf(before) + 1, 0, id)
  })
  return kept
}
