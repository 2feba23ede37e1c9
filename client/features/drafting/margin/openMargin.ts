import { type Anchor, anchorOf, placesNow } from '../../../../shared/draft/anchor.ts'
import { draftText, inkBlocks } from '../../../../shared/draft/draft.ts'
import type { Margin } from '../../../../shared/draft/margin.ts'
import type { Editing } from '../editing.ts'
import type { DraftView, OpenDraft } from '../openDraft.ts'
import { AT_FIRST, type Begun, type MarginActs, type MarginView, type Typed } from './marginView.ts'
import { inkOf, spotOf } from './spots.ts'

/** So many colours there are for authors; the style sheet gives each its value, light and dark. */
const AUTHOR_COLOURS = 8

/** After the text has changed, passages are looked for when it is quiet for so long, and at the latest after so long. */
const QUIET = 250
const LATEST = 1_000
/** After something was said. */
const SOON = 30

/** What the margin needs to know of a draft. */
export type Spoken = Pick<OpenDraft, 'doc' | 'follow' | 'subscribe'> & { view: Pick<DraftView, 'margin'> }

/** The margin as this window shows it: what is open, what is being written, where the passages are. */
export class OpenMargin<D extends Spoken = OpenDraft> {
  readonly draft: D
  /** Who looks at it. */
  readonly me: string
  /** What the keys in the text and the cards ask for; null where no cards are shown. */
  acts: MarginActs | null = null
  view: MarginView = AT_FIRST
  private readonly typed = new Map<string, Typed>()
  private readonly colours = new Map<string, number>()
  private readonly listeners = new Set<() => void>()
  private readonly unfollow: () => void
  private editing: Pick<Editing, 'state' | 'binding'> | null = null
  private said: Margin
  private timer: ReturnType<typeof setTimeout> | null = null
  private due = Number.POSITIVE_INFINITY

  constructor(draft: D, me: string) {
    this.draft = draft
    this.me = me
    this.said = draft.view.margin
    const unfollowText = draft.follow(() => this.lookLater(QUIET))
    const unfollowSaid = draft.subscribe(() => {
      if (draft.view.margin === this.said) return
      this.said = draft.view.margin
      this.lookLater(SOON)
    })
    this.unfollow = () => {
      unfollowText()
      unfollowSaid()
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Passages are found on the page of this editor from now on. */
  attach(editing: Pick<Editing, 'state' | 'binding'> | null): void {
    this.editing = editing
    if (editing) this.look()
  }

  close(): void {
    if (this.timer) clearTimeout(this.timer)
    this.unfollow()
  }

  /** Begins to speak of these words of the page, or goes on with what was begun about them; false if there are none. */
  begin(kind: Begun['kind'], selected: { from: number; to: number }): boolean {
    const anchor = this.anchorOf(selected)
    if (!anchor) return false
    const known = this.view.begun.find((b) => b.kind === kind && sameWords(b.anchor, anchor))
    const begun = known ?? { id: freshId(), kind, anchor }
    if (!known) {
      const wording = kind === 'wording' ? anchor.words : ''
      this.typed.set(begun.id, { words: '', wording })
      this.change({ begun: [...this.view.begun, begun] })
    }
    this.goOn(begun.id)
    return true
  }

  /** Opens what was begun, to be written on. */
  goOn(id: string): void {
    this.setDownBlank(id)
    this.change({ writing: id, active: id, shows: 'open', sheet: 'one' })
    this.look()
  }

  /** Stops writing. What was typed stays, as something that has not been sent. */
  setDown(): void {
    const { writing } = this.view
    this.setDownBlank(null)
    this.change({
      writing: null,
      active: this.view.begun.some(({ id }) => id === writing) ? writing : null,
    })
  }

  throwAway(id: string): void {
    this.forget(id)
    const { begun, writing, active } = this.view
    this.change({
      begun: begun.filter((b) => b.id !== id),
      writing: writing === id ? null : writing,
      active: active === id ? null : active,
    })
  }

  /** It is in the margin now. */
  sent(id: string): void {
    this.throwAway(id)
    if (!this.acts?.toCard(id)) this.activate(id)
  }

  /** What was typed about a passage that was begun, or as a reply in a thread. */
  typedIn(id: string): Typed {
    return this.typed.get(id) ?? { words: '', wording: '' }
  }

  /** Kept as long as this window is open. */
  type(id: string, part: Partial<Typed>): void {
    this.typed.set(id, { ...this.typedIn(id), ...part })
  }

  /** What was typed has arrived, or is not wanted any more. */
  forget(id: string): void {
    this.typed.delete(id)
  }

  /** Opens the reply of a thread, or sets it down; what was typed in it stays. */
  replyIn(id: string | null): void {
    this.change({ replying: id, ...(id !== null && { active: id }) })
  }

  /** This passage is the one spoken of, and its card has been seen. */
  activate(id: string | null): void {
    const remarks = id === null ? undefined : this.said.threads[id]?.remarks.length
    const isNews = id !== null && remarks !== undefined && this.view.seen.get(id) !== remarks
    if (id === this.view.active && !isNews) return
    const seen = isNews ? new Map(this.view.seen).set(id, remarks) : this.view.seen
    this.change({ active: id, seen })
  }

  show(part: Partial<Pick<MarginView, 'shows' | 'sheet' | 'showsAuthors' | 'tip'>>): void {
    this.change(part)
  }

  /** Which colour shows this person's words: in this window always the same. */
  colourOf(personId: string): number {
    const known = this.colours.get(personId) ?? this.colours.size
    this.colours.set(personId, known)
    return known % AUTHOR_COLOURS
  }

  private anchorOf(selected: { from: number; to: number }): Anchor | null {
    const ink = this.editing && inkOf(this.editing, selected)
    const text = draftText(this.draft.doc)
    return ink && anchorOf(text, inkBlocks(text), ink.from, ink.to)
  }

  /** Takes away what was begun without a word being typed, but for the one that is opened. */
  private setDownBlank(opened: string | null): void {
    const blank = ({ id, kind, anchor }: Begun) => {
      const { words, wording } = this.typedIn(id)
      return words.trim() === '' && (kind === 'comment' || wording === anchor.words)
    }
    const begun = this.view.begun.filter((b) => b.id === opened || !blank(b))
    if (begun.length < this.view.begun.length) this.change({ begun })
  }

  private lookLater(wait: number): void {
    if (this.timer) clearTimeout(this.timer)
    const now = Date.now()
    this.due = Math.min(this.due, now + LATEST)
    this.timer = setTimeout(() => this.look(), Math.min(wait, this.due - now))
  }

  private look(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    this.due = Number.POSITIVE_INFINITY
    if (!this.editing) return
    const text = draftText(this.draft.doc)
    const open = Object.values(this.said.threads).filter(({ resolved }) => resolved === null)
    const sought = [...open, ...this.view.begun.filter(({ id }) => !this.said.threads[id])]
    const places = placesNow(
      text,
      inkBlocks(text),
      sought.map(({ anchor }) => anchor),
    )
    const spans = this.editing.binding.spans()
    const spots = sought.map(({ id, anchor }, i) => [id, spotOf(places[i] ?? 'gone', anchor, spans)] as const)
    this.change({ spots: new Map(spots) })
  }

  private change(part: Partial<MarginView>): void {
    this.view = { ...this.view, ...part }
    for (const listener of this.listeners) listener()
  }
}

function sameWords(a: Anchor, b: Anchor): boolean {
  const alike = (x: Anchor['from'], y: Anchor['from']) => x.client === y.client && x.clock === y.clock
  return alike(a.from, b.from) && alike(a.to, b.to)
}

function freshId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) =>
    byte.toString(36).padStart(2, '0'),
  ).join('')
}
