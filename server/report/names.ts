import type { Forum } from '../../shared/forum.ts'
import type { Lang } from '../../shared/paragraph.ts'

export function nameOf(forum: Forum, organizationId: string, lang: Lang): string {
  return forum.organizations[organizationId]?.name[lang] ?? organizationId
}

/** Without the machine's collation, which differs between versions: the same record gives the same bytes. [R2] */
export function alphabetically(names: readonly string[]): string[] {
  const key = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return [...names].sort((a, b) => compare(key(a), key(b)) || compare(a, b))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
