/** Somebody who can be mentioned. */
export interface Person {
  id: string
  name: string
}

/** A mention that is being typed: from its @ up to the caret. */
export interface Typing {
  at: number
  sought: string
}

const LONGEST_NAME = 60
const MOST_MENTIONS = 20

/** The mention that is being typed before this place in the words, or null. An @ inside a word is an address. */
export function typingAt(words: string, caret: number): Typing | null {
  const before = words.slice(0, caret)
  const at = before.lastIndexOf('@')
  const sought = before.slice(at + 1)
  if (at < 0 || sought.length > LONGEST_NAME || /^\s|\s{2}/.test(sought)) return null
  return at === 0 || /[\s([«“"’'\u00A0]/.test(before.charAt(at - 1)) ? { at, sought } : null
}

/** Those whose name, or one of their names, begins with what is sought; marks and capitals do not matter. */
export function found<P extends Person>(people: readonly P[], sought: string): P[] {
  const wanted = folded(sought)
  const whole: P[] = []
  const part: P[] = []
  for (const person of people) {
    const name = folded(person.name)
    if (name.startsWith(wanted)) whole.push(person)
    else if (name.split(/[\s-]+/).some((word) => word.startsWith(wanted))) part.push(person)
  }
  return [...whole, ...part]
}

/** The words with this name in the place of what was typed, and where the caret is then. */
export function withMention(
  words: string,
  { at, sought }: Typing,
  name: string,
): { words: string; caret: number } {
  const rest = words.slice(at + 1 + sought.length)
  const mention = `@${name}${/^\s/.test(rest) ? '' : ' '}`
  const caret = at + `@${name} `.length
  return { words: words.slice(0, at) + mention + rest, caret }
}

/** Whom these words mention, by id. Of two people with one name both are meant. */
export function mentionsIn(words: string, people: readonly Person[]): string[] {
  const named = new Set(pieces(words, people).flatMap(({ text, mention }) => (mention ? text.slice(1) : [])))
  return people.flatMap(({ id, name }) => (named.has(name) ? id : [])).slice(0, MOST_MENTIONS)
}

export interface Piece {
  /** Where it begins in the words. */
  at: number
  text: string
  mention: boolean
}

/** The words cut where people are mentioned by name; the longest name that fits is meant. */
export function pieces(words: string, people: readonly Pick<Person, 'name'>[]): Piece[] {
  const names = [...new Set(people.map(({ name }) => name))].sort((a, b) => b.length - a.length)
  const out: Piece[] = []
  let from = 0
  for (let at = words.indexOf('@'); at >= 0; at = words.indexOf('@', at + 1)) {
    const name = names.find(
      (n) => words.startsWith(n, at + 1) && !/^\p{L}/u.test(words.slice(at + 1 + n.length)),
    )
    if (at < from || name === undefined) continue
    if (at > from) out.push({ at: from, text: words.slice(from, at), mention: false })
    from = at + 1 + name.length
    out.push({ at, text: words.slice(at, from), mention: true })
  }
  if (from < words.length) out.push({ at: from, text: words.slice(from), mention: false })
  return out
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
}
