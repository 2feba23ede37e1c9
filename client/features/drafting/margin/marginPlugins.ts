import type { Plugin } from 'prosemirror-state'
import type { Editing } from '../editing.ts'
import { authors } from './authors.ts'
import type { OpenMargin } from './openMargin.ts'
import { passages } from './passages.ts'
import { speakingKeys } from './speakingKeys.ts'

/** What the margin adds to an editor: the passages that are spoken of, who wrote what, and its keys. */
export function marginPlugins(margin: OpenMargin, editing: () => Editing): Plugin[] {
  return [speakingKeys(margin), passages(margin), authors(margin, editing)]
}
