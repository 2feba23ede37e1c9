import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { Bracket } from '../../../../shared/draft/bracket.ts'
import type { BracketSigns } from '../../../../shared/draft/draft.ts'
import { LOOK_AGAIN } from '../derived.ts'
import { bracketIdsOf } from '../schema.ts'

/** What the editor needs to know of brackets to show them; asked for anew at each look. */
export interface Brackets {
  all: Record<string, Bracket>
  signs: BracketSigns
}

/**
 * Square brackets around contested words, and who asked for them: shown, and never part of the words. [D20]
 * For each stretch of words in one paragraph, so that a bracket over several is open and closed in each.
 */
export function bracketLooks(brackets: () => Brackets): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    state: {
      init: (_config, { doc }) => looks(doc, brackets()),
      apply: (tr, shown) =>
        tr.docChanged || tr.getMeta(LOOK_AGAIN) === true ? looks(tr.doc, brackets()) : shown,
    },
    props: {
      decorations(state) {
        return this.getState(state)
      },
    },
  })
}

function looks(page: Node, { all, signs }: Brackets): DecorationSet {
  const decorations: Decoration[] = []
  page.forEach((block, start) => {
    const open = new Map<string, number>()
    const close = (ids: Iterable<string>, at: number) => {
      for (const id of ids) {
        const from = open.get(id)
        if (from === undefined) continue
        open.delete(id)
        decorations.push(...bracketed(id, { from, to: at, kind: all[id]?.kind ?? 'contested' }, signs))
      }
    }
    block.forEach((inline, offset) => {
      const at = start + 1 + offset
      const ids = bracketIdsOf(inline).filter((id) => all[id]?.resolved === null)
      close(
        [...open.keys()].filter((id) => !ids.includes(id)),
        at,
      )
      for (const id of ids) if (!open.has(id)) open.set(id, at)
    })
    close([...open.keys()], start + 1 + block.content.size)
  })
  return DecorationSet.create(page, decorations)
}

function bracketed(
  id: string,
  { from, to, kind }: { from: number; to: number; kind: string },
  signs: BracketSigns,
): Decoration[] {
  const [before, after] = [signs.open(id), signs.close(id)]
  return [
    Decoration.inline(from, to, { 'data-bracketed': kind, 'data-bracket-id': id }),
    Decoration.widget(from, () => signOf(before), { side: 1, key: `[${id}`, ignoreSelection: true }),
    Decoration.widget(to, () => signOf(after), { side: -1, key: `]${id}${after}`, ignoreSelection: true }),
  ]
}

function signOf(text: string): HTMLElement {
  const sign = document.createElement('span')
  sign.dataset.sign = ''
  sign.contentEditable = 'false'
  sign.textContent = text
  return sign
}
