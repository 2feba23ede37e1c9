import { type AuthorsNews, FRAME } from '../../shared/draft/draftFrames.ts'
import { textFrame } from './frames.ts'

/**
 * Who wrote and who is spoken of in a draft, as its editors are told: whose each Yjs client is, by the record of who sent
 * what, and what people are called. No editor's word is in it. [D21] [S4]
 */
export class Authors {
  private readonly nameOf: (personId: string) => string | null
  private readonly clients = new Map<number, string>()
  private readonly names = new Map<string, string | null>()
  private whole: Uint8Array | null = null

  /** `nameOf`: null for whoever is not known here any more. */
  constructor(nameOf: (personId: string) => string | null) {
    this.nameOf = nameOf
  }

  /** All that is known so far. */
  get frame(): Uint8Array {
    this.whole ??= frameOf(this.clients, this.names)
    return this.whole
  }

  /** What of this was not known yet, to be told; null if all of it was. */
  learn(
    clients: readonly [client: number, personId: string][],
    people: readonly string[],
  ): Uint8Array | null {
    const newClients = clients.filter(([client]) => !this.clients.has(client))
    const unnamed = [...newClients.map(([, personId]) => personId), ...people]
    const newNames = [...new Set(unnamed)]
      .filter((personId) => !this.names.has(personId))
      .map((personId): [string, string | null] => [personId, this.nameOf(personId)])
    for (const [client, personId] of newClients) this.clients.set(client, personId)
    for (const [personId, name] of newNames) this.names.set(personId, name)
    if (newClients.length === 0 && newNames.length === 0) return null
    this.whole = null
    return frameOf(newClients, newNames)
  }
}

function frameOf(clients: Iterable<[number, string]>, names: Iterable<[string, string | null]>): Uint8Array {
  const known = [...names].flatMap(([id, name]): [string, string][] => (name === null ? [] : [[id, name]]))
  const news: AuthorsNews = { clients: Object.fromEntries(clients), names: Object.fromEntries(known) }
  return textFrame(FRAME.authors, JSON.stringify(news))
}
