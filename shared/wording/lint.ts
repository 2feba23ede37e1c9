import type { Kind, Lang, Level } from '../paragraph.ts'
import { endingsOf } from './lintEnding.ts'
import type { Finding, Fix, Judged } from './lintFinding.ts'
import { isUnbalanced } from './lintPairs.ts'
import { type Script, scriptOf } from './lintScript.ts'
import { spacingFlaws } from './lintSpacing.ts'
import { type TailFlaw, tailFlaw, tailOf } from './lintTail.ts'
import { openingLength } from './openingWords.ts'
import { verbStrength } from './verbStrength.ts'

export type { Finding, FindingCode, Fix, Judged, Mendable } from './lintFinding.ts'

/** A paragraph of a draft, as it is read. U+FFFC stands in `text` for a footnote. */
export interface LintLine {
  id: string
  kind: Kind
  level: Level
  text: string
  addressees: readonly string[]
  /** Another version of the paragraph before it. */
  alternative?: boolean
}

/**
 * What an editor would point out in a draft, paragraph by paragraph, in order. A finding is shown, never forced. [D18]
 *
 * The text `closes` with this draft unless that of another session follows: then its last paragraph ends as the others
 * do. Making one fix removes that finding and no other, and makes none; fixes of one paragraph do not overlap, and the
 * others still fit after those behind them are made. Takes time in proportion to the text.
 */
export function lint(
  lines: readonly LintLine[],
  { lang, closes = true }: { lang: Lang; closes?: boolean },
): Finding[] {
  const written = lines.filter(({ text }) => text.trim() !== '')
  const endings = endingsOf(written, closes)
  let next = 0
  return lines.flatMap((line): Finding[] => {
    const { id: paragraph, text } = line
    if (text.trim() === '') return [{ paragraph, code: 'empty', fix: null }]
    const ending = endings[next++] ?? null
    const tail = ending && tailOf(text, lang, ending)
    const script = scriptOf(tail ? text.slice(0, tail.words) : text)
    const ends = tail && tailFlaw(text, tail, { ending, lang, script })
    const spacing = spacingFlaws(text, { lang, script }).filter(({ fix }) => !isMendedBy(ends, fix))
    return [
      ...judged(line, { lang, script }).map((code) => ({ paragraph, code, fix: null })),
      ...[...spacing, ...(ends ? [ends] : [])].sort(asRead).map((flaw) => ({ paragraph, ...flaw })),
    ]
  })
}

function asRead(a: TailFlaw, b: TailFlaw): number {
  return a.fix && b.fix ? a.fix.from - b.fix.from || a.fix.to - b.fix.to : 0
}

/** The ending is put right together with the space before it. */
function isMendedBy(ending: TailFlaw | null, spacing: Fix): boolean {
  const fix = ending?.fix
  return !!fix && fix.from < fix.to && fix.from <= spacing.from && spacing.to <= fix.to
}

function judged(line: LintLine, { lang, script }: { lang: Lang; script: Script }): Judged[] {
  const { text } = line
  const found: Judged[] = []
  if (line.kind === 'operative' && line.level === 0) {
    const words = text.replace(/^[\s[(«“"]+/, '')
    const opening = openingLength(words, lang, 'operative')
    if (opening === 0 && script === 'latin') found.push('unknown-opening')
    if (
      verbStrength(words, lang)?.weight === 'binding' &&
      addressesParties(line, words.slice(opening), lang)
    ) {
      found.push('binding-on-parties')
    }
  }
  if (/[[\]]/.test(text)) found.push('brackets')
  if (isUnbalanced(text)) found.push('unbalanced')
  return found
}

/** Civil society does not decide for States. Source: rules 2.12. */
function addressesParties({ addressees }: LintLine, object: string, lang: Lang): boolean {
  return addressees.includes('parties') || PARTIES[lang].test(object)
}

const PARTIES: Record<Lang, RegExp> = {
  en: /^\s+(?:that\s+)?(?:all\s+)?(?:the\s+)?(?:(?:member|contracting)\s+)?(?:states|parties)(?!\p{L})/iu,
  fr: /^\s+(?:que\s+)?(?:(?:à|de)\s+)?(?:(?:tous|toutes)\s+)?(?:les|aux|des)\s+(?:parties|(?:É|E\u0301?)tats)(?!\p{L})/iu,
}
