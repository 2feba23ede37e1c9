import * as Y from 'yjs'

/** The ink [fromA, toA) became [fromB, toB). */
export interface Edit {
  fromA: number
  toA: number
  fromB: number
  toB: number
}

/** The ink [from, to), in today's indexes, has gained or lost its emphasis. */
export interface Style {
  from: number
  to: number
  em: boolean
}

/**
 * What a Y event did to the ink, in order.
 *
 * Read from the items and not from `event.delta`, which deletes format marks it finds redundant while it is being read:
 * reading must not write.
 */
export function readEvent(event: Y.YTextEvent): { edits: Edit[]; styles: Style[] } {
  const edits: Edit[] = []
  const styles: Style[] = []
  const em = { before: false, after: false }
  let a = 0
  let b = 0
  for (let item = event.target._start; item !== null; item = item.right) {
    const here = !item.deleted
    const wasHere = event.adds(item) ? false : here || event.deletes(item)
    if (item.content instanceof Y.ContentFormat) {
      if (item.content.key !== 'em') continue
      const on = (item.content.value as unknown) === true
      if (wasHere) em.before = on
      if (here) em.after = on
    } else if (item.countable && (here || wasHere)) {
      if (here && wasHere) {
        if (em.before !== em.after) addStyle(styles, { from: b, to: b + item.length, em: em.after })
      } else
        addEdit(edits, {
          fromA: a,
          toA: a + (wasHere ? item.length : 0),
          fromB: b,
          toB: b + (here ? item.length : 0),
        })
      if (wasHere) a += item.length
      if (here) b += item.length
    }
  }
  return { edits, styles }
}

function addEdit(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1)
  if (last && last.toA === edit.fromA && last.toB === edit.fromB) {
    last.toA = edit.toA
    last.toB = edit.toB
  } else edits.push(edit)
}

function addStyle(styles: Style[], style: Style): void {
  const last = styles.at(-1)
  if (last && last.to === style.from && last.em === style.em) last.to = style.to
  else styles.push(style)
}
