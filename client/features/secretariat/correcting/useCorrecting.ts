import { useMemo, useState } from 'react'
import {
  substanceOf,
  whyNotCorrect,
  whyNotProposeCorrection,
} from '../../../../shared/amending/correction.ts'
import { operationsOf } from '../../../../shared/amending/proposal.ts'
import { whyNotAuthorized } from '../../../../shared/authority.ts'
import type { Paragraph } from '../../../../shared/paragraph.ts'
import type { Refusal } from '../../../../shared/refusal.ts'
import type { Touched } from '../../../../shared/wording/substance.ts'
import { useForum } from '../../../useForum.ts'
import { useMe } from '../../../useMe.ts'

/** A paragraph as somebody began to correct it, and as it shall read. */
interface Begun {
  paragraph: string
  was: string
  text: string
}

/** A correction being written: what it would change, whether that is form, and why it cannot be made now. [T21] */
export function useCorrecting() {
  const me = useMe()?.personId ?? ''
  const [begun, setBegun] = useState<Begun | null>(null)
  const forum = useForum((f) => f)
  const paragraph = forum.text?.paragraphs.find((p) => p.id === begun?.paragraph)
  const moved = paragraph !== undefined && begun !== null && paragraph.text !== begun.was
  const operations = useMemo(
    () => (paragraph && begun && !moved ? changesTo(paragraph, begun.text) : []),
    [paragraph, begun, moved],
  )
  const correction = { paragraph: begun?.paragraph ?? '', revision: forum.text?.revision ?? 0, operations }
  const touched: Touched[] = operations.length > 0 ? substanceOf(forum, correction) : []
  const refusal: Refusal | null = moved
    ? 'text-changed'
    : touched.length > 0
      ? (whyNotAuthorized(forum, me, 'correctionProposed') ?? whyNotProposeCorrection(forum, correction))
      : (whyNotAuthorized(forum, me, 'textCorrected') ?? whyNotCorrect(forum, correction, { byChair: false }))
  return {
    begun,
    paragraph,
    operations,
    touched,
    refusal,
    moved,
    revision: correction.revision,
    begin(id: string) {
      const was = forum.text?.paragraphs.find((p) => p.id === id)?.text
      setBegun(was === undefined ? null : { paragraph: id, was, text: was })
    },
    type: (text: string) => setBegun((now) => now && { ...now, text }),
  }
}

function changesTo(paragraph: Paragraph, text: string) {
  const proposal = { changed: [{ paragraph: paragraph.id, text }], dropped: [], added: [] }
  return operationsOf([paragraph], proposal, () => '')
}
