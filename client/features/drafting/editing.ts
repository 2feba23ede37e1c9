import { EditorState, type Plugin, TextSelection } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import { Binding } from './binding.ts'
import { shelteredComposition } from './composition.ts'
import { othersCursors, showCursors } from './cursors.ts'
import { draftKeys } from './keys.ts'
import type { OpenDraft } from './openDraft.ts'

export type EditCommand = (state: EditorState, dispatch: EditorView['dispatch'], view: EditorView) => boolean

const BETWEEN_LOOKS = 40

/** The editor of an open draft: what is typed becomes ink, and what others write appears. */
export class Editing {
  readonly draft: OpenDraft
  readonly binding: Binding
  state: EditorState
  view: EditorView | null = null
  private readonly listeners = new Set<() => void>()
  private readonly unfollow: () => void
  private telling: ReturnType<typeof setTimeout> | null = null

  constructor(draft: OpenDraft, plugins: (editing: Editing) => Plugin[]) {
    this.draft = draft
    this.binding = new Binding(draft.doc, { newId: freshId, mayWrite: () => draft.connection.mayWrite })
    this.state = EditorState.create({
      doc: this.binding.page(),
      plugins: [
        this.binding.plugin,
        shelteredComposition(),
        ...draftKeys(this.binding),
        othersCursors(this.binding, this.others),
        ...plugins(this),
      ],
    })
    this.unfollow = draft.subscribe(this.look)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Puts the editor on the page; answers with what takes it off again. */
  mount(place: HTMLElement, attributes: Record<string, string>): () => void {
    const { connection } = this.draft
    const view = new EditorView(place, {
      state: this.state,
      editable: () => connection.mayWrite,
      attributes: () => ({
        ...attributes,
        lang: this.draft.text.lang,
        'aria-readonly': String(!connection.mayWrite),
      }),
      dispatchTransaction: (tr) => {
        view.updateState(view.state.apply(tr))
        this.state = view.state
        if (tr.selectionSet || tr.docChanged)
          connection.showCursor(view.hasFocus() ? this.binding.selection() : null)
        this.tellLater()
      },
    })
    this.view = view
    this.look()
    return () => {
      this.view = null
      if (this.telling) clearTimeout(this.telling)
      view.destroy()
      this.unfollow()
    }
  }

  private readonly others = () => this.draft.connection.others.values()

  /** How things stand around the text: whether it may be written in, and where the others are. */
  private readonly look = () => {
    if (!this.view) return
    // The pen was given or taken: the page itself is asked anew, whether or not anybody moves.
    if (this.view.editable !== this.draft.connection.mayWrite) this.view.setProps({})
    showCursors(this.view, this.others)
  }

  /** What shows the selection follows a moment later: a key must not wait for it. */
  private tellLater(): void {
    this.telling ??= setTimeout(() => {
      this.telling = null
      for (const listener of this.listeners) listener()
    }, BETWEEN_LOOKS)
  }

  /** Runs a command of the toolbar and puts the cursor back into the text. */
  run(command: EditCommand): void {
    if (!this.view) return
    command(this.view.state, this.view.dispatch.bind(this.view), this.view)
    this.view.focus()
  }

  /** Where in the ink this position of the page is. */
  inkAt(pos: number): number {
    return this.binding.inkAt(pos)
  }

  /** Where on the page this place of the ink is. */
  pageAt(ink: number): number {
    return this.binding.pageAt(ink)
  }

  /** Brings a paragraph into view, with the cursor at its beginning. */
  goTo(id: string): void {
    this.state.doc.forEach((block, pos) => {
      if (block.attrs.id !== id) return
      this.run((state, dispatch) => {
        dispatch(state.tr.setSelection(TextSelection.create(state.doc, pos + 1)).scrollIntoView())
        return true
      })
    })
  }

  undo(): void {
    this.binding.undo()
    this.view?.focus()
  }

  redo(): void {
    this.binding.redo()
    this.view?.focus()
  }
}

/** Provisional: what it must be is new in this draft. */
function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(36).padStart(2, '0'),
  ).join('')
}
