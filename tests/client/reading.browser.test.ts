import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import react from '@vitejs/plugin-react'
import { Window as HappyWindow } from 'happy-dom'
import type { Browser, Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Where } from '../../client/features/drafting/reading/placing.ts'
import { readHtml } from '../../client/features/drafting/reading/readHtml.ts'
import type { ReadingPage } from '../fixtures/imports/page.tsx'
import { audit, openBrowser } from '../support/browser.ts'
import { startForum } from '../support/runningForum.ts'

declare global {
  interface Window {
    page: ReadingPage
  }
}

const CLIPBOARD = 'tests/fixtures/clipboard'
const IMPORTS = 'tests/fixtures/imports'

let browser: Browser
let server: Server
let page: Page
let chunks: Map<string, string | Uint8Array>
const complaints: string[] = []
const fetched: string[] = []

/** The readers in a real browser, under the very policy that the server sends. */
beforeAll(async () => {
  const forum = await startForum()
  const policy = (await fetch(forum.url)).headers.get('content-security-policy') ?? ''
  await forum.stop()
  expect(policy).toContain("script-src 'self'")
  chunks = await built()
  server = createServer((request, response) => {
    const path = (request.url ?? '/').slice(1)
    fetched.push(path)
    response.setHeader('content-security-policy', policy)
    const type = path.endsWith('.css') ? 'text/css' : path.endsWith('.js') ? 'text/javascript' : 'font/woff2'
    response.setHeader('content-type', path === '' ? 'text/html' : type)
    response.end(path === '' ? pageOf([...chunks.keys()]) : chunks.get(path))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  browser = await openBrowser()
  page = await opened('')
})

afterAll(async () => {
  await browser?.close()
  server?.close()
})

async function built(): Promise<Map<string, string | Uint8Array>> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [react()],
    build: {
      write: false,
      target: 'es2022',
      rollupOptions: { input: `${IMPORTS}/page.tsx`, output: { entryFileNames: 'page.js' } },
    },
  })
  const outputs = (Array.isArray(made) ? made : [made]).flatMap((one) => ('output' in one ? one.output : []))
  return new Map(outputs.map((one) => [one.fileName, one.type === 'chunk' ? one.code : one.source]))
}

function pageOf(files: string[]): string {
  const styles = files.filter((file) => /\/page-.*\.css$/.test(file))
  const links = styles.map((file) => `<link rel="stylesheet" href="/${file}">`).join('')
  return `<!doctype html><html lang="en"><head><title>Reading</title>${links}</head>
    <body><main><h1>Reading</h1><div id="desk"></div><div id="editor"></div></main>
    <script type="module" src="/page.js"></script></body></html>`
}

async function opened(hash: string, width = 1_000): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 800 }, reducedMotion: 'reduce' })
  const fresh = await context.newPage()
  fresh.setDefaultTimeout(20_000)
  fresh.on('pageerror', (error) => complaints.push(error.message))
  fresh.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  await fresh.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${hash}`)
  await fresh.getByRole('button', { name: 'Import' }).waitFor()
  return fresh
}

describe('reading in Chromium', () => {
  test('[D26] every clipboard is read as in the other tests; nothing of it runs, is fetched or complained of', async () => {
    const { DOMParser, Element, Node } = new HappyWindow()
    Object.assign(globalThis, { DOMParser, Element, Node })
    const before = fetched.length
    for (const name of readdirSync(CLIPBOARD).filter((file) => file.endsWith('.html'))) {
      const html = readFileSync(`${CLIPBOARD}/${name}`, 'utf8')
      const lang = name.includes('-fr') ? 'fr' : 'en'
      const read = await page.evaluate(([source, of]) => window.page.readHtml(source, { lang: of }), [
        html,
        lang,
      ] as const)
      expect(read.length, name).toBeGreaterThan(0)
      expect(read, name).toEqual(readHtml(html, { lang }))
    }
    expect(await page.title()).toBe('Reading')
    expect(fetched.slice(before)).toEqual([])
    expect(complaints).toEqual([])
  })

  test('[D27] Word files, Markdown and what Windows wrote; the reader of Word files comes only when it is needed', async () => {
    const read = (name: string, bytes: Iterable<number> = readFileSync(`${IMPORTS}/${name}`)) =>
      page.evaluate(([of, content]) => window.page.readFile(of, content, 'en'), [name, [...bytes]] as [
        string,
        number[],
      ])
    const mammoth = [...chunks].filter(([, code]) =>
      String(code).includes('Could not find main document part'),
    )
    expect(mammoth.map(([name]) => name)).toHaveLength(1)
    expect(mammoth[0]?.[0]).not.toBe('page.js')
    const isThere = () => fetched.includes(mammoth[0]?.[0] ?? '')
    expect(await read('zero-draft.md')).toHaveLength(15)
    expect(isThere()).toBe(false)
    for (const name of ['word.docx', 'libreoffice.docx']) {
      const paragraphs = await read(name)
      expect(paragraphs).toHaveLength(18)
      expect(paragraphs[9]).toMatchObject({ level: 2, text: 'translation and dubbing;' })
      expect(paragraphs[2]).toMatchObject({ notes: ['Adopted in Paris on 20 October 2005.'] })
    }
    expect(isThere()).toBe(true)
    expect(await read('legacy.doc')).toBe('file-legacy')
    expect(await read('cut.docx', readFileSync(`${IMPORTS}/word.docx`).subarray(0, 3_000))).toBe(
      'file-broken',
    )
    expect(await read('western.txt', [0x93, 0x61, 0x94, 0x85])).toMatchObject([{ text: '“a”…' }])
    expect(complaints).toEqual([])
  })

  test('[D26] 400 paragraphs of Word are pasted without anybody waiting, 50 MB are refused', async () => {
    const paste = (html: string) =>
      page.evaluate((source) => {
        const editor = document.querySelector('.ProseMirror')
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/html', source)
        const began = performance.now()
        editor?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
        return { took: performance.now() - began, paragraphs: editor?.querySelectorAll('[data-kind]').length }
      }, html)
    const item = (i: number) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${i}.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]><i>Urges</i> Parties to explain, in <i>plain</i> language, how number ${i} of all contents is ranked and recommended;<o:p></o:p></p>`
    const { took, paragraphs } = await paste(Array.from({ length: 400 }, (_, i) => item(i + 1)).join('\n'))
    expect(paragraphs).toBe(400)
    expect(took).toBeLessThan(2_000)
    const much = await page.evaluate(() => {
      const before = document.querySelector('.ProseMirror')?.textContent
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', `<p>${'word '.repeat(10 * 1024 * 1024)}</p>`)
      document
        .querySelector('.ProseMirror')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
      return {
        same: before === document.querySelector('.ProseMirror')?.textContent,
        refusals: window.page.refusals,
      }
    })
    expect(much).toEqual({ same: true, refusals: ['too-many-words'] })
    expect(complaints).toEqual([])
  })
})

describe('the import dialog', () => {
  const taken = async (where: Where) => {
    const there = await page.waitForFunction(
      (wanted) => (window.page.taken?.where === wanted ? window.page.taken : null),
      where,
    )
    return there.jsonValue()
  }
  const choose = (of: Page, name: string) =>
    of.getByLabel('File', { exact: false }).setInputFiles(`${IMPORTS}/${name}`)

  test('[D27] shows how a file will be read, lets it be corrected and left out, and hands over the rest', async () => {
    await page.getByRole('button', { name: 'Import' }).click()
    const dialog = page.getByRole('dialog', { name: 'Import a text' })
    await choose(page, 'word.docx')
    const rows = dialog.getByRole('list', { name: 'Paragraphs of the file' }).getByRole('listitem')
    await rows.first().waitFor()
    expect(await rows.count()).toBe(18)
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('OL')
    expect(await rows.nth(2).locator('em').textContent()).toBe('Recalling')
    expect(await rows.nth(6).innerText()).toMatch(/^2\.\s+Requests/)
    expect(await rows.nth(7).innerText()).toMatch(/^\(a\)\s+consent/)
    expect(await dialog.getByRole('status').textContent()).toBe('18 paragraphs, 6 recommendations.')

    await rows.nth(1).getByRole('checkbox', { name: 'Take over: The Civil Society Forum,' }).uncheck()
    await rows
      .nth(5)
      .getByRole('combobox', { name: /^Kind: Urges Parties/ })
      .selectOption('heading')
    await rows
      .nth(9)
      .getByRole('button', { name: /^One level up: translation/ })
      .click()
    expect(await rows.nth(9).innerText()).toMatch(/^\(c\)\s+translation/)
    expect(await rows.nth(10).innerText()).toMatch(/^\(i\)\s+illustration/)
    expect(await rows.nth(6).innerText()).toMatch(/^1\.\s+Requests/)
    expect(await dialog.getByRole('status').textContent()).toBe(
      '17 paragraphs, 5 recommendations. Left out: 1.',
    )
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await audit(page), colorScheme).toEqual([])
    }

    await dialog.getByRole('button', { name: 'Append at the end' }).click()
    expect(await dialog.isVisible()).toBe(false)
    const given = await taken('end')
    expect(given?.paragraphs).toHaveLength(17)
    expect(given?.paragraphs[4]).toMatchObject({ kind: 'heading', level: 0 })
    expect(given?.paragraphs[8]).toMatchObject({ level: 1, text: 'translation and dubbing;' })
  })

  test('[D27] says why a file cannot be read and what to do; by keyboard; replacing asks once more', async () => {
    await page.getByRole('button', { name: 'Import' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Import a text' })
    await choose(page, 'legacy.doc')
    expect(await dialog.getByRole('alert').textContent()).toMatch(/save it as \.docx/)
    await choose(page, 'zero-draft.md')
    const rows = dialog.getByRole('listitem')
    await rows.first().waitFor()
    expect(await dialog.getByRole('alert').count()).toBe(0)
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    expect(await rows.first().getByRole('checkbox').isChecked()).toBe(false)
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('ArrowDown')
    expect(await rows.first().getByRole('combobox').inputValue()).toBe('preambular')
    await dialog.getByRole('button', { name: 'Replace the whole draft' }).press('Enter')
    await dialog.getByRole('button', { name: 'Keep the draft' }).press('Enter')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Replace the whole draft')
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: 'Replace it' }).press('Enter')
    await taken('replace')
    expect(complaints).toEqual([])
  })

  test('[D27] in French on a narrow screen nothing is wider than it, and a dropped file is read', async () => {
    const narrow = await opened('#fr', 320)
    await narrow.getByRole('button', { name: 'Import' }).click()
    const dialog = narrow.getByRole('dialog', { name: 'Importer un texte' })
    await dialog.waitFor()
    await dialog.evaluate(
      (element, text) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text], 'draft.txt'))
        const target = element.querySelector('input')?.parentElement ?? element
        target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
      },
      `Urges Parties:\n(a) one;\n${'Verylongword'.repeat(20)}`,
    )
    await dialog.getByRole('listitem').first().waitFor()
    expect(await dialog.getByRole('status').textContent()).toBe('3 paragraphes, 2 recommandations.')
    const tooWide = await dialog.evaluate((element) => [
      element.scrollWidth - element.clientWidth,
      document.documentElement.scrollWidth - window.innerWidth,
    ])
    expect(Math.max(...tooWide)).toBeLessThanOrEqual(0)
    expect(await audit(narrow)).toEqual([])
    await narrow.keyboard.press('Escape')
    expect(await dialog.isVisible()).toBe(false)
    expect(complaints).toEqual([])
  })
})
