import { readFileSync } from 'node:fs'
import type { Choice } from '../../shared/ballot.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import { type Question, questionHash } from '../../shared/question.ts'
import { inOrder } from '../../shared/tabled.ts'
import { type RunningForum, startForum, Visitor } from './runningForum.ts'

interface SampleAmendment {
  n: number
  target: string
  op: string
  by: string
  lang: 'en' | 'fr'
  find?: string
  with?: string
  after?: string
  text?: string
}

export const SAMPLE: {
  amendments: SampleAmendment[]
  voteFixtures: { on: string; for: number; against: number; abstain: number }[]
} = JSON.parse(readFileSync(new URL('../../server/sampleForum.json', import.meta.url), 'utf8'))

/** Those that the sample forum seats; the delegates of the other organizations are seated by the secretariat, as on the day. */
const SEATED: Record<string, string> = {
  O01: 'Clara Weiss',
  O02: 'Samuel Okafor',
  O03: 'Awa Traoré',
  O07: 'Jonas Berg',
  O08: 'Yuki Mori',
  O10: 'Marta Kalnina',
  O14: 'Edith Moreau',
}
const ARRIVING = ['O04', 'O05', 'O06', 'O09', 'O11', 'O12', 'O13']

/** The words that each recommendation of the sample begins with, by its name there. */
const BEGINNINGS: Record<string, string> = {
  r2: 'Encourages Parties to publish',
  r5: 'Urges Parties to require',
  r6: 'Recommends that Parties adopt',
  r7: 'Requests the Committee',
  'r7/a': 'consent for,',
  r9: 'Calls upon Parties to set up',
  r10: 'Requests the Secretariat to make',
  r11: 'Urges Parties to give full effect',
  r12: 'Invites the Conference of Parties',
}

/** The sample forum on a real server, tabled, with all thirteen delegates who vote, in the time for amendments. */
export class SampleDay {
  readonly running: RunningForum
  readonly secretariat: Visitor
  readonly chair: Visitor
  readonly delegates: Record<string, Visitor>

  private constructor(
    running: RunningForum,
    people: { secretariat: Visitor; chair: Visitor; delegates: Record<string, Visitor> },
  ) {
    this.running = running
    this.secretariat = people.secretariat
    this.chair = people.chair
    this.delegates = people.delegates
  }

  static async begins(): Promise<SampleDay> {
    const running = await startForum()
    const [secretariat, chair] = [
      await Visitor.signedIn(running, 'Noor Haddad'),
      await Visitor.signedIn(running, 'Ingrid Solheim'),
    ]
    const delegates: Record<string, Visitor> = {}
    for (const [id, name] of Object.entries(SEATED)) delegates[id] = await Visitor.signedIn(running, name)
    for (const organizationId of ARRIVING) {
      const place = { role: 'delegate', organizationId, sessionId: null, holdsVote: true }
      const named = { name: `Delegate of ${organizationId}`, lang: 'en' }
      const { token } = await secretariat.done<{ token: string }>('people.seat', { ...named, ...place })
      const visitor = new Visitor(running.url)
      await visitor.done('signIn.redeem', { token })
      delegates[organizationId] = visitor
    }
    for (const sessionId of ['S1', 'S2', 'S3']) await secretariat.done('drafts.handOver', { sessionId })
    await secretariat.done('drafts.compile')
    await secretariat.done('amendments.openTime')
    return new SampleDay(running, { secretariat, chair, delegates })
  }

  forum(): Promise<Forum> {
    return this.secretariat.forum()
  }

  as(organizationId: string): Visitor {
    const visitor = this.delegates[organizationId]
    if (!visitor) throw new Error(`Nobody came for ${organizationId}`)
    return visitor
  }

  /** As its proposer's screen would send it: the paragraphs as they would like them. */
  async files(n: number) {
    const forum = await this.forum()
    const amendment = SAMPLE.amendments.find((a) => a.n === n)
    if (!amendment) throw new Error(`The sample has no amendment ${n}`)
    return this.as(amendment.by).done<Filed>('amendments.file', {
      revision: forum.text?.revision,
      reason: '',
      lang: amendment.lang,
      ...proposalOf(forum, amendment),
      ...(forum.organizations[amendment.by]?.status === 'observer' && { way: 'suggested' }),
    })
  }

  async amendment(n: number): Promise<Amendment> {
    const found = inOrder(await this.forum())[n - 1]
    if (!found) throw new Error(`Amendment ${n} was not filed`)
    return found
  }

  async paragraph(name: string) {
    return found(await this.forum(), name)
  }

  /** Puts it to the vote, in the proportions of the sample as far as thirteen can vote them. Falls are left to confirm. */
  async votes(n: number, tally: Record<Choice, number>): Promise<void> {
    const amendment = await this.amendment(n)
    await this.chair.done('amendments.take', { paragraph: amendment.paragraph })
    await this.decides({ kind: 'adoptAmendment', amendmentId: amendment.id }, tally)
  }

  async decides(question: Question, tally: Record<Choice, number>): Promise<void> {
    const { ballotId } = await this.chair.done<{ ballotId: string }>('ballots.open', {
      question,
      recorded: true,
    })
    const textHash = questionHash(await this.forum(), question)
    const choices = Object.entries(tally).flatMap(([choice, count]) => Array<string>(count).fill(choice))
    const voters = Object.entries(this.delegates).filter(([id]) => id !== 'O14')
    if (choices.length !== voters.length) throw new Error(`${voters.length} vote, not ${choices.length}`)
    for (const [i, [, voter]] of voters.entries())
      await voter.done('ballots.cast', { ballotId, choice: choices[i], textHash })
    await this.chair.done('ballots.close', { ballotId })
    await this.chair.done('ballots.announce', { ballotId })
  }
}

interface Filed {
  amendmentId: string
  number: number
  state: string
  clashes: number[]
}

function found(forum: Forum, name: string) {
  const paragraph = forum.text?.paragraphs.find((p) => p.text.startsWith(BEGINNINGS[name] ?? '?'))
  if (!paragraph) throw new Error(`The text has no ${name}`)
  return paragraph
}

/** A sub-amendment is written on the paragraph as its parent would make it: what the screen shows of it. */
function proposalOf(forum: Forum, { target, op, ...said }: SampleAmendment) {
  const { find = '', with: words = '', after = '', text = '' } = said
  const nothing = { changed: [], reshaped: [], dropped: [], added: [] }
  if (target.startsWith('amendment:')) {
    const parent = inOrder(forum)[Number(target.slice('amendment:'.length)) - 1]
    const [operation] = parent?.operations ?? []
    if (!parent || operation?.kind !== 'text') throw new Error(`${target} changes no words`)
    const was = forum.text?.paragraphs.find((p) => p.id === operation.paragraph)?.text ?? ''
    const is = was.slice(0, operation.from) + operation.ins + was.slice(operation.to)
    const changed = [{ paragraph: operation.paragraph, text: is.replace(find, words) }]
    return { parent: parent.id, proposal: { ...nothing, changed } }
  }
  const paragraph = found(forum, target)
  const change = (is: string) => ({
    proposal: { ...nothing, changed: [{ paragraph: paragraph.id, text: is }] },
  })
  const add = (level: number) => {
    const all = forum.text?.paragraphs ?? []
    const at = all.indexOf(paragraph)
    const next = all.findIndex((p, i) => i > at && p.level === 0)
    const last = all[(next < 0 ? all.length : next) - 1]
    return { proposal: { ...nothing, added: [{ after: last?.id, kind: 'operative', level, text }] } }
  }
  switch (op) {
    case 'replace':
      return change(paragraph.text.replace(find, words))
    case 'delete':
      return change(paragraph.text.replace(find, ''))
    case 'insert':
      return change(paragraph.text.replace(after, after + text))
    case 'delete-paragraph':
      return { proposal: { ...nothing, dropped: [paragraph.id] } }
    case 'insert-subparagraph':
      return add(1)
    case 'insert-paragraph-after':
      return add(0)
    default:
      throw new Error(`The sample does not know how to ${op}`)
  }
}
