import type { Kind, Lang, Level, Words } from '../../shared/paragraph.ts'

/** A paragraph of a draft as it is set. */
export interface DraftLine extends Words {
  id: string
  kind: Kind
  level: Level
  /** As the room shows it: "5.", "(a)", "5 bis."; "" where it has none. */
  label: string
  /** Whom it addresses, in a sentence; "" if nobody. */
  addressed: string
}

/** A bracket that is open, as the list at the end says it. */
export interface ListedBracket {
  place: string
  words: string
  by: string
  kind: string
  reason: string
}

/** What a downloaded draft says, whatever it looks like: Word and plain text are two settings of this. Plain JSON. */
export interface DraftDocument {
  /** Of everything but the text. */
  lang: Lang
  /** Of the text. */
  textLang: Lang
  symbol: string
  forum: string
  date: string
  original: string
  /** The session's numeral and title. */
  title: string
  /** That it is a draft, as of when, and not adopted. */
  standing: string
  /** When it was made, ISO 8601. */
  at: string
  /** That the plenary has another text by now; null while the session writes. */
  handedOver: string | null
  sample: string | null
  lines: DraftLine[]
  brackets: ListedBracket[]
}
