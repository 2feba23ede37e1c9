import fc from 'fast-check'
import type { Act } from '../../shared/acts.ts'
import { whyNotCloseBallot, whyNotVote } from '../../shared/ballot.ts'
import { whyNotConclude, whyNotObject, whyNotSeekConsensus } from '../../shared/consensus.ts'
import { apply, type Forum, replay } from '../../shared/forum.ts'
import { whyNotFreeze } from '../../shared/freeze.ts'
import type { Entry } from '../../shared/journal.ts'
import { whyNotOpenBallot } from '../../shared/openingBallot.ts'
import { whyNotGivePen, whyNotHandOver, whyNotTakePen } from '../../shared/session.ts'
import {
  inOrder,
  whyNotCloseAmendments,
  whyNotCompile,
  whyNotOpenAmendments,
  whyNotTake,
} from '../../shared/tabled.ts'
import { fallsNow, filingNow, movesNow } from './anyMoves.ts'
import * as cast from './cast.ts'

/** A forum's day as chance has it, every act allowed by the rules at that point. */
export const anyJournal: fc.Arbitrary<Entry[]> = fc
  .array(fc.nat(1_000), { minLength: 1, maxLength: 100, size: 'max' })
  .map((luck) => {
    const journal = [...cast.journalAfter()]
    const forum = replay('f', journal)
    for (const n of luck) {
      const steps = possible(forum)
      const chosen = steps[n % steps.length]
      if (!chosen) break
      for (const [by, did] of chosen) {
        const act = typeof did === 'function' ? did(forum, by) : did
        const entry = cast.sealed(forum, { by, act })
        apply(forum, entry)
        journal.push(entry)
      }
    }
    return journal
  })

/** What can be done now, one or more steps that belong together. Deciding comes more often than idling. */
function possible(forum: Forum): (readonly cast.Step[])[] {
  const may: (readonly cast.Step[])[] = []
  const one = (refusal: string | null, step: cast.Step) => {
    if (refusal === null) may.push([step])
  }
  if (forum.frozen) return may
  if (whyNotHandOver(forum, 'S1', cast.DRAFTS.S1) === null) {
    may.push([
      ['noor', cast.handedOver('S1')],
      ['noor', cast.bracketHandedOver],
    ])
  }
  one(whyNotHandOver(forum, 'S2', cast.DRAFTS.S2), ['noor', cast.handedOver('S2')])
  for (const name of ['amara', 'rosa', 'edith'] as const) {
    one(whyNotGivePen(forum, name, 'S1'), ['tomas', cast.penGiven('S1', name)])
    one(whyNotTakePen(forum, name, 'S1'), ['noor', cast.penTaken('S1', name)])
  }
  one(whyNotCompile(forum), ['noor', cast.compiled])
  if (forum.amendmentTime === 'notYet' || forum.seq % 7 === 0) {
    one(whyNotOpenAmendments(forum), ['noor', cast.timeOpened])
  }
  if (inOrder(forum).length > 2) one(whyNotCloseAmendments(forum), ['noor', cast.timeClosed])
  if (inOrder(forum).length < 10) for (const step of filingNow(forum)) may.push([step], [step])
  const falls = fallsNow(forum)
  for (const step of falls.length > 0 ? falls : movesNow(forum)) may.push([step])
  for (const { id, paragraph } of inOrder(forum)) {
    if (forum.floor.paragraph !== paragraph && forum.amendments[id]?.state === 'filed') {
      one(whyNotTake(forum, paragraph), ['ingrid', cast.taken(paragraph)])
    }
    one(whyNotOpenBallot(forum, { kind: 'adoptAmendment', amendmentId: id }), [
      'ingrid',
      cast.ballotOpened(id),
    ])
  }
  if (forum.amendmentTime === 'closed') {
    one(whyNotOpenBallot(forum, { kind: 'adoptText' }), ['ingrid', cast.ballotOpened('text')])
    one(whyNotSeekConsensus(forum), ['ingrid', cast.consensusSought])
  }
  may.push(...voting(forum), ...consensus(forum))
  one(whyNotFreeze(forum), ['noor', cast.frozen])
  return may
}

function voting(forum: Forum): (readonly cast.Step[])[] {
  const id = forum.openBallot
  const ballot = id ? forum.ballots[id] : undefined
  if (!id || !ballot) return []
  if (ballot.state === 'closed') {
    return (['for', 'against', 'abstain'] as const).map((choice) => announcement(forum, id, choice))
  }
  const voters = (['ana', 'bo', 'chidi'] as const).filter((name) => {
    const { organizationId } = cast.CAST[name]
    return (
      whyNotVote(forum, { ballotId: id, organizationId, textHash: ballot.textHash }) === null &&
      !ballot.voted[organizationId ?? '']
    )
  })
  const votes = voters.map((name): cast.Step[] => [[name, cast.voteCast]])
  return whyNotCloseBallot(forum, id) === null ? [...votes, [['ingrid', cast.ballotClosed]]] : votes
}

function announcement(forum: Forum, id: string, choice: 'for' | 'against' | 'abstain'): cast.Step[] {
  const ballot = forum.ballots[id]
  const choices = Object.fromEntries(Object.keys(ballot?.voted ?? {}).map((o) => [o, choice]))
  const carried = choice === 'for' && Object.keys(choices).length > 0
  const meaning = (): Act =>
    ({ type: 'textDecided', outcome: carried ? 'adopted' : 'rejected', how: 'vote', by: id }) as const
  const { question } = ballot ?? {}
  const follows =
    question?.kind === 'adoptAmendment'
      ? carried
        ? cast.adopted(question.amendmentId)
        : cast.rejected(question.amendmentId)
      : meaning
  return [
    ['ingrid', cast.announced(choices)],
    ['ingrid', follows],
  ]
}

function consensus(forum: Forum): (readonly cast.Step[])[] {
  const open = forum.consensus
  if (open?.state !== 'open') return []
  const at = cast.clock(forum.seq + 1)
  const objecting = (['ana', 'bo'] as const).filter(
    (name) =>
      whyNotObject(forum, { consensusId: open.id, organizationId: cast.CAST[name].organizationId, at }) ===
      null,
  )
  const objections = objecting.map((name): cast.Step[] => [[name, cast.objectionRaised('Not yet.')]])
  const over = open.objections.length > 0
  if (over && whyNotConclude(forum, at) === null) {
    return [...objections, [['ingrid', cast.consensusConcluded('objected')]]]
  }
  const conclusion: cast.Step[] = [
    ['ingrid', cast.consensusConcluded('adopted')],
    ['ingrid', cast.textAdopted],
  ]
  return over ? objections : [...objections, conclusion]
}
