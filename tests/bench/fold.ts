import { gzipSync } from 'node:zlib'
import { firstWrongDecision } from '../../shared/audit.ts'
import { replay } from '../../shared/forum.ts'
import { type Entry, firstBroken } from '../../shared/journal.ts'
import { entitled } from '../../shared/person.ts'
import { questionHash } from '../../shared/question.ts'
import { fastest, round, type Table } from './figures.ts'
import { hallMinutes, type Minutes, nthAmendment, nthDelegate, nthParagraph } from './hall.ts'

const BALLOTS = 600
const VOTERS = 200
const PARAGRAPHS = 60

/** A long forum's whole journal, folded, its seals checked and every decision audited, beside a bare JSON.parse of it. */
export async function run(): Promise<Table[]> {
  const { entries, forum } = longForum({ ballots: BALLOTS, voters: VOTERS, paragraphs: PARAGRAPHS })
  const bytes = JSON.stringify(entries)
  if (firstBroken(entries) !== null) throw new Error('The journal of the bench is broken')
  const wrong = firstWrongDecision(forum.id, entries)
  if (wrong) throw new Error(`Entry ${wrong.seq}: ${wrong.what}`)
  const parse = fastest(5, () => JSON.parse(bytes))
  const row = (what: string, ms: number) => ({
    what,
    'CPU ms': round(ms),
    'µs an entry': round((ms * 1000) / entries.length),
    '÷ JSON.parse': round(ms / parse),
  })
  const snapshot = JSON.stringify(forum)
  return [
    {
      title: `${entries.length} entries (${BALLOTS} ballots × ${VOTERS} voters), ${round(bytes.length / 2 ** 20)} MiB as JSON`,
      rows: [
        row('JSON.parse of the journal', parse),
        row(
          'fold',
          fastest(5, () => replay(forum.id, entries)),
        ),
        row(
          'verify the seals',
          fastest(3, () => firstBroken(entries)),
        ),
        row(
          'audit: every rule, count, outcome and adoption again',
          fastest(3, () => firstWrongDecision(forum.id, entries)),
        ),
        row(
          'JSON.stringify of the snapshot',
          fastest(3, () => JSON.stringify(forum)),
        ),
        row(
          'gzip of the snapshot (off the event loop)',
          fastest(3, () => gzipSync(snapshot)),
        ),
      ],
    },
    {
      title: 'Snapshot of the same forum',
      rows: [
        { what: 'JSON', KiB: round(snapshot.length / 1024) },
        { what: 'gzipped, as a newcomer gets it', KiB: round(gzipSync(snapshot).length / 1024) },
      ],
    },
  ]
}

/** A forum that votes on one amendment after another; all of them are lost. */
export function longForum(size: { ballots: number; voters: number; paragraphs: number }): {
  entries: Entry[]
  forum: Minutes['forum']
} {
  const { ballots, voters, paragraphs } = size
  const minutes = hallMinutes({ voters, paragraphs, amendments: ballots })
  const roll = entitled(minutes.forum)
  for (let i = 0; i < ballots; i += 1)
    vote(minutes, { nth: i, paragraph: nthParagraph(i % paragraphs), roll })
  return minutes
}

function vote(
  minutes: Minutes,
  { nth, paragraph, roll }: { nth: number; paragraph: string; roll: string[] },
): void {
  const ballotId = `ballot-${nth}`
  const amendmentId = nthAmendment(nth)
  const question = { kind: 'adoptAmendment', amendmentId } as const
  minutes.add('chair', { type: 'paragraphTaken', paragraph })
  minutes.add('chair', {
    type: 'ballotOpened',
    ballotId,
    number: nth + 1,
    question,
    majority: 'simple',
    recorded: true,
    roll,
    textHash: questionHash(minutes.forum, question),
  })
  for (const [i, organizationId] of roll.entries()) {
    minutes.add(nthDelegate(i), { type: 'voteCast', ballotId, organizationId })
  }
  minutes.add('chair', { type: 'ballotClosed', ballotId })
  const papers = roll.map((mark, i) => ({
    mark,
    choice: i % 3 === 0 ? ('for' as const) : ('against' as const),
  }))
  const tally = {
    for: papers.filter((p) => p.choice === 'for').length,
    against: papers.filter((p) => p.choice === 'against').length,
    abstain: 0,
  }
  minutes.add('chair', { type: 'ballotAnnounced', ballotId, tally, outcome: 'lost', papers })
  minutes.add('chair', { type: 'amendmentRejected', amendmentId, ballotId })
}
