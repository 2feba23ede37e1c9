import { Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { Binding } from './binding.ts'
import { moveTo, withSubs } from './moving.ts'

/**
 * A handle in the margin of the paragraph under the pointer, to drag it (with its sub-paragraphs) elsewhere. [D19]
 * For those who point; everybody has the same by key and by button, so it is hidden from the keyboard.
 */
export function dragHandle(binding: () => Binding, name: () => string): Plugin {
  return new Plugin({ view: (view) => new Handle(view, binding, name) })
}

class Handle {
  private readonly view: EditorView
  private readonly binding: () => Binding
  private readonly name: () => string
  private readonly handle: HTMLElement
  private readonly line: HTMLElement
  private over: HTMLElement | null = null
  /** What is dragged, and after which paragraph it would stand: null for the first place, undefined for where it is. */
  private dragged: { id: string; after: string | null | undefined } | null = null

  constructor(view: EditorView, binding: () => Binding, name: () => string) {
    this.view = view
    this.binding = binding
    this.handle = this.part('dragHandle')
    this.name = name
    this.handle.title = name()
    this.line = this.part('dropLine')
    view.dom.addEventListener('pointermove', this.hover)
    this.handle.addEventListener('pointerdown', this.grab)
    this.handle.addEventListener('pointermove', this.drag)
    this.handle.addEventListener('pointerup', this.drop)
    this.handle.addEventListener('pointercancel', this.letGo)
    addEventListener('keydown', this.key)
  }

  update(): void {
    this.handle.title = this.name()
    if (!this.view.editable || (this.over && !this.over.isConnected)) this.letGo()
  }

  destroy(): void {
    this.view.dom.removeEventListener('pointermove', this.hover)
    removeEventListener('keydown', this.key)
    this.handle.remove()
    this.line.remove()
  }

  private part(name: string): HTMLElement {
    const part = document.createElement('div')
    part.dataset[name] = ''
    part.setAttribute('aria-hidden', 'true')
    part.hidden = true
    this.view.dom.after(part)
    return part
  }

  private readonly hover = ({ target, pointerType }: PointerEvent) => {
    if (this.dragged !== null || pointerType === 'touch' || !this.view.editable) return
    const block = target instanceof Element ? target.closest<HTMLElement>('[data-id]') : null
    if (!block || !this.view.dom.contains(block)) return
    this.over = block
    this.place(this.handle, block.offsetTop)
  }

  private readonly grab = (event: PointerEvent) => {
    const id = this.over?.dataset.id
    if (id === undefined || event.button !== 0) return
    event.preventDefault()
    this.handle.setPointerCapture(event.pointerId)
    this.dragged = { id, after: undefined }
  }

  private readonly drag = ({ clientY }: PointerEvent) => {
    if (this.dragged === null) return
    const moved = new Set(withSubs(this.view.state.doc, this.dragged.id))
    const blocks = [...this.view.dom.querySelectorAll<HTMLElement>(':scope > [data-id]')]
    const others = blocks.filter(({ dataset }) => !moved.has(dataset.id ?? ''))
    const before = others.findLast((block) => {
      const { top, height } = block.getBoundingClientRect()
      return clientY > top + height / 2
    })
    this.dragged.after = before ? (before.dataset.id ?? null) : null
    this.place(this.line, before ? before.offsetTop + before.offsetHeight : 0)
  }

  private readonly drop = () => {
    const { dragged } = this
    this.letGo()
    if (dragged?.after === undefined) return
    moveTo(this.binding(), withSubs(this.view.state.doc, dragged.id), dragged.after)
    this.view.focus()
  }

  private readonly letGo = () => {
    this.dragged = null
    this.over = null
    this.handle.hidden = true
    this.line.hidden = true
  }

  private readonly key = ({ key }: KeyboardEvent) => {
    if (key === 'Escape' && this.dragged !== null) this.letGo()
  }

  private place(part: HTMLElement, top: number): void {
    part.hidden = false
    part.style.insetBlockStart = `${this.view.dom.offsetTop + top}px`
  }
}
