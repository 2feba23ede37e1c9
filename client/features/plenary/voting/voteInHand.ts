import type { Choice } from '../../../../shared/ballot.ts'
import type { Refusal } from '../../../../shared/refusal.ts'
import { troubleOf } from '../../../trpc.ts'

/** What the server answered once the vote was on disk. `at` is known for votes sent from this page. */
export interface Paper {
  choice: Choice
  receipt: string
  at: string | null
}

export interface Hand {
  /** What is marked on the screen and not yet confirmed. */
  chosen: Choice | null
  /**
   * - `idle`: nothing was sent from here.
   * - `sending`: sent, not answered.
   * - `unsent`: no answer came; it is kept and sent again.
   * - `refused`: the server said no, for the reason in `refusal`.
   * - `recorded`: on disk, as `paper` says.
   */
  state: 'idle' | 'sending' | 'unsent' | 'refused' | 'recorded'
  /** The vote that is on its way. */
  outgoing: { choice: Choice; textHash: string } | null
  refusal: Refusal | 'fault' | null
  paper: Paper | null
}

export interface Errand {
  /** Casts the vote and resolves with the paper in the urn. */
  send(vote: { choice: Choice; textHash: string }, signal: AbortSignal): Promise<Paper>
  /** Remembers what is still to be sent, over a reload; null when it has been answered. */
  keep(outgoing: Hand['outgoing']): void
  kept(): Hand['outgoing']
}

/** How long an answer may take before the voter is told that none has come. */
const PATIENCE_MS = 8_000
const AGAIN_MS = [1_000, 2_000, 4_000]

/**
 * One organization's vote in one ballot, between the finger and the disk.
 *
 * Lives outside the page, so that nothing others do and no change of view resets it. `recorded` is only ever said
 * on the server's answer. Sending again is the same vote; a new choice first ends the attempt before it.
 */
export class VoteInHand {
  readonly #errand: Errand
  readonly #listeners = new Set<() => void>()
  #hand: Hand
  #attempt: AbortController | null = null
  #failures = 0
  #again: ReturnType<typeof setTimeout> | null = null

  constructor(errand: Errand) {
    this.#errand = errand
    const outgoing = errand.kept()
    this.#hand = {
      chosen: outgoing?.choice ?? null,
      state: outgoing ? 'unsent' : 'idle',
      outgoing,
      refusal: null,
      paper: null,
    }
  }

  get hand(): Hand {
    return this.#hand
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  choose(choice: Choice): void {
    this.#show({ chosen: choice })
  }

  /** Casts what is chosen. `textHash` is of the text this screen shows. */
  cast(textHash: string): void {
    const { chosen } = this.#hand
    if (!chosen) return
    const outgoing = { choice: chosen, textHash }
    this.#errand.keep(outgoing)
    this.#failures = 0
    this.#show({ outgoing, refusal: null })
    void this.#send()
  }

  /** Sends again what was not answered: now, because somebody asks or the line is back. */
  sendAgain(): void {
    if (this.#hand.state === 'unsent') void this.#send()
  }

  /** The paper that is already in the urn, for a voter who comes back. */
  found(paper: Paper): void {
    if (this.#hand.state === 'idle') this.#show({ state: 'recorded', paper, chosen: paper.choice })
  }

  async #send(): Promise<void> {
    const { outgoing } = this.#hand
    if (!outgoing) return
    if (this.#again) clearTimeout(this.#again)
    this.#attempt?.abort()
    const attempt = new AbortController()
    this.#attempt = attempt
    const patience = setTimeout(() => attempt.abort(), PATIENCE_MS)
    this.#show({ state: 'sending' })
    try {
      const paper = await this.#errand.send(outgoing, attempt.signal)
      if (this.#attempt === attempt) this.#answered({ state: 'recorded', paper, chosen: paper.choice })
    } catch (error) {
      if (this.#attempt === attempt) this.#failed(attempt.signal.aborted ? 'offline' : troubleOf(error))
    } finally {
      clearTimeout(patience)
    }
  }

  #failed(trouble: ReturnType<typeof troubleOf>): void {
    if (trouble !== 'offline' && trouble !== 'not-saved' && trouble !== 'saved-unread') {
      this.#answered({ state: 'refused', refusal: trouble })
      return
    }
    this.#show({ state: 'unsent' })
    const wait = AGAIN_MS[Math.min(this.#failures, AGAIN_MS.length - 1)] ?? 4_000
    this.#failures += 1
    this.#again = setTimeout(() => this.sendAgain(), wait)
  }

  #answered(answer: Partial<Hand>): void {
    this.#errand.keep(null)
    this.#show({ ...answer, outgoing: null })
  }

  #show(change: Partial<Hand>): void {
    this.#hand = { ...this.#hand, ...change }
    for (const listener of this.#listeners) listener()
  }
}
