import { execFileSync } from 'node:child_process'
import type { Page } from 'playwright-core'
import { zeroDraft } from '../../shared/draft/draft.ts'
import { openBrowser } from '../support/browser.ts'
import { longText, putDraft } from '../support/longDraft.ts'
import { startForum } from '../support/runningForum.ts'
import { quantile, round, type Table } from './figures.ts'

const PARAGRAPHS = 200
const CHARACTERS = 50_000
const KEYS = 300

/**
 * From a key to the screen on the writer's own machine: what the page does from the key's first handler until after the
 * frame that shows it, without the wait for the frame. Beside a bare contenteditable with the same paragraphs.
 */
export async function run(): Promise<Table[]> {
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], { stdio: ['ignore', 'ignore', 'inherit'] })
  const first = await startForum()
  await first.stop()
  const text = longText(PARAGRAPHS, CHARACTERS)
  putDraft(first.dataDir, 'S2', [zeroDraft(text)], 'rapporteur')
  const forum = await startForum({ dataDir: first.dataDir })
  const browser = await openBrowser()
  try {
    const page = await (await browser.newContext({ viewport: { width: 1366, height: 860 } })).newPage()
    await page.goto(`${forum.url}/join#${first.tokens['Leïla Mansouri']}`)
    await page.getByRole('heading', { name: 'Leïla Mansouri' }).waitFor()
    await page.goto(`${forum.url}/drafts/S2`)
    await page.locator('.ProseMirror').getByText('Parties to secure').first().waitFor()
    const ours = await typed(page, '.ProseMirror')
    const bare = await (await browser.newContext({ viewport: { width: 1366, height: 860 } })).newPage()
    await bare.setContent(
      `<div id="bare" contenteditable="true">${text.map((p) => `<p>${p.text}</p>`).join('')}</div>`,
    )
    return [
      {
        title: `A key to the writer's own screen: ${PARAGRAPHS} paragraphs, ${CHARACTERS} characters, ${KEYS} keys`,
        rows: [
          { editor: 'Concord', ...ours },
          { editor: 'bare contenteditable', ...(await typed(bare, '#bare')) },
        ],
      },
    ]
  } finally {
    await browser.close()
    await forum.stop()
  }
}

async function typed(page: Page, selector: string): Promise<Table['rows'][number]> {
  await page.evaluate(`(${WATCH})(${JSON.stringify(selector)})`)
  for (let i = 0; i < KEYS; i += 1) await page.keyboard.press('abcdefgh'.charAt(i % 8), { delay: 20 })
  await page.waitForTimeout(1_000)
  const work = await page.evaluate(() => (globalThis as unknown as { work: number[] }).work)
  return {
    'p50 ms': round(quantile(work, 0.5)),
    'p99 ms (bar 16)': round(quantile(work, 0.99)),
    'worst ms': round(Math.max(...work)),
  }
}

/** As text: what the loader adds to functions does not exist in the page. */
const WATCH = `(selector) => {
  const editor = document.querySelector(selector)
  const paragraphs = editor.querySelectorAll('p')
  const paragraph = paragraphs[Math.floor(paragraphs.length / 2)]
  paragraph.scrollIntoView()
  editor.focus()
  const words = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  while (words.nextNode() && words.currentNode.textContent.length < 20);
  getSelection().collapse(words.currentNode, 10)
  window.work = []
  const after = (then) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = then
    port2.postMessage(0)
  }
  addEventListener('keydown', () => {
    const began = performance.now()
    after(() => {
      const handled = performance.now() - began
      requestAnimationFrame(() => {
        const frame = performance.now()
        after(() => window.work.push(handled + performance.now() - frame))
      })
    })
  }, { capture: true })
}`
