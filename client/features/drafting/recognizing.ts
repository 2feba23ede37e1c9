import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import type { Lang } from '../../../shared/paragraph.ts'
import { openingKind } from '../../../shared/wording/openingWords.ts'
import { SHAPED } from './reading/placing.ts'
import { saidOf } from './schema.ts'

/**
 * A paragraph becomes preambular or operative as soon as the opening words just typed say so: "Recalling", "Urges". [D17]
 *
 * Only when these words change: a kind that somebody chose by hand stays as long as they do. What others write is theirs
 * to shape.
 */
export function recognizedKinds(lang: () => Lang): Plugin {
  return new Plugin({
    appendTransaction: (trs, old, after) => {
      // The binding marks what comes from others as not undoable here; what is imported says what it is.
      const typed = (tr: Transaction) => tr.getMeta('addToHistory') !== false && tr.getMeta(SHAPED) !== true
      if (!trs.some((tr) => tr.docChanged) || !trs.every(typed)) return null
      const { tr } = after
      const before = new Map<unknown, Node>()
      old.doc.forEach((block) => {
        before.set(block.attrs.id, block)
      })
      after.doc.forEach((block, pos) => {
        const { kind, level } = saidOf(block)
        const was = before.get(block.attrs.id)
        if (was === block || level !== 0 || kind === 'heading') return
        const opening = openingKind(textOf(block), lang())
        if (opening === null || opening === kind) return
        if (was && openingKind(textOf(was), lang()) === opening) return
        tr.setNodeAttribute(pos, 'kind', opening)
      })
      return tr.docChanged ? tr : null
    },
  })
}

/** Opening words are short: no need to read a whole paragraph for them. */
const LONGEST_OPENING = 80

function textOf(block: Node): string {
  return block.textBetween(0, Math.min(block.content.size, LONGEST_OPENING), '', ' ')
}
