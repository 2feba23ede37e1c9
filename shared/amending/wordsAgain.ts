import type { Amendment, Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'
import { reword, rewords } from '../wording/rewording.ts'
import { isAdopted } from './amendmentState.ts'
import type { NewParagraph, TextOperation } from './operation.ts'

/** What the sponsor of an amendment that was sent back finds in the boxes again. */
export interface WordsAgain {
  /** Each paragraph's words as the sponsor wanted them, and as they read when that was written. */
  texts: Record<string, string>
  over: Record<string, string>
  dropped: string[]
  added: { after: string; paragraph: NewParagraph }[]
  /** Changes that have no place any more: nothing that was written is passed over in silence. */
  lost: { old: string; ins: string }[]
}

/**
 * An amendment's change as words, to be gone on with on the text as it reads today. [T8, T16] (2.7)
 *
 * What was adopted since is undone, the newest first, until the words stand there that the amendment was written
 * against; where they are not found they are `lost`.
 */
export function wordsAgain(
  forum: Forum,
  amendment: Pick<Amendment, 'operations' | 'because'>,
  base: readonly Paragraph[],
): WordsAgain {
  const again: WordsAgain = { texts: {}, over: {}, dropped: [], added: [], lost: [] }
  const since = adoptedSince(forum, amendment.because)
  const known = new Map(base.map((p) => [p.id, p]))
  const texts = amendment.operations.filter((o) => o.kind === 'text')
  for (const id of new Set(texts.map((o) => o.paragraph))) {
    const mine = texts.filter((o) => o.paragraph === id)
    const was = asItRead(known.get(id)?.text ?? '', { id, since })
    if (was !== null && mine.every((o) => rewords(was, o))) {
      again.over[id] = was
      again.texts[id] = reword({ text: was, em: [], notes: [] }, mine).text
    } else again.lost.push(...mine.map(({ old, ins }) => ({ old, ins })))
  }
  for (const o of amendment.operations) {
    if (o.kind === 'drop' && known.has(o.paragraph)) {
      again.dropped.push(o.paragraph)
      again.over[o.paragraph] ??= known.get(o.paragraph)?.text ?? ''
    } else if (o.kind === 'add') {
      const after = o.after ?? base[0]?.id ?? ''
      for (const paragraph of o.paragraphs) {
        if (known.has(after)) again.added.push({ after, paragraph })
        else again.lost.push({ old: '', ins: paragraph.text })
      }
    }
  }
  return again
}

/** What was adopted since this one was proposed to fall, with what made it, the newest first. */
function adoptedSince({ amendments, ballots }: Forum, because: string | null): Amendment[] {
  const announced = (a: Amendment) => ballots[a.ballotId ?? '']?.announcedSeq ?? 0
  const first = because ? amendments[because] : undefined
  if (!first || !isAdopted(first.state)) return []
  return Object.values(amendments)
    .filter((a) => isAdopted(a.state) && !a.parent && announced(a) >= announced(first))
    .sort((a, b) => announced(b) - announced(a))
}

/** A paragraph's words before these adoptions; null if something else changed it since. */
function asItRead(text: string, { id, since }: { id: string; since: readonly Amendment[] }): string | null {
  let was = text
  for (const { operations } of since) {
    const back = undone(
      was,
      operations.filter((o) => o.kind === 'text').filter((o) => o.paragraph === id),
    )
    if (back === null) return null
    was = back
  }
  return was
}

function undone(text: string, operations: readonly TextOperation[]): string | null {
  let was = text
  for (const { from, old, ins } of [...operations].sort((a, b) => a.from - b.from || a.to - b.to)) {
    // Those before it are undone already, so that its place is again where it was written for.
    if (was.slice(from, from + ins.length) !== ins) return null
    was = was.slice(0, from) + old + was.slice(from + ins.length)
  }
  return was
}
