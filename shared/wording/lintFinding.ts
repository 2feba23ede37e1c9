/** What a fix can be offered for. */
export const MENDABLE = [
  'no-comma',
  'no-semicolon',
  'no-colon',
  'no-full-stop',
  'no-and',
  'stray-and',
  'french-spacing',
  'space-before',
  'doubled-space',
] as const
export type Mendable = (typeof MENDABLE)[number]

/** What only the writers can judge. */
export const JUDGED = ['empty', 'unknown-opening', 'binding-on-parties', 'brackets', 'unbalanced'] as const
export type Judged = (typeof JUDGED)[number]

export type FindingCode = Mendable | Judged

/** Replaces [from, to) of a paragraph's text, in UTF-16 units. Never touches a footnote or a bracket. */
export interface Fix {
  from: number
  to: number
  ins: string
}

/** `fix` is null where the program cannot know what is meant, as after a question mark. */
export type Finding = { paragraph: string } & (
  | { code: Mendable; fix: Fix | null }
  | { code: Judged; fix: null }
)
