import fc from 'fast-check'
import type { Act } from '../../shared/acts.ts'
import { correctionChange } from '../../shared/amending/correction.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import type { Forum } from '../../shared/forum.ts'
import { LANGS, type Lang } from '../../shared/paragraph.ts'

/** What a correction of these words to those would be now, on the text as it is. */
export function correcting(forum: Forum, paragraph: string, find: string, words: string) {
  const base = forum.text?.paragraphs ?? []
  const was = base.find((p) => p.id === paragraph)?.text ?? ''
  if (!was.includes(find)) throw new Error(`${paragraph} does not say "${find}"`)
  const changed = [{ paragraph, text: was.replace(find, words) }]
  const operations = operationsOf(base, { changed, dropped: [], added: [] }, () => 'none')
  return { paragraph, revision: forum.text?.revision ?? 0, operations, reason: 'It reads better.' }
}

/** As a step: the secretariat corrects, or the chair. */
export function corrected(correctionId: string, paragraph: string, find: string, words: string) {
  return (forum: Forum): Act => {
    const correction = correcting(forum, paragraph, find, words)
    return { type: 'textCorrected', correctionId, ...correction, ...correctionChange(forum, correction) }
  }
}

export function proposed(correctionId: string, paragraph: string, find: string, words: string) {
  return (forum: Forum): Act => ({
    type: 'correctionProposed',
    correctionId,
    ...correcting(forum, paragraph, find, words),
  })
}

const WORDS: Record<Lang, readonly string[]> = {
  en: 'Urges invites strongly Parties the the art arts works shall should not cannot can’t per cent ten 10 first half 1 000 June IV without , ; -'.split(
    ' ',
  ),
  fr: 'Invite prie instamment les des œuvres œuvre doit peut ne n’est pas sans pour cent dix 10 première moitié 1 000 juin IV , ; -'.split(
    ' ',
  ),
}

/** A sentence of substance and form, and what somebody made of it. */
export const anyWordedEdit: fc.Arbitrary<{ was: string; is: string; lang: Lang }> = fc
  .constantFrom(...LANGS)
  .chain((lang) => {
    const word = fc.constantFrom(...WORDS[lang])
    const cut = fc.record({ at: fc.nat(12), away: fc.nat(2), put: fc.array(word, { maxLength: 2 }) })
    return fc
      .tuple(fc.array(word, { minLength: 1, maxLength: 12 }), fc.array(cut, { minLength: 1, maxLength: 3 }))
      .map(([was, cuts]) => {
        const is = [...was]
        for (const { at, away, put } of cuts) is.splice(at, away, ...put)
        return { was: was.join(' '), is: is.join(' '), lang }
      })
  })
