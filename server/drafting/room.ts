import type * as Y from 'yjs'
import { CLOSED, FRAME, SYNC } from '../../shared/draft/draftFrames.ts'
import type { Within } from '../../shared/draft/draftLines.ts'
import type { Style } from '../../shared/numbering.ts'
import { DraftMargin, type MarginParts } from './draftMargin.ts'
import { type Frame, readFrame, textFrame, updateFrame } from './frames.ts'
import { type DraftNow, KeptDraft } from './keptDraft.ts'
import type { OpenEditor } from './openEditor.ts'
import { PresenceBoard } from './presence.ts'
import { Queue, type Waiting } from './queue.ts'

/** Updates, and milliseconds, of one turn: then others of the server get theirs, and the first answers leave. */
const MOST_IN_A_TURN = 256
const LONGEST_TURN = 5

export interface RoomParts extends Omit<MarginParts, 'draft' | 'tell' | 'failed'> {
  /** Asked for every update, in the turn in which it is written: a refusal code, or null. */
  whyNotWrite(personId: string): string | null
  /** Milliseconds, only ever rising. */
  clock(): number
}

/**
 * One draft on the server: its document, and everybody who has it open.
 *
 * An update is taken in one turn, nothing in between: may this person write, is it sound, apply, append to the ink,
 * and only when that is on disk relay it and acknowledge it. What waits in the same turn of the event loop is one
 * transaction, up to a limit, and editors take turns in it. The document is nobody's to see within the turn, and a failed save throws it away, so for everyone
 * outside nothing is applied before it is on disk. [D11] [D12]
 */
export class Room {
  /** What is said of the draft, and what its editors are told of who wrote it. */
  readonly margin: DraftMargin
  private readonly parts: RoomParts
  private readonly draft: KeptDraft
  private readonly editors = new Set<OpenEditor>()
  private readonly presence = new PresenceBoard()
  private readonly queue = new Queue()
  private sealed: string | null = null
  private turn: NodeJS.Immediate | null = null

  constructor(parts: RoomParts) {
    this.parts = parts
    this.draft = new KeptDraft(parts.ink, parts)
    this.margin = new DraftMargin({
      ...parts,
      draft: this.draft,
      tell: (frame) => {
        for (const editor of this.editors) if (editor.synced) editor.send(frame)
      },
      failed: (error) => this.failed(error),
    })
  }

  /** The draft as it is on disk. */
  get doc(): Y.Doc {
    return this.draft.inked.doc
  }

  /** Whose a Yjs client is, by the record of who sent what; null for the zero draft's. [D30] */
  authorOf(client: number): string | null {
    return this.draft.inked.authorOf(client)
  }

  /** The same, as it is read. */
  readNow(style: Style, within?: Within): DraftNow {
    return this.draft.readNow(style, within)
  }

  join(editor: OpenEditor): void {
    this.editors.add(editor)
    const standing = this.whyNotWrite(editor)
    editor.tellStanding(standing ?? '')
    this.presence.join(editor, standing === null)
  }

  leave(editor: OpenEditor): void {
    editor.gone = true
    this.editors.delete(editor)
    this.queue.drop(editor)
    this.presence.leave(editor)
  }

  /** Handed over: from this turn on nothing is taken, also of what waits, and everybody is told. */
  seal(code: string): void {
    this.sealed = code
    for (const editor of this.editors) this.lookAgain(editor)
  }

  /** Their role may have changed: says so at once. */
  lookAgain(editor: OpenEditor): void {
    const standing = this.whyNotWrite(editor)
    editor.tellStanding(standing ?? '')
    this.presence.setWrites(editor, standing === null)
  }

  /** Everybody with the draft open, for those who look after the sockets. */
  everybody(): OpenEditor[] {
    return [...this.editors]
  }

  receive(editor: OpenEditor, bytes: Uint8Array): void {
    if (!editor.mayGoOn()) return
    const before = this.parts.clock()
    const frame = readFrame(bytes)
    try {
      const fault = frame ? this.take(editor, frame) : 'unreadable'
      if (fault) editor.fault(fault)
    } catch (error) {
      this.failed(error)
    }
    editor.charge(this.parts.clock() - before)
  }

  close(): void {
    while (!this.queue.isEmpty) this.takeTurn()
    if (this.turn) clearImmediate(this.turn)
    this.presence.close()
    for (const editor of this.editors) editor.close(CLOSED.comeBack, 'the server is stopping')
  }

  /** Answers with what is wrong with the frame, or null. */
  private take(editor: OpenEditor, frame: Frame): string | null {
    switch (frame.is) {
      case 'cursor':
        if (this.whyNotWrite(editor) !== null) return 'not-a-writer'
        return this.presence.move(editor, frame.json) ? null : 'unreadable'
      case 'stateVector':
        return this.sendDraft(editor, frame.bytes)
      case 'update':
        if (this.whyNotWrite(editor) !== null) return this.refuse(editor)
        if (!this.queue.add({ editor, update: frame.bytes })) return 'too-much'
        this.turn ??= setImmediate(() => this.takeTurn())
        return null
    }
  }

  private sendDraft(editor: OpenEditor, stateVector: Uint8Array): string | null {
    if (editor.synced) return 'asked-twice'
    editor.sendWhole(updateFrame(SYNC.step2, this.draft.updateFor(stateVector)))
    this.margin.welcome(editor)
    editor.synced = true
    return null
  }

  private takeTurn(): void {
    this.turn = null
    try {
      this.takeWaiting()
    } catch (error) {
      this.failed(error)
    }
    // What is left comes after whatever else the server has to do.
    if (!this.queue.isEmpty) this.turn = setImmediate(() => this.takeTurn())
  }

  /** Takes what waits, as much as one turn may: one transaction on disk, then everybody hears of it. */
  private takeWaiting(): void {
    const { clock } = this.parts
    const end = clock() + LONGEST_TURN
    const written: Written[] = []
    const acks: OpenEditor[] = []
    let sound = true
    for (let next = this.queue.next(); next; next = this.queue.next()) {
      const before = clock()
      const outcome = next.editor.gone ? 'gone' : this.takeUpdate(next)
      next.editor.charge(clock() - before)
      sound = outcome !== 'unsound'
      if (typeof outcome !== 'string') {
        written.push(...outcome)
        acks.push(next.editor)
      }
      if (!sound || acks.length >= MOST_IN_A_TURN || clock() > end) break
    }
    this.commit(written, acks)
    // What came before it was sound and is on disk now: from there the document is read again.
    if (!sound) this.draft.forget()
  }

  /** What is to be written for this update (nothing if it is known), or the word for why it is not taken. */
  private takeUpdate({ editor, update }: Waiting): Written[] | 'refused' | 'unsound' {
    if (this.whyNotWrite(editor) !== null) {
      editor.fault(this.refuse(editor))
      return 'refused'
    }
    const { personId } = editor.who
    const { inked } = this.draft
    const fault = inked.whyNotTake(update, { personId, clients: editor.clients })
    if (fault === 'known') return []
    const own = fault ? null : inked.apply(update)
    if (!own) {
      editor.fault(fault ?? 'unsound')
      editor.send(textFrame(FRAME.notTaken, fault ?? 'unsound'))
      return fault ? 'refused' : 'unsound'
    }
    return [
      { update, author: personId, from: editor },
      ...own.map((tidying) => ({ update: tidying, author: personId, from: null })),
    ]
  }

  private commit(written: readonly Written[], acks: readonly OpenEditor[]): void {
    if (written.length > 0) {
      try {
        this.parts.ink.append(written)
      } catch (error) {
        this.failed(error)
        return
      }
      this.draft.grew(written.length)
      for (const { update, from } of written) {
        const frame = updateFrame(SYNC.update, update)
        for (const editor of this.editors) if (editor !== from) editor.send(frame)
      }
      this.margin.introduce()
    }
    const counts = new Map<OpenEditor, number>()
    for (const editor of acks) counts.set(editor, (counts.get(editor) ?? 0) + 1)
    for (const [editor, updates] of counts) editor.acknowledge(updates)
  }

  private whyNotWrite(editor: OpenEditor): string | null {
    return this.sealed ?? this.parts.whyNotWrite(editor.who.personId)
  }

  /** Tells them why they may not write, if it is news; answers with the code. */
  private refuse(editor: OpenEditor): string {
    this.lookAgain(editor)
    return this.whyNotWrite(editor) ?? 'not-a-writer'
  }

  /** Disk or memory failed: whoever is not acknowledged is told by the closed line and sends it again. */
  private failed(error: unknown): void {
    const { log, sessionId } = this.parts
    log.error({ err: error, sessionId }, 'drafting: the ink was not saved')
    this.draft.forget()
    for (const editor of this.editors) editor.close(CLOSED.comeBack, 'not saved')
  }
}

interface Written {
  update: Uint8Array
  author: string
  /** Who has it already; null for what the server's own document did. */
  from: OpenEditor | null
}
