import type { Operation } from '../../shared/amending/operation.ts'
import { useForum } from '../useForum.ts'
import { useWords } from '../words/useWords.ts'
import { Sign } from './Sign.tsx'
import { Unseen } from './Unseen.tsx'

const SHOWN = 2
const LONGEST = 48

/** What an amendment does, in a line: "large → all", "delete the paragraph". */
export function Gist({ operations }: { operations: readonly Operation[] }) {
  const { w } = useWords()
  const lang = useForum((forum) => forum.text?.paragraphs[0]?.lang ?? 'en')
  // Whoever deletes a recommendation deletes what is under it: that is said once.
  const deletions = operations.filter((o) => o.kind === 'drop')
  const told = operations.filter((o) => o.kind !== 'drop' || o === deletions[0])
  return (
    <>
      {told.slice(0, SHOWN).map((operation, i) => (
        <span key={keyOf(operation)}>
          {i > 0 && ' · '}
          <One operation={operation} lang={lang} />
        </span>
      ))}
      {told.length > SHOWN && ` · ${w.amendments.more({ n: told.length - SHOWN })}`}
    </>
  )
}

function One({ operation, lang }: { operation: Operation; lang: string }) {
  const { w } = useWords()
  const quoted = (text: string) => <bdi lang={lang}>{w.amendments.quoted({ text: shortened(text) })}</bdi>
  switch (operation.kind) {
    case 'text':
      if (operation.ins === '')
        return (
          <>
            {w.amendments.deletes} {quoted(operation.old)}
          </>
        )
      if (operation.old === '')
        return (
          <>
            {w.amendments.inserts} {quoted(operation.ins)}
          </>
        )
      return (
        <>
          <bdi lang={lang}>{shortened(operation.old)}</bdi> <Sign of="becomes" />{' '}
          <Unseen>{w.amendments.becomes}</Unseen> <bdi lang={lang}>{shortened(operation.ins)}</bdi>
        </>
      )
    case 'drop':
      return w.amendments.deletesParagraph
    case 'add':
      return (
        <>
          {w.amendments.adds} {quoted(operation.paragraphs[0]?.text ?? '')}
        </>
      )
    case 'shape':
      return w.amendments.reshapes
  }
}

function shortened(text: string): string {
  const words = text.trim()
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words
}

function keyOf(operation: Operation): string {
  if (operation.kind === 'add') return `add ${operation.paragraphs[0]?.id}`
  return `${operation.kind} ${operation.paragraph} ${operation.kind === 'text' ? operation.from : ''}`
}
