import { TextSelection } from 'prosemirror-state'
import { type Bracket, bracketsOf } from '../../shared/draft/bracket.ts'
import { draftText } from '../../shared/draft/draft.ts'
import type { Scene } from './scene.ts'
import type { Writer } from './writers.ts'

/** Where and on what something is done: two numbers, and the places of the page that they come to. */
export class Stage {
  readonly scene: Scene
  readonly writer: Writer
  readonly at: number
  readonly to: number
  readonly index: number

  constructor(scene: Scene, writer: Writer, { at, to }: { at: number; to: number }) {
    this.scene = scene
    this.writer = writer
    this.at = at
    this.to = to
    this.index = at % this.page.childCount
  }

  get page() {
    return this.writer.state.doc
  }

  get block() {
    return this.page.child(this.index)
  }

  get start(): number {
    return this.startOf(this.index)
  }

  /** Two places in the paragraph. */
  get from(): number {
    return this.placeIn(this.index, this.to)
  }

  get until(): number {
    return this.placeIn(this.index, this.at)
  }

  get ids(): string[] {
    const ids: string[] = []
    this.page.forEach((block) => {
      ids.push(block.attrs.id)
    })
    return ids
  }

  startOf(index: number): number {
    let start = 0
    for (let i = 0; i < index; i += 1) start += this.page.child(i).nodeSize
    return start
  }

  /** A place in the nth paragraph where a cursor can stand: never inside a pair of surrogates. */
  placeIn(index: number, seed: number): number {
    const block = this.page.child(index)
    const offset = seed % (block.content.size + 1)
    // Notes make offsets in the text differ.
    const text = block.textBetween(0, block.content.size, '', ' ')
    const whole = /[\uDC00-\uDFFF]/.test(text[offset] ?? '') ? offset - 1 : offset
    return this.startOf(index) + 1 + whole
  }

  select(a: number, b = a): void {
    const { state } = this.writer
    const selection = TextSelection.create(state.doc, Math.min(a, b), Math.max(a, b))
    this.writer.state = state.apply(state.tr.setSelection(selection))
  }

  erase(a: number, b: number): void {
    this.writer.dispatch(this.writer.state.tr.delete(Math.min(a, b), Math.max(a, b)))
  }

  say(name: string, value: unknown): void {
    this.writer.dispatch(this.writer.state.tr.setNodeAttribute(this.start, name, value))
  }

  open(): Bracket[] {
    const all = Object.values(bracketsOf(draftText(this.writer.doc)))
    return all.filter(({ resolved }) => resolved === null)
  }

  typed(most: number): string {
    return this.scene.typed(1 + (this.at % most))
  }
}
