import { Notice } from '../../ui/Notice.tsx'
import { Revision } from '../../ui/Revision.tsx'
import { useForum } from '../../useForum.ts'
import { useWords } from '../../words/useWords.ts'

/** Whether what stands below is final, and what it is if not. */
export function Standing() {
  const { w } = useWords()
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
        <b>{w.record.notFinal}</b> {w.record.asItStands} {now}
      </Notice>
    )
  }
  return (
    <Notice tone={decision.outcome === 'adopted' ? 'good' : 'warn'}>
      <b>{w.floor.decided[decision.outcome][decision.how]}</b>{' '}
      {frozen && decision.outcome === 'adopted' ? <bdi dir="ltr">{symbol}/Recs</bdi> : now}
      <br />
      {frozen ? w.record.frozen : w.record.notFrozen}
    </Notice>
  )
}
