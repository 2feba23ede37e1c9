import type { Doc } from 'yjs'
import { Id } from '../actParts.ts'
import type { Act } from '../acts.ts'
import type { Forum } from '../forum.ts'
import type { AuthorOf } from './authorship.ts'
import { bracketsOf } from './bracket.ts'
import { clean, draftBlocks, draftLang, draftText, toParagraphs } from './draft.ts'
import { openBrackets } from './draftReading.ts'
import { writersOf } from './writers.ts'

/** As much as the journal keeps of a bracket's words: they stand in the paragraphs anyway. */
const MOST_WORDS = 600

type HandOver = [
  Extract<Act, { type: 'draftHandedOver' }>,
  ...Extract<Act, { type: 'bracketHandedOver' | 'writersHandedOver' }>[],
]

interface Handing {
  forum: Forum
  sessionId: string
  newId: () => string
  /** Whose a Yjs client is, by the server's record; null for the zero draft's and for whoever is not known. */
  authorOf?: AuthorOf
}

/**
 * What handing over this draft writes, as it is now: its paragraphs with permanent ids, in the language it is written in,
 * then each bracket that is still open, with who asked for it and why and the paragraphs it lies in, and who wrote which
 * words, if anybody is known to have. [D3] [D28] [T22]
 */
export function handingOver(doc: Doc, { forum, sessionId, newId, authorOf = () => null }: Handing): HandOver {
  const permanent = new Map<string, string>()
  const paragraphs = toParagraphs(doc, {
    lang: draftLang(doc),
    part: sessionId,
    newId: (provisional) => {
      const id = newId()
      permanent.set(provisional, id)
      return id
    },
  })
  const texts = new Map(paragraphs.map(({ id, text }) => [id, text]))
  const handed = [...permanent].map(([provisional, id]) => ({ provisional, id, text: texts.get(id) ?? '' }))
  const runs = writersOf(doc, handed, named(authorOf))
  const brackets = openBrackets({ blocks: draftBlocks(doc), brackets: bracketsOf(draftText(doc)) })
  const left = brackets.map(({ id, by, kind, reason, now, paragraphs: lying }) => ({
    type: 'bracketHandedOver' as const,
    sessionId,
    // Whoever writes can name a bracket as they like; what no id may be gets another name.
    bracketId: Id.safeParse(id).success ? id : newId(),
    paragraphs: lying.flatMap((provisional) => permanent.get(provisional) ?? []),
    organizationId: by !== null && Object.hasOwn(forum.organizations, by) ? by : null,
    kind,
    reason: clean(reason),
    words: clean(now.slice(0, MOST_WORDS)),
  }))
  return [
    { type: 'draftHandedOver', sessionId, paragraphs },
    ...left.filter((bracket) => bracket.paragraphs.length > 0),
    ...(runs.length > 0 ? [{ type: 'writersHandedOver' as const, sessionId, runs }] : []),
  ]
}

/** Whoever the journal cannot name is nobody to it. */
function named(authorOf: AuthorOf): AuthorOf {
  return (client) => {
    const personId = authorOf(client)
    return Id.safeParse(personId).success ? personId : null
  }
}
