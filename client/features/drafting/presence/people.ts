import type { Presence } from '../../../../shared/draft/draftFrames.ts'

/** Whoever typed or moved within this time, in milliseconds, is writing. */
export const WRITING_FOR = 30_000

/** Somebody who may write here and is here, in however many windows. */
export interface Person {
  personId: string
  name: string
  colour: number
  /** The window in which they moved last. */
  connection: number
  isWriting: boolean
}

/** Those with the pen who are here, one a person, as they came; times in milliseconds of one clock. [D33] */
export function peopleOf(
  present: Iterable<Presence>,
  { movedAt, now }: { movedAt: ReadonlyMap<number, number>; now: number },
): Person[] {
  const windows = new Map<string, Presence[]>()
  for (const one of present) windows.set(one.personId, [...(windows.get(one.personId) ?? []), one])
  const lastMove = ({ id }: Presence) => movedAt.get(id) ?? Number.NEGATIVE_INFINITY
  return [...windows.values()].flatMap((theirs) => {
    const [latest] = [...theirs].sort((a, b) => lastMove(b) - lastMove(a))
    if (!latest) return []
    const { personId, name, colour, id } = latest
    return [{ personId, name, colour, connection: id, isWriting: now - lastMove(latest) < WRITING_FOR }]
  })
}
