import type { Forum } from '../../../../shared/forum.ts'
import { labels } from '../../../../shared/numbering.ts'
import type { Lang, Paragraph } from '../../../../shared/paragraph.ts'
import { partNumeral } from '../../../../shared/session.ts'
import { compile } from '../../../../shared/tabled.ts'

export interface TabledLine {
  paragraph: Paragraph
  /** Number, letter or the part's numeral; '' where it has none. */
  label: string
  /** The number of its first footnote, counted through the text. */
  firstNote: number
}

/** How a draft would stand in the text before the plenary if it were handed over and compiled now. [D37] */
export interface Tabled {
  lines: TabledLine[]
  /** The numerals of the sessions that have not handed over and come first: their paragraphs move these numbers. */
  waitsFor: string[]
}

/** `paragraphs` as the hand-over makes them: the drafts that are there already count, as they will when compiled. */
export function tabled(forum: Forum, sessionId: string, paragraphs: readonly Paragraph[]): Tabled {
  const handedOver = { paragraphs: [...paragraphs], at: '', by: '' }
  const sessions = Object.fromEntries(
    Object.entries(forum.sessions).map(([id, s]) => [id, id === sessionId ? { ...s, handedOver } : s]),
  )
  const text = compile({ ...forum, sessions })
  const style = forum.convened?.style ?? 'forum'
  const called = {
    en: labels(text, { style, lang: 'en', final: false }),
    fr: labels(text, { style, lang: 'fr', final: false }),
  } satisfies Record<Lang, Record<string, string>>
  const own = new Set(paragraphs.map(({ id }) => id))
  let notes = 0
  const lines = text.flatMap((paragraph): TabledLine[] => {
    const firstNote = notes + 1
    notes += paragraph.notes.length
    if (!own.has(paragraph.id) && paragraph.part !== sessionId) return []
    const label = called[paragraph.lang][paragraph.id] || (partNumeral(sessions, paragraph) ?? '')
    return [{ paragraph, label, firstNote }]
  })
  return { lines, waitsFor: waitsFor(forum, sessionId) }
}

/** Where the preamble is numbered, that of any session comes before the recommendations of all. Source: conventions 3.1. */
function waitsFor({ sessions, convened }: Forum, sessionId: string): string[] {
  const all = Object.values(sessions)
  const first = convened?.style === 'unesco' ? all : all.slice(0, Object.keys(sessions).indexOf(sessionId))
  return first.filter((s) => s.id !== sessionId && !s.handedOver).map(({ roman }) => roman)
}
