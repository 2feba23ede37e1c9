import { generateKeyPairSync } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp } from '../../server/app.ts'
import { signingWith } from '../../server/keyFiles.ts'
import type { PaperKind } from '../../server/papers/content.ts'
import { htmlPaper } from '../../server/papers/html.ts'
import { openPapers } from '../../server/papers/papers.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { createWorld, type World } from '../../server/world.ts'
import type { Act } from '../../shared/acts.ts'
import type { Forum } from '../../shared/forum.ts'
import type { Lang } from '../../shared/paragraph.ts'
import {
  adding,
  adopted,
  decided,
  dropping,
  filed,
  forumAfter,
  journalAfter,
  type Name,
  replacing,
  type Step,
  TABLED,
  timeClosed,
  timeOpened,
} from '../support/cast.ts'
import { type OpenedParagraph, openWord } from '../support/word.ts'

const NOW = '2023-06-05T12:05:00.000Z'
const ARABIC = 'يشجع الشباب على المشاركة؛'

/** Filed with what few amendments have. */
function filedWith(
  id: string,
  [who, did]: Step,
  more: Partial<Extract<Act, { type: 'amendmentFiled' }>>,
): Step {
  return [
    who,
    (forum: Forum, by: Name) => {
      const act = typeof did === 'function' ? did(forum, by) : did
      if (act.type !== 'amendmentFiled') throw new Error(`${id} is not filed`)
      return { ...act, ...more }
    },
  ]
}

/** 1 and 2 are alternatives, 8 changes 2; 5 is voted with 4; 3 adds; 6 deletes; 7 is withdrawn; 9 is late. */
const FILED: readonly Step[] = [
  ...TABLED,
  ['noor', timeOpened],
  ['ana', filed('am1', replacing('r1', 'large', 'all'))],
  ['bo', filed('am2', replacing('r1', 'large archives', 'libraries'))],
  ['chidi', filed('am3', adding('r2', ARABIC, 'am3-p'))],
  ['ana', filed('am4', replacing('r2', 'all schools', 'each public library'))],
  ['bo', filed('am5', replacing('r2', 'all schools', 'each public-library'))],
  ['chidi', filed('am6', dropping('r3'))],
  ['ana', filed('am7', replacing('r3', 'report', 'inform'))],
  ['ana', { type: 'amendmentWithdrawn', amendmentId: 'am7' }],
  filedWith('am8', ['chidi', filed('am8', replacing('r1', 'large', 'x'))], {
    parent: 'am2',
    asked: ['andes'],
    reason: 'Museums <too> & archives.',
    operations: [{ kind: 'text', paragraph: 'r1', from: 25, to: 34, old: 'libraries', ins: 'museums' }],
  }),
  ['ana', { type: 'amendmentSponsored', amendmentId: 'am8', organizationId: 'andes' }],
  ['noor', { type: 'amendmentMerged', amendmentId: 'am5', into: 'am4' }],
  ['noor', timeClosed],
  filedWith('am9', ['bo', filed('am9', replacing('r1b', 'their', 'its'))], { way: 'late' }),
]

const PENDING = [1, 2, 3, 4, 5, 6, 8, 9]

let app: FastifyInstance
let world: World

async function open(...steps: readonly Step[]): Promise<void> {
  const store = openSqlite(':memory:')
  store.createForum('f', NOW)
  store.append('f', journalAfter(...steps), (write) => {
    for (const id of ['noor', 'ana', 'edith', 'tomas'])
      write.addPerson({ id, forumId: 'f', name: id, lang: 'en' })
  })
  const { privateKey } = generateKeyPairSync('ed25519')
  world = createWorld({
    store,
    keys: { codeSecret: Buffer.alloc(32), signing: signingWith(privateKey) },
    failed: () => {},
    now: () => NOW,
  })
  app = await createApp({ world, forumId: 'f', logLevel: 'silent', serveClient: false })
}

beforeEach(() => open(...FILED))
afterEach(async () => {
  await app.close()
  world.store.close()
})

function get(who: string | null, path: string, more: Record<string, string> = {}) {
  const signedIn = who && world.signIn.redeem({ token: world.signIn.issue(who).token }, '127.0.0.1')
  const headers = signedIn && 'cookie' in signedIn ? { cookie: `concord=${signedIn.cookie}` } : {}
  return app.inject({ method: 'GET', url: `/papers/${path}`, headers: { ...headers, ...more } })
}

async function word(path: string) {
  const reply = await get('edith', path)
  expect(reply.statusCode).toBe(200)
  return openWord(reply.rawPayload)
}

/** As a black-and-white copy shows it: what is underlined in {+ +}, what is struck through in [- -]. */
function inBlackAndWhite({ xml, runs }: OpenedParagraph): string {
  const all = [...xml.matchAll(/<w:r>.*?<\/w:r>/gs)]
  return all
    .map(([run], i) => {
      const text = runs[i]?.text ?? ''
      if (/<w:u w:val="single"\/>/.test(run)) return `{+${text}+}`
      return runs[i]?.strike ? `[-${text}-]` : text
    })
    .join('')
    .replaceAll('+}{+', '')
    .replaceAll('-][-', '')
}

/** The numbers in the headings of what is printed, in order. */
function numbersIn(titles: readonly string[]): number[] {
  return titles.flatMap((t) => Number(/^(?:Sub-a|A|Sous-a)mende?ment (\d+)/.exec(t)?.[1] ?? Number.NaN) || [])
}

describe.each(['circular', 'compilation'] as const)('[T24] the %s', (kind) => {
  test('says every pending amendment once, in Word and HTML, in English and French', async () => {
    for (const lang of ['en', 'fr'] as const) {
      const { paragraphs } = await word(`${kind}.docx?lang=${lang}`)
      const inWord = numbersIn(paragraphs.filter((p) => p.runs[0]?.bold).map((p) => p.text))
      expect(inWord.toSorted((a, b) => a - b)).toEqual(PENDING)
      const { body } = await get('noor', `${kind}.html?lang=${lang}`)
      const inHtml = numbersIn([...body.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, t]) => t ?? ''))
      expect(inHtml).toEqual(inWord)
    }
  })

  test('whatever became of them since, none is missing and none stands twice', () => {
    const more: Step[] = [
      ...decided('am2', 'r1', 'adopted').slice(0, -1),
      ['ingrid', adopted('am2')],
      ['noor', { type: 'mergerUndone', amendmentId: 'am5' }],
      ['ana', { type: 'amendmentWithdrawn', amendmentId: 'am4' }],
    ]
    const numbers = (forum: Forum) => numbersIn(titlesOf(forum, kind)).toSorted((a, b) => a - b)
    FILED.forEach((_, i) => {
      const forum = forumAfter(FILED.slice(0, Math.max(i, TABLED.length)))
      expect(numbers(forum)).toEqual(pendingIn(forum))
    })
    more.forEach((_, i) => {
      const forum = forumAfter(FILED, more.slice(0, i + 1))
      expect(numbers(forum)).toEqual(pendingIn(forum))
    })
  })

  test('shows in black and white what is added and what is deleted', async () => {
    const lines = (await word(`${kind}.docx`)).paragraphs.map(inBlackAndWhite)
    for (const line of [
      '1.\tUrges Parties to protect [-large-] {+all+} archives and to fund:',
      '1.\tUrges Parties to protect [-large archives-] {+libraries+} and to fund:',
      '1.\tUrges Parties to protect [-libraries-] {+museums+} and to fund:',
      '[-Requests the Secretariat to report on it.-]',
      `{+${ARABIC}+}`,
      '(b)\t[-their-] {+its+} buildings;',
    ])
      expect(lines.map((l) => l.replace(/^\d( bis)?\.\t(?=[[{])/, ''))).toContain(line)
    const { body } = await get('noor', `${kind}.html`)
    expect(body).toContain('protect <del>large</del><ins>all</ins> archives')
    expect(body).toMatch(/ins \{[^}]*text-decoration: underline/)
    expect(body).toMatch(/del \{[^}]*text-decoration: line-through/)
  })
})

describe('[T24] the circular', () => {
  test('gives proposer, co-sponsors, reason, what it waits for and what it changes, paragraph by paragraph', async () => {
    const lines = (await word('circular.docx')).paragraphs.map((p) => p.text)
    const at = lines.indexOf('Sub-amendment 8 to amendment 2')
    expect(lines.slice(at + 1, at + 6)).toEqual([
      'Proposed by: coast',
      'Co-sponsors: andes',
      'Marked on the text as amendment 2 would make it.',
      '1.\tUrges Parties to protect libraries museums and to fund:',
      'Reason: Museums <too> & archives.',
    ])
    const late = lines.indexOf('Amendment 9')
    expect(lines.slice(late + 1, late + 4)).toEqual([
      'Proposed by: baltic',
      'Filed after the time for amendments',
      'Waits for the chair to let it in',
    ])
    const places = lines.filter((l) => l.startsWith('Recommendation '))
    expect(places).toEqual(['Recommendation 1', 'Recommendation 2', 'Recommendation 3'])
    const { body } = await get('ana', 'circular.html')
    expect(body).toContain('Museums &lt;too&gt; &amp; archives.')
  })

  test('says so where nothing is pending', () => {
    const body = htmlPaper({ forum: forumAfter(TABLED), kind: 'circular', lang: 'fr', at: NOW })
    expect(body).toContain('Aucun amendement n’est en instance.')
  })
})

describe('[T24] the compilation', () => {
  test('has all of the text, each amendment at its recommendation, subs under parents', async () => {
    const lines = (await word('compilation.docx')).paragraphs.map((p) => p.text)
    const wanted = [
      'Recalling Article 11 of the Convention,',
      '1.\tUrges Parties to protect large archives and to fund:',
      '(a)\ttheir staff; and',
      '(b)\ttheir buildings;',
      'Amendment 2',
      'Sub-amendment 8 to amendment 2',
      'Amendment 1',
      'Amendment 9',
      '2.\tInvites Parties to share what they learn with all schools;',
      'Amendment 4',
      'Amendment 5, voted as one with amendment 4',
      'Amendment 3',
      '3.\tRequests the Secretariat to report on it.',
      'Amendment 6',
    ]
    expect(lines.filter((l) => wanted.includes(l)).filter((l, i, all) => all.indexOf(l) === i)).toEqual(
      wanted,
    )
  })

  test('alternatives stand side by side, in the order of the voting list', async () => {
    const xml = (await word('compilation.docx')).files['word/document.xml'] ?? ''
    const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) =>
      [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(
        ([cell]) => /Amendment (\d)/.exec(cell.replace(/<[^>]*>/g, ''))?.[1],
      ),
    )
    expect(rows).toEqual([['2', '1'], ['9'], ['4'], ['3'], ['6']])
    const { body } = await get('ana', 'compilation.html')
    expect(body.match(/class="items alternatives"/g)).toHaveLength(1)
  })
})

describe('[T24, S10] whoever asks for a paper', () => {
  test('has a seat in the forum, and there is a text', async () => {
    const refused = async (who: string | null, path: string) => {
      const { statusCode, json } = await get(who, path)
      return [statusCode, json().refusal]
    }
    expect(await refused(null, 'circular.docx')).toEqual([401, 'not-signed-in'])
    expect(await refused('ana', 'circular.docx?lang=xx')).toEqual([400, 'input-unreadable'])
    await app.close()
    await open(...FILED, ['noor', { type: 'personUnseated', personId: 'tomas' }])
    expect(await refused('tomas', 'compilation.html')).toEqual([403, 'not-seated'])
    await app.close()
    await open()
    expect(await refused('ana', 'circular.html')).toEqual([409, 'text-not-compiled'])
  })

  test('is told that nothing happened since, and gets another one when it did', async () => {
    const first = await get('ana', 'circular.docx')
    expect(first.headers).toMatchObject({
      'cache-control': 'private, no-cache',
      'content-disposition': 'attachment; filename="CSF-0-L.1-Rev.0-circular-en.docx"',
    })
    const tag = String(first.headers.etag)
    expect((await get('noor', 'circular.docx', { 'if-none-match': tag })).statusCode).toBe(304)
    expect((await get('noor', 'circular.docx')).rawPayload.equals(first.rawPayload)).toBe(true)
    await world.forum('f')?.live.record('ana', {
      as: 'amendmentWithdrawn',
      whyNot: () => null,
      acts: () => [{ type: 'amendmentWithdrawn', amendmentId: 'am1' }],
      answer: () => ({}),
    })
    const after = await get('noor', 'circular.docx', { 'if-none-match': tag })
    expect(after.statusCode).toBe(200)
    expect(openWord(after.rawPayload).paragraphs.map((p) => p.text)).not.toContain('Amendment 1')
  })

  test('many who ask at once get one that was made once', async () => {
    const papers = openPapers()
    const forum = forumAfter(FILED)
    let reads = 0
    const ask = () =>
      papers.make({ kind: 'circular', lang: 'en', format: 'html' }, () => {
        reads += 1
        return { forum, at: NOW }
      })
    const made = await Promise.all(Array.from({ length: 20 }, ask))
    expect(new Set(made.map((m) => m.bytes)).size).toBe(1)
    expect(reads).toBe(1)
    expect((await ask()).bytes).toBe(made[0]?.bytes)
    await papers.close()
  })
})

function titlesOf(forum: Forum, kind: PaperKind, lang: Lang = 'en'): string[] {
  const body = htmlPaper({ forum, kind, lang, at: NOW })
  return [...body.matchAll(/<h3>(.*?)<\/h3>/g)].map(([, t]) => t ?? '')
}

function pendingIn({ amendments }: Forum): number[] {
  return Object.values(amendments)
    .filter((a) => ['filed', 'awaitingSponsors', 'awaitingChair', 'merged'].includes(a.state))
    .map((a) => a.number)
    .sort((a, b) => a - b)
}
