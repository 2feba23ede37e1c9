import { labelPaths } from '../../shared/draft/labelPaths.ts'
import type { Shape } from '../../shared/paragraph.ts'
import type { Words } from './words.ts'

/** How people say each paragraph, by id: "7 (c) (ii)", "Preamble, 2". */
export function placesOf(
  lines: readonly (Shape & { id: string; label: string })[],
  words: Words,
): Record<string, string> {
  const paths = labelPaths(lines)
  let preambular = 0
  for (const { id, kind, level } of lines) {
    if (kind === 'preambular' && level === 0) preambular += 1
    if (kind === 'heading') paths[id] = words.headingPlace
    else paths[id] ||= words.preambular(preambular)
  }
  return paths
}
