import type { Forum } from '../../shared/forum.ts'
import type { Lang } from '../../shared/paragraph.ts'

export function nameOf(forum: Forum, organizationId: string, lang: Lang): string {
  return forum.organizations[organizationId]?.name[lang] ?? organizationId
}

/** Without the machine's collation, which differs between versions: the same record gives the same bytes. [R2] */
export function alphabetically(names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, key: name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase() }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.name, b.name))
    .map(({ name }) => name)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
