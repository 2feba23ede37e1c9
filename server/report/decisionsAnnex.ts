import type { Ballot, Choice } from '../../shared/ballot.ts'
import type { Forum } from '../../shared/forum.ts'
import type { Entry } from '../../shared/journal.ts'
import { needed } from '../../shared/majority.ts'
import type { Lang } from '../../shared/paragraph.ts'
import type { Annex, Block, Cell } from './content.ts'
import { alphabetically, nameOf } from './names.ts'
import { WORDS } from './words.ts'

/** Annex II: every vote with its tally and threshold, who voted what where that was recorded, every try at consensus. */
export function decisionsAnnex(forum: Forum, journal: readonly Entry[], lang: Lang): Annex {
  const words = WORDS[lang]
  const ballots = Object.values(forum.ballots).sort((a, b) => a.number - b.number)
  const table: Block = {
    kind: 'table',
    table: {
      caption: words.decisions,
      head: Object.values(words.ballotColumns),
      widths: [5, 26, 8, 10, 13, 10, 14, 14],
      rows: ballots.map((ballot) => rowOf(forum, ballot, lang)),
    },
  }
  return {
    label: words.annex('II'),
    title: words.decisions,
    blocks: [
      ...(ballots.length > 0
        ? [{ kind: 'text' as const, text: words.countsAre }, table]
        : [{ kind: 'text' as const, text: words.noBallots }]),
      ...ballots.filter((b) => b.recorded).flatMap((ballot) => recorded(forum, ballot, lang)),
      ...consensusBlocks(forum, journal, lang),
    ],
  }
}

function rowOf(forum: Forum, ballot: Ballot, lang: Lang): Cell[] {
  const words = WORDS[lang]
  const tally = ballot.tally ?? { for: 0, against: 0, abstain: 0 }
  return [
    String(ballot.number),
    questionOf(forum, ballot, lang),
    String(tally.for),
    String(tally.against),
    String(tally.abstain),
    String(ballot.roll.length - ballot.turnout),
    words.majorities[ballot.majority](needed(ballot.majority, tally, ballot.roll.length)),
    ballot.outcome ? words.outcomes[ballot.outcome] : words.undecided,
  ]
}

function questionOf(forum: Forum, { question }: Ballot, lang: Lang): string {
  const words = WORDS[lang]
  const amendmentBy = (id: string) => {
    const amendment = forum.amendments[id]
    return amendment ? words.amendmentBy(amendment.number, nameOf(forum, amendment.organizationId, lang)) : id
  }
  switch (question.kind) {
    case 'adoptText':
      return words.textAsAWhole
    case 'adoptAmendment':
      return amendmentBy(question.amendmentId)
    case 'divide':
      return words.division
    case 'retainPart':
      return words.part(forum.divisions?.[question.divisionId]?.parts[question.part]?.words ?? '')
    case 'partsAsWhole':
      return words.partsAsWhole
    case 'reconsider':
      return words.reconsideration(
        question.amendmentId === null ? words.textAsAWhole : amendmentBy(question.amendmentId),
      )
  }
}

function recorded(forum: Forum, ballot: Ballot, lang: Lang): Block[] {
  const words = WORDS[lang]
  const said = (choice: Choice) => {
    const marks = ballot.papers.filter((p) => p.choice === choice).map((p) => p.mark)
    return alphabetically(marks.map((mark) => nameOf(forum, mark, lang))).join('; ') || words.nobody
  }
  const choices: [Choice, string][] = [
    ['for', words.ballotColumns.for],
    ['against', words.ballotColumns.against],
    ['abstain', words.ballotColumns.abstain],
  ]
  const colon = lang === 'fr' ? '\u00A0: ' : ': '
  return [
    { kind: 'heading', text: words.recordedVote(ballot.number) },
    { kind: 'list', items: choices.map(([choice, label]) => `${label}${colon}${said(choice)}`) },
  ]
}

/** From the journal, since the forum itself keeps only the last try. */
function consensusBlocks(forum: Forum, journal: readonly Entry[], lang: Lang): Block[] {
  const words = WORDS[lang]
  const blocks: Block[] = []
  let soughtAt = ''
  let objections: string[] = []
  for (const { act, at } of journal) {
    if (act.type === 'consensusSought') {
      soughtAt = at
      objections = []
    } else if (act.type === 'objectionRaised') {
      objections.push(words.objection(nameOf(forum, act.organizationId, lang), act.reason))
    } else if (act.type === 'consensusConcluded') {
      if (act.outcome === 'adopted')
        blocks.push({ kind: 'text', text: words.consensusAdopted(words.time(soughtAt)) })
      else {
        blocks.push({ kind: 'text', text: words.consensusObjected(words.time(soughtAt)) })
        blocks.push({ kind: 'list', items: objections })
      }
    }
  }
  return blocks.length > 0 ? [{ kind: 'heading', text: words.consensus }, ...blocks] : []
}
