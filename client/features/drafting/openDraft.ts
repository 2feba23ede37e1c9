import { EditorState } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { Doc } from 'yjs'
import { emptyDraft } from '../../../shared/draft.ts'
import type { Presence } from '../../../shared/draftFrames.ts'
import type { Style } from '../../../shared/numbering.ts'
import type { Lang } from '../../../shared/paragraph.ts'
import { Binding } from './binding.ts'
import { shelteredComposition } from './composition.ts'
import { Connection, type DraftStatus } from './connection.ts'
import { othersCursors, showCursors } from './cursors.ts'
import { derivedLooks } from './derived.ts'
import { draftKeys } from './keys.ts'

/** What the page shows around the text. Replaced as a whole when any of it changes. */
export interface DraftView {
  status: DraftStatus
  standing: string | null
  mayWrite: boolean
  unsaved: number
  others: Presence[]
  reading: number
  state: EditorState
}

/** A draft that is open in this window: its document, the line to its room, and the editor once it is on the page. */
export class OpenDraft {
  view: DraftView
  private readonly doc: Doc = emptyDraft()
  private readonly binding: Binding
  private readonly connection: Connection
  private readonly listeners = new Set<() => void>()
  private editor: EditorView | null = null
  private state: EditorState

  constructor(sessionId: string, naming: { style: Style; lang: Lang }) {
    this.connection = new Connection(this.doc, {
      url: `${location.origin.replace(/^http/, 'ws')}/drafts/${sessionId}`,
      changed: () => this.lineChanged(),
    })
    this.binding = new Binding(this.doc, { newId: freshId, mayWrite: () => this.connection.mayWrite })
    this.state = EditorState.create({
      doc: this.binding.page(),
      plugins: [
        this.binding.plugin,
        shelteredComposition(),
        ...draftKeys(this.binding),
        derivedLooks(() => naming),
        othersCursors(this.binding, () => this.connection.others.values()),
      ],
    })
    this.view = this.look()
    addEventListener('online', this.networkChanged)
    addEventListener('offline', this.networkChanged)
    addEventListener('beforeunload', this.warnOfUnsaved)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Puts the editor on the page; answers with what takes it off again. */
  mount(place: HTMLElement, attributes: Record<string, string>): () => void {
    const editor = new EditorView(place, {
      state: this.state,
      editable: () => this.connection.mayWrite,
      attributes: () => ({ ...attributes, 'aria-readonly': String(!this.connection.mayWrite) }),
      dispatchTransaction: (tr) => {
        editor.updateState(editor.state.apply(tr))
        this.state = editor.state
        if (tr.selectionSet || tr.docChanged)
          this.connection.showCursor(editor.hasFocus() ? this.binding.selection() : null)
        this.changed()
      },
    })
    this.editor = editor
    return () => {
      this.editor = null
      editor.destroy()
    }
  }

  /** Runs a command of the toolbar and puts the cursor back into the text. */
  run(command: (state: EditorState, dispatch: EditorView['dispatch'], view: EditorView) => boolean): void {
    if (!this.editor) return
    command(this.editor.state, this.editor.dispatch.bind(this.editor), this.editor)
    this.editor.focus()
  }

  undo(): void {
    this.binding.undo()
    this.editor?.focus()
  }

  redo(): void {
    this.binding.redo()
    this.editor?.focus()
  }

  close(): void {
    removeEventListener('online', this.networkChanged)
    removeEventListener('offline', this.networkChanged)
    removeEventListener('beforeunload', this.warnOfUnsaved)
    this.connection.close()
    this.doc.destroy()
  }

  private readonly networkChanged = () => this.connection.networkIs(navigator.onLine)

  private readonly warnOfUnsaved = (event: BeforeUnloadEvent) => {
    if (this.connection.unsavedUpdates > 0) event.preventDefault()
  }

  private lineChanged(): void {
    if (this.editor) showCursors(this.editor)
    this.changed()
  }

  private changed(): void {
    this.view = this.look()
    for (const listener of this.listeners) listener()
  }

  private look(): DraftView {
    const { status, standing, mayWrite, unsavedUpdates, others, reading } = this.connection
    return {
      status,
      standing,
      mayWrite,
      unsaved: unsavedUpdates,
      others: [...others.values()],
      reading,
      state: this.state,
    }
  }
}

/** Provisional: what it must be is new in this draft. */
function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(8)), (byte) =>
    byte.toString(36).padStart(2, '0'),
  ).join('')
}
