import { z } from 'zod'
import type { Act } from '../shared/acts.ts'
import { zeroDraft } from '../shared/draft/draft.ts'
import type { Entry } from '../shared/journal.ts'
import { NO_SEAL, seal } from '../shared/journal.ts'
import type { Level, Shape, Words } from '../shared/paragraph.ts'
import type { Role } from '../shared/person.ts'
import sample from './sampleForum.json' with { type: 'json' }
import type { World } from './world.ts'

export const SAMPLE_FORUM = 'csf4'

const Phrase = z.object({ op: z.string(), t: z.string() })
type Item = { t: string; sub?: Item[] | undefined }
const ItemOf: z.ZodType<Item> = z.lazy(() => z.object({ t: z.string(), sub: z.array(ItemOf).optional() }))
const Sample = z.object({
  forum: z.object({
    date: z.string(),
    timezone: z.string(),
    title: z.object({ en: z.string(), fr: z.string() }),
    organName: z.object({ en: z.string(), fr: z.string() }),
  }),
  themes: z.array(z.object({ id: z.string(), roman: z.string(), en: z.string(), fr: z.string() })),
  preamble: z.array(z.object({ en: Phrase })),
  recommendations: z.array(
    z.object({ theme: z.string(), en: Phrase.extend({ sub: z.array(ItemOf).optional() }) }),
  ),
  organizations: z.array(
    z.object({ id: z.string(), en: z.string(), fr: z.string(), status: z.enum(['participant', 'observer']) }),
  ),
})

/** The invented people of the sample forum. The order is that of the printed links. */
const CAST: readonly {
  id: string
  name: string
  role: Role
  organizationId?: string
  sessionId?: string
  holdsVote?: true
  lang?: 'fr'
}[] = [
  { id: 'sec', name: 'Noor Haddad', role: 'secretariat' },
  { id: 'chair', name: 'Ingrid Solheim', role: 'chair' },
  { id: 'rap-S1-a', name: 'Amara Diallo', role: 'rapporteur', sessionId: 'S1' },
  { id: 'rap-S1-b', name: 'Pierre Lambert', role: 'rapporteur', sessionId: 'S1', lang: 'fr' },
  { id: 'rap-S2-a', name: 'Leïla Mansouri', role: 'rapporteur', sessionId: 'S2' },
  { id: 'rap-S2-b', name: 'Anders Dahl', role: 'rapporteur', sessionId: 'S2' },
  { id: 'rap-S3-a', name: 'Mei Tanaka', role: 'rapporteur', sessionId: 'S3' },
  { id: 'rap-S3-b', name: 'Tomás Rivera', role: 'rapporteur', sessionId: 'S3' },
  { id: 'del-O01', name: 'Clara Weiss', role: 'delegate', organizationId: 'O01', holdsVote: true },
  { id: 'del-O02', name: 'Samuel Okafor', role: 'delegate', organizationId: 'O02', holdsVote: true },
  { id: 'del-O03', name: 'Awa Traoré', role: 'delegate', organizationId: 'O03', holdsVote: true, lang: 'fr' },
  { id: 'del-O07', name: 'Jonas Berg', role: 'delegate', organizationId: 'O07', holdsVote: true },
  { id: 'del-O08', name: 'Yuki Mori', role: 'delegate', organizationId: 'O08', holdsVote: true },
  { id: 'adv-O08', name: 'Rosa Lima', role: 'delegate', organizationId: 'O08' },
  { id: 'del-O10', name: 'Marta Kalnina', role: 'delegate', organizationId: 'O10', holdsVote: true },
  { id: 'obs-O14', name: 'Edith Moreau', role: 'observer', organizationId: 'O14', lang: 'fr' },
  { id: 'mod-S1', name: 'Inés Quispe', role: 'moderator', organizationId: 'O04', sessionId: 'S1' },
  { id: 'mod-S2', name: 'Gareth Pugh', role: 'moderator', organizationId: 'O05', sessionId: 'S2' },
  { id: 'mod-S3', name: 'Sina Faleolo', role: 'moderator', organizationId: 'O06', sessionId: 'S3' },
]

export interface CastMember {
  personId: string
  name: string
  role: Role
}

export const SAMPLE_CAST: readonly CastMember[] = CAST.map(({ id, name, role }) => ({
  personId: id,
  name,
  role,
}))

/**
 * Convenes the sample forum on an empty installation: its people, its organizations, its sessions and their
 * zero drafts. True if it was convened now, false if it was there already.
 */
export function conveneSample(world: World): boolean {
  const { store, now } = world
  if (store.forumIds().includes(SAMPLE_FORUM)) return false
  const data = Sample.parse(sample)
  const at = now()
  let head = NO_SEAL
  const entries = opening(data).map((act, i): Entry => {
    const unsealed = { seq: i + 1, at, by: 'sec', act }
    head = seal(head, unsealed)
    return { ...unsealed, seal: head }
  })
  store.createForum(SAMPLE_FORUM, at)
  store.append(SAMPLE_FORUM, entries, (write) => {
    for (const p of CAST)
      write.addPerson({ id: p.id, forumId: SAMPLE_FORUM, name: p.name, lang: p.lang ?? 'en' })
  })
  store.appendInk(
    data.themes.map((theme, i) => ({
      forumId: SAMPLE_FORUM,
      sessionId: theme.id,
      author: 'sec',
      at,
      update: zeroDraft(draftOf(data, theme.id, i === 0)),
    })),
  )
  return true
}

function opening(data: z.infer<typeof Sample>): Act[] {
  return [
    {
      type: 'forumConvened',
      forumId: SAMPLE_FORUM,
      title: data.forum.title,
      organ: data.forum.organName,
      symbol: 'CSF/4',
      date: data.forum.date,
      timezone: data.forum.timezone,
      style: 'forum',
      adoption: 'simple',
      amendmentMajority: 'simple',
      consensusSeconds: 20,
      sample: true,
    },
    ...data.organizations.map(
      ({ id, en, fr, status }): Act => ({
        type: 'organizationRegistered',
        organizationId: id,
        name: { en, fr },
        status,
      }),
    ),
    ...data.themes.map(
      ({ id, roman, en, fr }): Act => ({ type: 'sessionOpened', sessionId: id, roman, title: { en, fr } }),
    ),
    ...CAST.map(
      ({ id, role, organizationId, sessionId, holdsVote }): Act => ({
        type: 'personSeated',
        personId: id,
        role,
        organizationId: organizationId ?? null,
        sessionId: sessionId ?? null,
        holdsVote: holdsVote ?? false,
      }),
    ),
  ]
}

/** The zero draft of one theme; the common preamble is drafted in the first session. */
function draftOf(data: z.infer<typeof Sample>, themeId: string, withPreamble: boolean): (Shape & Words)[] {
  const preamble = withPreamble
    ? data.preamble.map(({ en }) => plain('preambular', 0, `${en.op} ${en.t}`))
    : []
  const operative = data.recommendations
    .filter((r) => r.theme === themeId)
    .flatMap(({ en }) => [plain('operative', 0, `${en.op} ${en.t}`), ...items(en.sub ?? [], 1)])
  return [...preamble, ...operative]
}

function items(list: readonly Item[], level: Level): (Shape & Words)[] {
  const deeper: Level = level === 1 ? 2 : 3
  return list.flatMap(({ t, sub }) => [plain('operative', level, t), ...items(sub ?? [], deeper)])
}

function plain(kind: Shape['kind'], level: Level, text: string): Shape & Words {
  return { kind, level, text, em: [], notes: [] }
}
