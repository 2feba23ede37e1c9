import { useMemo } from 'react'
import { bracketSigns } from '../../../../shared/draft/bracketSigns.ts'
import { compareDrafts } from '../../../../shared/draft/comparison.ts'
import { wordsOf } from '../../../../shared/draft/draft.ts'
import type { ReadBlock } from '../../../../shared/draft/draftReading.ts'
import type { Forum } from '../../../../shared/forum.ts'
import type { Lang } from '../../../../shared/paragraph.ts'
import { useForum } from '../../../useForum.ts'
import { history } from '../../../words/drafting/history.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import { type BroughtBack, broughtBack } from './bringBack.ts'
import styles from './Comparison.module.css'
import { summaryOf } from './changes.ts'
import { type Compared, linesOf } from './lines.ts'
import { PassageView } from './PassageView.tsx'
import type { PastDraft } from './replay.ts'
import type { PastDrafts } from './usePastDrafts.ts'

export interface ComparisonProps {
  drafts: PastDrafts
  onlyChanges: boolean
  /** The ids under which paragraphs stand that have been brought back, by their own. */
  already: ReadonlyMap<string, string>
  /** Null for whoever may not; false if it could not be done. */
  onBringBack: ((back: BroughtBack) => boolean) | null
  /** When the draft stood like this, in words. */
  saidTime(draft: { row: number }): string
}

/** The draft in view with what changed between it and the other one, from the earlier to the later. */
export function Comparison({ drafts, onlyChanges, already, onBringBack, saidTime }: ComparisonProps) {
  const d = useWordsOf(history)
  const { viewed, against, newest } = drafts
  const [older, newer] = against && against.row > viewed.row ? [viewed, against] : [against, viewed]
  const compared = useCompared(older ?? newer, newer)
  const lines = useMemo(
    () => linesOf(compared, { fold: onlyChanges && older !== null }),
    [compared, onlyChanges, older],
  )
  /** Of the moment in view, else of the other one. */
  const back = useMemo(
    () => broughtBack(against ? [viewed, against] : [viewed], newest, already),
    [viewed, against, newest, already],
  )
  return (
    <section className={styles.comparison}>
      <h3>
        {older
          ? d.comparedAt({ from: saidTime(older), to: saidTime(newer) })
          : d.readAt({ time: saidTime(newer) })}
      </h3>
      {older && <p className={styles.summary}>{d.summary(summaryOf(compared))}</p>}
      {lines.map((line) => {
        if ('unchanged' in line) {
          return (
            <p key={line.key} className={styles.unchanged}>
              {d.unchanged({ n: line.unchanged })}
            </p>
          )
        }
        return (
          <PassageView
            key={line.key}
            compared={line.compared}
            lang={newer.lang}
            firstNote={line.firstNote}
            back={line.compared.place === 'movedAway' ? null : (back.get(line.compared.id) ?? null)}
            saidTime={saidTime}
            onBringBack={onBringBack}
          />
        )
      })}
    </section>
  )
}

/** As they are read: brackets written out, in the reader's language. */
function useCompared(older: PastDraft, newer: PastDraft): Compared[] {
  const { lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  return useMemo(() => {
    const shown = (draft: PastDraft) => shownIn(draft, organizations, lang)
    return compareDrafts(shown(older), shown(newer), newer.lang)
  }, [older, newer, organizations, lang])
}

function shownIn(
  { blocks, brackets }: PastDraft,
  organizations: Forum['organizations'],
  lang: Lang,
): ReadBlock[] {
  if (Object.keys(brackets).length === 0) return blocks
  const signs = bracketSigns(brackets, (id) => organizations[id]?.name, lang)
  return blocks.map((block) => ({ ...block, ...wordsOf(block.inlines, signs) }))
}
