import type { Page } from 'playwright-core'

/**
 * Puts the caret behind these words of the draft, as a click would, and waits until the editor has noticed.
 *
 * Others' cursors may arrive in the same instant and make the editor put its own selection back: then again.
 */
export async function putCaretBehind(page: Page, words: string): Promise<void> {
  const editor = page.locator('.ProseMirror')
  await editor.getByText(words).first().waitFor()
  await editor.focus()
  await page.waitForFunction(async (behind) => {
    const root = document.querySelector('.ProseMirror') as Element
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = (node.textContent ?? '').indexOf(behind)
      if (at < 0) continue
      getSelection()?.collapse(node, at + behind.length)
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame)
      const now = getSelection()
      return now?.anchorNode === node && now.anchorOffset === at + behind.length
    }
    return false
  }, words)
}
