import { useDeferredValue, useMemo } from 'react'
import { fits } from '../../../../shared/amending/amendment.ts'
import { meetings } from '../../../../shared/amending/meeting.ts'
import { concerns, operationsOf, type Proposal } from '../../../../shared/amending/proposal.ts'
import { remarksOn } from '../../../../shared/amending/remark.ts'
import { useForum } from '../../../useForum.ts'
import type { Subject } from './subject.ts'

/**
 * What the typed words come to as a change, and what is to be said of it, while somebody types: reckoned behind the
 * keys. To show it at once; what counts is what the server makes of the same words, by the same functions. [A15, A16]
 */
export function useChange({ base, parent, from }: Subject, latest: Proposal) {
  const proposal = useDeferredValue(latest)
  const forum = useForum((all) => all)
  const operations = useMemo(() => {
    if (!concerns(base, proposal)) return []
    let made = 0
    const found = operationsOf(base, proposal, () => `new-${++made}`)
    return fits(base, found) ? found : []
  }, [base, proposal])
  const met = useMemo(
    () => (operations.length === 0 ? [] : meetings(forum, { operations, parent: parent?.id }, from?.id)),
    [forum, operations, parent, from],
  )
  const remarks = useMemo(() => remarksOn(base, operations), [base, operations])
  return { operations, met, remarks }
}
