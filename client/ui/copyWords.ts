/** Puts words on the clipboard; false if this browser does not let them be. Also without HTTPS, as in a hall. */
export async function copyWords(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words)
    return true
  } catch {
    return copyTheOldWay(words)
  }
}

function copyTheOldWay(words: string): boolean {
  const box = document.createElement('textarea')
  box.value = words
  box.setAttribute('readonly', '')
  document.body.append(box)
  const before = document.activeElement
  box.select()
  const copied = document.execCommand('copy')
  box.remove()
  if (before instanceof HTMLElement) before.focus()
  return copied
}
