import { joinBackward, joinForward, toggleMark } from 'prosemirror-commands'
import { Fragment, Slice } from 'prosemirror-model'
import { AllSelection } from 'prosemirror-state'
import {
  offerAlternative,
  offerVersion,
  raiseBracket,
  resolveBracket,
  resolveGroup,
} from '../../client/features/drafting/bracketing.ts'
import { changeKind, changeLevel, insertNote, splitParagraph } from '../../client/features/drafting/keys.ts'
import { moveDown, moveTo, moveUp, withSubs } from '../../client/features/drafting/moving.ts'
import { schema, types } from '../../client/features/drafting/schema.ts'
import { ADDRESSEES, KINDS } from '../../shared/paragraph.ts'
import { letterBefore, type Scene } from './scene.ts'
import { Stage } from './stage.ts'

interface Deed {
  /** How often, compared with the others. */
  often: number
  act(on: Stage): void
}

export const DEEDS = {
  type: {
    often: 6,
    act: (on) => {
      on.select(on.from)
      on.writer.type(on.typed(3))
    },
  },
  compose: { often: 2, act: compose },
  split: {
    often: 3,
    act: (on) => {
      on.select(on.from)
      on.writer.run(splitParagraph)
    },
  },
  join: {
    often: 3,
    act: (on) => {
      on.select(on.start + 1)
      on.writer.run(joinBackward)
    },
  },
  joinNext: {
    often: 2,
    act: (on) => {
      on.select(on.start + 1 + on.block.content.size)
      on.writer.run(joinForward)
    },
  },
  erase: { often: 2, act: (on) => on.erase(on.from, on.until) },
  eraseAcross: {
    often: 2,
    act: (on) => on.erase(on.from, on.placeIn((on.index + 1 + (on.to % 2)) % on.page.childCount, on.at)),
  },
  typeOver: {
    often: 2,
    act: (on) => {
      on.select(on.from, on.until)
      on.writer.type(on.typed(2))
    },
  },
  typeAcross: {
    often: 1,
    act: (on) => {
      on.select(on.from, on.placeIn((on.index + 1) % on.page.childCount, on.at))
      on.writer.type(on.typed(2))
    },
  },
  kind: {
    often: 1,
    act: (on) => {
      on.select(on.from)
      on.writer.run(changeKind(KINDS[on.to % KINDS.length] ?? 'operative'))
    },
  },
  level: {
    often: 2,
    act: (on) => {
      on.select(on.from)
      on.writer.run(changeLevel(on.to % 3 === 0 ? -1 : 1))
    },
  },
  addressees: {
    often: 1,
    act: (on) => {
      const named = [on.at, on.to].flatMap((n) => ADDRESSEES[n % ADDRESSEES.length] ?? [])
      on.say('addressees', on.to % 5 === 0 ? '' : named.join())
    },
  },
  alternative: { often: 1, act: (on) => on.say('alternative', on.to % 3 > 0) },
  em: {
    often: 2,
    act: (on) => {
      const next = on.index + 1
      on.select(on.from, on.to % 4 === 0 && next < on.page.childCount ? on.placeIn(next, on.at) : on.until)
      on.writer.run(toggleMark(types.em))
    },
  },
  note: {
    often: 1,
    act: (on) => {
      on.select(on.from)
      on.writer.run(insertNote(`note ${on.at}`))
    },
  },
  paste: { often: 2, act: paste },
  cutAndPaste: {
    often: 1,
    act: (on) => {
      on.select(on.from, on.placeIn((on.index + (on.to % 2)) % on.page.childCount, on.at))
      const slice = on.writer.state.selection.content()
      on.scene.took(on.writer, slice.content.textBetween(0, slice.content.size))
      on.writer.dispatch(on.writer.state.tr.deleteSelection())
      on.select(on.placeIn(on.to % on.page.childCount, on.at))
      on.writer.dispatch(on.writer.state.tr.replaceSelection(slice))
    },
  },
  several: { often: 2, act: several },
  dropParagraph: {
    often: 1,
    act: (on) => on.page.childCount > 1 && on.erase(on.start, on.start + on.block.nodeSize),
  },
  dropFirst: { often: 1, act: (on) => on.page.childCount > 1 && on.erase(0, on.page.child(0).nodeSize) },
  clear: {
    often: 1,
    act: (on) => {
      if (on.at % 4 !== 0) return
      const { state } = on.writer
      on.writer.state = state.apply(state.tr.setSelection(new AllSelection(state.doc)))
      on.writer.dispatch(on.writer.state.tr.deleteSelection())
    },
  },
  moveUp: {
    often: 3,
    act: (on) => {
      on.select(on.from)
      on.writer.run(moveUp(on.writer.binding))
    },
  },
  moveDown: {
    often: 3,
    act: (on) => {
      on.select(on.from, on.placeIn(Math.min(on.index + (on.to % 2), on.page.childCount - 1), on.at))
      on.writer.run(moveDown(on.writer.binding))
    },
  },
  moveAnywhere: { often: 4, act: moveAnywhere },
  raise: { often: 3, act: raise },
  offer: {
    often: 1,
    act: (on) => {
      const of = on.open()[on.at % 3]
      if (!of) return
      const words = on.typed(2)
      if (!offerAlternative(on.writer.binding, of.id, { words, by: 'ngo', reason: '' }))
        on.scene.took(on.writer, words)
    },
  },
  version: {
    often: 1,
    act: (on) => {
      const words = on.typed(2)
      const offered = { words, by: null, reason: 'shorter' }
      if (!offerVersion(on.writer.binding, on.ids[on.index] ?? '', offered)) on.scene.took(on.writer, words)
    },
  },
  resolve: {
    often: 2,
    act: (on) => {
      const open = on.open()
      const one = open[on.at % Math.max(1, open.length)]
      if (!one) return
      if (on.to % 3 === 0) resolveGroup(on.writer.binding, one.group, one.id)
      else resolveBracket(on.writer.binding, one.id, on.to % 3 === 1 ? 'kept' : 'dropped')
    },
  },
  comment: {
    often: 2,
    act: (on) => {
      const [a, b] = [on.from, on.to % 3 === 0 ? on.placeIn(on.at % on.page.childCount, on.to) : on.until]
      on.scene.comment(on.writer, Math.min(a, b), Math.max(a, b))
    },
  },
  takeOver: { often: 1, act: (on) => on.scene.takeOver(on.at) },
  undo: { often: 3, act: (on) => on.scene.undo(on.writer) },
  redo: { often: 1, act: (on) => on.writer.binding.redo() },
  goOffline: {
    often: 3,
    act: (on) => {
      on.writer.online = false
    },
  },
  goOnline: {
    often: 3,
    act: (on) => {
      on.writer.online = true
    },
  },
} satisfies Record<string, Deed>

export type DeedName = keyof typeof DEEDS

export const DEED_NAMES = Object.keys(DEEDS) as DeedName[]

export function perform(
  scene: Scene,
  { who, deed, at, to }: { who: number; deed: DeedName; at: number; to: number },
) {
  const writer = scene.writers[who]
  if (writer)
    scene.step(writer, `${deed} of ${writer.name}`, () =>
      DEEDS[deed].act(new Stage(scene, writer, { at, to })),
    )
}

/** Letters of an input method: put in, heard of by the others, and replaced by those that were meant. */
function compose(on: Stage): void {
  on.select(on.from)
  on.writer.type(on.scene.typed(1))
  const begun = letterBefore(on.writer) ?? ''
  on.scene.carry('a composition')
  if (letterBefore(on.writer) !== begun) throw new Error(`a composition of ${on.writer.name} did not hold`)
  const { head } = on.writer.state.selection
  on.scene.took(on.writer, begun)
  on.writer.dispatch(on.writer.state.tr.insertText(on.typed(2), head - begun.length, head))
}

/** Several changes in one step, some of them side by side. */
function several(on: Stage): void {
  const { tr } = on.writer.state
  const end = on.start + on.block.nodeSize
  tr.insert(end, types.block.create({ level: 1 }, schema.text(on.typed(2))))
  if (on.to % 2 === 0) tr.insertText(on.typed(1), end - 1)
  if (on.to % 3 === 0) tr.insertText(on.typed(1), on.from)
  if (on.to % 5 === 0) tr.insert(on.start, types.block.create(null, schema.text(on.typed(2))))
  if (on.at % 2 === 0) tr.setNodeAttribute(0, 'kind', KINDS[on.to % KINDS.length])
  on.writer.dispatch(tr)
}

function paste(on: Stage): void {
  on.select(on.from, on.to % 2 === 0 ? on.from : on.until)
  const blocks = Array.from({ length: 1 + (on.at % 3) }, (_, i) => {
    const kind = KINDS[(on.at + i) % KINDS.length]
    // Pasted from this very draft, so that the ids are taken, and from another one, so that the bracket is not known.
    const id = i === 0 ? on.page.child(0).attrs.id : null
    const marks = i === 1 ? [types.bracket.create({ id: 'elsewhere' }), types.em.create()] : []
    return types.block.create({ kind, id }, schema.text(on.scene.typed(2), marks))
  })
  const open = on.at % 5 === 0 ? 0 : 1
  on.writer.dispatch(on.writer.state.tr.replaceSelection(new Slice(Fragment.from(blocks), open, open)))
}

function moveAnywhere(on: Stage): void {
  const before = on.ids
  const id = before[on.index] ?? ''
  const ids = on.to % 2 === 0 ? withSubs(on.page, id) : [id]
  const others = before.filter((other) => !ids.includes(other))
  const place = on.to % (others.length + 1)
  const moved = moveTo(on.writer.binding, ids, others[place - 1] ?? null)
  if (!moved) return
  const wanted = [...others.slice(0, place), ...ids, ...others.slice(place)]
  const stand = on.ids
  // What had no id got one.
  if (stand.some((is, i) => is !== wanted[i] && wanted[i] !== ''))
    throw new Error(`moved to ${stand}, not ${wanted}`)
}

function raise(on: Stage): void {
  const next = on.index + 1
  on.select(on.from, on.to % 4 === 0 && next < on.page.childCount ? on.placeIn(next, on.at) : on.until)
  const { from, to } = on.writer.state.selection
  const words = on.page.textBetween(from, to)
  on.scene.bracket(raiseBracket(on.writer.binding, { by: 'ngo', kind: 'contested', reason: 'no' }), words)
}
