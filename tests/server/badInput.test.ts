import { get } from 'node:http'
import { connect } from 'node:net'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '../../server/router.ts'
import type { Refusal } from '../../shared/refusal.ts'
import { type Reply, type RunningForum, startForum, Visitor } from '../support/runningForum.ts'

let forum: RunningForum
let people: Record<Who, Visitor>
/** Ids that there are, filled in as the day goes on. */
const ids = { paragraph: 'r1', amendment: 'am1', ballot: 'b1', consensus: 'c1' }

const NAMES = {
  noor: 'Noor Haddad',
  ingrid: 'Ingrid Solheim',
  ines: 'Inés Quispe',
  amara: 'Amara Diallo',
  clara: 'Clara Weiss',
  jonas: 'Jonas Berg',
  rosa: 'Rosa Lima',
  edith: 'Edith Moreau',
}
type Who = keyof typeof NAMES | 'stranger'

/** Every mutation of the router with an input it would take, and who may ask for it. */
const MUTATIONS: Record<string, { by: Who[]; input?: () => object }> = {
  'amendments.openTime': { by: ['noor'] },
  'amendments.closeTime': { by: ['noor'] },
  'amendments.file': { by: ['clara', 'jonas'], input: () => filing() },
  'amendments.withdraw': { by: ['clara', 'jonas', 'edith'], input: () => ({ amendmentId: ids.amendment }) },
  'amendments.takeOver': { by: ['clara', 'jonas'], input: () => ({ amendmentId: ids.amendment }) },
  'amendments.sponsor': { by: ['clara', 'jonas'], input: () => ({ amendmentId: ids.amendment }) },
  'amendments.leave': { by: ['clara', 'jonas'], input: () => ({ amendmentId: ids.amendment }) },
  'amendments.admit': { by: ['ingrid'], input: () => ({ amendmentId: ids.amendment }) },
  'amendments.declareInadmissible': {
    by: ['noor', 'ingrid'],
    input: () => ({ amendmentId: ids.amendment, reason: 'No.' }),
  },
  'amendments.merge': { by: ['noor'], input: () => ({ amendmentId: ids.amendment, into: 'am2' }) },
  'amendments.undoMerger': {
    by: ['noor', 'clara', 'jonas'],
    input: () => ({ amendmentId: ids.amendment }),
  },
  'amendments.sendBack': { by: ['ingrid'], input: () => ({ amendmentId: ids.amendment, todo: 'Again.' }) },
  'amendments.notTakeUp': { by: ['ingrid'], input: () => ({ amendmentIds: [ids.amendment], reason: '' }) },
  'amendments.reorder': {
    by: ['ingrid'],
    input: () => ({ paragraph: ids.paragraph, order: [ids.amendment], reason: 'So.' }),
  },
  'amendments.take': { by: ['ingrid'], input: () => ({ paragraph: ids.paragraph }) },
  'amendments.confirmFall': { by: ['ingrid'], input: () => ({ amendmentId: ids.amendment }) },
  'ballots.open': { by: ['ingrid'], input: () => ({ question: { kind: 'adoptText' }, recorded: true }) },
  'ballots.cast': { by: ['clara', 'jonas'], input: () => vote('0'.repeat(64)) },
  'ballots.close': { by: ['ingrid'], input: () => ({ ballotId: ids.ballot }) },
  'ballots.announce': { by: ['ingrid'], input: () => ({ ballotId: ids.ballot }) },
  'consensus.seek': { by: ['ingrid'] },
  'consensus.object': {
    by: ['clara', 'jonas'],
    input: () => ({ consensusId: ids.consensus, reason: 'No.' }),
  },
  'consensus.conclude': { by: ['ingrid'] },
  'contactGroups.refer': {
    by: ['ingrid'],
    input: () => ({ paragraph: ids.paragraph, organizations: ['O01', 'O07'], note: '' }),
  },
  'contactGroups.recall': { by: ['ingrid'], input: () => ({ groupId: 'g1', reason: 'No.' }) },
  'contactGroups.report': {
    by: ['clara', 'jonas'],
    input: () => ({ groupId: 'g1', reason: '', lang: 'en' }),
  },
  'corrections.make': { by: ['noor', 'ingrid'], input: () => correction() },
  'corrections.propose': { by: ['noor'], input: () => correction() },
  'corrections.allow': { by: ['ingrid'], input: () => ({ correctionId: 'k1' }) },
  'corrections.refuse': { by: ['ingrid'], input: () => ({ correctionId: 'k1' }) },
  'divisions.request': { by: ['clara', 'jonas'], input: () => division() },
  'divisions.object': { by: ['clara', 'jonas'], input: () => ({ divisionId: 'd1' }) },
  'divisions.withdraw': { by: ['clara', 'jonas', 'ingrid'], input: () => ({ divisionId: 'd1' }) },
  'divisions.divide': { by: ['ingrid'], input: () => ({ divisionId: 'd1' }) },
  'drafts.handOver': { by: ['noor', 'amara'], input: () => ({ sessionId: 'S1' }) },
  'drafts.compile': { by: ['noor'] },
  'drafts.say': { by: ['clara', 'noor', 'ingrid', 'ines', 'amara', 'jonas', 'rosa'], input: () => remark() },
  'drafts.takeOver': { by: ['amara'], input: () => ({ sessionId: 'S1', thread: 't1' }) },
  'drafts.givePen': { by: ['noor', 'ines'], input: () => ({ sessionId: 'S1', personId: 'del-O01' }) },
  'drafts.takePen': { by: ['noor', 'ines'], input: () => ({ sessionId: 'S1', personId: 'rap-S1-a' }) },
  'freezing.freeze': { by: ['noor'] },
  'prepared.keep': {
    by: ['clara', 'jonas', 'rosa', 'ines', 'edith'],
    input: () => ({ id: 'p1', headId: ids.paragraph, typed: '{}' }),
  },
  'prepared.discard': { by: ['clara', 'jonas', 'rosa', 'ines', 'edith'], input: () => ({ id: 'p1' }) },
  'people.seat': { by: ['noor'], input: () => newcomer() },
  'people.reissue': { by: ['noor'], input: () => ({ personId: 'adv-O08' }) },
  'people.unseat': { by: ['noor'], input: () => ({ personId: 'adv-O08' }) },
  'signIn.redeem': { by: [], input: () => ({ token: 'x'.repeat(43) }) },
  'signIn.leave': { by: [] },
}
const GUARDED = Object.keys(MUTATIONS).filter((path) => !path.startsWith('signIn.'))
/** What is refused from the hand-over on, frozen or not. */
const OF_THE_MARGIN = ['drafts.say', 'drafts.takeOver']
const WITH_INPUT = Object.keys(MUTATIONS).filter((path) => MUTATIONS[path]?.input)

const QUERIES: Record<string, object | undefined> = {
  'amendments.closings': undefined,
  'ballots.own': { ballotId: 'b1' },
  'ballots.result': { ballotId: 'b1' },
  'drafts.read': { sessionId: 'S1' },
  'people.names': undefined,
  'prepared.mine': undefined,
  'provenance.read': undefined,
  'signIn.me': undefined,
}

/** Answers that nobody should ever get. */
const faults: string[] = []

beforeAll(async () => {
  forum = await startForum()
  const signedIn = Object.entries(NAMES).map(async ([who, name]) => [
    who,
    await Visitor.signedIn(forum, name),
  ])
  people = { ...Object.fromEntries(await Promise.all(signedIn)), stranger: new Visitor(forum.url) }
})

afterAll(() => forum.stop())

/** After every attack an honest request works, in the same process. */
afterEach(async () => {
  expect(faults.splice(0)).toEqual([])
  expect(forum.child.exitCode).toBeNull()
  expect((await people.clara.ask('signIn.me')).data).toMatchObject({ personId: 'del-O01' })
})

/** Whoever may ask for this: with their cookie an attack would succeed if it got through. */
function someoneWhoMay(path: string): Visitor {
  return people[MUTATIONS[path]?.by[0] ?? 'noor']
}

async function head(): Promise<string> {
  const { seq, head: seal } = await people.noor.forum()
  return `${seq} ${seal}`
}

/** Sends all these and sees that each gets the answer stated and that nothing has happened. */
async function nothingHappens(
  asked: () => Promise<Reply>[],
  stated: (reply: Reply) => string | null,
): Promise<void> {
  const before = await head()
  for (const sent of asked()) {
    const reply = await sent
    if (reply.status >= 500) faults.push(`${reply.status} ${reply.body.slice(0, 200)}`)
    const wrong = stated(reply)
    if (wrong) faults.push(`${wrong}: ${reply.status} ${reply.body.slice(0, 200)}`)
  }
  expect(await head()).toBe(before)
}

function refusedWith(...refusals: (Refusal | null)[]) {
  return ({ refusal, status }: Reply) =>
    refusals.includes(refusal as Refusal) && status >= 400 ? null : `not ${refusals.join(' or ')}`
}

test('[S7] the router has these mutations and queries, and each is attacked', () => {
  const procedures = Object.entries(
    appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
  )
  const named = (type: string) => procedures.filter(([, p]) => p._def.type === type).map(([path]) => path)
  expect(named('mutation').sort()).toEqual(Object.keys(MUTATIONS).sort())
  expect(named('query').sort()).toEqual(Object.keys(QUERIES).sort())
})

describe.each(['at the beginning of the day', 'while a ballot is open', 'at its end'])('%s', (moment) => {
  beforeAll(async () => {
    if (moment === 'while a ballot is open') await goOnUntilABallotIsOpen()
    if (moment === 'at its end') await goOnToTheEnd()
  })

  test('[S7] no page of another site can do anything with our cookie', async () => {
    for (const [path, { input }] of Object.entries(MUTATIONS)) {
      const visitor = path.startsWith('signIn') ? people.noor : someoneWhoMay(path)
      const json = JSON.stringify(input?.() ?? {})
      await nothingHappens(
        () =>
          FOREIGN(forum.url).map((headers) => visitor.send('POST', `/trpc/${path}`, { body: json, headers })),
        refusedWith('foreign-origin'),
      )
    }
    expect((await people.noor.ask('signIn.me')).data).not.toBeNull()
  })

  test('[S7] nothing is done by GET, in a batch, by another method or by a header that names one', async () => {
    for (const [path, { input }] of Object.entries(MUTATIONS)) {
      const visitor = path.startsWith('signIn') ? people.noor : someoneWhoMay(path)
      const json = JSON.stringify(input?.() ?? {})
      const type = { 'content-type': 'application/json' }
      const query = `?input=${encodeURIComponent(json)}`
      const override = { ...type, 'x-http-method-override': 'POST', 'x-http-method': 'POST' }
      await nothingHappens(
        () => [
          visitor.send('GET', `/trpc/${path}${query}`),
          visitor.send('GET', `/trpc/${path}${query}`, { headers: override }),
          visitor.send('GET', `/trpc/${path}${query}&_method=POST`),
          visitor.send('HEAD', `/trpc/${path}${query}`),
          visitor.send('PUT', `/trpc/${path}`, { body: json, headers: override }),
          visitor.send('PATCH', `/trpc/${path}`, { body: json, headers: override }),
          visitor.send('DELETE', `/trpc/${path}`, { body: json, headers: override }),
          visitor.send('POST', `/trpc/${path}?batch=1`, { body: `{"0":${json}}`, headers: type }),
          visitor.send('POST', `/trpc/${path},people.names?batch=1`, {
            body: `{"0":${json}}`,
            headers: type,
          }),
          visitor.send('POST', `/trpc/people.names,${path}?batch=1`, {
            body: `{"1":${json}}`,
            headers: type,
          }),
        ],
        // HEAD is answered by tRPC without asking the procedure.
        ({ status }) => ((status >= 400 && status < 500) || status === 204 ? null : 'done'),
      )
    }
    expect((await people.noor.ask('signIn.me')).data).not.toBeNull()
  })

  test('[S15] what cannot be read is refused as such', async () => {
    for (const path of WITH_INPUT) {
      const visitor = someoneWhoMay(path)
      const good = MUTATIONS[path]?.input?.() ?? {}
      await nothingHappens(
        () =>
          UNREADABLE(good).map((body) =>
            visitor.send('POST', `/trpc/${path}`, { body, headers: { 'content-type': 'application/json' } }),
          ),
        ({ refusal, status }) =>
          status === 400 && refusal === 'input-unreadable' ? null : `${path} took it`,
      )
    }
  })

  test('[S15] what is too large or of another type is not read at all', async () => {
    for (const path of WITH_INPUT) {
      const visitor = someoneWhoMay(path)
      const large = JSON.stringify({ ...MUTATIONS[path]?.input?.(), more: 'x'.repeat(300_000) })
      const as = (type: string | null, body: string) =>
        visitor.send('POST', `/trpc/${path}`, { body, headers: { 'content-type': type } })
      await nothingHappens(
        () => [as('application/json', large)],
        ({ status }) => (status === 413 ? null : `${path} took 300 kB`),
      )
      const small = JSON.stringify(MUTATIONS[path]?.input?.())
      await nothingHappens(
        () => [
          as('text/plain', small),
          as('application/xml', small),
          as('application/x-www-form-urlencoded', 'a=b'),
        ],
        ({ status }) => (status === 415 || status === 400 ? null : `${path} took another type`),
      )
    }
  })

  test('[P1] [S15] whoever may not is told why, signed out or in another role', async () => {
    for (const path of GUARDED) {
      const { by, input } = MUTATIONS[path] ?? { by: [] }
      const others = (Object.keys(NAMES) as Who[]).filter((who) => !by.includes(who))
      await nothingHappens(() => [people.stranger.call(path, input?.())], refusedWith('not-signed-in'))
      await nothingHappens(
        () => others.map((who) => people[who].call(path, input?.())),
        moment === 'at its end' && path !== 'people.reissue'
          ? refusedWith(
              'forum-frozen',
              ...(OF_THE_MARGIN.includes(path) ? ['draft-handed-over' as const] : []),
            )
          : refusedWith(
              ...(moment === 'while a ballot is open' ? ['draft-handed-over' as const] : []),
              'not-your-role',
              'no-vote-held',
              'observers-do-not-decide',
              'not-your-session',
              'not-your-organization',
              'forum-frozen',
            ),
      )
    }
  })

  test('[S15] queries that cannot be read, and what is nobody’s business', async () => {
    for (const [path, input] of Object.entries(QUERIES)) {
      if (input) {
        const odd = [
          '{',
          '',
          '[]',
          '1',
          '{"ballotId":1}',
          '{"ballotId":"../b"}',
          '{"ballotId":"b1","more":1}',
          '%zz',
        ]
        await nothingHappens(
          () =>
            odd.map((i) =>
              people.ingrid.send('GET', `/trpc/${path}?input=${i === '%zz' ? i : encodeURIComponent(i)}`),
            ),
          ({ status }) => (status === 400 ? null : `${path} took it`),
        )
      }
      if (path !== 'signIn.me') {
        await nothingHappens(() => [people.stranger.ask(path, input)], refusedWith('not-signed-in'))
      }
    }
    await nothingHappens(
      () =>
        (['noor', 'amara', 'clara', 'edith'] as const).map((w) =>
          people[w].ask('ballots.result', { ballotId: ids.ballot }),
        ),
      refusedWith('not-your-role'),
    )
  })

  test('[S10] names that are paths, poison or statements are no ids', async () => {
    const names = [
      '../../etc/passwd',
      '..',
      '',
      'a\0b',
      '__proto__',
      'constructor',
      'toString',
      'x'.repeat(9_000),
      "'; drop table journal; --",
    ]
    const ask = (path: string, who: Who, input: object) => people[who].call(path, input)
    for (const name of names) {
      await nothingHappens(
        () => [
          ask('drafts.handOver', 'noor', { sessionId: name }),
          ask('drafts.say', 'noor', { ...remark(), sessionId: name }),
          ask('drafts.takeOver', 'amara', { sessionId: name, thread: 't1' }),
          ask('drafts.givePen', 'noor', { sessionId: name, personId: 'del-O01' }),
          ask('drafts.takePen', 'noor', { sessionId: 'S1', personId: name }),
          people.noor.ask('drafts.read', { sessionId: name }),
          ask('amendments.take', 'ingrid', { paragraph: name }),
          ask('amendments.withdraw', 'clara', { amendmentId: name }),
          ask('amendments.file', 'clara', { ...filing(), amendmentId: name }),
          ask('amendments.file', 'clara', { ...filing(), parent: name }),
          ask('amendments.file', 'clara', { ...filing(), from: name }),
          ask('amendments.file', 'clara', { ...filing(), asked: [name] }),
          ask('amendments.file', 'noor', { ...filing(), way: 'oral', organizationId: name }),
          ask('amendments.takeOver', 'clara', { amendmentId: name }),
          ask('amendments.sponsor', 'clara', { amendmentId: name }),
          ask('amendments.leave', 'clara', { amendmentId: name }),
          ask('amendments.admit', 'ingrid', { amendmentId: name }),
          ask('amendments.declareInadmissible', 'noor', { amendmentId: name, reason: 'No.' }),
          ask('amendments.merge', 'noor', { amendmentId: ids.amendment, into: name }),
          ask('amendments.merge', 'noor', { amendmentId: name, into: ids.amendment }),
          ask('amendments.undoMerger', 'noor', { amendmentId: name }),
          ask('amendments.sendBack', 'ingrid', { amendmentId: name, todo: 'Again.' }),
          ask('amendments.notTakeUp', 'ingrid', { amendmentIds: [name], reason: '' }),
          ask('amendments.reorder', 'ingrid', { paragraph: name, order: ['am1'], reason: 'So.' }),
          ask('amendments.reorder', 'ingrid', { paragraph: ids.paragraph, order: [name], reason: 'So.' }),
          ask('prepared.keep', 'clara', { id: name, headId: 'r1', typed: '{}' }),
          ask('prepared.keep', 'clara', { id: 'p1', headId: name, typed: '{}' }),
          ask('prepared.discard', 'clara', { id: name }),
          ask('amendments.confirmFall', 'ingrid', { amendmentId: name }),
          ask('ballots.open', 'ingrid', {
            question: { kind: 'adoptAmendment', amendmentId: name },
            recorded: true,
          }),
          ask('contactGroups.refer', 'ingrid', { paragraph: name, organizations: ['O01'], note: '' }),
          ask('contactGroups.refer', 'ingrid', { paragraph: 'r1', organizations: [name], note: '' }),
          ask('contactGroups.recall', 'ingrid', { groupId: name, reason: 'No.' }),
          ask('contactGroups.report', 'clara', { groupId: name, reason: '', lang: 'en' }),
          ask('corrections.make', 'noor', { ...correction(), paragraph: name }),
          ask('corrections.propose', 'noor', { ...correction(), paragraph: name }),
          ask('corrections.allow', 'ingrid', { correctionId: name }),
          ask('corrections.refuse', 'ingrid', { correctionId: name }),
          ask('divisions.request', 'clara', { ...division(), paragraph: name }),
          ask('divisions.object', 'clara', { divisionId: name }),
          ask('divisions.withdraw', 'ingrid', { divisionId: name }),
          ask('divisions.divide', 'ingrid', { divisionId: name }),
          ask('ballots.close', 'ingrid', { ballotId: name }),
          ask('ballots.cast', 'clara', { ...vote('0'.repeat(64)), ballotId: name }),
          ask('consensus.object', 'clara', { consensusId: name, reason: '' }),
          ask('people.seat', 'noor', { ...newcomer(), organizationId: name }),
          ask('people.seat', 'noor', { ...newcomer(), sessionId: name }),
          ask('people.unseat', 'noor', { personId: name }),
          ask('people.reissue', 'noor', { personId: name }),
          people.clara.ask('ballots.own', { ballotId: name }),
        ],
        refusedWith('input-unreadable'),
      )
    }
  })
})

test('[S15] what comes late is told what it is too late for', async () => {
  // The day above is over; every step was tried again when its time had passed.
  expect(late).toEqual({
    'drafts.handOver again': 'draft-handed-over',
    'drafts.say after the hand-over': 'draft-handed-over',
    'drafts.takeOver after the hand-over': 'draft-handed-over',
    'drafts.givePen after the hand-over': 'draft-handed-over',
    'drafts.takePen after the hand-over': 'draft-handed-over',
    'drafts.compile again': 'text-already-compiled',
    'amendments.openTime again': 'amendments-open',
    'amendments.file on an old revision': 'text-changed',
    'amendments.file after the time': 'amendments-closed',
    'amendments.admit what does not wait': 'amendment-decided',
    'amendments.sponsor twice': 'already-sponsor',
    'amendments.withdraw during the vote': 'ballot-under-way',
    'amendments.file after the decision': 'text-decided',
    'amendments.withdraw after the vote': 'amendment-decided',
    'ballots.open while one is open': 'ballot-under-way',
    'ballots.cast on another text': 'other-text',
    'ballots.cast after the close': 'ballot-closed',
    'ballots.close again': 'ballot-closed',
    'ballots.announce again': 'ballot-announced',
    'amendments.openTime after the decision': 'text-decided',
    'freezing.freeze too early': 'matters-open',
    'freezing.freeze again': 'forum-frozen',
  })
})

test('[L2] [S15] the stream refuses what is no place in the journal', async () => {
  const { seq } = await people.noor.forum()
  const at = (after: string) => people.stranger.send('GET', `/forums/csf4/journal?after=${after}`)
  await nothingHappens(
    () =>
      [
        '-1',
        'x',
        '1.5',
        'NaN',
        '1e99',
        '%00',
        '9007199254740993',
        String(seq + 1),
        '1&after=2',
        '__proto__',
      ].map(at),
    refusedWith('input-unreadable'),
  )
  await nothingHappens(
    () =>
      ['garbage', '-5', String(seq + 7), '1,2', '{}'].map((id) =>
        people.stranger.send('GET', '/forums/csf4/journal?after=0', { headers: { 'last-event-id': id } }),
      ),
    refusedWith('input-unreadable'),
  )
})

test.each(['snapshot', 'journal', 'record.json', 'report.docx', 'report.html'])(
  '[S10] there is no %s of a forum that there is not, whatever its name',
  async (what) => {
    const names = [
      'csf5',
      '__proto__',
      'constructor',
      '..',
      '%2e%2e',
      '..%2f..%2fetc%2fpasswd',
      '%00',
      'a%00b',
      'x'.repeat(199),
      'x'.repeat(9_000),
      "';drop table journal;--",
      'csf4%2f..',
    ]
    await nothingHappens(
      () => names.map((name) => people.stranger.send('GET', `/forums/${name}/${what}`)),
      ({ status }) => (status === 404 || status === 400 || status === 414 ? null : 'found'),
    )
  },
)

test('[S15] a request that is no HTTP is answered or cut off, and nothing more', async () => {
  const port = Number(new URL(forum.url).port)
  const lines = [
    'GARBAGE\r\n\r\n',
    'GET / HTTP/9.9\r\n\r\n',
    `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`,
    `GET / HTTP/1.1\r\nHost: x\r\nX: ${'y'.repeat(100_000)}\r\n\r\n`,
    'POST /trpc/ballots.cast HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    'GET /forums/%zz/snapshot HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n',
  ]
  for (const line of lines) {
    const socket = connect(port, '127.0.0.1')
    let answer = ''
    socket.on('data', (bytes: Buffer) => {
      answer += bytes.toString()
    })
    socket.on('error', () => {})
    socket.write(line)
    // A reset is as good as an answer.
    await new Promise((closed) => socket.on('close', closed))
    expect(answer).toMatch(/^(HTTP\/1\.1 4\d\d|$)/)
  }
})

test('[L2] HEAD of the stream follows nothing; an HTTP/1.0 proxy gets a stream it can read', async () => {
  expect((await people.stranger.send('HEAD', '/forums/csf4/journal?after=0')).status).toBe(404)
  const socket = connect(Number(new URL(forum.url).port), '127.0.0.1')
  socket.write('GET /forums/csf4/journal?after=0 HTTP/1.0\r\nHost: x\r\n\r\n')
  let answer = ''
  socket.on('data', (bytes: Buffer) => {
    answer += bytes.toString()
  })
  for (let tries = 0; !answer.includes('data: [') && tries < 400; tries += 1) await pause(10)
  socket.destroy()
  const [headers = '', ...body] = answer.split('\r\n\r\n')
  expect(headers).not.toMatch(/transfer-encoding/i)
  expect(body.join('\r\n\r\n')).toMatch(/^retry: 1000\n\nid: \d+\ndata: \[/)
})

describe('signing in', () => {
  test('[K1] only hashes are kept of links, codes and cookies: who reads the file signs in as nobody', async () => {
    const file = new Database(join(forum.dataDir, 'concord.sqlite'), { readonly: true })
    const tables = file
      .prepare("select name from sqlite_master where type = 'table'")
      .pluck()
      .all() as string[]
    const stored = tables
      .map((t) => JSON.stringify(file.prepare(`select * from "${t}"`).raw().all()))
      .join('\n')
    file.close()
    const secrets = [
      ...Object.values(forum.tokens),
      ...Object.values(forum.codes),
      ...Object.values(forum.codes).map((c) => c.replace('-', '')),
      ...Object.values(people).flatMap((v) => v.cookie.split('=')[1] ?? []),
    ]
    expect(secrets.length).toBeGreaterThan(30)
    expect(secrets.filter((secret) => secret && stored.includes(secret))).toEqual([])
    expect(forum.output().match(/cookie/i)).toBeNull()
  })

  test('[K2] a code is read as it was meant', async () => {
    const code = forum.codes['Rosa Lima'] ?? ''
    const arabic = code.replace(/\d/g, (d) => String.fromCharCode(0x660 + Number(d)))
    const wide = [...code]
      .map((c) => (c === '-' ? '—' : String.fromCharCode(c.charCodeAt(0) + 0xfee0)))
      .join('')
    const meant = [
      code,
      code.toLowerCase(),
      ` ${code} `,
      code.replace('-', ''),
      [...code].join(' '),
      arabic,
      wide,
    ]
    const alike = [
      code.replaceAll('0', 'O'),
      code.replaceAll('1', 'l'),
      code.replaceAll('1', 'I').replaceAll('0', 'o'),
    ]
    for (const typed of [...meant, ...alike]) {
      const reply = await new Visitor(forum.url).call('signIn.redeem', { code: typed })
      expect([typed, reply.data]).toEqual([typed, { personId: 'adv-O08' }])
    }
  })

  test('[K4] the cookie is out of reach for scripts and for other sites, and long', async () => {
    const reply = await new Visitor(forum.url).call('signIn.redeem', { token: forum.tokens['Rosa Lima'] })
    const [cookie = ''] = reply.headers['set-cookie'] ?? []
    expect(cookie).toMatch(/; HttpOnly/)
    expect(cookie).toMatch(/; SameSite=Strict/)
    expect(cookie).toMatch(/; Path=\//)
    expect(cookie.split(';')[0]?.split('=')[1]?.length).toBeGreaterThanOrEqual(43)
  })

  test('[K5] a cookie copied before signing out is worth nothing after', async () => {
    const rosa = await Visitor.signedIn(forum, 'Rosa Lima')
    const thief = new Visitor(forum.url)
    thief.cookie = rosa.cookie
    expect((await thief.ask('signIn.me')).data).toMatchObject({ personId: 'adv-O08' })
    await rosa.done('signIn.leave')
    expect((await thief.ask('signIn.me')).data).toBeNull()
    expect((await thief.ask('people.names')).refusal).toBe('not-signed-in')
  })

  test('[K5] signing in again on the same browser leaves no second key behind', async () => {
    const rosa = await Visitor.signedIn(forum, 'Rosa Lima')
    const first = rosa.cookie
    await rosa.done('signIn.redeem', { token: forum.tokens['Rosa Lima'] })
    const old = new Visitor(forum.url)
    old.cookie = first
    expect(rosa.cookie).not.toBe(first)
    expect((await old.ask('signIn.me')).data).toBeNull()
  })

  test('[S6] whoever loses the seat is nobody to the forum at once, signed in or not', async () => {
    const other = await startForum()
    const noor = await Visitor.signedIn(other, 'Noor Haddad')
    const rosa = await Visitor.signedIn(other, 'Rosa Lima')
    expect((await rosa.ask('people.names')).data).toMatchObject({ 'adv-O08': 'Rosa Lima' })
    await noor.done('people.unseat', { personId: 'adv-O08' })
    expect((await rosa.ask('people.names')).refusal).toBe('not-seated')
    expect((await rosa.call('amendments.file', filing())).refusal).toBe('not-seated')
    expect((await noor.ask('people.names')).data).not.toHaveProperty('adv-O08')
    await other.stop()
  })

  test('[K5] made-up, foreign and overlong cookies are nobody', async () => {
    for (const cookie of [
      'concord=',
      'concord=x',
      `concord=${'0'.repeat(64)}`,
      `concord=${'x'.repeat(5_000)}`,
      'concord=%zz',
      'other=1',
    ]) {
      const guest = new Visitor(forum.url)
      guest.cookie = cookie
      expect((await guest.ask('signIn.me')).data).toBeNull()
    }
  })

  test('[K1] a link is not used up by whoever merely fetches the page it points to', async () => {
    const token = forum.tokens['Yuki Mori']
    for (let i = 0; i < 20; i += 1)
      await new Promise((done) => get(`${forum.url}/join`, (r) => r.resume().on('end', done)))
    expect((await new Visitor(forum.url).call('signIn.redeem', { token })).data).toEqual({
      personId: 'del-O08',
    })
  })

  test('[K1] a hundred devices that redeem one link at once are a hundred browsers of one person', async () => {
    const devices = Array.from({ length: 100 }, () => new Visitor(forum.url))
    const told = await Promise.all(
      devices.map((d) => d.call('signIn.redeem', { token: forum.tokens['Yuki Mori'] })),
    )
    expect(new Set(told.map((t) => JSON.stringify(t.data)))).toEqual(new Set(['{"personId":"del-O08"}']))
    expect(new Set(devices.map((d) => d.cookie)).size).toBe(100)
  })

  test('[K3] a wrong link or code says so and sets no cookie', async () => {
    const guest = new Visitor(forum.url)
    expect((await guest.call('signIn.redeem', { token: 'x'.repeat(43) })).refusal).toBe('link-unknown')
    expect((await guest.call('signIn.redeem', { code: 'ZZZZ-ZZZZ' })).refusal).toBe('code-unknown')
    expect(
      (await guest.call('signIn.redeem', { code: forum.tokens['Rosa Lima']?.slice(0, 40) })).refusal,
    ).toBe('code-unknown')
    expect((await guest.call('signIn.redeem', { token: forum.codes['Rosa Lima'] })).refusal).toBe(
      'input-unreadable',
    )
    expect(guest.cookie).toBe('')
  })

  test('[K3] guessing codes stops for the minute; links still work, so a hall is not locked out', async () => {
    const guest = new Visitor(forum.url)
    const told: (string | null)[] = []
    for (let i = 0; i < 30 && !told.includes('too-many-tries'); i += 1) {
      const guesses = Array.from({ length: 20 }, (_, n) =>
        guest.call('signIn.redeem', { code: `ZZ${i}-${n}` }),
      )
      told.push(...(await Promise.all(guesses)).map((r) => r.refusal))
    }
    expect(new Set(told)).toEqual(new Set(['code-unknown', 'too-many-tries']))
    expect(told.indexOf('too-many-tries')).toBeGreaterThanOrEqual(240 - 20)
    await Visitor.signedIn(forum, 'Rosa Lima')
  })
})

/** What a browser lets a page of another site send without asking us first, and what it might be tricked into. */
function FOREIGN(url: string): Record<string, string | null>[] {
  const json = { 'content-type': 'application/json' }
  const host = new URL(url).host
  const origins = [
    null,
    'null',
    'http://evil.example',
    `${url}.evil.example`,
    `http://evil.example:${new URL(url).port}`,
    `http://localhost:${new URL(url).port}`,
    `${url}@evil.example`,
    `file://${host}`,
    `ftp://${host}`,
    '*',
    '',
  ]
  return [
    ...origins.map((origin) => ({ ...json, origin })),
    ...['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', null].map(
      (type) => ({
        'content-type': type,
        origin: 'http://evil.example',
      }),
    ),
    { 'content-type': 'multipart/form-data; boundary=x', origin: null },
    ...['cross-site', 'same-site', 'none', 'nonsense'].map((site) => ({ ...json, 'sec-fetch-site': site })),
    { ...json, host: 'forum.example', origin: 'http://forum.example.evil.example' },
    { ...json, host: 'forum.example', origin: 'http://evil-forum.example' },
    { ...json, origin: null, 'sec-fetch-site': 'same-origin' },
    { ...json, origin: 'http://evil.example', 'sec-fetch-site': 'same-origin' },
  ]
}

function UNREADABLE(good: object): string[] {
  const withOther = (value: unknown) =>
    JSON.stringify(Object.fromEntries(Object.keys(good).map((key) => [key, value])))
  return [
    '{',
    '{"a":}',
    'undefined',
    '\u0000',
    'null',
    'true',
    '[]',
    '"x"',
    '{}',
    '{"__proto__":{"isAdmin":true}}',
    '{"constructor":{"prototype":{"isAdmin":true}}}',
    `${'['.repeat(50_000)}${']'.repeat(50_000)}`,
    `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
    JSON.stringify({ ...good, more: 1 }),
    JSON.stringify({ json: good }),
    withOther(null),
    withOther(12),
    withOther([]),
    withOther({}),
    withOther('../../etc/passwd'),
    withOther('\u202E\u0000\uD800'),
  ]
}

function filing(revision = 0) {
  const nothing = { changed: [], reshaped: [], dropped: [], added: [] }
  const added = [{ after: ids.paragraph, kind: 'operative', level: 0, text: 'Encourages everybody;' }]
  return { revision, proposal: { ...nothing, added }, reason: 'It is missing.', lang: 'en' }
}

function correction() {
  return { paragraph: ids.paragraph, revision: 0, text: 'Invites Parties,', reason: 'A comma.' }
}

function division() {
  const drop = { kind: 'drop', paragraph: ids.paragraph }
  return {
    amendmentId: null,
    paragraph: ids.paragraph,
    revision: 0,
    parts: [{ operations: [drop] }],
    reason: '',
  }
}

function remark() {
  const letter = { client: 1, clock: 1 }
  const anchor = { paragraph: 's1', words: 'Recalling', from: letter, to: letter }
  return {
    sessionId: 'S1',
    said: { type: 'commented', thread: 't1', anchor, words: 'Since when?', mentions: [] },
  }
}

function vote(textHash: string) {
  return { ballotId: ids.ballot, choice: 'for', textHash }
}

function newcomer() {
  return {
    name: 'Zoe',
    lang: 'en',
    role: 'observer',
    organizationId: null,
    sessionId: null,
    holdsVote: false,
  }
}

const late: Record<string, string | null> = {}

async function tooLate(what: string, who: Who, input?: object): Promise<void> {
  const path = what.split(' ')[0] ?? ''
  late[what] = (await people[who].call(path, input)).refusal
}

async function goOnUntilABallotIsOpen(): Promise<void> {
  const { noor, ingrid, clara, jonas } = people
  for (const sessionId of ['S1', 'S2', 'S3']) await noor.done('drafts.handOver', { sessionId })
  await tooLate('drafts.handOver again', 'amara', { sessionId: 'S1' })
  await tooLate('drafts.say after the hand-over', 'amara', remark())
  await tooLate('drafts.takeOver after the hand-over', 'amara', { sessionId: 'S1', thread: 't1' })
  await tooLate('drafts.givePen after the hand-over', 'ines', { sessionId: 'S1', personId: 'del-O01' })
  await tooLate('drafts.takePen after the hand-over', 'noor', { sessionId: 'S1', personId: 'rap-S1-a' })
  await noor.done('drafts.compile')
  await tooLate('drafts.compile again', 'noor')
  ids.paragraph = (await noor.forum()).text?.paragraphs.find((p) => p.kind === 'operative')?.id ?? ''
  await noor.done('amendments.openTime')
  await tooLate('amendments.openTime again', 'noor')
  await tooLate('amendments.file on an old revision', 'clara', filing(3))
  ids.amendment = (await clara.done<{ amendmentId: string }>('amendments.file', filing())).amendmentId
  await noor.done('amendments.closeTime')
  await tooLate('amendments.file after the time', 'edith', { ...filing(), way: 'suggested' })
  await tooLate('amendments.admit what does not wait', 'ingrid', { amendmentId: ids.amendment })
  await tooLate('amendments.sponsor twice', 'clara', { amendmentId: ids.amendment })
  await ingrid.done('amendments.take', { paragraph: ids.paragraph })
  await tooLate('freezing.freeze too early', 'noor')
  const question = { kind: 'adoptAmendment', amendmentId: ids.amendment }
  ids.ballot = (
    await ingrid.done<{ ballotId: string }>('ballots.open', { question, recorded: true })
  ).ballotId
  await tooLate('ballots.open while one is open', 'ingrid', { question, recorded: true })
  await tooLate('ballots.cast on another text', 'jonas', vote('0'.repeat(64)))
  await tooLate('amendments.withdraw during the vote', 'clara', { amendmentId: ids.amendment })
  await jonas.done('ballots.cast', vote((await noor.forum()).ballots[ids.ballot]?.textHash ?? ''))
}

async function goOnToTheEnd(): Promise<void> {
  const { noor, ingrid } = people
  const textHash = (await noor.forum()).ballots[ids.ballot]?.textHash ?? ''
  await ingrid.done('ballots.close', { ballotId: ids.ballot })
  await tooLate('ballots.cast after the close', 'clara', vote(textHash))
  await tooLate('ballots.close again', 'ingrid', { ballotId: ids.ballot })
  await ingrid.done('ballots.announce', { ballotId: ids.ballot })
  await tooLate('ballots.announce again', 'ingrid', { ballotId: ids.ballot })
  await tooLate('amendments.withdraw after the vote', 'clara', { amendmentId: ids.amendment })
  const { ballotId } = await ingrid.done<{ ballotId: string }>('ballots.open', {
    question: { kind: 'adoptText' },
    recorded: false,
  })
  await ingrid.done('ballots.close', { ballotId })
  await ingrid.done('ballots.announce', { ballotId })
  await tooLate('amendments.openTime after the decision', 'noor')
  await tooLate('amendments.file after the decision', 'clara', filing((await noor.forum()).text?.revision))
  await noor.done('freezing.freeze')
  await tooLate('freezing.freeze again', 'noor')
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
