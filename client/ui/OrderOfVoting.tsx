import { useMemo } from 'react'
import { type Listed, votingList } from '../../shared/amending/votingList.ts'
import { useForum } from '../useForum.ts'
import { consequences } from '../words/ifAdopted.ts'
import { useWordsOf } from '../words/useWords.ts'
import { Moment } from './Moment.tsx'
import { whileUnchanged } from './whileUnchanged.ts'

/**
 * In which order the amendments to a recommendation are voted, and, where the chair put them in another than the
 * suggested one, when and why. [T17]
 */
export default function OrderOfVoting({
  paragraph,
  reasonOnly = false,
}: {
  paragraph: string
  /** Where the order itself is there to be seen. */
  reasonOnly?: boolean
}) {
  const d = useWordsOf(consequences)
  const listed = useForum(
    useMemo(
      () => whileUnchanged((forum) => votingList(forum).find((one) => one.paragraph === paragraph)),
      [paragraph],
    ),
  )
  const at = useForum((forum) => forum.orders?.[paragraph]?.at ?? null)
  if (!listed || listed.items.length === 0) return null
  const called = ({ amendment, merged }: Listed) =>
    merged.length === 0
      ? String(amendment.number)
      : d.with({ number: amendment.number, merged: merged.map((a) => a.number).join(', ') })
  const numbers = listed.items.flatMap((item) => [...item.subs, item].map(called))
  return (
    <>
      {!reasonOnly && numbers.length > 1 && <p>{d.order({ numbers: numbers.join(' · ') })}</p>}
      {listed.reordered !== null && (
        <p>
          {d.reordered({ reason: listed.reordered })}
          {at && (
            <>
              {' · '}
              <Moment at={at} />
            </>
          )}
        </p>
      )}
    </>
  )
}
