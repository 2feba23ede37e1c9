import type { Act } from '../../shared/acts.ts'
import type { AskedPart } from '../../shared/amending/parts.ts'
import { firstWrongDecision } from '../../shared/audit.ts'
import type { Choice } from '../../shared/ballot.ts'
import { consequenceOf } from '../../shared/consequence.ts'
import { apply, type Forum, replay } from '../../shared/forum.ts'
import type { Entry } from '../../shared/journal.ts'
import { whyNotOpenBallot } from '../../shared/openingBallot.ts'
import { entitled } from '../../shared/person.ts'
import { majorityFor, type Question, questionHash } from '../../shared/question.ts'
import * as cast from './cast.ts'

/** The choices of Ana, Bo and Chidi, in this order: f for, a against, b abstain, - does not vote. */
const CHOICES: Record<string, Choice> = { f: 'for', a: 'against', b: 'abstain' }

/** A plenary in acts, from the text tabled on: whatever is asked is drawn to its end, consequence and all. */
export class Plenary {
  readonly journal: Entry[]
  readonly forum: Forum

  constructor(...steps: (cast.Step | readonly cast.Step[])[]) {
    this.journal = structuredClone(cast.journalAfter(...steps))
    this.forum = replay('f', structuredClone(this.journal))
  }

  does(by: cast.Name, did: cast.Step[1]): void {
    const act = typeof did === 'function' ? did(this.forum, by) : did
    const entry = cast.sealed(this.forum, { by, act })
    this.journal.push(structuredClone(entry))
    apply(this.forum, structuredClone(entry))
  }

  readonly past = (seq: number): Forum => replay('f', structuredClone(this.journal.slice(0, seq)))

  /** Takes up what it is about, if it is about a recommendation, and puts it to the vote; what the rule says if it cannot be. */
  asks(question: Question): string | null {
    const paragraph = this.#paragraphOf(question)
    if (paragraph) this.does('ingrid', cast.taken(paragraph))
    const refusal = whyNotOpenBallot(this.forum, question)
    if (refusal) return refusal
    const number = Object.keys(this.forum.ballots).length + 1
    this.does('ingrid', {
      type: 'ballotOpened',
      ballotId: `b${number}`,
      number,
      question,
      majority: majorityFor(this.forum, question),
      recorded: true,
      roll: entitled(this.forum),
      textHash: questionHash(this.forum, question),
    })
    return null
  }

  /** Asks, votes, announces, and does what that means. */
  votes(question: Question, choices = 'fff'): Act {
    const refusal = this.asks(question)
    if (refusal) throw new Error(refusal)
    return this.decides(choices)
  }

  /** The vote on what is being asked, to its end. */
  decides(choices: string): Act {
    const { question, id: ballotId } = this.#openBallot()
    const papers: Record<string, Choice> = {}
    for (const [i, name] of (['ana', 'bo', 'chidi'] as const).entries()) {
      const choice = CHOICES[choices.charAt(i)]
      if (!choice) continue
      this.does(name, cast.voteCast)
      papers[cast.CAST[name].organizationId ?? ''] = choice
    }
    this.does('ingrid', cast.ballotClosed)
    this.does('ingrid', cast.announced(papers))
    const carried = this.forum.ballots[ballotId]?.outcome === 'carried'
    const act = consequenceOf(this.forum, { ballotId, question, carried }, this.past)
    this.does('ingrid', act)
    return act
  }

  /** What the auditor says of all of it; null: nothing is wrong. */
  wrong(): string | null {
    return firstWrongDecision('f', this.journal)?.what ?? null
  }

  #openBallot() {
    const ballot = this.forum.ballots[this.forum.openBallot ?? '']
    if (!ballot) throw new Error('Nothing is being asked')
    return ballot
  }

  #paragraphOf(question: Question): string | null {
    if (question.kind === 'adoptAmendment')
      return this.forum.amendments[question.amendmentId]?.paragraph ?? null
    return 'divisionId' in question ? (this.forum.divisions?.[question.divisionId]?.paragraph ?? null) : null
  }
}

/** An organization asks for a separate vote. */
export function divisionRequested(
  divisionId: string,
  {
    amendmentId = null,
    paragraph,
    parts,
  }: { amendmentId?: string | null; paragraph: string; parts: AskedPart[] },
): cast.Step[1] {
  return (forum, by) => ({
    type: 'divisionRequested',
    divisionId,
    organizationId: forum.seats[by]?.organizationId ?? '',
    paragraph,
    amendmentId,
    revision: forum.text?.revision ?? 0,
    parts,
    reason: 'We can accept some of it.',
  })
}
