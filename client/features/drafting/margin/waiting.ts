import type { Thread } from '../../../../shared/draft/margin.ts'

/** Whether an open thread mentions this person and has not had an answer from them since. */
export function waitsFor(
  { remarks, resolved }: Pick<Thread, 'remarks' | 'resolved'>,
  personId: string,
): boolean {
  const mentioned = remarks.findLastIndex(({ mentions }) => mentions.includes(personId))
  const answered = remarks.findLastIndex(({ by }) => by === personId)
  return resolved === null && mentioned > answered
}

/** The threads that wait for this person and have not been opened here since, by id. */
export function waitingFor(
  threads: Record<string, Thread>,
  personId: string,
  seen: ReadonlyMap<string, number>,
): string[] {
  return Object.values(threads)
    .filter((thread) => waitsFor(thread, personId) && (seen.get(thread.id) ?? 0) < thread.remarks.length)
    .map(({ id }) => id)
}
