// @vitest-environment happy-dom
import { readFileSync } from 'node:fs'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { readFile } from '../../client/features/drafting/reading/readFile.ts'
import { NOTE_MARK } from '../../shared/paragraph.ts'

const fixture = (name: string) => new Uint8Array(readFileSync(`tests/fixtures/imports/${name}`))

/** The paragraphs of a file as "o1 words {footnote}", or the refusal. */
async function reading(name: string, bytes: Uint8Array | string = fixture(name)): Promise<unknown> {
  const content = typeof bytes === 'string' ? bytes : new Uint8Array(bytes)
  const read = await readFile(new File([content], name), { lang: 'en' })
  if (typeof read === 'string') return read
  return read.map(({ kind, level, text, notes }) => {
    const left = [...notes]
    return `${kind[0]}${level} ${text.replaceAll(NOTE_MARK, () => `{${left.shift()}}`)}`
  })
}

/** A Word file, with some of its parts replaced. */
function word(parts: Record<string, Uint8Array<ArrayBuffer> | string>): Uint8Array {
  const all = unzipSync(fixture('word.docx'))
  for (const [path, part] of Object.entries(parts))
    all[path] = typeof part === 'string' ? strToU8(part) : part
  return zipSync(all)
}

describe('files that are read', () => {
  test.each(['word.docx', 'libreoffice.docx'])(
    '[D27] %s: automatic numbers as levels, headings, footnotes, tracked changes accepted',
    async (name) => {
      expect(await reading(name)).toEqual([
        'h0 Zero draft of session II',
        'p0 The Civil Society Forum,',
        'p0 Recalling Article 11 of the Convention,{Adopted in Paris on 20 October 2005.} which acknowledges the role of civil society,',
        'p0 Deeply concerned that the gains made remain uneven,',
        'h0 Diversity of cultural expressions online',
        'o0 Urges Parties to require large services to explain, in plain language, how content is ranked;',
        'o0 Requests the Committee to place on its agenda the effects of generative systems on artists, in particular:',
        'o1 consent for the use of works;',
        'o1 effects on employment, including:',
        'o2 translation and dubbing;',
        'o2 illustration and music;',
        'o0 Invites the Conference of Parties to review the action taken;',
        'o1 typed by hand, to see its label go;',
        'o0 Encourages civil society organizations to share evidence:',
        'o1 on access in rural areas;',
        // mammoth does not say what Word hid.
        'o1 on access for displaced persons. hidden words',
        'o0 Region, Organizations',
        'o0 Africa, 14',
      ])
    },
  )

  test('[D27] Markdown: front matter and raw HTML aside, lists, footnotes, labels within a list', async () => {
    expect(await reading('zero-draft.md')).toEqual([
      'h0 Zero draft of session III',
      'p0 Recalling Article 11 of the Convention,{Adopted in Paris on 20 October 2005.}',
      'h0 Recommendations',
      'o0 Urges Parties to give full effect to Our Creative Diversity;',
      'o0 Requests the Secretariat to make sessions accessible:',
      'o1 in person;',
      'o1 online, with:',
      'o2 interpretation;',
      'o2 captions;',
      'o0 Invites the Conference of Parties{See document INF.11, annex.} to review the action taken:',
      'o1 every year;',
      'o1 in public.',
      'o0 2005 Convention reports are public.',
      'o0 Region, Organizations',
      'o0 Africa, 14',
    ])
  })

  test('[D27] plain text in the encodings there are', async () => {
    const words = 'Réaffirme « ceci »'
    const utf16 = (mark: number[], high: number) =>
      new Uint8Array([
        ...mark,
        ...[...words].flatMap((l) =>
          high
            ? [l.charCodeAt(0) >> 8, l.charCodeAt(0) & 255]
            : [l.charCodeAt(0) & 255, l.charCodeAt(0) >> 8],
        ),
      ])
    const western = new Uint8Array([...words].map((letter) => letter.charCodeAt(0)))
    for (const bytes of [words, `\uFEFF${words}`, utf16([0xff, 0xfe], 0), utf16([0xfe, 0xff], 1), western]) {
      expect(await reading('a.txt', bytes)).toEqual([`o0 ${words}`])
    }
  })

  test('[D27] what a file is, its first bytes say: a Word file under any name, a page by its name', async () => {
    expect(await reading('draft', fixture('word.docx'))).toHaveLength(18)
    expect(await reading('page.HTML', '<h1>Title</h1><p>Words</p>')).toEqual(['h0 Title', 'o0 Words'])
    expect(await reading('notes', 'Words')).toEqual(['o0 Words'])
  })
})

describe('files that are refused', () => {
  test('[D27] over 5 MB: before a byte of it is read', async () => {
    const file = new File([new Uint8Array(5 * 1024 * 1024 + 1)], 'a.docx')
    file.arrayBuffer = () => Promise.reject(new Error('It was read'))
    expect(await readFile(file, { lang: 'en' })).toBe('file-too-large')
  })

  test('[D27] a file that has gone since it was chosen', async () => {
    const file = new File(['a'], 'a.txt')
    file.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
    expect(await readFile(file, { lang: 'en' })).toBe('file-unreadable')
  })

  test.each<[string, string, Uint8Array | string, string]>([
    ['Word before 2007', 'legacy.doc', fixture('legacy.doc'), 'file-legacy'],
    [
      'with a password',
      'a.docx',
      new Uint8Array([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...[...'EncryptedPackage'].flatMap((l) => [l.charCodeAt(0), 0]),
      ]),
      'file-protected',
    ],
    ['OpenDocument', 'writer.odt', fixture('writer.odt'), 'file-unknown'],
    ['a zip of something', 'a.docx', zipSync({ 'a.txt': strToU8('a') }), 'file-unknown'],
    ['a spreadsheet', 'a.xlsx', zipSync({ '[Content_Types].xml': strToU8('<Types/>') }), 'file-unknown'],
    ['PDF', 'a.pdf', '%PDF-1.7 …', 'file-unknown'],
    ['rich text', 'a.txt', '{\\rtf1 words}', 'file-unknown'],
    ['a picture', 'a.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'file-unknown'],
    ['a picture called text', 'a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1]), 'file-unknown'],
    ['a table as text', 'a.csv', 'a,b', 'file-unknown'],
    ['words called Word', 'a.docx', 'Dear colleagues', 'file-broken'],
    ['a zip that is cut off', 'a.docx', fixture('word.docx').slice(0, 3_000), 'file-broken'],
    ['a zip that is only its beginning', 'a.docx', 'PK\u0003\u0004', 'file-broken'],
    ['no text in it', 'a.docx', word({ 'word/document.xml': 'no XML' }), 'file-broken'],
    ['nothing', 'a.txt', '', 'file-empty'],
    ['only space', 'a.md', ' \n\n ', 'file-empty'],
    ['more words than a draft holds', 'a.txt', 'a'.repeat(1_000_001), 'too-many-words'],
    ['more paragraphs than anybody wrote', 'a.txt', 'a\n'.repeat(5_001), 'too-many-words'],
  ])('[D27] %s: %s', async (_, name, bytes, refusal) => {
    expect(await reading(name, bytes)).toBe(refusal)
  })

  test('[D27] a file that would unpack to too much, says it or lies about it', async () => {
    const zeros = new Uint8Array(30 * 1024 * 1024)
    expect(await reading('a.docx', word({ 'word/document.xml': zeros }))).toBe('file-bomb')
    const three = { 'word/media/1': zeros, 'word/media/2': zeros, 'word/media/3': zeros }
    expect(await reading('a.docx', word(three))).toBe('file-bomb')
    const liar = word({ 'word/document.xml': zeros })
    setSize(liar, 'word/document.xml', 1_000)
    expect(await reading('a.docx', liar)).toBe('file-bomb')
    const many = Object.fromEntries(Array.from({ length: 2_001 }, (_, i) => [`word/${i}.xml`, '<a/>']))
    expect(await reading('a.docx', word(many))).toBe('file-bomb')
  })

  test('[D27] a damaged part, a part outside the file, an encrypted part', async () => {
    const damaged = fixture('word.docx')
    damaged.fill(0xff, 700, 1_500)
    expect(await reading('a.docx', damaged)).toBe('file-broken')
    const outside = word({})
    entryOf(outside, 'word/document.xml').setUint32(42, 0xfff_ff00, true)
    expect(await reading('a.docx', outside)).toBe('file-broken')
    const encrypted = word({})
    entryOf(encrypted, 'word/document.xml').setUint16(8, 1, true)
    expect(await reading('a.docx', encrypted)).toBe('file-protected')
  })
})

/** The entry of a part in the directory of a zip. */
function entryOf(zip: Uint8Array, name: string): DataView {
  const text = Buffer.from(zip).toString('latin1')
  const at = text.lastIndexOf(name) - 46
  return new DataView(zip.buffer, zip.byteOffset + at)
}

function setSize(zip: Uint8Array, name: string, size: number): void {
  entryOf(zip, name).setUint32(24, size, true)
}
