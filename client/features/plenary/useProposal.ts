import { useEffect, useMemo, useState } from 'react'
import type { AddedText, Proposal } from '../../../shared/amending/proposal.ts'
import type { Paragraph } from '../../../shared/paragraph.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'

/** A new paragraph being written; `key` is for this screen only. */
export interface Added extends AddedText {
  key: string
  after: string
}

/** What somebody has typed and not filed yet, with the words of the text it was typed over. */
export interface Typed {
  texts: Record<string, string>
  dropped: string[]
  added: Added[]
  reason: string
  /** Each changed or deleted paragraph as it read when its change was begun. */
  over: Record<string, string>
}

const NOTHING: Typed = { texts: {}, dropped: [], added: [], reason: '', over: {} }

/**
 * The change somebody is making to one recommendation. Kept on this device, letter by letter, until it is filed or
 * discarded: neither a reload, a dead battery nor a new revision of the text takes it away.
 */
export function useProposal(headId: string, paragraphs: readonly Paragraph[]) {
  const forumId = useForum((forum) => forum.id)
  const key = `concord.amend.${forumId}.${useMe()?.personId ?? ''}.${headId}`
  const [typed, setTyped] = useState<Typed>(() => read(key))
  const proposal = useMemo(() => proposalOf(typed, paragraphs), [typed, paragraphs])

  useEffect(() => {
    try {
      if (typed === NOTHING) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(typed))
    } catch {} // a browser that keeps nothing still amends
  }, [key, typed])

  const begun = (now: Typed, { id, text }: Paragraph) => ({ ...now.over, [id]: now.over[id] ?? text })
  return {
    typed,
    proposal,
    /** The paragraphs that changed in the text after somebody began to change them here. */
    stale: Object.keys(typed.over).filter((id) => {
      const now = paragraphs.find((p) => p.id === id)
      return !now || now.struck || now.text !== typed.over[id]
    }),
    write: (paragraph: Paragraph, text: string) =>
      setTyped((now) => ({
        ...now,
        texts: { ...now.texts, [paragraph.id]: text },
        over: begun(now, paragraph),
      })),
    strike: (paragraph: Paragraph, struck: boolean) =>
      setTyped((now) => ({
        ...now,
        dropped: [...now.dropped.filter((id) => id !== paragraph.id), ...(struck ? [paragraph.id] : [])],
        over: begun(now, paragraph),
      })),
    add: (place: Omit<AddedText, 'text' | 'after'> & { after: string; text?: string }) =>
      setTyped((now) => ({
        ...now,
        added: [...now.added, { text: '', ...place, key: nextKey(now) }],
      })),
    writeAdded: (added: Added, text: string) =>
      setTyped((now) => ({
        ...now,
        added: now.added.map((one) => (one.key === added.key ? { ...one, text } : one)),
      })),
    remove: (added: Added) =>
      setTyped((now) => ({ ...now, added: now.added.filter((one) => one.key !== added.key) })),
    giveReason: (reason: string) => setTyped((now) => ({ ...now, reason })),
    /** The words stay; they are from now on a change to the text as it reads today. */
    goOn: () =>
      setTyped((now) => ({
        ...now,
        over: Object.fromEntries(
          paragraphs.filter((p) => !p.struck && p.id in now.over).map((p) => [p.id, p.text]),
        ),
      })),
    clear: () => setTyped(NOTHING),
  }
}

/** As the server takes it: whoever deletes a recommendation deletes its sub-paragraphs; the deeper additions come first. */
function proposalOf({ texts, dropped, added }: Typed, paragraphs: readonly Paragraph[]): Required<Proposal> {
  const standing = paragraphs.filter((p) => !p.struck)
  const head = standing[0]
  const all = head !== undefined && head.level === 0 && dropped.includes(head.id)
  const gone = standing.filter((p) => all || dropped.includes(p.id)).map((p) => p.id)
  return {
    changed: standing.flatMap(({ id, text }) => {
      const wanted = texts[id]
      return wanted === undefined || wanted === text || gone.includes(id)
        ? []
        : [{ paragraph: id, text: wanted }]
    }),
    reshaped: [],
    dropped: gone,
    added: added
      .filter(({ text }) => text.trim() !== '')
      .sort((a, b) => b.level - a.level)
      .map(({ after, kind, level, text }) => ({ after, kind, level, text: text.trim() })),
  }
}

/** Without `crypto.randomUUID`, which a hall's own laptop on plain HTTP does not have. */
function nextKey({ added }: Typed): string {
  return String(1 + Math.max(0, ...added.map(({ key }) => Number(key))))
}

function read(key: string): Typed {
  try {
    const kept: Partial<Typed> | null = JSON.parse(localStorage.getItem(key) ?? 'null')
    return kept ? { ...NOTHING, ...kept } : NOTHING
  } catch {
    return NOTHING
  }
}
