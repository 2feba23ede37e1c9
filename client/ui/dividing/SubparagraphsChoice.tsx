import { type AskedPart, subparagraphsPart } from '../../../shared/amending/parts.ts'
import { NOTE_MARK, withSubparagraphs } from '../../../shared/paragraph.ts'
import { useForum } from '../../useForum.ts'
import { dividing } from '../../words/plenary/dividing.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { useNumbering } from '../useNumbering.ts'
import { Choice, Choices } from './Choices.tsx'

/** The sub-paragraphs of a recommendation, each to be taken as a part with what is under it. */
export function SubparagraphsChoice({
  headId,
  parts,
  onChoose,
}: {
  headId: string
  parts: readonly AskedPart[]
  onChoose(parts: AskedPart[]): void
}) {
  const d = useWordsOf(dividing)
  const { labels } = useNumbering()
  const text = useForum((forum) => forum.text?.paragraphs ?? NONE)
  const subs = withSubparagraphs(text, headId).filter((p) => p.level > 0 && !p.struck)
  if (subs.length === 0) return null
  return (
    <Choices name={d.subparagraphs}>
      {subs.map(({ id, lang, level, text: words }) => {
        const isChosen = parts.some((p) => p.paragraphs[0] === id)
        const part = subparagraphsPart(text, [id])
        const over = parts.some((p) => p.paragraphs.includes(id) && p.paragraphs[0] !== id)
        return (
          <Choice
            key={id}
            level={level}
            isChosen={isChosen || over}
            isDisabled={over}
            onChange={(chosen) =>
              onChoose(chosen ? [...besides(parts, part), part] : parts.filter((p) => p.paragraphs[0] !== id))
            }
          >
            {labels[id]} <bdi lang={lang}>{words.replaceAll(NOTE_MARK, '')}</bdi>
            {part.paragraphs.length > 1 && ` (${d.under})`}
          </Choice>
        )
      })}
    </Choices>
  )
}

/** What lies in a part goes with it. */
function besides(parts: readonly AskedPart[], part: AskedPart): AskedPart[] {
  const inside = (p: AskedPart) =>
    p.operations.every((o) => o.kind !== 'add' && part.paragraphs.includes(o.paragraph))
  return parts.filter((p) => !inside(p))
}

const NONE: never[] = []
