import { useForum } from '../useForum.ts'
import { useWords } from '../words/useWords.ts'

/** Organizations in a row, as this reader says it: "the Young Makers Assembly, Heritage Watch and Open Stage". */
export function useOrganizationNames(): (ids: readonly string[]) => string {
  const { lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  const row = new Intl.ListFormat(lang)
  return (ids) => row.format(ids.map((id) => organizations[id]?.name[lang] ?? id))
}
