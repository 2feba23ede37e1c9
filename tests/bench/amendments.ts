import { diffWordsWithSpace } from 'diff'
import { apply, clash, fits } from '../../shared/amending/amendment.ts'
import { carriedSub, compose } from '../../shared/amending/compose.ts'
import { meetings } from '../../shared/amending/meeting.ts'
import { operationsOf } from '../../shared/amending/proposal.ts'
import { votingList } from '../../shared/amending/votingList.ts'
import { type Voted, votingOrder } from '../../shared/amending/votingOrder.ts'
import { type Amendment, type Forum, unconvened } from '../../shared/forum.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { paragraphOf } from '../../shared/tabled.ts'
import { sameButForTypography } from '../../shared/wording/duplicate.ts'
import { amending, idsFrom, paragraph } from '../support/amending.ts'
import { median, now, quantile, round, type Table } from './figures.ts'

const PARAGRAPHS = 40
const FILED = 200
const LISTED = 120
const ROUNDS = 200

/** What is asked of amendments while somebody writes one, when all are compared, and when a vote is prepared. */
export async function run(): Promise<Table[]> {
  return [table(PARAGRAPHS), table(1)]
}

/** The same number of amendments, spread over so many paragraphs. */
function table(paragraphs: number): Table {
  const base = longText(paragraphs)
  const filed = Array.from({ length: FILED }, (_, i) => amendment(base, i))
  const typed = amendment(base, FILED)
  const whole = forumWith(base, filed)
  const listed = filed.slice(0, LISTED)
  const results = filed.map((a) => JSON.stringify(a.operations))
  const own = JSON.stringify(typed.operations)
  const pairs = filed.flatMap((a, i) => filed.slice(i + 1).map((b) => [a, b] as const))
  const strings = results.flatMap((a, i) => results.slice(i + 1).map((b) => [a, b] as const))
  const conflicts = pairs.filter(([a, b]) => clash(a.operations, b.operations) === 'conflict').length
  const [parent = typed] = filed
  const accepted = filed.find((a) => clash(parent.operations, a.operations) === 'none') ?? typed
  const sub = amendment(apply(base, [parent]), 80).operations
  const forum = forumWith(base, listed)
  const was = base[0]?.text ?? ''
  const is = was.replace('expressions', 'contents and services')

  return {
    title: `${FILED} amendments to ${paragraphs} paragraph(s), ${conflicts} of ${pairs.length} pairs in conflict; ${ROUNDS} runs`,
    rows: [
      row(`one against ${FILED}: clash`, 5, () =>
        filed.filter((a) => clash(typed.operations, a.operations) === 'conflict'),
      ),
      row('the same from what was typed: operations, fit, clash, duplicates', 5, () => {
        const { operations } = amendment(base, FILED)
        if (!fits(base, operations)) throw new Error('what was typed does not fit')
        return filed.filter(
          (a) => clash(operations, a.operations) !== 'none' || sameButForTypography(operations, a.operations),
        )
      }),
      row(`one against ${FILED}: what it meets, and how`, 5, () => meetings(whole, typed)),
      row(`bare: one string compared with ${FILED}`, null, () => results.filter((text) => text === own)),
      row('bare: diffWordsWithSpace of one paragraph', null, () => diffWordsWithSpace(was, is)),
      row(`all ${pairs.length} pairs: clash`, 100, () =>
        pairs.filter(([a, b]) => clash(a.operations, b.operations) === 'conflict'),
      ),
      row(`bare: ${pairs.length} pairs of strings compared`, null, () => strings.filter(([a, b]) => a === b)),
      row('a sub-amendment to one of them: composed', null, () => compose(base, parent, sub)),
      row('the same, carried over another that is adopted', null, () =>
        carriedSub(base, parent, { operations: sub }, accepted),
      ),
      row(`voting order of ${LISTED}`, 10, () => votingOrder(base, listed)),
      row(`voting list of ${LISTED}`, 10, () => votingList(forum)),
      row(`bare: ${LISTED} sorted by time and number`, null, () =>
        [...listed].sort((a, b) => a.filedAt.localeCompare(b.filedAt) || a.number - b.number),
      ),
    ],
  }
}

function forumWith(paragraphs: Paragraph[], listed: readonly Voted[]): Forum {
  const amendments = listed.map((voted): Amendment => {
    const operations = [...voted.operations]
    return {
      ...voted,
      operations,
      filed: { revision: 0, operations },
      organizationId: 'org-a',
      filedBy: 'ana',
      lang: 'en',
      reason: '',
      paragraph: paragraphOf(paragraphs, operations) ?? '',
      state: 'filed',
      ballotId: null,
      because: null,
    }
  })
  return {
    ...unconvened('bench'),
    text: { symbol: 'L.1', revision: 0, paragraphs },
    amendments: Object.fromEntries(amendments.map((a) => [a.id, a])),
  }
}

/** Milliseconds, of the processor and by the clock. */
function row(what: string, bar: number | null, task: () => unknown): Table['rows'][number] {
  const cpu: number[] = []
  const wall: number[] = []
  for (let i = 0; i < ROUNDS; i += 1) {
    const [used, began] = [process.cpuUsage(), now()]
    task()
    const { user, system } = process.cpuUsage(used)
    wall.push(now() - began)
    cpu.push((user + system) / 1000)
  }
  return {
    what,
    'CPU ms median': round(median(cpu)),
    'CPU ms worst': round(quantile(cpu, 1)),
    'wall ms median': round(median(wall)),
    'wall ms worst': round(quantile(wall, 1)),
    'bar ms': bar ?? '',
  }
}

const WORDS =
  'Urges Parties to protect and promote the diversity of cultural expressions in the digital environment, to ensure fair remuneration of artists and other cultural professionals, to report on the measures taken, and to support public-interest libraries, archives and museums, with due regard to languages, to gender equality and to the mobility of artists from developing countries'.split(
    ' ',
  )

/** Recommendations of some sixty words, none like another. */
function longText(count: number): Paragraph[] {
  return Array.from({ length: count }, (_, i) => {
    const turned = [...WORDS.slice(i % 9), `in year ${2000 + i}`, ...WORDS.slice(0, i % 9)]
    return paragraph(`p${i}`, `${turned.join(' ')};`, { level: i % 4 === 3 ? 1 : 0 })
  })
}

/** As filed: most change words in one to three places of a paragraph, some drop it or add another after it. */
function amendment(base: readonly Paragraph[], nth: number): Voted {
  const on = base[(nth * 7) % base.length]
  const id = on?.id ?? ''
  const words = on?.text.split(' ') ?? []
  for (let place = 0; place <= nth % 3; place += 1) {
    const at = (nth * 5 + place * 17) % words.length
    const word = words[at] ?? ''
    words[at] = ['', `${word} and ${nth} more`, `of ${nth}`, `${word},`][nth % 4] ?? ''
  }
  const kind = nth % 20
  const proposal = {
    changed: kind < 18 ? [{ paragraph: id, text: words.join(' ') }] : [],
    dropped: kind === 18 ? [id] : [],
    added:
      kind === 19 ? [{ after: id, kind: 'operative' as const, level: 0 as const, text: `New ${nth};` }] : [],
  }
  const operations = operationsOf(base, proposal, idsFrom(`new-${nth}`))
  const filedAt = new Date(Date.UTC(2026, 0, 5, 16) + nth * 1000).toISOString()
  return { ...amending(nth + 1, operations), filedAt }
}
