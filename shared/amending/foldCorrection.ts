import type { Act } from '../acts.ts'
import { must } from '../folding.ts'
import type { Forum } from '../forum.ts'
import { reword } from '../wording/rewording.ts'
import type { Correction } from './correction.ts'
import { changeText } from './foldText.ts'

export type CorrectionAct = Extract<Act, { type: `correction${string}` | 'textCorrected' }>

/** Folds what happens to a correction, and to the text by it, into the forum, in place. [J3] */
export function foldCorrection(
  forum: Forum,
  act: CorrectionAct,
  { at, by }: { at: string; by: string },
): void {
  switch (act.type) {
    case 'correctionProposed':
      keep(forum, { ...asked(act), by, at, state: 'proposed', ...reads(forum, act) })
      return
    case 'correctionRefused':
      must(forum.corrections?.[act.correctionId]).state = 'refused'
      return
    case 'textCorrected': {
      const proposed = forum.corrections?.[act.correctionId]
      keep(forum, {
        ...asked(act),
        by,
        at,
        ...(proposed && { proposedBy: proposed.by }),
        state: 'made',
        ...reads(forum, act),
      })
      changeText(forum, act, null)
      return
    }
  }
}

type Asked = Exclude<CorrectionAct, { type: 'correctionRefused' }>

function asked({ correctionId: id, paragraph, revision, operations, reason }: Asked) {
  return { id, paragraph, revision, operations, reason }
}

function reads({ text }: Forum, { paragraph, operations }: Asked): Pick<Correction, 'before' | 'after'> {
  const before = text?.paragraphs.find((p) => p.id === paragraph)?.text ?? ''
  const words = operations.filter((o) => o.kind === 'text')
  return { before, after: reword({ text: before, em: [], notes: [] }, words).text }
}

function keep(forum: Forum, correction: Correction): void {
  forum.corrections = { ...forum.corrections, [correction.id]: correction }
}
