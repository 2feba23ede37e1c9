import type { ComparedParagraph } from '../../../../shared/draft/comparison.ts'

/** What is said of a compared paragraph beside its words. */
export const CHANGES = [
  'added',
  'deleted',
  'movedAway',
  'movedHere',
  'kind',
  'level',
  'addressees',
  'alternative',
  'emphasis',
] as const
export type Change = (typeof CHANGES)[number]

/** What else changed of a paragraph, in the order in which it is said. A new or deleted one is that and nothing else. */
export function changesOf({ place, before, after, stretches }: ComparedParagraph): Change[] {
  const said: Change[] = place === 'kept' ? [] : [place]
  if (place === 'movedAway' || !before || !after) return said
  if (before.kind !== after.kind) said.push('kind')
  if (before.level !== after.level) said.push('level')
  if (before.addressees.join() !== after.addressees.join()) said.push('addressees')
  if (before.alternative !== after.alternative) said.push('alternative')
  const sameWords = stretches.every(({ mark }) => mark === 'same')
  if (sameWords && before.em.join() !== after.em.join()) said.push('emphasis')
  return said
}

/** Whether anything at all changed of it. */
export function isChanged(compared: ComparedParagraph): boolean {
  return changesOf(compared).length > 0 || compared.stretches.some(({ mark }) => mark !== 'same')
}

/** How many paragraphs changed in which way: each is counted once, a moved one where it stands now. */
export function summaryOf(compared: readonly ComparedParagraph[]): {
  added: number
  deleted: number
  moved: number
  changed: number
} {
  const count = (place: ComparedParagraph['place']) => compared.filter((c) => c.place === place).length
  const changed = compared.filter((c) => c.place === 'kept' && isChanged(c)).length
  return { added: count('added'), deleted: count('deleted'), moved: count('movedHere'), changed }
}
