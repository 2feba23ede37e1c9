import { useEffect, useRef, useState } from 'react'
import type { Thread } from '../../../../shared/draft/margin.ts'
import { useLiveView } from '../../../useForum.ts'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { type News, newsBetween } from './news.ts'
import { short } from './Quote.tsx'
import type { Names } from './useNames.ts'

/** What is read out of the margin, each thing once: what others say, and that somebody waits for this person's answer. */
export function useNews(
  threads: Record<string, Thread>,
  { me, waiting, names }: { me: string; waiting: number; names: Names },
): string {
  const d = useWordsOf(words)
  const live = useLiveView()
  const [since] = useState(() => live.serverTime())
  const known = useRef(threads)
  const waited = useRef(0)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const news = newsBetween(known.current, threads, { me, since })
    known.current = threads
    const [one] = news
    const sentences = [
      ...(waiting > waited.current ? [d.waiting({ n: waiting })] : []),
      ...(one ? [news.length === 1 ? sentence(one) : d.newMany({ n: news.length })] : []),
    ]
    waited.current = waiting
    if (sentences.length > 0) setSaid(sentences.join(' '))

    function sentence(of: News): string {
      const name = names.nameOf(of.by)
      if (of.type === 'wording') return d.newWording({ name })
      return of.type === 'comment'
        ? d.newComment({ name, words: short(of.words) })
        : d.newReply({ name, words: short(of.words) })
    }
  }, [threads, me, waiting, names, since, d])
  return said
}
