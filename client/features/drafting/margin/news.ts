import type { Thread } from '../../../../shared/draft/margin.ts'

/** Something somebody else has said since. */
export type News = { type: 'comment' | 'reply'; by: string; words: string } | { type: 'wording'; by: string }

type Threads = Record<string, Thread>

/**
 * What others have said between two states of the margin, and later than `since`, for what was there before the page was
 * opened is no news; to be read out once.
 */
export function newsBetween(
  before: Threads,
  after: Threads,
  { me, since }: { me: string; since: string },
): News[] {
  const news: News[] = []
  for (const thread of Object.values(after)) {
    const known = before[thread.id]
    if (known === thread) continue
    const { by, at, proposal, remarks } = thread
    if (!known && proposal && at > since) news.push({ type: 'wording', by })
    for (const [i, remark] of remarks.entries()) {
      if (
        remark.at <= since ||
        i < (known?.remarks.length ?? 0) ||
        (i === 0 && proposal && !known && remark.by === by)
      )
        continue
      const type = i === 0 && !known ? 'comment' : 'reply'
      news.push({ type, by: remark.by, words: remark.words })
    }
  }
  return news.filter((one) => one.by !== me)
}
