import { type Command, EditorState, TextSelection, type Transaction } from 'prosemirror-state'
import * as Y from 'yjs'
import { Binding, type Editor } from '../../client/features/drafting/binding.ts'
import { draftKeys } from '../../client/features/drafting/keys.ts'
import { pageOf } from '../../client/features/drafting/schema.ts'
import { draftParagraphs, emptyDraft } from '../../shared/draft/draft.ts'

/** A rapporteur at an editor without a DOM: real binding, real Y.Doc, real ProseMirror state. */
export class Writer implements Editor {
  readonly name: string
  readonly doc = emptyDraft()
  readonly binding: Binding
  state: EditorState
  online = true
  mayWrite = true
  readonly outbox: Uint8Array[] = []
  readonly inbox: Uint8Array[] = []
  private given = 0

  constructor(name: string, clientId: number, start: Uint8Array, { captureTimeout = 0 } = {}) {
    this.name = name
    this.doc.clientID = clientId
    Y.applyUpdate(this.doc, start, 'room')
    this.binding = new Binding(this.doc, {
      newId: () => `${name}${++this.given}`,
      captureTimeout,
      mayWrite: () => this.mayWrite,
    })
    this.state = EditorState.create({
      doc: this.binding.page(),
      plugins: [this.binding.plugin, ...draftKeys(this.binding)],
    })
    this.binding.attach(this)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'room') this.outbox.push(update)
    })
  }

  dispatch(tr: Transaction): void {
    this.state = this.state.apply(tr)
    this.binding.push()
  }

  run(command: Command): boolean {
    return command(this.state, (tr) => this.dispatch(tr))
  }

  /** Puts the cursor, or a selection, at characters of the nth paragraph. */
  select(paragraph: number, from: number, to = from): this {
    let start = 0
    for (let i = 0; i < paragraph; i += 1) start += this.state.doc.child(i).nodeSize
    const selection = TextSelection.create(this.state.doc, start + 1 + from, start + 1 + to)
    this.state = this.state.apply(this.state.tr.setSelection(selection))
    return this
  }

  type(text: string): this {
    this.dispatch(this.state.tr.insertText(text))
    return this
  }

  /** The ids of the paragraphs, in the order in which they are read. */
  get ids(): string[] {
    return draftParagraphs(this.doc).map((p) => p.id)
  }

  /** The paragraphs, as they are read: kind and level only where they are not the plain ones. */
  get lines(): string[] {
    return draftParagraphs(this.doc).map((p) => p.text)
  }

  /** Why this editor does not show its draft, or null if it does. */
  whyNotEqual(): string | null {
    this.state.doc.check()
    const page = pageOf(this.doc)
    if (page.eq(this.state.doc)) return null
    return `${this.name} shows ${this.state.doc} but the draft is ${page}`
  }
}

/** Passes on what was written, as the room does: one order for all, nobody gets their own back. */
export class Wire {
  readonly writers: readonly Writer[]
  readonly log: Uint8Array[] = []

  constructor(writers: readonly Writer[]) {
    this.writers = writers
  }

  /** Until nothing is under way between those who are online. */
  carry(): void {
    for (let moved = true; moved; ) {
      moved = false
      for (const sender of this.writers) {
        if (!sender.online) continue
        for (const update of sender.outbox.splice(0)) {
          this.log.push(update)
          for (const other of this.writers) if (other !== sender) other.inbox.push(update)
          moved = true
        }
      }
      for (const reader of this.writers) {
        if (!reader.online) continue
        for (const update of reader.inbox.splice(0)) {
          Y.applyUpdate(reader.doc, update, 'room')
          moved = true
        }
      }
    }
  }
}
