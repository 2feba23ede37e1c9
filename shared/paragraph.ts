/** The languages a text can be written in here; the interface speaks the same two. */
export const LANGS = ['en', 'fr'] as const
export type Lang = (typeof LANGS)[number]

export const KINDS = ['heading', 'preambular', 'operative'] as const
export type Kind = (typeof KINDS)[number]

/** 0 is the paragraph itself; 1, 2, 3 are its sub-paragraphs (a), (i), a. */
export const LEVELS = [0, 1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

/** Whom a recommendation addresses. Source: drafting conventions 3.1. */
export const ADDRESSEES = [
  'parties',
  'committee',
  'secretariat',
  'conference-of-parties',
  'civil-society',
  'other',
] as const
export type Addressee = (typeof ADDRESSEES)[number]

/** What a paragraph is, apart from its words. */
export interface Shape {
  kind: Kind
  level: Level
}

/** Stands in `text` where a footnote is referred to; the nth of them belongs to `notes[n]`. */
export const NOTE_MARK = '\uFFFC'

/** The words of a paragraph. Offsets count UTF-16 units, as JavaScript strings do. */
export interface Words {
  text: string
  /** Emphasized stretches [from, to), in order, not touching. Opening words are derived, never kept here. */
  em: [from: number, to: number][]
  notes: string[]
}

/**
 * The smallest thing one can amend. Its id is given at the hand-over and never changes;
 * a struck paragraph keeps its place, so that nothing is renumbered while it is being discussed.
 */
export interface Paragraph extends Shape, Words {
  id: string
  lang: Lang
  /** The thematic session it comes from; null for the common preamble. */
  part: string | null
  struck: boolean
  /** The amendment that added it after the text was tabled: it is numbered bis, ter… until the freeze. */
  addedBy: string | null
  /** Only of a recommendation that names somebody. */
  addressees?: Addressee[]
  /** Another version of the paragraph before it, still to be chosen from: numbered bis, ter… until the freeze. (3.2) */
  alternative?: true
}

/** The recommendation a paragraph belongs to: itself, or the operative paragraph it is a sub-paragraph of. */
export function headOf(paragraphs: readonly Paragraph[], id: string): Paragraph | null {
  const at = paragraphs.findIndex((p) => p.id === id)
  for (let i = at; i >= 0; i -= 1) {
    const p = paragraphs[i]
    if (p && (p.level === 0 || i === 0)) return p
  }
  return null
}

/** A level-0 paragraph together with the sub-paragraphs that follow it, in order. */
export function withSubparagraphs(paragraphs: readonly Paragraph[], headId: string): Paragraph[] {
  const start = paragraphs.findIndex((p) => p.id === headId)
  if (start < 0) return []
  let end = start + 1
  while (end < paragraphs.length && (paragraphs[end]?.level ?? 0) > 0) end += 1
  return paragraphs.slice(start, end)
}
