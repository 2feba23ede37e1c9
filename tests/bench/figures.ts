import { readFileSync } from 'node:fs'

/** What one bench says: a title and rows with the same columns. */
export interface Table {
  title: string
  rows: Record<string, string | number>[]
}

/** The value below which this share of the sorted or unsorted numbers lies; the largest for 1. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5)
}

/** Three significant digits where it is small, whole numbers where it is large. */
export function round(value: number): number {
  return Math.abs(value) >= 100 ? Math.round(value) : Number(value.toPrecision(3))
}

/** Milliseconds on the machine's one monotonic clock, comparable between its processes. */
export function now(): number {
  return Number(process.hrtime.bigint()) / 1e6
}

/** Milliseconds of processor this takes, the best of a few rounds: what the code needs, not what the neighbours took. */
export function fastest(rounds: number, task: () => unknown): number {
  let best = Number.POSITIVE_INFINITY
  for (let i = 0; i < rounds; i += 1) {
    const before = process.cpuUsage()
    task()
    const { user, system } = process.cpuUsage(before)
    best = Math.min(best, (user + system) / 1000)
  }
  return best
}

/** Processor time of a process so far, in milliseconds. Linux. */
export function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** Resident memory of a process, in KiB. Linux. */
export function residentOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
}
