/** Ranges of code points that are never alike: Latin, Arabic, Chinese, pairs of surrogates, marks that combine. */
const SCRIPTS: readonly (readonly [first: number, count: number])[] = [
  [0x0100, 0x150],
  [0x0621, 26],
  [0x4e00, 5_000],
  [0x1f300, 700],
  [0x0300, 0x70],
]

/** Letters nobody else types in the scene. */
export class Letters {
  private used = 0

  take(count: number): string {
    return Array.from({ length: count }, () => this.next()).join('')
  }

  private next(): string {
    const n = this.used++
    const [first, many] = SCRIPTS[n % SCRIPTS.length] ?? [0, 0]
    const nth = Math.floor(n / SCRIPTS.length)
    return String.fromCodePoint(nth < many ? first + nth : 0x2_0000 + n)
  }
}
