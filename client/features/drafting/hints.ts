import type { Node } from 'prosemirror-model'
import { type Command, Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet, type EditorView } from 'prosemirror-view'
import { type Lang, type Level, NOTE_MARK } from '../../../shared/paragraph.ts'
import { type Finding, type LintLine, lint } from '../../../shared/wording/lint.ts'
import { saidOf, types } from './schema.ts'

/** What a hint says and what its button does, in the language of the interface. */
export interface HintWords {
  said(finding: Finding): string
  fix(finding: Finding): string
}

/** By what the text is judged: its language, and whether it is the last of the whole. */
export interface Judging {
  lang: Lang
  closes: boolean
}

/** After the last change the text is left alone this long before anything is said about it. */
const PATIENCE = 1_200

const key = new PluginKey<DecorationSet>('hints')

/**
 * What could be better, said below the paragraph, gently: after a pause, never while it is being written, and fixed with
 * one key or not at all. [D18]
 */
export function hints(judging: () => Judging, words: () => HintWords | null): Plugin<DecorationSet> {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply: (tr, shown) => {
        const fresh: unknown = tr.getMeta(key)
        return fresh instanceof DecorationSet ? fresh : shown.map(tr.mapping, tr.doc)
      },
    },
    props: { decorations: (state) => key.getState(state) },
    view: (view) => {
      let timer: ReturnType<typeof setTimeout> | null = null
      // Whether hints are wanted, and in which language.
      const wish = () => words()?.said({ paragraph: '', code: 'empty', fix: null }) ?? null
      let wanted = wish()
      const look = () => {
        timer = null
        if (view.composing) return void wait()
        const said = view.editable ? words() : null
        show(
          view,
          said ? decorations(view, findingsOn(view.state.doc, judging()), said) : DecorationSet.empty,
        )
      }
      const wait = () => {
        if (timer) clearTimeout(timer)
        timer = setTimeout(look, PATIENCE)
      }
      wait()
      return {
        update: (_view, before) => {
          if (before.doc !== view.state.doc || wish() !== wanted) wait()
          wanted = wish()
        },
        destroy: () => {
          if (timer) clearTimeout(timer)
        },
      }
    },
  })
}

/** Fixes the first finding in the paragraph at the cursor, if it has one that can be fixed. */
export function fixHere(judging: () => Judging): Command {
  return (state, dispatch) => {
    const { $from } = state.selection
    if ($from.depth === 0) return false
    const id: unknown = $from.node(1).attrs.id
    const finding = findingsOn(state.doc, judging()).find(({ paragraph, fix }) => paragraph === id && fix)
    return finding ? fixing(finding)(state, dispatch) : false
  }
}

function fixing({ paragraph, fix }: Finding): Command {
  return (state, dispatch) => {
    let done = false
    state.doc.forEach((block, pos) => {
      if (done || block.attrs.id !== paragraph || !fix) return
      const [from, to] = [pos + 1 + fix.from, pos + 1 + fix.to]
      const { tr } = state
      dispatch?.(fix.ins === '' ? tr.delete(from, to) : tr.insertText(fix.ins, from, to))
      done = true
    })
    return done
  }
}

function findingsOn(page: Node, judging: Judging): Finding[] {
  const lines: LintLine[] = []
  page.forEach((block) => {
    const { id, ...said } = saidOf(block)
    const text = block.textBetween(0, block.content.size, '', (leaf) =>
      leaf.type === types.note ? NOTE_MARK : ' ',
    )
    lines.push({ id: id ?? '', ...said, text })
  })
  return lint(lines, judging)
}

function show(view: EditorView, set: DecorationSet): void {
  if (key.getState(view.state) === DecorationSet.empty && set === DecorationSet.empty) return
  view.dispatch(view.state.tr.setMeta(key, set).setMeta('addToHistory', false))
}

function decorations(view: EditorView, findings: readonly Finding[], words: HintWords): DecorationSet {
  const all: Decoration[] = []
  view.state.doc.forEach((block, pos) => {
    const { id, level } = saidOf(block)
    const found = findings.filter(({ paragraph }) => paragraph === id)
    if (found.length === 0) return
    const name = `${id} ${level} ${found.map((finding) => words.said(finding)).join(' ')}`
    const dom = () => hintOf(view, { level, found }, words)
    all.push(Decoration.widget(pos + block.nodeSize, dom, { side: -1, key: name, ignoreSelection: true }))
  })
  return DecorationSet.create(view.state.doc, all)
}

function hintOf(
  view: EditorView,
  { level, found }: { level: Level; found: readonly Finding[] },
  words: HintWords,
): HTMLElement {
  const hint = document.createElement('div')
  hint.dataset.hint = String(level)
  hint.contentEditable = 'false'
  hint.setAttribute('role', 'note')
  for (const finding of found) {
    const said = document.createElement('span')
    said.textContent = words.said(finding)
    hint.append(said)
    if (!finding.fix) continue
    const button = document.createElement('button')
    button.type = 'button'
    button.textContent = words.fix(finding)
    button.addEventListener('mousedown', (event) => event.preventDefault())
    button.addEventListener('click', () => {
      fixing(finding)(view.state, view.dispatch.bind(view))
      view.focus()
    })
    hint.append(button)
  }
  return hint
}
