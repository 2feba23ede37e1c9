import type { Anchor } from '../../../../shared/draft/anchor.ts'
import type { Spot } from './spots.ts'

/** Something that is being written about a passage and has not been sent. It is kept until it is sent or thrown away. [D29] */
export interface Begun {
  /** The id of the thread it will be: the same however often it is sent, so that it arrives once. */
  id: string
  kind: 'comment' | 'wording'
  anchor: Anchor
}

/** What was typed so far. */
export interface Typed {
  words: string
  wording: string
}

export interface MarginView {
  /** Where the passages are of what is open, and of what has been begun. */
  spots: ReadonlyMap<string, Spot>
  begun: readonly Begun[]
  /** Which of them is being written. */
  writing: string | null
  /** In which thread a reply is being written. */
  replying: string | null
  /** Whose passage is shown as the one spoken of. */
  active: string | null
  /** How many remarks there were in each thread when it was last opened here. */
  seen: ReadonlyMap<string, number>
  shows: 'open' | 'resolved'
  /** Where there is no room beside the text: whether the margin lies over it, with all cards or those of one passage. */
  sheet: 'closed' | 'all' | 'one'
  /** Whether the words are coloured by who wrote them. */
  showsAuthors: boolean
  /** Whose words are at this position of the page, as somebody has asked; null is the zero draft. */
  tip: { pos: number; personId: string | null } | null
}

/** What can be asked for from elsewhere on the page; each answers whether it was done. */
export interface MarginActs {
  speak(kind: Begun['kind']): boolean
  toCard(id: string): boolean
  toWords(id: string): boolean
  sayAuthor(): boolean
}

export const AT_FIRST: MarginView = {
  spots: new Map(),
  begun: [],
  writing: null,
  replying: null,
  active: null,
  seen: new Map(),
  shows: 'open',
  sheet: 'closed',
  showsAuthors: false,
  tip: null,
}
