import type { Meeting } from '../../../../shared/amending/meeting.ts'
import { TYPOGRAPHY, type Typography } from '../../../../shared/wording/typography.ts'
import type { composing } from '../../../words/plenary/composing.ts'

export type Sentences = typeof composing.en

/** "a hyphen", "a hyphen and a capital". */
export function typographyIn(d: Sentences, what: readonly Typography[]): string {
  const names = what.map((one) => d.typography[one])
  return names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')}${d.and}${names[names.length - 1] ?? ''}`
}

/** All that is met, in one short line: what is the same first, then what comes first in the list; null if nothing. */
export function meetingLine(d: Sentences, met: readonly Meeting[]): string | null {
  const [first] = [...met].sort((a, b) => Number(isSame(b)) - Number(isSame(a)))
  if (!first) return null
  const { how, what, words } = first
  const { number } = first.amendment
  const typography = TYPOGRAPHY.filter((one) => what.includes(one))
  const said = {
    same: () => d.line.same({ number }),
    sameButTypography: () =>
      typography.length === 0
        ? d.line.same({ number })
        : d.line.sameBut({ number, what: typographyIn(d, typography) }),
    overlaps: () => d.line.overlaps({ number, words }),
    contradicts: () => d.line.contradicts({ number }),
  }
  return said[how]() + (met.length > 1 ? d.line.more({ n: met.length - 1 }) : '')
}

/** What is worth saying aloud again: not each word more or less, but a new amendment that is met, or in another way. */
export function meetingSignature(met: readonly Meeting[]): string {
  return met.map(({ amendment, how }) => `${amendment.number}${how}`).join()
}

function isSame({ how }: Meeting): boolean {
  return how === 'same' || how === 'sameButTypography'
}
