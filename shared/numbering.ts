import type { Lang, Level, Paragraph } from './paragraph.ts'

/** unga and forum leave the preamble unnumbered, unesco numbers it through. Source: drafting conventions 3.1. */
export const STYLES = ['forum', 'unga', 'unesco'] as const
export type Style = (typeof STYLES)[number]

const SERIES = ['bis', 'ter', 'quater', 'quinquies', 'sexies'] as const

/**
 * The number or letter of every paragraph, by id, as people say it: "5", "9 bis", "(a)", "(ii)"; "" where it has none.
 *
 * Derived, never stored. Until the freeze (`final` false) a paragraph that an amendment added takes the number
 * before it with bis, ter…, and struck ones keep theirs: nothing is renumbered under people's hands. [N1–N4]
 */
export function labels(
  paragraphs: readonly Paragraph[],
  { style, lang, final }: { style: Style; lang: Lang; final: boolean },
): Record<string, string> {
  const out: Record<string, string> = {}
  const counters = [0, 0, 0, 0]
  const extra = [0, 0, 0, 0]
  paragraphs.forEach((p, i) => {
    if (p.kind === 'heading' || (p.kind === 'preambular' && style !== 'unesco')) {
      out[p.id] = ''
      return
    }
    if (final && p.struck) {
      out[p.id] = ''
      return
    }
    const level = p.level
    for (let deeper = level + 1; deeper <= 3; deeper += 1) {
      counters[deeper] = 0
      extra[deeper] = 0
    }
    if (!final && isExtra(p) && (level === 0 || originalFollows(paragraphs, i))) {
      extra[level] = (extra[level] ?? 0) + 1
      const suffix = SERIES[(extra[level] ?? 1) - 1] ?? `+${extra[level]}`
      out[p.id] = dress(`${bare(level, Math.max(1, counters[level] ?? 0))} ${suffix}`, level, lang)
    } else {
      counters[level] = (counters[level] ?? 0) + 1
      extra[level] = 0
      out[p.id] = dress(bare(level, counters[level] ?? 1), level, lang)
    }
  })
  return out
}

/** Added by an amendment, or another version of the paragraph before it. */
function isExtra({ addedBy, alternative }: Paragraph): boolean {
  return addedBy !== null || alternative === true
}

/** Whether a sibling of the tabled text stands after this one, so that taking the next letter would rename it. */
function originalFollows(paragraphs: readonly Paragraph[], index: number): boolean {
  const level = paragraphs[index]?.level ?? 0
  for (let i = index + 1; i < paragraphs.length; i += 1) {
    const p = paragraphs[i]
    if (!p || p.level < level) return false
    if (p.level === level && !isExtra(p)) return true
  }
  return false
}

function bare(level: Level, n: number): string {
  if (level === 0) return String(n)
  return level === 2 ? roman(n) : letter(n)
}

/** (a) and (i) in English, a) and i) in French; the third sub-level is "a." in both. Source: 3.1. */
function dress(label: string, level: Level, lang: Lang): string {
  if (level === 0) return label
  if (level === 3) return `${label}.`
  return lang === 'fr' ? `${label})` : `(${label})`
}

function letter(n: number): string {
  const last = String.fromCharCode(97 + ((n - 1) % 26))
  return n > 26 ? letter(Math.floor((n - 1) / 26)) + last : last
}

export function roman(n: number): string {
  const steps: [number, string][] = [
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ]
  let rest = n
  let out = ''
  for (const [value, digits] of steps) {
    while (rest >= value) {
      out += digits
      rest -= value
    }
  }
  return out
}
