import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { beginTracing, provenanceOf, trace } from '../../shared/amending/provenance.ts'
import { originKey, type Run, withoutWriters } from '../../shared/amending/runs.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { anyJournal } from '../support/anyJournal.ts'
import { holds, PATIENCE } from '../support/property.ts'
import { anyTracedDay } from '../support/tracing.ts'

vi.setConfig({ testTimeout: PATIENCE })

/** The runs follow each other from the first character to the last, none is empty, and no two beside each other are one. */
function covers({ id, text }: Paragraph, runs: readonly Run[] | undefined): void {
  let at = 0
  for (const [i, { from, to, origin }] of (runs ?? []).entries()) {
    expect(from, id).toBe(at)
    expect(to, id).toBeGreaterThan(from)
    if (i > 0) expect(originKey(origin), id).not.toBe(originKey(runs?.[i - 1]?.origin ?? origin))
    at = to
  }
  expect(at, id).toBe(text.length)
}

function inEachCharacter(runs: readonly Run[] | undefined): string[] {
  return (runs ?? []).flatMap(({ from, to, origin }) => new Array<string>(to - from).fill(originKey(origin)))
}

test('[T22] after every entry of any journal the runs cover every character of every paragraph once, and of no other', () => {
  holds(
    fc.property(anyJournal, (journal) => {
      const tracing = beginTracing('f')
      for (const entry of journal) {
        trace(tracing, entry)
        const paragraphs = tracing.forum.text?.paragraphs ?? []
        expect(Object.keys(tracing.runs).sort()).toEqual(paragraphs.map((p) => p.id).sort())
        for (const p of paragraphs) covers(p, tracing.runs[p.id])
      }
    }),
    { dearer: 20 },
  )
})

test('[T22] each character comes from where it was put in, and what no decision touches stays what it was', () => {
  holds(
    fc.property(anyTracedDay, ({ journal, forum, tags }) => {
      const runs = provenanceOf('f', journal)
      for (const p of forum.text?.paragraphs ?? []) {
        covers(p, runs[p.id])
        expect(inEachCharacter(runs[p.id]), p.id).toEqual(tags[p.id])
      }
    }),
  )
})

test('[T22] traced entry by entry it is the same, and the public sees every session and no person', () => {
  holds(
    fc.property(anyTracedDay, fc.nat(100), ({ journal, forum }, cut) => {
      const tracing = beginTracing('f')
      for (const entry of journal.slice(0, cut % journal.length)) trace(tracing, entry)
      const before = JSON.stringify(tracing.runs)
      const { runs } = tracing
      for (const entry of journal.slice(cut % journal.length)) trace(tracing, entry)
      expect(JSON.stringify(runs)).toBe(before)
      expect(tracing.runs).toEqual(provenanceOf('f', journal))
      for (const p of forum.text?.paragraphs ?? []) {
        const seen = withoutWriters(tracing.runs[p.id] ?? [])
        covers(p, seen)
        expect(inEachCharacter(seen)).toEqual(
          inEachCharacter(tracing.runs[p.id]).map((key) => key.replace(/^(session \S*) .*/, '$1 ')),
        )
      }
    }),
    { dearer: 4 },
  )
})
