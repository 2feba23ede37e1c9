import type { Node } from 'prosemirror-model'
import type { Command, EditorState } from 'prosemirror-state'
import { outlined } from '../../../shared/draft/draft.ts'
import type { Shape } from '../../../shared/paragraph.ts'
import type { Binding } from './binding.ts'
import { shapeOf } from './schema.ts'

/** Moves the paragraphs at the selection, with their sub-paragraphs, over the one before. The selection goes along. [D19] */
export function moveUp(binding: Binding): Command {
  return moving(binding, upOf)
}

/** The same over the one after. A sub-paragraph at the end of its paragraph goes on to the next one at its level. [D19] */
export function moveDown(binding: Binding): Command {
  return moving(binding, downOf)
}

/** Moves these paragraphs, in this order, after another one; null is before all. */
export function moveTo(binding: Binding, ids: readonly string[], after: string | null): boolean {
  return binding.move(ids, after)
}

/** A paragraph and the sub-paragraphs that follow it, as they count in the outline. */
export function withSubs(page: Node, id: string): string[] {
  const lines = linesOf(page)
  const start = lines.findIndex((line) => line.id === id)
  return start < 0 ? [] : lines.slice(start, endOf(lines, start)).map((line) => line.id)
}

interface Line extends Shape {
  id: string
}

/** The lines [from, to) of an outline, all of this level or below it. */
interface Group {
  lines: readonly Line[]
  from: number
  to: number
  level: number
}

/** `whither` answers with the line after which they are to stand, -1 for the first place, null for nowhere. */
function moving(binding: Binding, whither: (group: Group) => number | null): Command {
  return (state, dispatch, view) => {
    const group = groupAt(state)
    const after = whither(group)
    if (after === null) return false
    if (!dispatch) return true
    const { lines, from, to } = group
    const moved = binding.move(
      lines.slice(from, to).map(({ id }) => id),
      lines[after]?.id ?? null,
    )
    if (moved && view) view.dispatch(view.state.tr.scrollIntoView())
    return moved
  }
}

function upOf({ lines, from, level }: Group): number | null {
  const before = lines.findLastIndex((line, i) => i < from && line.level <= level)
  if (before < 0) return null
  if (lines[before]?.level === level) return before - 1
  // The first of its paragraph: the last of the one before.
  const parent = lines.findLastIndex((line, i) => i < before && isParent(line, level))
  return parent < 0 ? null : endOf(lines, parent) - 1
}

function downOf({ lines, to, level }: Group): number | null {
  const next = lines[to]
  if (!next) return null
  if (next.level === level) return endOf(lines, to) - 1
  // The last of its paragraph: the first of the next one.
  const parent = lines.findIndex((line, i) => i >= to && isParent(line, level))
  return parent < 0 ? null : parent
}

function isParent({ kind, level }: Line, of: number): boolean {
  return level === of - 1 && kind !== 'heading'
}

function endOf(lines: readonly Line[], start: number, level: number = lines[start]?.level ?? 0): number {
  const end = lines.findIndex((line, i) => i > start && line.level <= level)
  return end < 0 ? lines.length : end
}

/** The paragraphs at the selection, with what belongs to them. */
function groupAt({ doc, selection }: EditorState): Group {
  const lines = linesOf(doc)
  const [first, last] = [selection.$from.index(0), selection.$to.index(0)]
  const from = Math.min(first, lines.length - 1)
  const selected = lines.slice(from, last + 1)
  const level = Math.min(...selected.map((line) => line.level))
  return { lines, from, to: endOf(lines, from + selected.length - 1, level), level }
}

function linesOf(page: Node): Line[] {
  const lines: Line[] = []
  page.forEach((block) => {
    const { id, kind, level } = shapeOf(block)
    lines.push({ id: id ?? '', kind, level })
  })
  return outlined(lines)
}
