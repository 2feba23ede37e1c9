import { canonical } from '../../shared/digest.ts'

/** Random choices that a seed repeats. */
export interface Numbers {
  /** A whole number from 0 up to, not including, `n`. */
  below(n: number): number
  /** A copy of a JSON value with one thing in it changed, taken away, doubled, exchanged or put in. */
  change<T>(value: T): T
}

export function numbers(seed: number): Numbers {
  let state = seed >>> 0
  const below = (n: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * n)
  }
  const change = <T>(value: T): T => {
    const before = spelled(value)
    for (;;) {
      const copy = structuredClone(value)
      changeOnce(copy, below)
      if (isPlain(copy) && canonical(copy) !== before) return copy
    }
  }
  return { below, change }
}

const spellings = new WeakMap<object, string>()

function spelled(value: unknown): string {
  if (typeof value !== 'object' || value === null) return canonical(value)
  const known = spellings.get(value) ?? canonical(value)
  spellings.set(value, known)
  return known
}

type Place = { holder: Record<string, unknown> | unknown[]; key: string }

function changeOnce(root: unknown, below: (n: number) => number): void {
  const places: Place[] = []
  collect(root, places)
  const { holder, key } = places[below(places.length)] ?? { holder: {}, key: '' }
  const slots = holder as Record<string, unknown>
  const value = slots[key]
  switch (below(4)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1)
      else delete slots[key]
      return
    case 1:
      if (Array.isArray(holder)) holder.splice(Number(key), 0, structuredClone(value))
      else slots[`${key}x`] = value
      return
    case 2: {
      const keys = Object.keys(holder)
      const other = keys[below(keys.length)] ?? key
      slots[key] = slots[other]
      slots[other] = value
      return
    }
    default:
      slots[key] = changedValue(value, below)
  }
}

function changedValue(value: unknown, below: (n: number) => number): unknown {
  if (typeof value === 'number') return value + (below(2) === 0 ? 1 : -1)
  if (typeof value === 'boolean') return !value
  if (typeof value === 'string') {
    const at = below(value.length + 1)
    return `${value.slice(0, at)}${'aZ0 .é'.charAt(below(6))}${value.slice(at + below(2))}`
  }
  return value === null ? 'x' : null
}

function collect(value: unknown, places: Place[]): void {
  if (typeof value !== 'object' || value === null) return
  for (const key of Object.keys(value)) {
    places.push({ holder: value as Place['holder'], key })
    collect((value as Record<string, unknown>)[key], places)
  }
}

function isPlain(value: unknown): boolean {
  try {
    canonical(value)
    return true
  } catch {
    return false
  }
}
