export type Direction = 'ltr' | 'rtl'

/** Words that run one way, with the language of their script where that is not the language around them. */
export interface Stretch {
  text: string
  direction: Direction
  tag: string | null
}

const LETTER = /\p{L}/u
/** Scripts that run from right to left, and the language a word processor is told for them. */
const RIGHT_TO_LEFT: readonly (readonly [script: RegExp, tag: string])[] = [
  [/[\p{Script=Arabic}]/u, 'ar-SA'],
  [/[\p{Script=Hebrew}]/u, 'he-IL'],
]

/** Which way these words run: as their first letter does, as on our pages; null without one. */
export function directionOfWords(text: string): Direction | null {
  const first = LETTER.exec(text)?.[0]
  return first === undefined ? null : tagOf(first) === null ? 'ltr' : 'rtl'
}

/**
 * Words cut where they turn round. Signs and spaces between two letters of one way go with these, all others with the
 * paragraph, as the Unicode bidirectional algorithm does it: a word processor asks each run which way it goes.
 */
export function stretchesOf(text: string, around: Direction): Stretch[] {
  const stretches: Stretch[] = []
  let waiting = ''
  let before: Stretch['tag'] | undefined
  const add = (more: string, tag: Stretch['tag'], direction: Direction) => {
    const last = stretches.at(-1)
    if (more === '') return
    if (last && last.direction === direction && (last.tag === tag || tag === null)) last.text += more
    else stretches.push({ text: more, direction, tag })
  }
  const settle = (after: Stretch['tag'] | undefined) => {
    const between = before !== undefined && before === after
    if (between) add(waiting, before ?? null, before === null ? 'ltr' : 'rtl')
    else add(waiting, null, around)
    waiting = ''
  }
  for (const character of text) {
    if (!LETTER.test(character)) {
      waiting += character
      continue
    }
    const tag = tagOf(character)
    settle(tag)
    add(character, tag, tag === null ? 'ltr' : 'rtl')
    before = tag
  }
  settle(undefined)
  return stretches
}

function tagOf(letter: string): string | null {
  return RIGHT_TO_LEFT.find(([script]) => script.test(letter))?.[1] ?? null
}
