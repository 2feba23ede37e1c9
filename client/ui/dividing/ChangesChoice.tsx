import { useMemo } from 'react'
import { baseOf } from '../../../shared/amending/adoption.ts'
import { type AskedPart, choicesIn, partOf } from '../../../shared/amending/parts.ts'
import { canonical } from '../../../shared/digest.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'
import { dividing } from '../../words/plenary/dividing.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Gist } from '../Gist.tsx'
import { Choice, Choices } from './Choices.tsx'

/** The changes of an amendment, each to be taken as a part. */
export function ChangesChoice({
  amendment,
  parts,
  onChoose,
}: {
  amendment: Amendment
  parts: readonly AskedPart[]
  onChoose(parts: AskedPart[]): void
}) {
  const d = useWordsOf(dividing)
  const forum = useForum(({ amendments, text }) => ({ amendments, text }))
  const choices = useMemo(() => {
    const base = baseOf(forum, amendment)
    return choicesIn(base, amendment.operations).map((operations) => partOf(base, operations))
  }, [forum, amendment])
  const chosen = new Set(parts.map(({ operations }) => canonical(operations)))
  return (
    <Choices name={d.changes}>
      {choices.map((part) => {
        const key = canonical(part.operations)
        return (
          <Choice
            key={key}
            isChosen={chosen.has(key)}
            onChange={(isChosen) =>
              onChoose(isChosen ? [...parts, part] : parts.filter((p) => canonical(p.operations) !== key))
            }
          >
            <Gist operations={part.operations} whole />
          </Choice>
        )
      })}
    </Choices>
  )
}
