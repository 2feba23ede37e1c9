import { SYNC } from '../../shared/draft/draftFrames.ts'
import type { Margin, MarginLine, Said } from '../../shared/draft/margin.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { Authors } from './authors.ts'
import type { Log } from './door.ts'
import { updateFrame } from './frames.ts'
import type { Ink } from './ink.ts'
import type { KeptDraft } from './keptDraft.ts'
import { frameOf, MarginBook, peopleIn } from './marginBook.ts'
import type { OpenEditor } from './openEditor.ts'
import { putIn } from './takeOver.ts'

export interface MarginParts {
  sessionId: string
  ink: Ink
  draft: KeptDraft
  now(): string
  /** The rule, asked for every line in the turn in which it is written. */
  whyNotSay(margin: Margin, personId: string, said: Said): Refusal | null
  /** False for whoever says too much at once. */
  mayRemark(personId: string): boolean
  /** What somebody is called; null for whoever is not known here any more. */
  nameOf(personId: string): string | null
  /** To everybody who has the draft. */
  tell(frame: Uint8Array): void
  /** The draft in memory is not what is on disk any more. */
  failed(error: unknown): void
  log: Log
}

/** The number of what was said, once it is on disk, or why it was not taken. */
export type SaidNow = { n: number } | { refused: Refusal }

/**
 * The margin of one draft on the server, and who its editors are told wrote what.
 *
 * A line is taken in one turn, as an update is: may this person say this now, append it, and only when that is on disk
 * relay it and answer. Who says it and when is the server's word. [D21] [D22]
 */
export class DraftMargin {
  private readonly parts: MarginParts
  private readonly authors: Authors
  private read: MarginBook | null = null

  constructor(parts: MarginParts) {
    this.parts = parts
    this.authors = new Authors(parts.nameOf)
  }

  /** All there is, for an editor that has just been sent the draft. */
  welcome(editor: OpenEditor): void {
    this.introduce(this.book.people)
    editor.sendWhole(this.authors.frame)
    editor.sendWhole(this.book.frame)
  }

  /** Tells everybody of clients and people that nobody has been told of yet. */
  introduce(people: readonly string[] = []): void {
    const news = this.authors.learn(this.parts.draft.inked.introduce(), people)
    if (news) this.parts.tell(news)
  }

  say(personId: string, said: Said): SaidNow {
    const { ink, now, log, sessionId } = this.parts
    const line = this.book.next(personId, now(), said)
    const refused =
      this.whyNotSay(personId, said) ??
      (this.book.hasRoomFor(line) ? null : 'margin-full') ??
      (this.parts.mayRemark(personId) ? null : 'too-fast')
    if (refused) return { refused }
    try {
      ink.append([], [line])
    } catch (error) {
      log.error({ err: error, sessionId }, 'drafting: the margin was not saved')
      return { refused: 'not-saved' }
    }
    return this.said(line)
  }

  /** Puts a proposed wording into the draft as its proposer's words, and says who took it over: both, or neither. [D22] */
  takeOver(personId: string, threadId: string): SaidNow {
    const { draft, ink, now, tell, failed } = this.parts
    const said: Said = { type: 'takenOver', thread: threadId }
    const refused = this.whyNotSay(personId, said)
    if (refused) return { refused }
    const thread = this.book.margin.threads[threadId]
    if (!thread?.proposal) return { refused: 'thread-unknown' }
    const line = this.book.next(personId, now(), said)
    try {
      const update = putIn(draft.inked, { ...thread, wording: thread.proposal.wording })
      if (typeof update === 'string') return { refused: update }
      ink.append([{ author: thread.by, update }], [line])
      draft.grew(1)
      tell(updateFrame(SYNC.update, update))
    } catch (error) {
      failed(error)
      return { refused: 'not-saved' }
    }
    return this.said(line)
  }

  private get book(): MarginBook {
    this.read ??= new MarginBook(this.parts.ink.readMargin())
    return this.read
  }

  private whyNotSay(personId: string, said: Said): Refusal | null {
    const refused = this.parts.whyNotSay(this.book.margin, personId, said)
    if (refused) return refused
    return said.type === 'momentNamed' && said.row > this.parts.draft.rows ? 'input-unreadable' : null
  }

  private said(line: MarginLine): SaidNow {
    this.book.add(line)
    this.introduce(peopleIn(line))
    this.parts.tell(frameOf([line]))
    return { n: line.n }
  }
}
