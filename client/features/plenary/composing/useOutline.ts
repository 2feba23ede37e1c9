import { useMemo } from 'react'
import { type Filing, wayOf } from '../../../../shared/amending/filing.ts'
import type { Writing } from '../../../../shared/amending/writing.ts'
import { useForum } from '../../../useForum.ts'
import { useSeat } from '../../../useMe.ts'
import type { Subject } from './subject.ts'
import type { Typed } from './typed.ts'

/** What would be filed but for its words: on which revision, whose, how it comes, in whose place. The server asks the same. */
export function useOutline({
  subject: { parent, from },
  writing,
  typed,
}: {
  subject: Subject
  writing: Writing | null
  typed: Typed
}): Pick<Filing, 'revision' | 'way' | 'parent' | 'from'> & { organizationId: string } {
  const own = useSeat()?.organizationId ?? ''
  const revision = useForum((forum) => forum.text?.revision ?? 0)
  const organizationId = writing === 'oral' ? (typed.organizationId ?? '') : own
  const parentId = parent?.id
  const fromId = from?.id
  const as = writing === 'oral' || writing === 'suggested' ? writing : undefined
  const way = useForum((forum) => wayOf(forum, { ...(as && { way: as }), ...(fromId && { from: fromId }) }))
  return useMemo(
    () => ({
      revision,
      organizationId,
      ...(way && { way }),
      ...(parentId && { parent: parentId }),
      ...(fromId && { from: fromId }),
    }),
    [revision, organizationId, way, parentId, fromId],
  )
}
