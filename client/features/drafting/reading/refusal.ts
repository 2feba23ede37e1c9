/** Why something cannot be taken in. Its sentence, with what to do next, stands in `client/words/drafting/reading.ts`. [D27] */
export const READ_REFUSALS = [
  /** More words than a draft may hold. */
  'too-many-words',
  /** Over 5 MB. */
  'file-too-large',
  /** There is not one word in it. */
  'file-empty',
  /** Neither Word, Markdown nor text: a picture, a PDF, a spreadsheet. */
  'file-unknown',
  /** A Word file of before 2007. */
  'file-legacy',
  'file-protected',
  /** It says it is a Word file and is damaged, or is none inside. */
  'file-broken',
  /** It would unpack to more than any text needs. */
  'file-bomb',
  /** It has gone, or the browser may not open it. */
  'file-unreadable',
] as const

export type ReadRefusal = (typeof READ_REFUSALS)[number]
