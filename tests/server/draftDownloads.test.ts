import { generateKeyPairSync } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import * as Y from 'yjs'
import { createApp } from '../../server/app.ts'
import { draftDocument } from '../../server/draftDocument/draftDocument.ts'
import { openWordDrafts } from '../../server/draftDocument/wordDrafts.ts'
import { signingWith } from '../../server/keyFiles.ts'
import { openSqlite } from '../../server/store/sqlite.ts'
import { createWorld, type World } from '../../server/world.ts'
import { referred } from '../../shared/amending/contactGroup.ts'
import { bracketKey, raisedValue } from '../../shared/draft/bracket.ts'
import {
  addresseesKey,
  alternativeKey,
  draftText,
  emptyDraft,
  LANG,
  seedDraft,
  zeroDraft,
} from '../../shared/draft/draft.ts'
import { type Lang, NOTE_MARK, type Shape, type Words } from '../../shared/paragraph.ts'
import { AMENDED, forumAfter, handedOver, journalAfter, type Step } from '../support/cast.ts'
import { openWord } from '../support/word.ts'

const NOW = '2023-06-05T12:05:00.000Z'
const ARABIC = 'يدعو الأطراف إلى حماية المحفوظات؛'

/** A paragraph of the draft of the tests. */
function line(text: string, rest: Partial<Shape & Words> = {}): Shape & Words {
  return { kind: 'operative', level: 0, text, em: [], notes: [], ...rest }
}

const DRAFT = [
  line('Archives'.toUpperCase(), { kind: 'heading' }),
  line('Recalling Article 11 of the Convention,', { kind: 'preambular' }),
  line(`Urges Parties to protect large archives${NOTE_MARK} and to fund:`, {
    notes: ['See the report of 2021.'],
    em: [[31, 39]],
  }),
  line('their staff; and', { level: 1 }),
  line('', { level: 1 }),
  line('Requests the Secretariat to report.'),
  line('Invites the Secretariat to report.'),
  line(ARABIC),
]

let app: FastifyInstance
let world: World

beforeEach(() => open())
afterEach(async () => {
  await app.close()
  world.store.close()
})

async function open(...steps: Step[]): Promise<void> {
  const store = openSqlite(':memory:')
  store.createForum('f', NOW)
  store.append('f', journalAfter(...steps), (write) => {
    for (const id of ['noor', 'amara', 'mei', 'ana', 'edith'])
      write.addPerson({ id, forumId: 'f', name: id, lang: 'en' })
  })
  const ink = (sessionId: string, update: Uint8Array) => ({
    forumId: 'f',
    sessionId,
    author: 'noor',
    at: NOW,
    update,
  })
  store.appendInk([ink('S1', drafted()), ink('S2', drafted('fr'))])
  world = createWorld({
    store,
    keys: {
      codeSecret: Buffer.alloc(32),
      signing: signingWith(generateKeyPairSync('ed25519').privateKey),
    },
    failed: () => {},
    now: () => NOW,
  })
  app = await createApp({ world, forumId: 'f', logLevel: 'silent', serveClient: false })
}

/** With brackets, another version of a paragraph, and addressees. */
function drafted(lang = 'en'): Uint8Array {
  const doc = emptyDraft()
  const text = draftText(doc)
  seedDraft(doc, DRAFT)
  const bracket = (id: string, by: string | null, words: string, length = words.length) => {
    const said = { by, kind: by ? 'contested' : 'placeholder', reason: by ? 'All count.' : '' } as const
    text.setAttribute(bracketKey(id), raisedValue({ ...said, group: id, words }))
    const at = text.toDelta().reduce(
      ({ found, ink }: { found: number; ink: number }, { insert }: { insert: unknown }) => {
        const here = typeof insert === 'string' ? insert.indexOf(words) : -1
        return {
          found: here >= 0 && found < 0 ? ink + here : found,
          ink: ink + (typeof insert === 'string' ? insert.length : 1),
        }
      },
      { found: -1, ink: 0 },
    ).found
    text.format(at, length, { [bracketKey(id)]: true })
  }
  bracket('b1', 'andes', 'large')
  bracket('b2', null, 'Requests the Secretariat')
  text.setAttribute(alternativeKey('s7'), 1)
  text.setAttribute(addresseesKey('s3'), 'secretariat,parties')
  text.setAttribute(LANG, lang)
  return Y.encodeStateAsUpdate(doc)
}

function get(who: string | null, path: string) {
  const signedIn = who && world.signIn.redeem({ token: world.signIn.issue(who).token }, '127.0.0.1')
  const headers = signedIn && 'cookie' in signedIn ? { cookie: `concord=${signedIn.cookie}` } : {}
  return app.inject({ method: 'GET', url: `/drafts/${path}`, headers })
}

async function word(path: string) {
  return openWord((await get('edith', path)).rawPayload)
}

describe('a draft as plain text', () => {
  test('[D35] says what it is, and has numbers, levels, footnotes, brackets and addressees as text', async () => {
    const reply = await get('edith', 'S1/draft.txt')
    expect(reply.statusCode).toBe(200)
    expect(reply.headers).toMatchObject({
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="CSF-0-S1-draft.txt"',
      'cache-control': 'no-store',
    })
    expect(reply.body).toBe(`Forum of the tests · CSF/0/S1
Original: English · 5 June 2023
Session I: Archives
Draft, as of 5 June 2023 at 14:05 (Europe/Paris) – not an adopted text.
Sample. The organizations, people and texts in this document are invented.

* * *

ARCHIVES

Recalling Article 11 of the Convention,

Addressed to: Parties, Secretariat
1. Urges Parties to protect [large – andes] archives[1] and to fund:

    (a) their staff; and

    (b)

2. [Requests the Secretariat] to report.

2 bis. Invites the Secretariat to report.

3. ${ARABIC}

[1] See the report of 2021.

* * *

Open brackets
– 1: [large] – Contested, asked for by: andes. Reason: All count.
– 2: [Requests the Secretariat] – Placeholder, asked for by: The session itself.
`)
  })

  test('[D35] speaks the language asked for around a text that has its own', async () => {
    const { body } = await get('ana', 'S2/draft.txt?lang=fr')
    expect(body).toContain('Session II\u00A0: Learning (fr)')
    expect(body).toContain(
      'Projet, dans son état au 5 juin 2023 à 14\u00A0h\u00A005 (Europe/Paris) – ce texte n’est pas adopté.',
    )
    expect(body).toContain('Original\u00A0: français')
    expect(body).toContain('Destinataires\u00A0: Parties, Secrétariat')
    expect(body).toContain('[large – andes (fr)]')
    expect(body).toContain('    a) their staff; and')
  })

  test('[D35] is there before and after the hand-over, and says which', async () => {
    expect((await get('ana', 'S1/draft.txt')).body).not.toContain('Handed over')
    await app.close()
    world.store.close()
    await open(['amara', handedOver('S1')])
    const { body } = await get('ana', 'S1/draft.txt')
    expect(body).toMatch(/Handed over on 5 June 2023 at 11:\d\d \(Europe\/Paris\)\./)
    expect(body).toContain('Urges Parties to protect [large – andes] archives[1]')
  })

  test('[T19] [D35] a contact group’s draft has the numbers of the text, and says what became of it', async () => {
    const referring: Step = [
      'ingrid',
      (forum) => ({
        type: 'paragraphReferred',
        groupId: 'g1',
        paragraph: 'r2',
        organizations: ['andes', 'baltic'],
        note: '',
        paragraphs: referred(forum, 'r2'),
      }),
    ]
    const reopen = async (...steps: Step[]) => {
      await app.close()
      world.store.close()
      await open(...AMENDED, referring, ...steps)
      return get('ana', 'g1/draft.txt')
    }
    const reply = await reopen()
    expect(reply.statusCode).toBe(200)
    expect(reply.headers['content-disposition']).toContain('CSF-0-CG.1-draft.txt')
    expect(reply.body).toContain('Contact group on recommendation 2')
    expect(reply.body).toContain('2. Invites Parties to share what they learn with all schools;')
    expect(reply.body).not.toContain('came back')
    expect((await get('ana', 'g1/draft.docx')).statusCode).toBe(200)
    expect((await get('ana', 'g1/history')).statusCode).toBe(200)
    expect((await get(null, 'g1/draft.txt')).statusCode).toBe(401)
    expect((await get('ana', 'g2/draft.txt')).statusCode).toBe(404)
    const over = await reopen(['ingrid', { type: 'contactGroupRecalled', groupId: 'g1', reason: 'No.' }])
    expect(over.body).toContain('The contact group was recalled.')
  })
})

describe('a draft as a Word file', () => {
  test('[D35] has every paragraph with its number as text, standing in as its level is', async () => {
    const { paragraphs } = await word('S1/draft.docx')
    const texts = paragraphs.map((p) => p.text)
    const from = texts.indexOf('ARCHIVES')
    expect(texts.slice(0, from)).toEqual([
      'Forum of the tests\tCSF/0/S1',
      'Original: English\t5 June 2023',
      'Session I: Archives',
      'Sample. The organizations, people and texts in this document are invented.',
      'Draft, as of 5 June 2023 at 14:05 (Europe/Paris) – not an adopted text.',
    ])
    expect(texts.slice(from, from + 9)).toEqual([
      'ARCHIVES',
      'Recalling Article 11 of the Convention,',
      'Addressed to: Parties, Secretariat',
      `1.\tUrges Parties to protect [large – andes] archives${NOTE_MARK} and to fund:`,
      '(a)\ttheir staff; and',
      '(b)\t',
      '2.\t[Requests the Secretariat] to report.',
      '2 bis.\tInvites the Secretariat to report.',
      `3.\t${ARABIC}`,
    ])
    expect(paragraphs.map((p) => p.xml).join('')).not.toMatch(/<w:numPr>/)
    const sub = paragraphs.find((p) => p.text.startsWith('(a)'))?.xml
    expect(sub).toMatch(/<w:ind w:start="1134" w:hanging="567"\/>/)
  })

  test('[D35] sets opening words and emphasis in italics, also where a bracket begins with them', async () => {
    const { paragraphs } = await word('S1/draft.docx')
    const italics = (start: string) =>
      paragraphs.find((p) => p.text.startsWith(start))?.runs.flatMap((r) => (r.italic ? [r.text] : []))
    expect(italics('Recalling')).toEqual(['Recalling'])
    expect(italics('1.')).toEqual(['Urges', 'archives'])
    expect(italics('2.\t')?.join('')).toBe('Requests')
    expect(italics('(a)')).toEqual([])
  })

  test('[D35] has real footnotes, and the open brackets at its end with who asked and why', async () => {
    const { notes, paragraphs } = await word('S1/draft.docx')
    expect(notes).toEqual(['See the report of 2021.'])
    const texts = paragraphs.map((p) => p.text)
    expect(texts.slice(texts.indexOf('Open brackets'))).toEqual([
      'Open brackets',
      ...['Paragraph', 'Words', 'Asked for by', 'Kind', 'Reason'],
      ...['1', '[large]', 'andes', 'Contested', 'All count.'],
      ...['2', '[Requests the Secretariat]', 'The session itself', 'Placeholder', ''],
      '',
    ])
  })

  test('[D35] carries the language of the text in every run, and runs Arabic from right to left', async () => {
    const { paragraphs, files } = await word('S2/draft.docx?lang=en')
    const french = paragraphs.find((p) => p.text.startsWith('Recalling'))
    expect(new Set(french?.runs.map((r) => r.lang))).toEqual(new Set(['fr-FR']))
    const arabic = paragraphs.find((p) => p.text.includes(ARABIC))?.xml ?? ''
    expect(arabic).toMatch(/<w:pPr>.*<w:bidi\/>.*<\/w:pPr>/)
    expect(arabic).toMatch(/<w:rtl\/>.*<w:lang w:val="fr-FR" w:bidi="ar-SA"\/>|w:bidi="ar-SA".*<w:rtl\/>/)
    expect(french?.xml).not.toMatch(/<w:bidi\/>|<w:rtl\/>/)
    expect(files['word/header1.xml'] ?? '').toContain('CSF/0/S2')
    expect(files['docProps/core.xml']).toContain('2023-06-05T12:05:00Z')
  })

  test('[D35] is made one at a time, from what is on disk then, and once for all who wait', async () => {
    const drafts = openWordDrafts()
    const order: string[] = []
    const read = () => {
      order.push('read')
      const forum = forumAfter()
      return draftDocument({ forum, draftId: 'S1', doc: emptyDraft(), at: NOW }, 'en')
    }
    const make = (lang: Lang) => {
      const making = drafts.make('S1', lang, read)
      void making.then(() => order.push(`made ${lang}`))
      return making
    }
    const first = make('en')
    expect(drafts.make('S1', 'en', read)).toBe(first)
    await Promise.resolve()
    const second = make('en')
    expect(second).not.toBe(first)
    expect(drafts.make('S1', 'en', read)).toBe(second)
    const french = make('fr')
    for (const file of await Promise.all([first, second, french])) {
      expect(openWord(file).paragraphs.length).toBeGreaterThan(3)
    }
    expect(order).toEqual(['read', 'made en', 'read', 'made en', 'read', 'made fr'])
    await drafts.close()
  })

  test('[D35] has a name that every file system takes', async () => {
    const { headers } = await get('ana', 'S1/draft.docx')
    expect(headers['content-disposition']).toBe('attachment; filename="CSF-0-S1-draft.docx"')
  })
})

test('[D35] a long draft is made beside the server’s other work', async () => {
  const paragraphs = Array.from({ length: 400 }, (_, i) =>
    line(`Urges Parties ${'to protect their archives, '.repeat(5)}${i};`),
  )
  const opened = {
    type: 'sessionOpened',
    sessionId: 'S3',
    roman: 'III',
    title: { en: 'T', fr: 'T' },
  } as const
  await app.close()
  world.store.close()
  await open(['noor', opened])
  world.store.appendInk([
    { forumId: 'f', sessionId: 'S3', author: 'noor', at: NOW, update: zeroDraft(paragraphs) },
  ])
  let turns = 0
  const turning = setInterval(() => (turns += 1), 2)
  const reply = await get('ana', 'S3/draft.docx')
  clearInterval(turning)
  expect(openWord(reply.rawPayload).paragraphs.filter((p) => p.text.includes('Urges'))).toHaveLength(400)
  expect(turns).toBeGreaterThan(30)
})

test.each([
  [null, 'S1/draft.txt', 401, 'not-signed-in'],
  [null, 'S1/draft.docx', 401, 'not-signed-in'],
  ['ana', 'S9/draft.txt', 404, 'session-unknown'],
  ['ana', '__proto__/draft.docx', 404, 'session-unknown'],
  ['ana', '..%2Fother/draft.docx', 404, 'session-unknown'],
  ['ana', 'S1/draft.txt?lang=xx', 400, 'input-unreadable'],
  ['ana', 'S1/draft.docx?lang=en&lang=fr', 400, 'input-unreadable'],
])('[D35] %s asking for %s is told %i', async (who, path, status, refusal) => {
  const reply = await get(who, path)
  expect([reply.statusCode, reply.json()]).toEqual([status, { refusal }])
})

test('[D35] who has no seat any more gets nothing', async () => {
  const token = world.signIn.issue('edith').token
  const signedIn = world.signIn.redeem({ token }, '127.0.0.1')
  const cookie = 'cookie' in signedIn ? `concord=${signedIn.cookie}` : ''
  const live = world.forum('f')?.live
  if (live) delete live.forum.seats.edith
  const reply = await app.inject({ method: 'GET', url: '/drafts/S1/draft.docx', headers: { cookie } })
  expect([reply.statusCode, reply.json()]).toEqual([403, { refusal: 'not-seated' }])
})
