import { Notice } from '../../ui/Notice.tsx'
import { Revision } from '../../ui/Revision.tsx'
import { useForum } from '../../useForum.ts'
import { record } from '../../words/record.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'

/** Whether what stands below is final, and what it is if not. */
export function Standing() {
  const { w } = useWords()
  const r = useWordsOf(record)
  const { text, decision, frozen, symbol } = useForum((forum) => ({
    text: forum.text,
    decision: forum.decision,
    frozen: forum.frozen,
    symbol: forum.convened?.symbol,
  }))
  if (!text) return null
  const now = <Revision text={text} />
  if (!decision) {
    return (
      <Notice tone="warn">
        <b>{r.notFinal}</b> {r.asItStands} {now}
      </Notice>
    )
  }
  return (
    <Notice tone={decision.outcome === 'adopted' ? 'good' : 'warn'}>
      <b>{w.floor.decided[decision.outcome][decision.how]}</b>{' '}
      {frozen && decision.outcome === 'adopted' ? <bdi dir="ltr">{symbol}/Recs</bdi> : now}
      <br />
      {frozen ? r.frozen : r.notFrozen}
    </Notice>
  )
}
