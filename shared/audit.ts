import { questionHash } from './ballot.ts'
import { canonical, digest } from './digest.ts'
import { apply, type Forum, unconvened } from './forum.ts'
import type { Entry } from './journal.ts'
import { decide, type Tally } from './majority.ts'
import { adoption } from './tabled.ts'

/**
 * The first entry whose decided facts are not what the rules make of the entries before it, or null. [J7]
 *
 * `apply` believes the journal; this does not. It counts every paper again, decides every outcome again, applies
 * every adopted amendment again, and checks each vote against the roll and each hash against the text.
 */
export function firstWrongDecision(
  forumId: string,
  journal: readonly Entry[],
): { seq: number; what: string } | null {
  const forum = unconvened(forumId)
  for (const entry of journal) {
    try {
      const what = wrong(forum, entry)
      if (what) return { seq: entry.seq, what }
      apply(forum, entry)
    } catch (error) {
      return { seq: entry.seq, what: error instanceof Error ? error.message : String(error) }
    }
  }
  return null
}

function wrong(forum: Forum, { act }: Entry): string | null {
  switch (act.type) {
    case 'ballotOpened':
      return act.textHash === questionHash(forum, act.question) ? null : 'the text put to the vote was another'
    case 'voteCast': {
      const ballot = forum.ballots[act.ballotId]
      if (ballot?.state !== 'open') return 'a vote was cast while the ballot was not open'
      if (!ballot.roll.includes(act.organizationId)) return 'a vote was cast by an organization not on the roll'
      return ballot.voted[act.organizationId] ? 'an organization voted twice' : null
    }
    case 'ballotAnnounced': {
      const ballot = forum.ballots[act.ballotId]
      if (ballot?.state !== 'closed') return 'a result was announced before the vote was closed'
      if (act.papers.length !== ballot.turnout) return 'the papers are not as many as the votes cast'
      if (ballot.recorded && act.papers.some((p) => !ballot.voted[p.mark])) return 'a paper is of nobody who voted'
      if (new Set(act.papers.map((p) => p.mark)).size !== act.papers.length) return 'a paper is there twice'
      if (canonical(act.tally) !== canonical(count(act.papers))) return 'the tally is not that of the papers'
      const outcome = decide(ballot.majority, act.tally, ballot.roll.length)
      return act.outcome === outcome ? null : 'the outcome does not follow from the tally and the majority'
    }
    case 'amendmentAdopted': {
      if (forum.ballots[act.ballotId]?.outcome !== 'carried') return 'an amendment was adopted without its ballot carried'
      const { changed, added, carriedOver, proposedToFall } = act
      const facts = digest({ changed, added, carriedOver, proposedToFall })
      return facts === digest(adoption(forum, act.amendmentId)) ? null : 'the text does not follow from the amendment'
    }
    case 'amendmentRejected':
      return forum.ballots[act.ballotId]?.outcome === 'carried' ? 'a carried amendment was rejected' : null
    case 'consensusConcluded':
      return act.outcome === 'adopted' && forum.consensus?.objections.length
        ? 'consensus was declared over an objection'
        : null
    case 'textDecided':
      return textDecision(forum, act)
    case 'forumFrozen':
      return act.textHash === digest(forum.text?.paragraphs ?? []) ? null : 'the text frozen is another'
    default:
      return null
  }
}

function textDecision(forum: Forum, act: { outcome: 'adopted' | 'rejected'; how: 'vote' | 'consensus'; by: string }): string | null {
  const adopted =
    act.how === 'vote'
      ? forum.ballots[act.by]?.outcome === 'carried'
      : forum.consensus?.id === act.by && forum.consensus.state === 'adopted'
  return adopted === (act.outcome === 'adopted') ? null : 'the text was decided otherwise than by its ballot or consensus'
}

/** Counts papers. Whole numbers of organizations. */
export function count(papers: readonly { choice: keyof Tally }[]): Tally {
  const tally: Tally = { for: 0, against: 0, abstain: 0 }
  for (const { choice } of papers) tally[choice] += 1
  return tally
}
