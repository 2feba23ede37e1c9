import { useMutation } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import { whyNotRequestDivision } from '../../../shared/amending/dividing.ts'
import { type AskedPart, withTheRest } from '../../../shared/amending/parts.ts'
import { canBeDivided } from '../../../shared/amending/separable.ts'
import { useTRPC } from '../../trpc.ts'
import { useForum } from '../../useForum.ts'
import { dividing } from '../../words/plenary/dividing.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Act } from '../Act.tsx'
import { Button } from '../Button.tsx'
import { Dialog } from '../Dialog.tsx'
import { GrowingText } from '../GrowingText.tsx'
import { ChangesChoice } from './ChangesChoice.tsx'
import styles from './Dividing.module.css'
import { Preview } from './Preview.tsx'
import { SubparagraphsChoice } from './SubparagraphsChoice.tsx'
import { WordsChoice } from './WordsChoice.tsx'

const LONGEST_REASON = 280

/** Asking for a separate vote: what the parts are, what will be asked of each, and why. */
export default function Asking({
  paragraph,
  amendmentId,
  name,
  onClose,
}: {
  paragraph: string
  amendmentId: string | null
  /** What people call that which is divided. */
  name: string
  onClose(): void
}) {
  const d = useWordsOf(dividing)
  const [parts, setParts] = useState<AskedPart[]>([])
  const [reason, setReason] = useState('')
  const now = useForum((forum) => forum.text?.revision ?? 0)
  // What is chosen is chosen on the words that were shown then.
  const [revision] = useState(now)
  const amendment = useForum((forum) => (amendmentId === null ? null : forum.amendments[amendmentId])) ?? null
  const forum = useForum(({ amendments, text }) => ({ amendments, text }))
  const all = useMemo(
    () => (amendment && canBeDivided(forum, amendment) ? withTheRest(forum, amendment, parts) : parts),
    [forum, amendment, parts],
  )
  const refusal = useForum((forum) =>
    whyNotRequestDivision(forum, { amendmentId, paragraph, revision, parts: all }),
  )
  const request = useMutation(useTRPC().divisions.request.mutationOptions({ onSuccess: onClose }))
  const isUnchanged = now === revision
  const handleRequest = () => {
    const chosen = parts.map(({ operations }) => ({ operations }))
    request.mutate({ amendmentId, paragraph, revision, parts: chosen, reason })
  }
  return (
    <Dialog isOpen wide title={d.title({ place: name })} onClose={onClose}>
      <p>
        {amendment ? d.howAmendment : d.howText} {d.howObjected}
      </p>
      {isUnchanged &&
        (amendment ? (
          <ChangesChoice amendment={amendment} parts={parts} onChoose={setParts} />
        ) : (
          <>
            <SubparagraphsChoice headId={paragraph} parts={parts} onChoose={setParts} />
            <WordsChoice headId={paragraph} parts={parts} onChoose={setParts} />
          </>
        ))}
      <Preview
        amendment={amendment}
        parts={parts}
        hasRest={parts.length > 0 && all.length > parts.length}
        onRemove={(part) => setParts(parts.filter((p) => p !== part))}
      />
      <Reason value={reason} onChange={setReason} />
      {parts.length === 0 && isUnchanged ? (
        <Button look="primary" isDisabled>
          {d.request}
        </Button>
      ) : (
        <Act look="primary" refusal={refusal} of={request} onPress={handleRequest}>
          {d.request}
        </Act>
      )}
    </Dialog>
  )
}

function Reason({ value, onChange }: { value: string; onChange(value: string): void }) {
  const d = useWordsOf(dividing)
  const [name, counter] = [useId(), useId()]
  return (
    <div>
      <label className={styles.name} htmlFor={name}>
        {d.reason}
      </label>
      <GrowingText
        id={name}
        value={value}
        maxLength={LONGEST_REASON}
        aria-describedby={counter}
        onChange={onChange}
      />
      <p id={counter} className={styles.small}>
        {d.left({ n: LONGEST_REASON - value.length, of: LONGEST_REASON })}
      </p>
    </div>
  )
}
