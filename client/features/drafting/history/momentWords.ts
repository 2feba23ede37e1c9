import type { history } from '../../../words/drafting/history.ts'
import type { Moment } from './moments.ts'
import type { Author } from './rows.ts'

type Words = (typeof history)['en']

/** What a moment is called in a list: by its names if it has some. */
export function titleOf({ names, what }: Moment, d: Words): string {
  return names.length > 0 ? names.map((named) => d.quoted(named)).join(' ') : d.what[what]
}

export function nameOf({ name }: Author, d: Words): string {
  return name === '' ? d.unknown : name
}
