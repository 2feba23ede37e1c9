import * as decoding from 'lib0/decoding'
import * as Y from 'yjs'
import { CLOSED, FRAME, SYNC } from '../../shared/draftFrames.ts'
import type { Log } from './door.ts'
import { faultOf, isKnown } from './header.ts'
import { type Ink, type LoadedDraft, loadDraft } from './ink.ts'
import { type OpenEditor, textFrame, updateFrame } from './openEditor.ts'
import { PresenceBoard } from './presence.ts'

/** What a draft may grow to. [S1] */
export const LARGEST_DRAFT = 4 * 1024 * 1024
/** A state vector names every client that ever wrote here: hundreds, not hundreds of thousands. */
const LARGEST_STATE_VECTOR = 64 * 1024
/** Yjs clients one connection may bring: one, and another if Yjs finds its number taken. */
const MOST_CLIENTS = 8

export interface RoomParts {
  sessionId: string
  ink: Ink
  /** Asked for every update, in the turn in which it is written: a refusal code, or null. */
  whyNotWrite(personId: string): string | null
  log: Log
  /** Milliseconds, only ever rising. */
  clock(): number
}

interface Waiting {
  editor: OpenEditor
  update: Uint8Array
}

/**
 * One draft on the server: its document, and everybody who has it open.
 *
 * An update is taken in one turn, nothing in between: may this person write, is it sound, apply, append to the ink,
 * and only when that is on disk relay it and acknowledge it. What waits in the same turn of the event loop is one
 * transaction. The document is nobody's to see within the turn, and a failed save throws it away, so for everyone
 * outside nothing is applied before it is on disk. [D11] [D12]
 */
export class Room {
  private readonly parts: RoomParts
  private readonly editors = new Set<OpenEditor>()
  private readonly presence = new PresenceBoard()
  private readonly waiting: Waiting[] = []
  private readonly broughtBy = new WeakMap<OpenEditor, Set<number>>()
  private draft: LoadedDraft | null = null
  /** The whole draft as an update; null once something was written. */
  private snapshot: Uint8Array | null = null
  private sealed: string | null = null
  private turn: NodeJS.Immediate | null = null

  constructor(parts: RoomParts) {
    this.parts = parts
  }

  /** The draft as it is on disk. */
  get doc(): Y.Doc {
    return this.loaded().doc
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
    if (this.turn) clearImmediate(this.turn)
    this.takeTurn()
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
        this.waiting.push({ editor, update: frame.bytes })
        this.turn ??= setImmediate(() => this.takeTurn())
        return null
    }
  }

  private sendDraft(editor: OpenEditor, stateVector: Uint8Array): string | null {
    if (editor.synced) return 'asked-twice'
    editor.synced = true
    const { doc } = this.loaded()
    const nothing = stateVector.length === 1
    if (nothing) this.snapshot ??= Y.encodeStateAsUpdate(doc)
    const update = nothing && this.snapshot ? this.snapshot : Y.encodeStateAsUpdate(doc, stateVector)
    editor.sendDraft(updateFrame(SYNC.step2, update))
    return null
  }

  private takeTurn(): void {
    this.turn = null
    try {
      this.takeWaiting()
    } catch (error) {
      this.failed(error)
    }
  }

  /** Takes all that waits: one transaction on disk, then everybody hears of it. */
  private takeWaiting(): void {
    let taken: Taken = nothingTaken()
    for (const { editor, update } of this.waiting.splice(0)) {
      if (editor.gone) continue
      const before = this.parts.clock()
      const refusal = this.whyNotWrite(editor)
      const fault = refusal ?? this.whyNotTake(editor, update)
      if (fault) {
        editor.fault(fault)
        if (refusal) this.lookAgain(editor)
        else editor.send(textFrame(FRAME.notTaken, fault))
      } else if (isKnown(this.doc, update)) {
        taken.acks.push(editor)
      } else {
        const applied = this.apply(editor, update)
        if (applied) {
          taken.written.push(...applied)
          taken.acks.push(editor)
        } else {
          // What came before it in this turn is sound: it goes to disk, and the document is read again from there.
          this.commit(taken)
          taken = nothingTaken()
          this.forget()
          editor.fault('unsound')
          editor.send(textFrame(FRAME.notTaken, 'unsound'))
        }
      }
      editor.charge(this.parts.clock() - before)
    }
    this.commit(taken)
  }

  private whyNotWrite(editor: OpenEditor): string | null {
    return this.sealed ?? this.parts.whyNotWrite(editor.who.personId)
  }

  private whyNotTake(editor: OpenEditor, update: Uint8Array): string | null {
    const draft = this.loaded()
    const fresh = new Set(this.broughtBy.get(editor))
    const fault = faultOf(draft.doc, update, (client) => {
      const owner = draft.owners.get(client)
      if (owner === undefined) fresh.add(client)
      return owner === undefined ? fresh.size <= MOST_CLIENTS : owner === editor.who.personId
    })
    if (fault) return fault
    if (draft.bytes + update.length > LARGEST_DRAFT) {
      draft.bytes = Y.encodeStateAsUpdate(draft.doc).length
      if (draft.bytes + update.length > LARGEST_DRAFT) return 'too-much'
    }
    for (const client of fresh) if (!draft.owners.has(client)) draft.owners.set(client, editor.who.personId)
    this.broughtBy.set(editor, fresh)
    return null
  }

  /** The update and what Yjs itself did after it, all of which belong on disk; null if it was not sound after all. */
  private apply(editor: OpenEditor, update: Uint8Array): Written[] | null {
    const { doc } = this.loaded()
    const written: Written[] = [{ update, author: editor.who.personId, from: editor }]
    const tidied = (own: Uint8Array, origin: unknown) => {
      if (origin !== editor) written.push({ update: own, author: editor.who.personId, from: null })
    }
    doc.on('update', tidied)
    try {
      Y.applyUpdate(doc, update, editor)
    } catch {
      return null
    } finally {
      doc.off('update', tidied)
    }
    const { pendingStructs, pendingDs } = doc.store
    return pendingStructs === null && pendingDs === null ? written : null
  }

  private commit({ written, acks }: Taken): void {
    if (written.length > 0) {
      try {
        this.parts.ink.append(written)
      } catch (error) {
        this.parts.log.error(
          { err: error, sessionId: this.parts.sessionId },
          'drafting: the ink was not saved',
        )
        this.forget()
        for (const editor of this.editors) editor.close(CLOSED.comeBack, 'not saved')
        return
      }
      this.snapshot = null
      const draft = this.loaded()
      for (const { update, from } of written) {
        draft.bytes += update.length
        const frame = updateFrame(SYNC.update, update)
        for (const editor of this.editors) if (editor !== from) editor.send(frame)
      }
    }
    const counts = new Map<OpenEditor, number>()
    for (const editor of acks) counts.set(editor, (counts.get(editor) ?? 0) + 1)
    for (const [editor, updates] of counts) editor.acknowledge(updates)
  }

  /** Disk or memory failed: whoever is not acknowledged is told by the closed line and sends it again. */
  private failed(error: unknown): void {
    this.parts.log.error({ err: error, sessionId: this.parts.sessionId }, 'drafting: the ink was not saved')
    this.forget()
    for (const editor of this.editors) editor.close(CLOSED.comeBack, 'not saved')
  }

  /** Throws the document away: the next to ask gets it from disk. */
  private forget(): void {
    this.draft = null
    this.snapshot = null
  }

  private loaded(): LoadedDraft {
    if (this.draft) return this.draft
    this.draft = loadDraft(this.parts.ink.read())
    const { broken } = this.draft
    if (broken.length > 0) {
      this.parts.log.error(
        { sessionId: this.parts.sessionId, broken },
        'drafting: rows of ink could not be read',
      )
    }
    return this.draft
  }
}

interface Written {
  update: Uint8Array
  author: string
  /** Who has it already; null for what the server's own document did. */
  from: OpenEditor | null
}

interface Taken {
  written: Written[]
  /** One entry an update. */
  acks: OpenEditor[]
}

function nothingTaken(): Taken {
  return { written: [], acks: [] }
}

type Frame =
  | { is: 'cursor'; json: string }
  | { is: 'stateVector'; bytes: Uint8Array }
  | { is: 'update'; bytes: Uint8Array }

/** What an editor may send, or null for anything else. */
function readFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const type = decoding.readVarUint(decoder)
    if (type !== FRAME.presence && type !== FRAME.sync) return null
    const step = type === FRAME.sync ? decoding.readVarUint(decoder) : null
    const content = decoding.readVarUint8Array(decoder)
    if (decoding.hasContent(decoder)) return null
    if (step === null) return { is: 'cursor', json: utf8.decode(content) }
    if (step === SYNC.step1) return isStateVector(content) ? { is: 'stateVector', bytes: content } : null
    // A copy: the frame is a view on memory that ws uses again.
    return step === SYNC.step2 || step === SYNC.update ? { is: 'update', bytes: content.slice() } : null
  } catch {
    return null
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

function isStateVector(bytes: Uint8Array): boolean {
  if (bytes.length > LARGEST_STATE_VECTOR) return false
  const decoder = decoding.createDecoder(bytes)
  const clients = decoding.readVarUint(decoder)
  if (clients * 2 > bytes.length) return false
  for (let i = 0; i < 2 * clients; i += 1) decoding.readVarUint(decoder)
  return !decoding.hasContent(decoder)
}
