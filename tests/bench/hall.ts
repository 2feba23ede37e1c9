import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SAMPLE_FORUM } from '../../server/sampleForum.ts'
import { hashToken, newToken } from '../../server/signIn/secrets.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import type { Act } from '../../shared/acts.ts'
import { apply, type Forum, unconvened } from '../../shared/forum.ts'
import { type Entry, seal } from '../../shared/journal.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { compile } from '../../shared/tabled.ts'

/** A journal being written without a server: what the secretariat, the chair and the hall did, sealed and folded. */
export class Minutes {
  readonly forum: Forum = unconvened(SAMPLE_FORUM)
  readonly entries: Entry[] = []

  add(by: string, act: Act): void {
    const at = new Date(Date.UTC(2026, 0, 5, 9) + this.entries.length * 100).toISOString()
    const unsealed = { seq: this.forum.seq + 1, at, by, act }
    const entry = { ...unsealed, seal: seal(this.forum.head, unsealed) }
    apply(this.forum, entry)
    this.entries.push(entry)
  }
}

export interface HallSize {
  /** Organizations with a delegate who holds the vote: `org-0001` and `del-0001`… */
  voters: number
  paragraphs: number
  /** Filed, spread over the paragraphs, with the time for amendments closed. */
  amendments: number
}

/** A forum ready to vote on its amendments. */
export function hallMinutes({ voters, paragraphs, amendments }: HallSize): Minutes {
  const minutes = new Minutes()
  const both = (text: string) => ({ en: text, fr: text })
  minutes.add('sec', {
    type: 'forumConvened',
    forumId: SAMPLE_FORUM,
    title: both('A full hall'),
    organ: both('The full hall'),
    symbol: 'CSF/4',
    date: '2026-01-05',
    timezone: 'Europe/Paris',
    style: 'forum',
    adoption: 'simple',
    amendmentMajority: 'simple',
    consensusSeconds: 20,
    sample: true,
  })
  for (const n of numbers(voters)) {
    const name = both(`Association ${n} for the diversity of cultural expressions`)
    minutes.add('sec', {
      type: 'organizationRegistered',
      organizationId: `org-${n}`,
      name,
      status: 'participant',
    })
  }
  minutes.add('sec', { type: 'sessionOpened', sessionId: 'S1', roman: 'I', title: both('Culture') })
  const seat = { sessionId: null, organizationId: null, holdsVote: false }
  minutes.add('sec', { type: 'personSeated', personId: 'sec', role: 'secretariat', ...seat })
  minutes.add('sec', { type: 'personSeated', personId: 'chair', role: 'chair', ...seat })
  for (const n of numbers(voters)) {
    const held = { sessionId: null, organizationId: `org-${n}`, holdsVote: true }
    minutes.add('sec', { type: 'personSeated', personId: `del-${n}`, role: 'delegate', ...held })
  }
  const drafted = numbers(paragraphs).map(paragraph)
  minutes.add('sec', { type: 'draftHandedOver', sessionId: 'S1', paragraphs: drafted })
  minutes.add('sec', { type: 'textCompiled', symbol: 'CSF/4/L.1', paragraphs: compile(minutes.forum) })
  minutes.add('sec', { type: 'amendmentsOpened' })
  for (const [i, n] of numbers(amendments).entries()) {
    const on = drafted[i % drafted.length]
    const sponsor = numbers(voters)[i % voters]
    if (!on || !sponsor) continue
    const word = Math.floor(i / drafted.length)
    const from = [...on.text.matchAll(/\w+/g)][word]?.index ?? 0
    minutes.add(`del-${sponsor}`, {
      type: 'amendmentFiled',
      amendmentId: `am-${n}`,
      number: i + 1,
      organizationId: `org-${sponsor}`,
      lang: 'en',
      reason: 'To say it plainly',
      paragraph: on.id,
      revision: 0,
      operations: [{ kind: 'text', paragraph: on.id, from, to: from, old: '', ins: `urgently (${n}) ` }],
    })
  }
  minutes.add('sec', { type: 'amendmentsClosed' })
  return minutes
}

export interface Hall {
  dataDir: string
  /** A cookie a voter, in the order of the organizations. */
  cookies: string[]
  forum: Forum
}

/** The same as an installation on disk, everybody signed in. The chair and the secretariat get printed links. */
export function openHall(size: HallSize): Hall {
  const dataDir = mkdtempSync(join(tmpdir(), 'concord-hall-'))
  const store = openSqlite(join(dataDir, 'concord.sqlite'))
  const { entries, forum } = hallMinutes(size)
  const at = new Date().toISOString()
  const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
  const person = (id: string, name: string) => ({ id, name, forumId: SAMPLE_FORUM, lang: 'en' as const })
  store.createForum(SAMPLE_FORUM, at)
  store.append(SAMPLE_FORUM, entries, (write) => {
    write.addPerson(person('sec', 'Noor Haddad'))
    write.addPerson(person('chair', 'Ingrid Solheim'))
    for (const n of numbers(size.voters)) write.addPerson(person(`del-${n}`, `Delegate ${n}`))
  })
  const cookies = numbers(size.voters).map((n) => {
    const cookie = newToken()
    store.addCookie({ hash: hashToken(cookie), personId: `del-${n}`, createdAt: at, expiresAt })
    return cookie
  })
  store.close()
  return { dataDir, cookies, forum }
}

export function nthParagraph(nth: number): string {
  return `p-${padded(nth)}`
}

export function nthAmendment(nth: number): string {
  return `am-${padded(nth)}`
}

export function nthDelegate(nth: number): string {
  return `del-${padded(nth)}`
}

function padded(nth: number): string {
  return String(nth + 1).padStart(4, '0')
}

function numbers(count: number): string[] {
  return Array.from({ length: count }, (_, i) => padded(i))
}

function paragraph(n: string): Paragraph {
  return {
    id: `p-${n}`,
    kind: 'operative',
    level: 0,
    lang: 'en',
    text:
      `Calls upon States, in paragraph ${n}, to ensure that public support for the diversity of cultural expressions ` +
      'reaches independent artists and the associations that represent them, and to publish each year what was paid ' +
      'to whom, in open formats and in the languages spoken in their territory.',
    em: [],
    notes: [],
    part: 'S1',
    struck: false,
    addedBy: null,
  }
}
