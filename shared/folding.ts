/** Thrown for an act this version does not know: the screen must be reloaded, never guess. [J6] */
export class UnknownAct extends Error {
  constructor(type: string) {
    super(`This version of Concord does not know the act "${type}"`)
  }
}

/** What an act speaks of and the journal must have introduced before. */
export function must<T>(value: T | null | undefined): T {
  if (value === null || value === undefined)
    throw new Error('The journal speaks of something it never introduced')
  return value
}
