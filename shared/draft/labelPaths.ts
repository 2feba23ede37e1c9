import type { Level } from '../paragraph.ts'

interface Labelled {
  id: string
  level: Level
  label: string
}

/** How each paragraph is found, by id: its label behind those it stands under, "7 (c) (ii)"; "" where it has none. */
export function labelPaths(lines: readonly Labelled[]): Record<string, string> {
  const paths: Record<string, string> = {}
  const above: string[] = []
  for (const { id, level, label } of lines) {
    above.length = level
    above[level] = label.replace(/\.$/, '')
    paths[id] = label === '' ? '' : above.filter(Boolean).join(' ')
  }
  return paths
}
