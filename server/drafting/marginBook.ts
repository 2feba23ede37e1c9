import { FRAME } from '../../shared/draft/draftFrames.ts'
import { emptyMargin, type Margin, type MarginLine, type Said, withLines } from '../../shared/draft/margin.ts'
import { textFrame } from './frames.ts'

/** Bytes the lines of one draft's margin may take, and one person's of them: every newcomer is sent all of it. */
export const LARGEST_MARGIN = 4 * 1024 * 1024
export const LARGEST_SHARE = LARGEST_MARGIN / 3

/** The margin of one draft as it is on disk: its lines, and what they come to. */
export class MarginBook {
  private readonly lines: MarginLine[]
  private readonly bytes = new Map<string, number>()
  private folded: Margin
  private whole: Uint8Array | null = null

  constructor(lines: readonly MarginLine[]) {
    this.lines = [...lines]
    this.folded = withLines(emptyMargin(), lines)
    for (const line of lines) this.weigh(line)
  }

  get margin(): Margin {
    return this.folded
  }

  /** Everybody who spoke or was mentioned. */
  get people(): string[] {
    return [...new Set(this.lines.flatMap(peopleIn))]
  }

  /** All of it, as a newcomer is told; made once until the next line. */
  get frame(): Uint8Array {
    this.whole ??= frameOf(this.lines)
    return this.whole
  }

  /** What somebody says, as the next line. */
  next(by: string, at: string, said: Said): MarginLine {
    return { n: this.folded.n + 1, at, by, said }
  }

  hasRoomFor(line: MarginLine): boolean {
    const all = [...this.bytes.values()].reduce((sum, bytes) => sum + bytes, bytesOf(line))
    return all <= LARGEST_MARGIN && (this.bytes.get(line.by) ?? 0) + bytesOf(line) <= LARGEST_SHARE
  }

  /** This line is on disk. */
  add(line: MarginLine): void {
    this.lines.push(line)
    this.folded = withLines(this.folded, [line])
    this.weigh(line)
    this.whole = null
  }

  private weigh(line: MarginLine): void {
    this.bytes.set(line.by, (this.bytes.get(line.by) ?? 0) + bytesOf(line))
  }
}

export function frameOf(lines: readonly MarginLine[]): Uint8Array {
  return textFrame(FRAME.margin, JSON.stringify(lines))
}

/** Who spoke in this line, and whom it mentions. */
export function peopleIn({ by, said }: MarginLine): string[] {
  return 'mentions' in said ? [by, ...said.mentions] : [by]
}

function bytesOf(line: MarginLine): number {
  return Buffer.byteLength(JSON.stringify(line))
}
