import type { Kind, Level } from '../paragraph.ts'

export type Sign = 'comma' | 'semicolon' | 'colon' | 'full-stop'

/** How a paragraph is to end. */
export interface Ending {
  /** The sign that is expected, and another that is as good. */
  signs: readonly [Sign, ...Sign[]]
  /** Whether "and" follows it. */
  and: 'needed' | 'welcome' | 'stray'
}

interface Line {
  kind: Kind
  level: Level
  /** Another version of the paragraph before it, which ends as that one does. */
  alternative?: boolean
}

/**
 * How each paragraph of a text is to end, in order; null for headings. [D18]
 *
 * Preambular paragraphs end with a comma; operative ones with a semicolon, the last with a full stop if the text `closes`
 * with it; both with a colon where sub-paragraphs follow. Sub-paragraphs end with a semicolon, the last but one with
 * "; and", the last with what its paragraph would end with. Below (a), and between paragraphs, "and" is as the
 * writers have it. Lines without words must be left out before. Source: drafting conventions 3.1.
 */
export function endingsOf(lines: readonly Line[], closes: boolean): (Ending | null)[] {
  const above: Ending[] = []
  return placesOf(lines).map(({ depth, kind, follow, opens }) => {
    if (kind === 'heading') return null
    const closing = above[depth - 1]
    const ending =
      closing === undefined
        ? headEnding(kind, follow, closes)
        : follow === 0
          ? closing
          : listEnding(kind, depth, follow)
    above.length = depth
    above.push(ending)
    return opens ? COLON : ending
  })
}

const COLON: Ending = { signs: ['colon'], and: 'stray' }

function headEnding(kind: Kind, follow: number, closes: boolean): Ending {
  const and = follow === 1 ? 'welcome' : 'stray'
  if (kind === 'preambular') return { signs: ['comma'], and }
  return follow === 0 && closes ? { signs: ['full-stop'], and } : { signs: ['semicolon'], and }
}

/** In the preamble lists are written with semicolons or commas. */
function listEnding(kind: Kind, depth: number, follow: number): Ending {
  if (kind === 'preambular') return { signs: ['semicolon', 'comma'], and: follow === 1 ? 'welcome' : 'stray' }
  const and = follow > 1 ? 'stray' : depth === 1 ? 'needed' : 'welcome'
  return { signs: ['semicolon'], and }
}

/** Where a paragraph stands, counted as at the hand-over: never more than one level below what precedes it. */
interface Place {
  depth: number
  /** That of the paragraph it is a sub-paragraph of. */
  kind: Kind
  /** Whether it is another version of the paragraph before it on its level. */
  version: boolean
  /** How many follow in the same list; of paragraphs, how many of their kind follow in the text. */
  follow: number
  /** Whether sub-paragraphs follow. */
  opens: boolean
}

function placesOf(lines: readonly Line[]): Place[] {
  const places: Place[] = []
  /** What stands last on each level, from the left. */
  let path: Kind[] = []
  for (const { kind, level, alternative = false } of lines) {
    const depth = kind === 'heading' || path[0] === 'heading' ? 0 : Math.min(level, path.length)
    const own = depth === 0 ? kind : (path[0] ?? kind)
    const version = alternative && path[depth] === own
    path = [...path.slice(0, depth), own]
    places.push({ depth, kind: own, version, follow: 0, opens: false })
  }
  countFollowing(places)
  return places
}

/** From the right, as what follows decides. */
function countFollowing(places: readonly Place[]): void {
  const heads: Record<Kind, number> = { heading: 0, preambular: 0, operative: 0 }
  const below: number[] = []
  for (const place of places.toReversed()) {
    const { depth, kind, version } = place
    place.follow = depth === 0 ? heads[kind] : (below[depth] ?? 0)
    place.opens = (below[depth + 1] ?? 0) > 0
    below.length = Math.min(below.length, depth + 1)
    if (version) continue
    if (depth === 0) heads[kind] += 1
    else below[depth] = place.follow + 1
  }
}
