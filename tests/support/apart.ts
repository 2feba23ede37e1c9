import { expect } from 'vitest'
import { zeroDraft } from '../../shared/draft/draft.ts'
import type { Level } from '../../shared/paragraph.ts'
import { Wire, Writer } from './writers.ts'

/**
 * Ana and Bo on the same draft, apart until they `meet`: then both must show it, and it is answered with. A text may begin
 * with its level, as in `1 sub-paragraph`.
 */
export function apart(...texts: string[]) {
  const paragraphs = texts.map((text) => {
    const [, level = '0', words = ''] = /^(?:([0-3]) )?(.*)$/.exec(text) ?? []
    const shape = { kind: 'operative' as const, level: LEVEL_OF[level] ?? 0 }
    return { ...shape, text: words, em: [], notes: [] }
  })
  const start = zeroDraft(paragraphs)
  const [ana, bo] = [new Writer('ana', 1, start), new Writer('bo', 2, start)]
  ana.online = false
  bo.online = false
  const meet = () => {
    ana.online = true
    bo.online = true
    new Wire([ana, bo]).carry()
    expect(ana.whyNotEqual()).toBeNull()
    expect(bo.whyNotEqual()).toBeNull()
    expect(ana.lines).toEqual(bo.lines)
    expect([ana.binding.repairs, bo.binding.repairs]).toEqual([0, 0])
    return ana.lines
  }
  return { ana, bo, meet }
}

const LEVEL_OF: Record<string, Level> = { '0': 0, '1': 1, '2': 2, '3': 3 }
