import type { Amendment, Forum } from '../forum.ts'
import type { Paragraph } from '../paragraph.ts'
import { apply, fits } from './amendment.ts'
import { isAdopted } from './amendmentState.ts'

/**
 * The whole text that an amendment's change marks stand on: the text as it is or, for a sub-amendment, as its parent
 * would make it. Null where they cannot be marked: they are in the text already, or it reads otherwise there by now.
 * [T10, T15]
 */
export function markedOn(
  { text, amendments }: Pick<Forum, 'text' | 'amendments'>,
  amendment: Pick<Amendment, 'parent' | 'operations' | 'state'>,
): readonly Paragraph[] | null {
  const base = text?.paragraphs ?? []
  if (isAdopted(amendment.state)) return null
  if (!amendment.parent) return fits(base, amendment.operations) ? base : null
  const parent = amendments[amendment.parent]
  if (!parent || isAdopted(parent.state) || !fits(base, parent.operations)) return null
  const parented = apply(base, [parent])
  return fits(parented, amendment.operations) ? parented : null
}
