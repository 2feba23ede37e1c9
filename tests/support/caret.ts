import type { Page } from 'playwright-core'

/** Looks before it gives up, of three frames at least. */
const LOOKS = 200

/**
 * Puts the caret behind these words of the draft, as a click would, and waits until the editor has noticed.
 *
 * Others' cursors may arrive in the same instant and make the editor put its own selection back: then again.
 */
export async function putCaretBehind(page: Page, words: string): Promise<void> {
  await page.locator('.ProseMirror').first().focus()
  // Not waitForFunction: that takes the promise of an answer for the answer.
  for (let look = 0; look < LOOKS; look += 1) if (await caretBehind(page, words)) return
  throw new Error(`The caret does not come to stand behind “${words}”`)
}

/** Words may lie in several elements; what is shown between them and not written does not count. */
function caretBehind(page: Page, words: string): Promise<boolean> {
  return page.evaluate(async (behind) => {
    for (const block of document.querySelectorAll('.ProseMirror > [data-kind]')) {
      const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
      const nodes: Node[] = []
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (!node.parentElement?.closest('[contenteditable="false"]')) nodes.push(node)
      const texts = nodes.map((node) => node.textContent ?? '')
      const at = texts.join('').indexOf(behind)
      if (at < 0) continue
      let offset = at + behind.length
      let nth = 0
      for (; offset > (texts[nth] ?? '').length; nth += 1) offset -= (texts[nth] ?? '').length
      getSelection()?.collapse(nodes[nth] ?? block, offset)
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
      const now = getSelection()
      return now?.anchorNode === nodes[nth] && now?.anchorOffset === offset
    }
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
    return false
  }, words)
}
