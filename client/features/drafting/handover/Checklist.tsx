import { useForum } from '../../../useForum.ts'
import { handover } from '../../../words/drafting/handover.ts'
import { lintWords } from '../../../words/drafting/lint.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftView } from '../useDraft.ts'
import { Check, type Spot } from './Check.tsx'
import styles from './HandOver.module.css'
import { useCalmText } from './useCalmText.ts'
import { usePlaceNames } from './usePlaceNames.ts'
import { useTyping } from './useTyping.ts'
import type { Unsaved } from './useUnsaved.ts'
import { useUnsettled } from './useUnsettled.ts'

/** Everything to look at before the hand-over, each with where it is. Only what has to wait prevents it. [D37] */
export function Checklist({
  draft,
  unsaved,
  onGo,
}: {
  draft: OpenDraft
  unsaved: Unsaved
  onGo(paragraph: string): void
}) {
  const d = useWordsOf(handover)
  const advice = useWordsOf(lintWords)
  const { lang } = useWords()
  const text = useCalmText(draft)
  const { names } = useDraftView(draft)
  const organizations = useForum((forum) => forum.organizations)
  const typing = useTyping(draft)
  const { brackets, threads, findings, empty } = useUnsettled(draft)
  const nameOf = usePlaceNames(text)
  const spot = (key: string, paragraph: string | undefined, what: string): Spot => {
    const place = paragraph === undefined ? null : nameOf(paragraph)
    return place === null || paragraph === undefined
      ? { key, paragraph: null, said: what }
      : { key, paragraph, said: d.at({ place, what }) }
  }
  const isEmpty = text.blocks.length === empty.length
  const comments = threads.filter(({ proposal }) => proposal === null).length
  const person = (id: string) => names.get(id) ?? d.somebody
  const go = { onGo }
  return (
    <ul className={styles.checks}>
      {isEmpty && (
        <Check state="waits" said={d.noWords} {...go}>
          {d.noWordsWhat}
        </Check>
      )}
      <Check state={unsaved.waits ? 'waits' : 'done'} said={d.saved[unsaved.status]} {...go}>
        {d.savedWhat}
      </Check>
      <Check
        state={brackets.length === 0 ? 'done' : 'open'}
        said={d.brackets({ n: brackets.length })}
        spots={brackets.map(({ id, now, by, paragraphs }) =>
          spot(
            id,
            paragraphs[0],
            d.bracket({ words: short(now), by: (by !== null && organizations[by]?.name[lang]) || '' }),
          ),
        )}
        {...go}
      >
        {d.bracketsWhat}
      </Check>
      <Check
        state={threads.length === 0 ? 'done' : 'open'}
        said={d.threads({ comments, wordings: threads.length - comments })}
        spots={threads.map(({ id, anchor, by, proposal }) =>
          spot(id, anchor.paragraph, (proposal ? d.wording : d.comment)({ name: person(by) })),
        )}
        {...go}
      >
        {d.threadsWhat}
      </Check>
      <Check
        state={findings.length === 0 ? 'done' : 'open'}
        said={d.findings({ n: findings.length })}
        spots={findings.map(({ paragraph, code, fix }) =>
          spot(`${paragraph} ${code} ${fix?.from ?? ''}`, paragraph, advice.found[code]),
        )}
        {...go}
      >
        {d.findingsWhat}
      </Check>
      <Check
        state={empty.length === 0 || isEmpty ? 'done' : 'open'}
        said={d.empty({ n: empty.length })}
        spots={isEmpty ? [] : empty.map((id) => spot(id, id, d.emptyOne))}
        {...go}
      >
        {d.emptyWhat}
      </Check>
      <Check state={typing.length === 0 ? 'done' : 'open'} said={d.typing({ names: typing })} {...go}>
        {d.typingWhat}
      </Check>
      <Check state="open" said={d.languages[text.lang]} {...go}>
        {d.languagesWhat}
      </Check>
    </ul>
  )
}

const LONGEST = 60

function short(words: string): string {
  return words.length > LONGEST ? `${words.slice(0, LONGEST).trimEnd()}…` : words
}
