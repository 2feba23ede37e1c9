import { Window } from 'happy-dom'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { docxReport } from '../../server/report/docx.ts'
import { htmlReport } from '../../server/report/html.ts'
import { html } from '../../server/report/markup.ts'
import { fileNameOf } from '../../server/report/report.ts'
import { openReports } from '../../server/report/reports.ts'
import { WORDS } from '../../server/report/words.ts'
import { LANGS, type Lang, NOTE_MARK } from '../../shared/paragraph.ts'
import type { SignedRecord } from '../../shared/record.ts'
import { openingLength } from '../../shared/wording/openingWords.ts'
import { recordedForum } from '../support/recordedForum.ts'
import { openWord, unescaped } from '../support/word.ts'

const signed = recordedForum()
const { record } = signed

const word = async (lang: Lang = 'en', of: SignedRecord = signed) => openWord(await docxReport(of, lang))

/** A paragraph as it is printed: its number, a tab, its words. */
function printed({ kind, level, label, text, part, id }: SignedRecord['record']['text'][number]): string {
  if (kind === 'heading')
    return id === `part-${part}` ? `${{ S1: 'I', S2: 'II', S3: 'III' }[part ?? '']}. ${text}` : text
  return label === '' ? text : `${label}${level === 0 ? '.' : ''}\t${text}`
}

describe('the text', () => {
  test.each(LANGS)(
    '[R1, R3] stands in the Word report word for word, in order, with its numbers (%s)',
    async (lang) => {
      const { paragraphs } = await word(lang)
      const texts = paragraphs.map((p) => p.text)
      const from = texts.indexOf('The Civil Society Forum,') + 1
      expect(texts.slice(from, from + record.text.length)).toEqual(record.text.map(printed))
      expect(record.text.map((p) => p.label).filter(Boolean)).toEqual([
        '1',
        '2',
        '3',
        '4',
        '5',
        '(a)',
        '(b)',
        '(c)',
        '(i)',
        'a.',
        '6',
        '7',
        '8',
        '9',
        '10',
        '11',
      ])
    },
  )

  test('[R3] has numbers that are text, not Word’s, and sub-paragraphs that stand in', async () => {
    const { paragraphs } = await word()
    const document = paragraphs.map((p) => p.xml).join('')
    expect(document).not.toMatch(/<w:numPr>/)
    const indents = ['4.\t', '(a)\t', '(i)\t', 'a.\t'].map((start) => {
      const xml = paragraphs.find((p) => p.text.startsWith(start))?.xml ?? ''
      return /<w:ind w:start="(\d+)" w:hanging="567"\/>/.exec(xml)?.[1]
    })
    expect(indents).toEqual(['567', '1134', '1701', '2268'])
  })

  test('[R4] has its opening words and emphasis in italics, and nothing else', async () => {
    const { paragraphs } = await word()
    for (const p of record.text.filter((each) => each.kind !== 'heading')) {
      const opening = openingLength(p.text, p.lang, p.kind)
      const italics = [...p.text].map((_, i) => i < opening || p.em.some(([from, to]) => from <= i && i < to))
      const expected = [...p.text].filter((c, i) => italics[i] && c !== NOTE_MARK).join('')
      const runs = paragraphs.find((each) => each.text === printed(p))?.runs ?? []
      expect([
        p.id,
        runs
          .filter((r) => r.italic)
          .map((r) => r.text)
          .join(''),
      ]).toEqual([p.id, expected])
    }
    expect(
      paragraphs
        .find((p) => p.text.startsWith('Recalling'))
        ?.runs.filter((r) => r.italic)
        .map((r) => r.text),
    ).toEqual(['Recalling', 'Convention'])
  })

  test('[R4] carries its own language in every run, whatever the report’s', async () => {
    const { paragraphs } = await word('en')
    const french = paragraphs.find((p) => p.text.startsWith('6.\t'))
    expect(new Set(french?.runs.filter((r) => r.text.trim()).map((r) => r.lang))).toEqual(new Set(['fr-FR']))
    const english = (await word('fr')).paragraphs.find((p) => p.text.startsWith('4.\t'))
    expect(new Set(english?.runs.filter((r) => r.text.trim()).map((r) => r.lang))).toEqual(new Set(['en-GB']))
    expect(page(htmlReport(signed, 'en')).querySelector('p[lang=fr]')?.textContent).toMatch(
      /^6\. Invite le Secrétariat/,
    )
  })

  test('[R5] has real footnotes, where their marks are', async () => {
    const { notes, paragraphs } = await word()
    expect(notes).toEqual(record.text.flatMap((p) => p.notes))
    expect(paragraphs.filter((p) => p.text.includes(NOTE_MARK))).toHaveLength(3)
    const items = [...page(htmlReport(signed, 'en')).querySelectorAll('[role=doc-endnotes] li > span')]
    expect(items.map((li) => li.textContent)).toEqual(record.text.flatMap((p) => p.notes))
  })

  test('[R1] is the same in HTML', () => {
    const set = [
      ...page(htmlReport(signed, 'en')).querySelectorAll('article > p:not(.speaker), article > h2'),
    ]
    const texts = set.map((p) => {
      for (const reference of [...p.querySelectorAll('sup')]) reference.textContent = NOTE_MARK
      return p.textContent?.trim()
    })
    expect(texts).toEqual(record.text.map((p) => printed(p).replace('\t', ' ')))
  })

  test('[R1] is left out, and said to be, where it was not adopted', async () => {
    const rejected = recordedForum({ ends: 'rejected' })
    const { paragraphs } = await word('en', rejected)
    const texts = paragraphs.map((p) => p.text)
    expect(texts).toContain(WORDS.en.notAdopted)
    expect(texts.some((t) => t.startsWith('Recalling'))).toBe(false)
    expect(htmlReport(rejected, 'fr')).toContain(WORDS.fr.notAdopted.slice(0, 30))
  })
})

describe('the annexes', () => {
  const everything = async (lang: Lang, of = signed) => {
    const { paragraphs } = await word(lang, of)
    const main = page(htmlReport(of, lang)).querySelector('main')
    return [paragraphs.map((p) => p.text).join('\n'), main?.textContent ?? '']
  }

  test.each(LANGS)(
    '[R6] list every organization, decision and amendment, with why one fell (%s)',
    async (lang) => {
      const words = WORDS[lang]
      for (const text of await everything(lang)) {
        for (const o of Object.values(record.organizations)) expect(text).toContain(o.name[lang])
        for (const fate of [words.adopted('1'), words.rejected('2'), words.withdrawn, words.fell('1')])
          expect(text).toContain(fate)
        expect(text).toContain(words.majorities.twoThirds(5))
        expect(text).toContain(words.majorities.simple(3))
        expect(text).toContain(words.outcomes.lost)
        expect(text).toContain(words.consensusObjected(words.time('2023-06-05T07:01:24.000Z')))
        expect(text).toContain(words.newParagraph('5 (b)'))
        expect(text).not.toMatch(/undefined|NaN|\[object/)
      }
    },
  )

  test('[R6] give each tally as announced, who is silent, and who chose what where that was recorded', async () => {
    const rows = [...page(htmlReport(signed, 'en')).querySelectorAll('table')][0]?.querySelectorAll(
      'tbody tr',
    )
    expect(
      [...(rows ?? [])].map((row) =>
        [...row.children]
          .map((cell) => cell.textContent)
          .slice(2, 6)
          .join(' '),
      ),
    ).toEqual(['3 2 1 1', '2 2 1 2', '6 1 0 0', '4 1 2 0', '6 1 0 0'])
    for (const text of await everything('en')) {
      expect(text).toContain('Against: Andes Oral Arts Union; Baltic Game Makers League')
      expect(text).not.toContain(WORDS.en.recordedVote(2))
    }
  })

  test('[R6] show a change without colour: deleted struck through, new in bold', async () => {
    const runs = (await word()).paragraphs.flatMap((p) => p.runs)
    expect(runs.find((r) => r.text === 'large')).toMatchObject({ strike: true, bold: false })
    expect(runs.find((r) => r.text === 'all')).toMatchObject({ strike: false, bold: true })
  })

  test('[R10] end with digest, head, key and how to verify', async () => {
    for (const lang of LANGS) {
      for (const text of await everything(lang)) {
        for (const each of [
          signed.digest,
          record.head,
          '98',
          'npm run concord -- verify CSF-4-Recs-record.json',
        ]) {
          expect(text).toContain(each)
        }
      }
    }
  })
})

describe('the same record', () => {
  afterEach(() => void vi.useRealTimers())

  test('[R2] gives the same bytes, whenever and from whatever copy', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2024-01-01T00:00:00Z') })
    const [docx, html] = [await docxReport(signed, 'en'), htmlReport(signed, 'en')]
    vi.setSystemTime(new Date('2031-07-08T13:14:15Z'))
    const copy = JSON.parse(JSON.stringify(signed)) as SignedRecord
    expect(Buffer.compare(await docxReport(copy, 'en'), docx)).toBe(0)
    expect(htmlReport(copy, 'en')).toBe(html)
    expect(openWord(docx).files['docProps/core.xml']).toContain('2023-06-05T07:01:38Z')
    expect(html).not.toMatch(/2024|2031/)
  })
})

/** From the usual lists: tags, attributes, closers of every context we print into, entities, controls, direction. */
const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</style><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '</p></article><iframe src=javascript:alert(1)></iframe>',
  '--><script>alert(1)</script><!--',
  ']]><script>alert(1)</script>',
  '</w:t></w:r></w:p><w:p><w:r><w:t>forged',
  '" onmouseover="alert(1)',
  "' style='background:url(//evil.example)",
  '&lt;script&gt;&amp;amp;',
  '&#60;script&#62;',
  '<a href="javascript:alert(1)">x</a>',
  '<base href="//evil.example">',
  '<meta http-equiv=refresh content=0>',
  '<link rel=stylesheet href=//evil.example>',
  '\u0000\u0001\u0008\u000B\u001F\uFFFE\uFFFF<b>',
  '\u202E\u2066right to left\u2069',
  '=cmd|’/C calc’!A0',
  '{{7*7}}<%=7*7%>',
  '😀é\u0301 \u2028\u2029 العربية',
]

describe('hostile names and texts', () => {
  const ELEMENTS = new Set(
    'html head meta title style body main header p span strong em h1 h2 h3 article sup a section ol ul li small div table caption colgroup col thead tbody tr th td ins del dl dt dd pre code'.split(
      ' ',
    ),
  )
  const ATTRIBUTES = new Set(
    'lang dir charset name content http-equiv class id href role aria-label tabindex scope style'.split(' '),
  )

  test.each(PAYLOADS)('[R7] are text and nothing else: %j', async (hostile) => {
    const forum = recordedForum({ hostile })
    for (const lang of LANGS) {
      const html = htmlReport(forum, lang)
      const own = page(html)
      for (const element of [...own.querySelectorAll('*')]) {
        expect(ELEMENTS).toContain(element.tagName.toLowerCase())
        for (const { name, value } of [...element.attributes]) {
          expect(ATTRIBUTES).toContain(name)
          if (name === 'href') expect(value).toMatch(/^#(to-)?note-\d+$/)
          if (name === 'style') expect(value).toMatch(/^inline-size:\d+%$/)
        }
      }
      const shown = hostile.replace(/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/gu, '\uFFFD')
      expect(own.querySelector('h1')?.textContent).toContain(shown)
      expect(unescaped(html)).toContain(`civil society,${shown}`)

      const { files, paragraphs, notes } = openWord(await docxReport(forum, lang))
      for (const [path, xml] of Object.entries(files)) expect([path, faultOfXml(xml)]).toEqual([path, null])
      expect(paragraphs.find((p) => p.text.startsWith('Recalling'))?.text).toContain(`civil society,${shown}`)
      expect(notes[0]).toContain(shown.trim())
    }
  })

  test('[R7] what is put into an attribute stays in it', () => {
    const { source } = html`<a title="${`"'><b>&`}">${html`<i>${'<'}</i>`}</a>`
    expect(source).toBe('<a title="&quot;&#39;&gt;&lt;b&gt;&amp;"><i>&lt;</i></a>')
  })

  test('[R7] the HTML report loads nothing, refers to nowhere and says so itself', () => {
    const html = htmlReport(signed, 'en')
    expect(html).not.toMatch(/<script|src=|url\(|@import|https?:|<link|srcset/i)
    expect(page(html).querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'/,
    )
  })

  test('[R7] a Word report refers to nothing outside itself', async () => {
    const { files } = await word('en', recordedForum({ hostile: '<a href="http://evil.example">' }))
    for (const [path, xml] of Object.entries(files)) {
      if (path.endsWith('.rels')) expect(xml).not.toMatch(/TargetMode="External"/)
    }
  })

  test('[R8] file names keep only what every file system and header takes', () => {
    const cases: [string, string][] = [
      ['CSF/4/Recs', 'CSF-4-Recs-record.json'],
      ['../../etc/passwd', 'etc-passwd-record.json'],
      ['a"\r\nset-cookie: x', 'a-set-cookie-x-record.json'],
      ['…/日本', 'forum-record.json'],
      ['x'.repeat(200), `${'x'.repeat(80)}-record.json`],
    ]
    for (const [symbol, name] of cases) expect(fileNameOf(symbol, 'record.json')).toBe(name)
  })
})

describe('accessibility', () => {
  test('[R11] HTML has one title, headings without a gap, tables with heads, and languages', () => {
    const own = page(htmlReport(signed, 'fr'))
    expect(own.documentElement.getAttribute('lang')).toBe('fr')
    expect(own.querySelectorAll('h1')).toHaveLength(1)
    let before = 1
    for (const heading of [...own.querySelectorAll('h1, h2, h3')]) {
      const level = Number(heading.tagName.slice(1))
      expect(level).toBeLessThanOrEqual(before + 1)
      before = level
    }
    for (const table of [...own.querySelectorAll('table')]) {
      expect(table.querySelector('caption')?.textContent).toBeTruthy()
      expect(table.querySelectorAll('thead th[scope=col]').length).toBeGreaterThan(4)
      expect(table.querySelectorAll('tbody tr > th[scope=row]').length).toBe(
        table.querySelectorAll('tbody tr').length,
      )
    }
  })

  test('[R11] Word has a title, headings by style, repeated table heads, A4 and a running head', async () => {
    const { files, paragraphs } = await word()
    const document = files['word/document.xml'] ?? ''
    expect(paragraphs.filter((p) => p.style === 'Title').map((p) => p.text)).toEqual([
      record.convened.title.en,
    ])
    expect(paragraphs.filter((p) => p.style === 'Heading1')).toHaveLength(3 + 4)
    expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2)
    expect(document).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    const header = Object.entries(files).find(
      ([path, xml]) => path.startsWith('word/header') && xml.includes('PAGE'),
    )
    expect(header?.[1]).toContain('CSF/4/Recs')
  })
})

describe('in a thread', () => {
  test('[R9] a report is made once however many ask, is what it would be here, and nobody waits for it', {
    retry: 2,
  }, async () => {
    const long = recordedForum({ recommendations: 1000 })
    const reports = openReports()
    const job = { signed: JSON.stringify(long), kind: 'docx', lang: 'fr' } as const
    let [last, longest] = [performance.now(), 0]
    const ticking = setInterval(() => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    }, 2)
    const making = reports.make(long.digest, job)
    expect(reports.make(long.digest, job)).toBe(making)
    const made = await making
    clearInterval(ticking)
    expect(longest).toBeLessThan(100)
    expect(Buffer.compare(made, await docxReport(long, 'fr'))).toBe(0)
    expect((await reports.make(long.digest, { ...job, kind: 'html' })).toString()).toBe(
      htmlReport(long, 'fr'),
    )
    await reports.close()
  })

  test('[R9] one that cannot be made says so, and is tried again', async () => {
    const reports = openReports()
    const job = { signed: '{"record":', kind: 'html', lang: 'en' } as const
    const first = reports.make('x', job)
    await expect(first).rejects.toThrow()
    expect(reports.make('x', job)).not.toBe(first)
    await reports.close()
  })
})

function page(html: string): Window['document'] {
  const { document } = new Window({ settings: { disableJavaScriptEvaluation: true } })
  document.write(html)
  return document
}

/** Enough of XML to see that nothing printed has become markup: tags in pairs, entities known, characters allowed. */
function faultOfXml(xml: string): string | null {
  const open: string[] = []
  const body = xml.replace(/^<\?xml[^>]*\?>/, '')
  for (const [all, close, name = '', end] of body.matchAll(
    /<(\/?)([A-Za-z][\w:.-]*)(?:\s+[\w:.-]+="[^"<]*")*\s*(\/?)>|</g,
  )) {
    if (all === '<') return 'a bare <'
    if (close) {
      if (open.pop() !== name) return `</${name}> closes another`
    } else if (!end) open.push(name)
  }
  if (/&(?!(amp|lt|gt|quot|apos|#\d+);)/.test(body)) return 'a bare &'
  if (/[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]/u.test(body)) return 'a character that XML does not allow'
  return open.length === 0 ? null : `<${open.at(-1)}> is not closed`
}
