import { useEffect, useMemo, useState } from 'react'
import type { AddedText } from '../../../../shared/amending/proposal.ts'
import type { Paragraph } from '../../../../shared/paragraph.ts'
import { proposalOf } from './proposing.ts'
import { useSlots } from './slots.ts'
import { type Added, hasWords, NOTHING, type Typed } from './typed.ts'

export type Editing = ReturnType<typeof useProposal>

/**
 * The change somebody is making to the text. Kept on this device, letter by letter, until it is filed or discarded:
 * neither a reload, a dead battery nor a new revision of the text takes it away.
 *
 * `begin` makes of what was kept what the screen begins with.
 */
export function useProposal(slot: string, begin: (kept: Typed | null) => Typed) {
  const slots = useSlots()
  const [typed, setTyped] = useState<Typed>(() => begin(slots.read(slot)))
  const [isKept, setKept] = useState(true)

  // biome-ignore lint/correctness/useExhaustiveDependencies: written when the words change, not when the page is drawn
  useEffect(() => setKept(slots.write(slot, isWorthKeeping(typed) ? typed : null)), [slot, typed])

  const change = (part: Partial<Typed>) => setTyped((now) => ({ ...now, ...part }))
  const begun = (now: Typed, { id, text }: Paragraph) => ({ ...now.over, [id]: now.over[id] ?? text })
  return {
    typed,
    isKept,
    change,
    replace: setTyped,
    write: (paragraph: Paragraph, text: string) =>
      setTyped((now) => ({
        ...now,
        texts: { ...now.texts, [paragraph.id]: text },
        over: begun(now, paragraph),
      })),
    strike: (paragraph: Paragraph, struck: boolean) => setTyped((now) => struckIn(now, paragraph, struck)),
    add: (place: Omit<AddedText, 'text' | 'after'> & { after: string; text?: string }) =>
      setTyped((now) => addedTo(now, place)),
    writeAdded: (added: Added, text: string) =>
      setTyped((now) => ({
        ...now,
        added: now.added.map((one) => (one.key === added.key ? { ...one, text } : one)),
      })),
    remove: (added: Added) =>
      setTyped((now) => ({ ...now, added: now.added.filter((one) => one.key !== added.key) })),
    /** Another recommendation comes in. */
    include: (headId: string) => setTyped((now) => ({ ...now, also: [...now.also, headId] })),
    /** One goes out, with all that was typed for its paragraphs. */
    leaveOut: (paragraphs: readonly Paragraph[]) => setTyped((now) => without(now, paragraphs)),
    /** The words stay; they are from now on a change to the text as it reads today. */
    goOn: (paragraphs: readonly Paragraph[]) =>
      setTyped((now) => ({
        ...now,
        over: Object.fromEntries(
          paragraphs.filter((p) => !p.struck && p.id in now.over).map((p) => [p.id, p.text]),
        ),
      })),
    clear: () => setTyped(NOTHING),
  }
}

/** The proposal that the typed words come to, and the paragraphs that changed after somebody began to change them. */
export function useProposed(typed: Typed, paragraphs: readonly Paragraph[]) {
  return useMemo(
    () => ({
      proposal: proposalOf(typed, paragraphs),
      stale: Object.keys(typed.over).filter((id) => {
        const now = paragraphs.find((p) => p.id === id)
        return !now || now.struck || now.text !== typed.over[id]
      }),
    }),
    [typed, paragraphs],
  )
}

export function struckIn(now: Typed, { id, text }: Paragraph, struck: boolean): Typed {
  return {
    ...now,
    dropped: [...now.dropped.filter((one) => one !== id), ...(struck ? [id] : [])],
    over: { ...now.over, [id]: now.over[id] ?? text },
  }
}

export function addedTo(
  now: Typed,
  place: Omit<AddedText, 'text' | 'after'> & { after: string; text?: string },
): Typed {
  return { ...now, added: [...now.added, { text: '', ...place, key: nextKey(now) }] }
}

function without(now: Typed, paragraphs: readonly Paragraph[]): Typed {
  const ids = new Set(paragraphs.map((p) => p.id))
  const rest = (words: Record<string, string>) =>
    Object.fromEntries(Object.entries(words).filter(([id]) => !ids.has(id)))
  return {
    ...now,
    texts: rest(now.texts),
    over: rest(now.over),
    dropped: now.dropped.filter((id) => !ids.has(id)),
    added: now.added.filter(({ after }) => !ids.has(after)),
    also: now.also.filter((id) => !ids.has(id)),
  }
}

function isWorthKeeping(typed: Typed): boolean {
  return hasWords(typed) || typed.added.length > 0 || typed.also.length > 0 || typed.asked.length > 0
}

/** Without `crypto.randomUUID`, which a hall's own laptop on plain HTTP does not have. */
function nextKey({ added }: Typed): string {
  return String(1 + Math.max(0, ...added.map(({ key }) => Number(key))))
}
