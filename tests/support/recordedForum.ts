import { createPrivateKey } from 'node:crypto'
import { signingWith } from '../../server/keyFiles.ts'
import type { Act } from '../../shared/acts.ts'
import { operationsOf, type Proposal } from '../../shared/amending/proposal.ts'
import { count } from '../../shared/audit.ts'
import type { Choice } from '../../shared/ballot.ts'
import { consequenceOf } from '../../shared/consequence.ts'
import { digest } from '../../shared/digest.ts'
import { apply, type Forum, replay, unconvened } from '../../shared/forum.ts'
import { type Entry, NO_SEAL, seal } from '../../shared/journal.ts'
import { decide } from '../../shared/majority.ts'
import { NOTE_MARK, type Paragraph, type Words } from '../../shared/paragraph.ts'
import { entitled, type Local, type Role } from '../../shared/person.ts'
import { majorityFor, type Question, questionHash } from '../../shared/question.ts'
import { frozenRecord, type SignedRecord } from '../../shared/record.ts'
import { compile, paragraphOf } from '../../shared/tabled.ts'

/** The journal of a forum in the making: each act is sealed and folded as the server would, a second after the last. */
export class Day {
  readonly forum: Forum
  readonly journal: Entry[] = []
  #ids = 0

  constructor(forumId = 'forum-1') {
    this.forum = unconvened(forumId)
  }

  does(by: string, act: Act): void {
    const seq = this.forum.seq + 1
    const unsealed = { seq, at: new Date(START + seq * 1000).toISOString(), by, act }
    const entry = { ...unsealed, seal: seal(this.forum.head, unsealed) }
    this.journal.push(structuredClone(entry))
    apply(this.forum, structuredClone(entry))
  }

  past(seq: number): Forum {
    return replay(this.forum.id, structuredClone(this.journal.slice(0, seq)))
  }

  newId(): string {
    this.#ids += 1
    return `id-${this.#ids}`
  }

  seats(personId: string, role: Role, place: { organizationId?: string; sessionId?: string } = {}): void {
    const { organizationId = null, sessionId = null } = place
    this.does('sec', {
      type: 'personSeated',
      personId,
      role,
      organizationId,
      sessionId,
      holdsVote: role === 'delegate',
    })
  }

  /** The delegate `d-<organization>` proposes; the server reduces it to operations. */
  files(organizationId: string, proposal: Partial<Proposal>, reason = ''): string {
    const base = this.forum.text?.paragraphs ?? []
    const operations = operationsOf(base, { changed: [], dropped: [], added: [], ...proposal }, () =>
      this.newId(),
    )
    const amendmentId = this.newId()
    this.does(`d-${organizationId}`, {
      type: 'amendmentFiled',
      amendmentId,
      number: Object.keys(this.forum.amendments).length + 1,
      organizationId,
      lang: 'en',
      reason,
      paragraph: paragraphOf(base, operations) ?? '',
      revision: this.forum.text?.revision ?? 0,
      operations,
    })
    return amendmentId
  }

  /** Opens, votes, closes, announces, and draws the consequence. `choices`: one letter an organization, "-" votes not. */
  votes(question: Question, choices: string, recorded = false): string {
    const { forum } = this
    if (question.kind === 'adoptAmendment') {
      this.does('chair', {
        type: 'paragraphTaken',
        paragraph: forum.amendments[question.amendmentId]?.paragraph ?? '',
      })
    }
    const ballotId = this.newId()
    const majority = majorityFor(forum, question)
    const roll = entitled(forum)
    const number = Object.keys(forum.ballots).length + 1
    const textHash = questionHash(forum, question)
    this.does('chair', {
      type: 'ballotOpened',
      ballotId,
      number,
      question,
      majority,
      recorded,
      roll,
      textHash,
    })
    const papers = roll.flatMap((organizationId, i) => {
      const choice = CHOICES[choices.charAt(i % choices.length)]
      if (!choice) return []
      this.does(`d-${organizationId}`, { type: 'voteCast', ballotId, organizationId })
      return [{ mark: recorded ? organizationId : digest([ballotId, organizationId]).slice(0, 8), choice }]
    })
    this.does('chair', { type: 'ballotClosed', ballotId })
    papers.sort((a, b) => (a.mark < b.mark ? -1 : 1))
    const tally = count(papers)
    const outcome = decide(majority, tally, roll.length)
    this.does('chair', { type: 'ballotAnnounced', ballotId, tally, outcome, papers })
    const carried = outcome === 'carried'
    this.does(
      'chair',
      consequenceOf(forum, { ballotId, question, carried }, (seq) => this.past(seq)),
    )
    return ballotId
  }

  seeksConsensus(objectors: readonly string[]): void {
    const consensusId = this.newId()
    const seconds = this.forum.convened?.consensusSeconds ?? 1
    const until = new Date(START + (this.forum.seq + 1 + seconds) * 1000).toISOString()
    const textHash = questionHash(this.forum, { kind: 'adoptText' })
    this.does('chair', { type: 'consensusSought', consensusId, until, textHash })
    for (const organizationId of objectors) {
      const reason = 'Recommendation 2 is not agreed.'
      this.does(`d-${organizationId}`, { type: 'objectionRaised', consensusId, organizationId, reason })
    }
    const outcome = objectors.length > 0 ? 'objected' : 'adopted'
    this.does('chair', { type: 'consensusConcluded', consensusId, outcome })
    if (outcome === 'adopted')
      this.does('chair', { type: 'textDecided', outcome, how: 'consensus', by: consensusId })
  }

  freezes(): SignedRecord {
    this.does('sec', { type: 'forumFrozen', textHash: digest(this.forum.text?.paragraphs ?? []) })
    return signed(this.forum.id, this.journal)
  }
}

/** As the server signs it, with a key made for tests. */
export function signed(forumId: string, journal: Entry[]): SignedRecord {
  const record = frozenRecord(forumId, journal)
  return { record, ...signatureOver(digest(record)) }
}

export function signatureOver(sum: string, key: Buffer = Buffer.alloc(32, 7)): Omit<SignedRecord, 'record'> {
  const der = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), key])
  const signing = signingWith(createPrivateKey({ key: der, format: 'der', type: 'pkcs8' }))
  return { digest: sum, signature: signing.sign(sum), publicKey: signing.publicKey }
}

/** The journal a forger would show: numbered and sealed again after a change. */
export function resealed(journal: readonly Entry[]): Entry[] {
  let head = NO_SEAL
  return journal.map((entry, i) => {
    const unsealed = { seq: i + 1, at: entry.at, by: entry.by, act: entry.act }
    head = seal(head, unsealed)
    return { ...unsealed, seal: head }
  })
}

export interface Recorded {
  /** Besides those with sub-paragraphs, notes and emphasis that are always there. */
  recommendations?: number
  /** Names, title and a text to look at closely. */
  hostile?: string
  /** The last decision: by vote after an objection, or by consensus, or lost. */
  ends?: 'vote' | 'consensus' | 'rejected'
  sample?: boolean
}

/** A forum taken through its day in acts: seven organizations, three sessions, six amendments, all fates, freeze. */
export function recordedForum({
  recommendations = 8,
  hostile = '',
  ends = 'vote',
  sample = true,
}: Recorded = {}): SignedRecord {
  const day = new Day()
  convene(day, { hostile, sample })
  handOver(day, recommendations, hostile)
  day.does('sec', { type: 'textCompiled', symbol: 'CSF/4/L.1', paragraphs: compile(day.forum) })

  day.does('sec', { type: 'amendmentsOpened' })
  const service = textOf(day, 'service')
  const all = day.files(
    'org-c',
    { changed: [{ paragraph: 'service', text: service.replace('large', 'all') }] },
    hostile,
  )
  const most = day.files('org-b', {
    changed: [{ paragraph: 'service', text: service.replace('large', 'most') }],
  })
  const invite = day.files('org-a', {
    changed: [{ paragraph: 'service', text: service.replace('require', 'invite') }],
  })
  const added = day.files('org-d', {
    added: [{ after: 'sub-b', kind: 'operative', level: 1, text: 'transparency about the works used;' }],
  })
  const dropped = day.files('org-e', { dropped: ['S3-0'] })
  const withdrawn = day.files('org-f', {
    changed: [{ paragraph: 'pp2', text: 'Concerned that something else is said,' }],
  })
  day.does('d-org-f', { type: 'amendmentWithdrawn', amendmentId: withdrawn })
  day.does('sec', { type: 'amendmentsClosed' })

  day.votes({ kind: 'adoptAmendment', amendmentId: all }, 'fffaab-', true)
  day.does('chair', { type: 'amendmentFell', amendmentId: most, because: all })
  day.votes({ kind: 'adoptAmendment', amendmentId: invite }, 'fafa--b')
  day.votes({ kind: 'adoptAmendment', amendmentId: added }, 'ffffffa')
  day.votes({ kind: 'adoptAmendment', amendmentId: dropped }, 'ffbfbfa', true)

  day.seeksConsensus(ends === 'consensus' ? [] : ['org-g'])
  if (ends !== 'consensus') day.votes({ kind: 'adoptText' }, ends === 'vote' ? 'ffffffa' : 'afaaafa', true)
  return day.freezes()
}

const START = Date.parse('2023-06-05T07:00:00.000Z')
const CHOICES: Record<string, Choice> = { f: 'for', a: 'against', b: 'abstain' }

function convene(day: Day, { hostile, sample }: { hostile: string; sample: boolean }): void {
  const local = (en: string, fr: string): Local => ({ en: en + hostile, fr: fr + hostile })
  day.does('sec', {
    type: 'forumConvened',
    forumId: day.forum.id,
    title: local(
      'Recommendations of the fourth Civil Society Forum',
      'Recommandations du quatrième Forum de la société civile',
    ),
    organ: { en: 'The Civil Society Forum,', fr: 'Le Forum de la société civile,' },
    symbol: `CSF/4${hostile.slice(0, 70)}`,
    date: '2023-06-05',
    timezone: 'Europe/Paris',
    style: 'forum',
    adoption: 'twoThirds',
    amendmentMajority: 'simple',
    consensusSeconds: 1,
    sample,
  })
  const names = [
    'Harbour City Theatre Guild',
    'Éditions Plurielles',
    'Coalition for Fair Creative Work',
    'Andes Oral Arts Union',
    'Baltic Game Makers League',
    'Sahel Screen Collective',
    'Pacific Weavers Forum',
  ]
  for (const [i, name] of names.entries()) {
    const organizationId = `org-${'abcdefg'.charAt(i)}`
    day.does('sec', {
      type: 'organizationRegistered',
      organizationId,
      name: local(name, `${name} (fr)`),
      status: 'participant',
    })
  }
  day.does('sec', {
    type: 'organizationRegistered',
    organizationId: 'org-o',
    name: local('National Commission', 'Commission nationale'),
    status: 'observer',
  })
  const themes = [
    'Culture as a global public good',
    'Diversity in the digital environment',
    'Cultural governance and public policies',
  ]
  for (const [i, theme] of themes.entries()) {
    day.does('sec', {
      type: 'sessionOpened',
      sessionId: `S${i + 1}`,
      roman: ['I', 'II', 'III'][i] ?? '',
      title: local(theme, `${theme} (fr)`),
    })
  }
  day.seats('sec', 'secretariat')
  day.seats('chair', 'chair')
  for (const n of [1, 2, 3]) day.seats(`rap-${n}`, 'rapporteur', { sessionId: `S${n}` })
  for (const letter of 'abcdefg')
    day.seats(`d-org-${letter}`, 'delegate', { organizationId: `org-${letter}` })
}

function handOver(day: Day, recommendations: number, hostile: string): void {
  const each = Math.ceil(recommendations / 3)
  for (const n of [1, 2, 3]) {
    const part = `S${n}`
    const plain = Array.from({ length: each }, (_, i) =>
      paragraph(`${part}-${i}`, part, {
        text: `Invites Parties to state, in plan ${part}-${i}, how culture will be treated as a global public good, and to name the ministry responsible for following this up;`,
      }),
    )
    const special = n === 1 ? preamble(part, hostile) : n === 2 ? recommendation(part) : []
    day.does(`rap-${n}`, { type: 'draftHandedOver', sessionId: part, paragraphs: [...special, ...plain] })
  }
}

function preamble(part: string, hostile: string): Paragraph[] {
  const recalling = `Recalling the Convention${NOTE_MARK}, which acknowledges the role of civil society,${hostile}`
  return [
    paragraph(
      'pp1',
      part,
      {
        text: recalling,
        notes: [`2005 Convention on the Diversity of Cultural Expressions${hostile}`],
        em: [[14, 24]],
      },
      'preambular',
    ),
    paragraph(
      'pp2',
      part,
      { text: 'Deeply concerned that the gains remain uneven between regions & generations,' },
      'preambular',
    ),
  ]
}

function recommendation(part: string): Paragraph[] {
  return [
    paragraph('service', part, {
      text: 'Urges Parties to require large online services to explain, in plain language, how cultural content is ranked;',
    }),
    paragraph('head', part, {
      text: `Requests the Committee${NOTE_MARK} to place on its agenda the effects of <generative> artificial intelligence, in particular:`,
      notes: ['The Intergovernmental Committee, see Article 23.'],
    }),
    paragraph(
      'sub-a',
      part,
      {
        text: `consent for${NOTE_MARK}, and remuneration of, the use of works${NOTE_MARK};`,
        notes: ['In writing.', 'As defined in “Article 4”.'],
      },
      'operative',
      1,
    ),
    paragraph('sub-b', part, { text: 'effects on employment, including:', em: [[0, 7]] }, 'operative', 1),
    paragraph('sub-c', part, { text: 'translation and dubbing;' }, 'operative', 2),
    paragraph('sub-d', part, { text: 'of films;' }, 'operative', 3),
    paragraph(
      'french',
      part,
      { text: 'Invite le Secrétariat à proposer, avec la société civile, des formations ;' },
      'operative',
      0,
      'fr',
    ),
  ]
}

function paragraph(
  id: string,
  part: string,
  words: Partial<Words> & { text: string },
  kind: Paragraph['kind'] = 'operative',
  level: Paragraph['level'] = 0,
  lang: Paragraph['lang'] = 'en',
): Paragraph {
  return { id, kind, level, lang, em: [], notes: [], part, struck: false, addedBy: null, ...words }
}

function textOf(day: Day, id: string): string {
  return day.forum.text?.paragraphs.find((p) => p.id === id)?.text ?? ''
}
