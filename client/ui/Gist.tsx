import type { Operation } from '../../shared/amending/operation.ts'
import { useForum } from '../useForum.ts'
import { useWords } from '../words/useWords.ts'
import { Sign } from './Sign.tsx'
import { Unseen } from './Unseen.tsx'

const SHOWN = 2
const LONGEST = 48

/** What an amendment does, in a line: "large → all", "delete the paragraph"; `whole`: every word of it. */
export function Gist({ operations, whole = false }: { operations: readonly Operation[]; whole?: boolean }) {
  const { w } = useWords()
  const lang = useForum((forum) => forum.text?.paragraphs[0]?.lang ?? 'en')
  // Whoever deletes a recommendation deletes what is under it: that is said once.
  const deletions = operations.filter((o) => o.kind === 'drop')
  const told = operations.filter((o) => o.kind !== 'drop' || o === deletions[0])
  return (
    <>
      {told.slice(0, whole ? told.length : SHOWN).map((operation, i) => (
        <span key={keyOf(operation)}>
          {i > 0 && ' · '}
          <One operation={operation} lang={lang} longest={whole ? Number.POSITIVE_INFINITY : LONGEST} />
        </span>
      ))}
      {!whole && told.length > SHOWN && ` · ${w.amendments.more({ n: told.length - SHOWN })}`}
    </>
  )
}

function One({ operation, lang, longest }: { operation: Operation; lang: string; longest: number }) {
  const { w } = useWords()
  const shortened = (text: string) => shortenedTo(longest, text)
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
          {w.amendments.adds}{' '}
          {quoted(
            (longest === LONGEST ? operation.paragraphs.slice(0, 1) : operation.paragraphs)
              .map((p) => p.text)
              .join(' '),
          )}
        </>
      )
    case 'shape':
      return w.amendments.reshapes
  }
}

function shortenedTo(longest: number, text: string): string {
  // Nothing but a space is shown as one, between quotation marks.
  const words = text.trim() || (text && `“${text}”`)
  return words.length > longest ? `${words.slice(0, longest).trimEnd()}…` : words
}

function keyOf(operation: Operation): string {
  if (operation.kind === 'add') return `add ${operation.paragraphs[0]?.id}`
  return `${operation.kind} ${operation.paragraph} ${operation.kind === 'text' ? operation.from : ''}`
}
