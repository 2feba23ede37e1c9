import * as Y from 'yjs'
import { pageOf } from '../../client/features/drafting/schema.ts'
import { type Anchor, anchorOf, placesNow } from '../../shared/draft/anchor.ts'
import { isOpenBracket } from '../../shared/draft/bracket.ts'
import {
  draftBlocks,
  draftText,
  emptyDraft,
  eraseInk,
  inkBlocks,
  zeroDraft,
} from '../../shared/draft/draft.ts'
import { Letters } from './letters.ts'
import { Wire, Writer } from './writers.ts'

/**
 * What must become of each letter: who took it away, and whether an undo or a paste brought it back. Where several took
 * the same letter away at the same time, each may bring it back: the one case in which it is there more than once.
 */
interface Fate {
  by: string
  erasedBy: Set<string>
  restored: boolean
}

/** Three editors, one who only reads, and everything that was ever typed, said or bracketed. */
export class Scene {
  readonly writers: readonly Writer[]
  /** Hears of everything as it happens, and takes proposals over as a client of its own. */
  readonly reader = emptyDraft()
  private readonly wire: Wire
  private readonly letters = new Letters()
  private acting = 'the zero draft'
  private readonly fates = new Map<string, Fate>()
  private readonly anchors: Anchor[] = []
  /** Letters by the bracket they were put in. */
  private readonly bracketed = new Map<string, Set<string>>()

  /** In some scenes the first words have no mark, as when one takes a paragraph away into which another types. */
  constructor({ unmarked }: { unmarked: boolean }) {
    const words = (count: number) => ({ text: this.typed(count), notes: [] })
    const marked = zeroDraft([
      { kind: 'heading', level: 0, em: [], ...words(2) },
      { kind: 'preambular', level: 0, em: [[1, 4]], ...words(5) },
      { kind: 'operative', level: 0, em: [], ...words(8) },
      { kind: 'operative', level: 1, em: [], ...words(3) },
    ])
    const start = unmarked ? withoutFirstMark(marked) : marked
    this.writers = ['a', 'b', 'c'].map((name, i) => new Writer(name, 100 + i * 7, start))
    this.wire = new Wire(this.writers)
    Y.applyUpdate(this.reader, start)
    this.reader.clientID = 50
    this.reader.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'room') for (const { inbox } of this.writers) inbox.push(update)
    })
  }

  /** New letters, of whoever is acting. */
  typed(count: number): string {
    const text = this.letters.take(count)
    for (const letter of text)
      this.fates.set(letter, { by: this.acting, erasedBy: new Set(), restored: false })
    return text
  }

  /** These letters are taken away in the middle of a step, to be replaced or to be brought back. */
  took({ name }: Writer, letters: string): void {
    for (const letter of letters) {
      const fate = this.fates.get(letter)
      fate?.erasedBy.add(name)
      if (fate) fate.restored = true
    }
  }

  /** One person does something; then it is told to all who are online, and everything must be right. */
  step(writer: Writer, name: string, act: () => void): void {
    this.followed(writer.name, () => lettersOf(writer), act)
    checkPage(writer, name)
    this.carry(name)
  }

  /** Tells everybody who is online; nobody's cursor leaves the letter before it. */
  carry(name: string): void {
    const held = this.writers.map((writer) => ({ writer, before: letterBefore(writer) }))
    this.wire.carry()
    for (const update of this.wire.log.splice(0)) Y.applyUpdate(this.reader, update, 'room')
    for (const { writer, before } of held) {
      checkPage(writer, `hearing of ${name}`)
      const stays = before !== null && this.fates.get(before)?.erasedBy.size === 0
      if (stays && letterBefore(writer) !== before)
        throw new Error(`${name}: the cursor of ${writer.name} left ${before}`)
    }
  }

  /** Speaks of a passage of the page. */
  comment({ doc, binding }: Writer, from: number, to: number): void {
    const text = draftText(doc)
    const anchor = anchorOf(text, inkBlocks(text), binding.inkAt(from), binding.inkAt(to))
    if (anchor) this.anchors.push(anchor)
  }

  bracket(id: string | null, words: string): void {
    if (id !== null) this.bracketed.set(id, new Set(words))
  }

  /** The server puts other words in the place of some that somebody spoke of. */
  takeOver(nth: number): void {
    const anchor = this.anchors[nth % Math.max(1, this.anchors.length)]
    const text = draftText(this.reader)
    const [place] = anchor ? placesNow(text, inkBlocks(text), [anchor]) : []
    if (!place || place === 'gone') return
    const all = () => new Set(textOf(this.reader))
    this.followed('the server', all, () => {
      this.reader.transact(() => {
        text.insert(place.to, this.typed(2), {})
        for (let at = place.to - 1; at >= place.from; at -= 1) if (!isMarkAt(text, at)) eraseInk(text, at, 1)
      })
    })
  }

  /** Everybody comes back; all must have the same, and every letter be there as often as it should. */
  end(): void {
    for (const writer of this.writers) writer.online = true
    this.carry('the end')
    const page = pageOf(this.reader)
    const places = this.placesIn(this.reader)
    for (const writer of this.writers) {
      if (!writer.state.doc.eq(page))
        throw new Error(`${writer.name} shows ${writer.state.doc} but one who only read ${page}`)
      if (writer.binding.repairs > 0) throw new Error(`the page of ${writer.name} was replaced`)
      if (JSON.stringify(this.placesIn(writer.doc)) !== JSON.stringify(places))
        throw new Error(`${writer.name} finds passages elsewhere`)
    }
    this.checkLetters()
    this.checkBrackets()
  }

  private placesIn(doc: Y.Doc) {
    const text = draftText(doc)
    return placesNow(text, inkBlocks(text), this.anchors)
  }

  /** Takes back what this writer has done: no letter that another typed goes, unless it was brought here by paste. */
  undo(writer: Writer): void {
    const before = lettersOf(writer)
    writer.binding.undo()
    const after = lettersOf(writer)
    for (const letter of before) {
      const fate = this.fates.get(letter)
      if (fate && !after.has(letter) && fate.by !== writer.name && !fate.restored)
        throw new Error(`undo of ${writer.name} took ${letter} away, which is by ${fate.by}`)
    }
  }

  private followed(who: string, letters: () => Set<string>, act: () => void): void {
    const before = letters()
    const acted = this.acting
    this.acting = who
    act()
    this.acting = acted
    const after = letters()
    for (const letter of before) if (!after.has(letter)) this.fates.get(letter)?.erasedBy.add(who)
    for (const letter of after) {
      const fate = this.fates.get(letter)
      if (fate && fate.erasedBy.size > 0 && !before.has(letter)) fate.restored = true
    }
  }

  private checkLetters(): void {
    const text = textOf(this.reader)
    for (const [letter, { erasedBy, restored }] of this.fates) {
      const times = text.split(letter).length - 1
      const right = erasedBy.size === 0 ? times === 1 : times <= (restored ? erasedBy.size : 0)
      if (right) continue
      const fate = `${erasedBy.size} took it away, restored: ${restored}`
      throw new Error(`${letter} is there ${times} times; ${fate}`)
    }
  }

  /** Words that nobody took away are still in the brackets that nobody closed. */
  private checkBrackets(): void {
    const inlines = draftBlocks(this.reader).flatMap((block) => block.inlines)
    for (const [id, words] of this.bracketed) {
      if (!isOpenBracket(draftText(this.reader), id)) continue
      const within = inlines.filter(({ brackets }) => brackets.includes(id))
      const there = new Set(within.map((inline) => ('text' in inline ? inline.text : '')).join(''))
      for (const letter of words) {
        if (this.fates.get(letter)?.erasedBy.size === 0 && !there.has(letter))
          throw new Error(`${letter} fell out of its bracket`)
      }
    }
  }
}

export function lettersOf({ state }: Writer): Set<string> {
  return new Set(state.doc.textContent)
}

function withoutFirstMark(start: Uint8Array): Uint8Array {
  const doc = emptyDraft()
  Y.applyUpdate(doc, start)
  draftText(doc).delete(0, 1)
  return Y.encodeStateAsUpdate(doc)
}

function textOf(doc: Y.Doc): string {
  return draftText(doc).toString()
}

function isMarkAt(text: Y.Text, at: number): boolean {
  return inkBlocks(text).some(({ ink, marked }) => marked && ink === at)
}

/** The letter before the cursor; null if it stands behind none, or words are selected. */
export function letterBefore({ state }: Writer): string | null {
  const { $head, empty } = state.selection
  if (!empty || !$head.parent.isTextblock) return null
  const letter = [...$head.parent.textBetween(0, $head.parentOffset, '', ' ')].at(-1)
  return letter === undefined || letter === ' ' ? null : letter
}

function checkPage(writer: Writer, when: string): void {
  const difference = writer.whyNotEqual()
  if (difference) throw new Error(`after ${when}: ${difference}`)
  const ids = new Set<unknown>()
  writer.state.doc.forEach((block) => {
    ids.add(block.attrs.id)
  })
  if (ids.size < writer.state.doc.childCount || ids.has(null))
    throw new Error(`${when}: a paragraph has no id of its own`)
  checkPlaces(writer, when)
}

/** The way from the page to the ink and back ends where it began, and the words lie where they are said to. */
function checkPlaces({ state, doc, binding, name }: Writer, when: string): void {
  const { head } = state.selection
  const back = binding.pageAt(binding.inkAt(head))
  if (back !== head) throw new Error(`${when}: the cursor of ${name} is at ${head}, not at ${back}`)
  const ink = inkBlocks(draftText(doc))
  for (const { pos, ink: from, size } of binding.spans()) {
    const piece = ink.findLast((block) => block.ink <= from)
    const at = from - (piece?.ink ?? 0) - (piece?.marked ? 1 : 0)
    const written = piece?.inlines.map((i) => ('text' in i ? i.text : ' ')).join('') ?? ''
    if (written.slice(at, at + size) !== state.doc.textBetween(pos, pos + size, '', ' '))
      throw new Error(`${when}: words of ${name} lie elsewhere in the ink`)
  }
}
