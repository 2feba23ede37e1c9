import type * as Y from 'yjs'
import { addresseesKey, alternativeKey, type Look, type Said, shapeKey } from '../../../shared/draft/draft.ts'
import { attributesBetween, type Mark, PLAIN } from './tokens.ts'

/** A mark of which nothing is said. */
export const UNSAID: Mark = {
  id: '',
  fresh: true,
  kind: 'operative',
  level: 0,
  addressees: [],
  alternative: false,
}

/** Opens a paragraph here. One with this id that was here before may have been said something else of. */
export function insertMark(text: Y.Text, at: number, { mark, look }: { mark: Mark; look: Look }): void {
  const { id, kind, level } = mark
  text.insertEmbed(at, { p: id, kind, level }, attributesBetween(PLAIN, look))
  for (const { key, value, plain } of entriesOf(mark)) {
    const written = text.getAttribute(key(id)) !== undefined
    if (written || !plain) text.setAttribute(key(id), value)
  }
}

/** The attributes that say of a paragraph what is said of it now. */
export function sayings(was: Mark, is: Mark): [key: string, value: string | number][] {
  const before = entriesOf(was)
  return entriesOf(is).flatMap(({ key, value }, i) =>
    before[i]?.value === value ? [] : [[key(is.id), value] as [string, string | number]],
  )
}

/** What is said of a paragraph, as attributes; whether that is what goes without saying, or what its mark says. */
function entriesOf({ kind, level, addressees, alternative }: Said) {
  return [
    { key: (id: string) => shapeKey(id, 'kind'), value: kind, plain: true },
    { key: (id: string) => shapeKey(id, 'level'), value: level, plain: true },
    { key: addresseesKey, value: addressees.join(), plain: addressees.length === 0 },
    { key: alternativeKey, value: alternative ? 1 : 0, plain: !alternative },
  ]
}
