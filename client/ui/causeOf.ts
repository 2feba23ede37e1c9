import { isAdopted } from '../../shared/amending/amendmentState.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'

/** The amendment that made this one fall, by number, and whether it was adopted; null: none did. */
export function causeOf(
  { amendments }: Pick<Forum, 'amendments'>,
  { because }: Pick<Amendment, 'because'>,
): { because: number | null; adopted: boolean } {
  const cause = because ? amendments[because] : undefined
  return { because: cause?.number ?? null, adopted: cause ? isAdopted(cause.state) : false }
}
