import { z } from 'zod'
import { Id } from '../../shared/actParts.ts'
import {
  type Correction,
  correctionChange,
  onTextNow,
  whyNotAllowCorrection,
  whyNotCorrect,
  whyNotProposeCorrection,
  whyNotRefuseCorrection,
} from '../../shared/amending/correction.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import type { Forum } from '../../shared/forum.ts'
import { NOTE_MARK } from '../../shared/paragraph.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { record, router, seated } from '../trpc.ts'

const Correcting = z.strictObject({
  paragraph: Id,
  /** The revision of the text that it was written on. */
  revision: z.int().min(0),
  /** The paragraph as it shall read. */
  text: z.string().max(20_000),
  reason: z.string().trim().min(1).max(280),
})
type Correcting = z.infer<typeof Correcting>

const One = z.strictObject({ correctionId: Id })

/** Form, never substance: by the secretariat, and where it might be substance, by the chair. [T21] */
export const corrections = router({
  make: seated.input(Correcting).mutation(({ ctx, input }) => {
    const correctionId = ctx.world.newId()
    const byChair = ctx.forum.live.forum.seats[ctx.who.personId]?.role === 'chair'
    return record(ctx, {
      as: 'textCorrected',
      whyNot: (forum) => whyNotRead(forum, input) ?? whyNotCorrect(forum, asked(forum, input), { byChair }),
      acts: (forum) => {
        const correction = asked(forum, input)
        return [
          { type: 'textCorrected', correctionId, ...correction, ...correctionChange(forum, correction) },
        ]
      },
      answer: () => ({ correctionId }),
    })
  }),

  /** Puts before the chair what the secretariat may not do alone. */
  propose: seated.input(Correcting).mutation(({ ctx, input }) => {
    const correctionId = ctx.world.newId()
    return record(ctx, {
      as: 'correctionProposed',
      whyNot: (forum) => whyNotRead(forum, input) ?? whyNotProposeCorrection(forum, asked(forum, input)),
      acts: (forum) => [{ type: 'correctionProposed', correctionId, ...asked(forum, input) }],
      answer: () => ({ correctionId }),
    })
  }),

  /** Makes a correction that was proposed, on the text as it now is. */
  allow: seated.input(One).mutation(({ ctx, input: { correctionId } }) =>
    record(ctx, {
      as: 'textCorrected',
      // A secretary may correct, but not let in what waits for the chair.
      whyNot: (forum) =>
        forum.seats[ctx.who.personId]?.role === 'chair'
          ? whyNotAllowCorrection(forum, correctionId)
          : 'not-your-role',
      acts: (forum) => {
        const proposed = forum.corrections?.[correctionId]
        if (!proposed) throw new Error(`Correction ${correctionId} is not in the forum`)
        const { paragraph, revision, operations, reason } = onTextNow(forum, proposed)
        const correction = { paragraph, revision, operations, reason }
        return [
          { type: 'textCorrected', correctionId, ...correction, ...correctionChange(forum, correction) },
        ]
      },
      answer: () => ({ correctionId }),
    }),
  ),

  refuse: seated.input(One).mutation(({ ctx, input: { correctionId } }) =>
    record(ctx, {
      as: 'correctionRefused',
      whyNot: (forum) => whyNotRefuseCorrection(forum, correctionId),
      acts: () => [{ type: 'correctionRefused', correctionId }],
      answer: () => ({ correctionId }),
    }),
  ),
})

/** Why what was sent cannot be compared with the text, or null: asked before it is reduced to operations. */
function whyNotRead(forum: Forum, { paragraph, revision, text }: Correcting): Refusal | null {
  if (!forum.text) return 'text-not-compiled'
  if (revision !== forum.text.revision) return 'text-changed'
  const was = forum.text.paragraphs.find((p) => p.id === paragraph)
  if (!was) return 'paragraph-unknown'
  // Footnotes come and go by amendments alone.
  return marksIn(was.text) === marksIn(text) ? null : 'correction-of-words-only'
}

function asked(
  forum: Forum,
  { paragraph, revision, text, reason }: Correcting,
): Pick<Correction, 'paragraph' | 'revision' | 'operations' | 'reason'> {
  const none = () => {
    throw new Error('A correction adds no paragraph')
  }
  const proposal = { changed: [{ paragraph, text }], dropped: [], added: [] }
  const operations = operationsOf(forum.text?.paragraphs ?? [], proposal, none)
  return { paragraph, revision, operations, reason }
}

function marksIn(text: string): number {
  return text.split(NOTE_MARK).length
}
