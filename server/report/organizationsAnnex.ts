import type { Forum } from '../../shared/forum.ts'
import type { Lang } from '../../shared/paragraph.ts'
import type { Organization } from '../../shared/person.ts'
import type { Annex, Block } from './content.ts'
import { alphabetically } from './names.ts'
import { WORDS } from './words.ts'

/** Annex I: who took part, participants and observers each in alphabetical order. */
export function organizationsAnnex(forum: Forum, lang: Lang): Annex {
  const words = WORDS[lang]
  const all = Object.values(forum.organizations)
  const listed = (heading: string, organizations: Organization[]): Block[] => [
    { kind: 'heading', text: heading },
    organizations.length > 0
      ? { kind: 'list', items: alphabetically(organizations.map((o) => o.name[lang])) }
      : { kind: 'text', text: words.none },
  ]
  return {
    label: words.annex('I'),
    title: words.organizations,
    blocks: [
      ...listed(
        words.participants,
        all.filter((o) => o.status === 'participant'),
      ),
      ...listed(
        words.observers,
        all.filter((o) => o.status === 'observer'),
      ),
    ],
  }
}
