import { Notice } from '../../ui/Notice.tsx'
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
  const now = `${text.symbol}${text.revision > 0 ? `/Rev.${text.revision}` : ''}`
  if (!decision) {
    return (
      <Notice tone="warn">
        <b>{w.record.notFinal}</b> {w.record.asItStands} <bdi dir="ltr">{now}</bdi>
      </Notice>
    )
  }
  return (
    <Notice tone={decision.outcome === 'adopted' ? 'good' : 'warn'}>
      <b>{w.floor.decided[decision.outcome][decision.how]}</b>{' '}
      <bdi dir="ltr">{frozen && decision.outcome === 'adopted' ? `${symbol}/Recs` : now}</bdi>
      <br />
      {frozen ? w.record.frozen : w.record.notFrozen}
    </Notice>
  )
}
