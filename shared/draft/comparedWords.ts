import type { Stretch } from '../amending/marks.ts'
import { type Lang, NOTE_MARK, type Words } from '../paragraph.ts'
import type { Rewording } from '../wording/rewording.ts'
import { rewordingsBetween } from '../wording/wordDiff.ts'

/**
 * The words of a paragraph as they were and as they became, in place: without what was inserted they read as before,
 * without what was deleted as after. Whole words, in every script that Intl.Segmenter can read. [D25]
 */
export function stretchesBetween(before: Words, after: Words, lang: Lang): Stretch[] {
  const [was, is] = withNotesAsSigns(before, after)
  const out: Stretch[] = []
  let at = 0
  let now = 0
  for (const { from, to, ins } of readable(rewordingsBetween(was, is, lang), was)) {
    now += from - at
    out.push(
      { mark: 'same', text: before.text.slice(at, from) },
      { mark: 'del', text: before.text.slice(from, to) },
      { mark: 'ins', text: after.text.slice(now, now + ins.length) },
    )
    at = to
    now += ins.length
  }
  out.push({ mark: 'same', text: before.text.slice(at) })
  return out.filter((s) => s.text !== '')
}

/**
 * The same words with a sign of its own for each footnote, by what it says: so a footnote that says something else is
 * another one, and one may have come or been moved, which no amendment does.
 */
function withNotesAsSigns(...both: readonly [Words, Words]): [string, string] {
  const signs = new Map<string, string>()
  let code = 0xe000
  const signOf = (note: string): string => {
    const known = signs.get(note)
    if (known) return known
    while (code < 0xf8ff && both.some(({ text }) => text.includes(String.fromCharCode(code)))) code += 1
    const sign = String.fromCharCode(code)
    code = Math.min(code + 1, 0xf8ff)
    signs.set(note, sign)
    return sign
  }
  const signed = ({ text, notes }: Words) => {
    let seen = 0
    return text.replaceAll(NOTE_MARK, () => signOf(notes[seen++] ?? ''))
  }
  return [signed(both[0]), signed(both[1])]
}

/** Changes with less than half their own length between them are one: a sentence in shreds is not read by anybody. */
function readable(rewordings: readonly Rewording[], was: string): Rewording[] {
  const out: Rewording[] = []
  for (const next of rewordings) {
    const last = out.at(-1)
    const gap = was.slice(last?.to, next.from)
    if (!last || gap.length * 2 > Math.min(sizeOf(last), sizeOf(next))) {
      out.push({ ...next })
    } else {
      last.to = next.to
      last.old += gap + next.old
      last.ins += gap + next.ins
    }
  }
  return out
}

function sizeOf({ old, ins }: Rewording): number {
  return Math.max(old.length, ins.length)
}
