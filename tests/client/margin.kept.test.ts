import { TRPCClientError } from '@trpc/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inOrder, openThreads } from '../../client/features/drafting/margin/inPlace.ts'
import { newsBetween } from '../../client/features/drafting/margin/news.ts'
import { OpenMargin, type Spoken } from '../../client/features/drafting/margin/openMargin.ts'
import { arrives } from '../../client/features/drafting/margin/useSay.ts'
import { waitingFor, waitsFor } from '../../client/features/drafting/margin/waiting.ts'
import { moveTo } from '../../client/features/drafting/moving.ts'
import { zeroDraft } from '../../shared/draft/draft.ts'
import { emptyMargin, type Said, withLine } from '../../shared/draft/margin.ts'
import { Wire, Writer } from '../support/writers.ts'

const START = zeroDraft(
  ['Urges Parties to protect large archives;', 'Requests a report.', 'Invites all to read it.'].map(
    (text) => ({
      ...{ kind: 'operative' as const, level: 0 as const, em: [], notes: [] },
      text,
    }),
  ),
)

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] }))
afterEach(() => void vi.useRealTimers())

/** Two who have the draft open, and the first one's margin. */
function room() {
  const clara = new Writer('clara', 101, START)
  const leila = new Writer('leila', 102, START)
  const wire = new Wire([clara, leila])
  const listeners = new Set<() => void>()
  const readers = new Set<() => void>()
  const draft: Spoken = {
    doc: clara.doc,
    view: { margin: emptyMargin() },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    follow: (reader) => {
      readers.add(reader)
      return () => readers.delete(reader)
    },
  }
  clara.doc.on('update', () => {
    for (const reader of readers) reader()
  })
  const margin = new OpenMargin(draft, 'clara')
  margin.attach(clara)
  let lines = 0
  return {
    clara,
    leila,
    margin,
    /** What the server relays. */
    said(by: string, said: Said) {
      lines += 1
      const at = `2023-06-05T10:00:${String(lines).padStart(2, '0')}.000Z`
      draft.view = { margin: withLine(draft.view.margin, { n: lines, at, by, said }) }
      for (const listener of listeners) listener()
      vi.advanceTimersByTime(1_000)
    },
    carry() {
      wire.carry()
      vi.advanceTimersByTime(1_000)
    },
    threads: () => draft.view.margin.threads,
  }
}

/** Positions of these words on somebody's page. */
function at({ state }: Writer, words: string) {
  let found = { from: 0, to: 0 }
  state.doc.forEach((block, pos) => {
    const place = block.textContent.indexOf(words)
    if (place >= 0) found = { from: pos + 1 + place, to: pos + 1 + place + words.length }
  })
  return found
}

/** The words that a thread speaks of, as they are read now. */
function spoken({ margin, clara }: ReturnType<typeof room>, id: string): string[] {
  const { ranges } = margin.view.spots.get(id) ?? { ranges: [] }
  return ranges.map(({ from, to }) => clara.state.doc.textBetween(from, to))
}

function commented(of: ReturnType<typeof room>, words: string): string {
  of.margin.begin('comment', at(of.clara, words))
  const begun = of.margin.view.begun.at(-1)
  if (!begun) throw new Error('nothing was begun')
  of.said('clara', { type: 'commented', thread: begun.id, anchor: begun.anchor, words: 'Why?', mentions: [] })
  of.margin.sent(begun.id)
  return begun.id
}

test('[D29] a comment speaks of words and goes with them, whatever others write and wherever they are moved', () => {
  const here = room()
  const id = commented(here, 'large archives')
  const { leila, clara } = here
  leila.select(0, 0).type('Strongly ')
  here.carry()
  expect(spoken(here, id)).toEqual(['large archives'])
  leila.select(0, 'Strongly Urges Parties to protect large'.length).type(' public')
  here.carry()
  expect(spoken(here, id)).toEqual(['large public archives'])
  moveTo(
    leila.binding,
    [String(leila.state.doc.child(0).attrs.id)],
    String(leila.state.doc.child(2).attrs.id),
  )
  here.carry()
  expect(clara.lines.at(-1)).toContain('archives')
  expect(spoken(here, id)).toEqual(['large public archives'])
})

test('[D29] where its words are gone a comment stays beside their paragraph and says so, and is back with them', () => {
  const here = room()
  const id = commented(here, 'a report')
  const { leila } = here
  const { from, to } = at(leila, 'a report')
  leila.dispatch(leila.state.tr.delete(from, to))
  here.carry()
  const spot = here.margin.view.spots.get(id)
  expect(spot).toMatchObject({ gone: true, ranges: [] })
  expect(here.clara.state.doc.resolve(spot?.beside ?? 0).parent.textContent).toBe('Requests .')
  expect(here.threads()[id]?.anchor.words).toBe('a report')
  leila.binding.undo()
  here.carry()
  expect(spoken(here, id)).toEqual(['a report'])
})

test('[D29] what was typed stays when the send fails, when it is closed, and when the same words are selected again', async () => {
  const { clara, margin } = room()
  const words = at(clara, 'large archives')
  margin.begin('comment', words)
  const id = margin.view.writing ?? ''
  margin.type(id, { words: 'Could libraries verify it?' })
  expect(await arrives(Promise.reject(new TRPCClientError('failed to fetch')))).toBe(false)
  margin.setDown()
  expect(margin.view).toMatchObject({ writing: null, begun: [{ id }] })
  // With a space too many, as a mouse selects.
  margin.begin('comment', { from: words.from - 1, to: words.to })
  expect(margin.view).toMatchObject({ writing: id, begun: [{ id, anchor: { words: 'large archives' } }] })
  expect(margin.typedIn(id).words).toBe('Could libraries verify it?')
  margin.begin('wording', words)
  expect(margin.view.begun).toHaveLength(2)
  expect(margin.typedIn(id).words).toBe('Could libraries verify it?')
  margin.throwAway(id)
  expect(margin.typedIn(id).words).toBe('')
})

test('[D29] a comment whose answer was lost is sent again as the same one, and the server’s “known” means it arrived', async () => {
  const known = TRPCClientError.from({
    error: { code: -32_009, message: 'thread-known', data: { refusal: 'thread-known' } },
  } as never)
  expect(await arrives(Promise.reject(known))).toBe(true)
  expect(await arrives(Promise.resolve({ n: 1 }))).toBe(true)
  const here = room()
  const id = commented(here, 'large archives')
  expect(here.margin.view).toMatchObject({ begun: [], writing: null })
  expect(here.margin.typedIn(id).words).toBe('')
})

test('[D29] what was begun without a word leaves nothing behind', () => {
  const { clara, margin } = room()
  margin.begin('wording', at(clara, 'large archives'))
  expect(margin.typedIn(margin.view.writing ?? '').wording).toBe('large archives')
  margin.setDown()
  expect(margin.view.begun).toEqual([])
  expect(margin.begin('comment', { from: 3, to: 3 })).toBe(false)
  expect(margin.begin('comment', at(clara, ' '))).toBe(false)
})

test('[D29] a reply in a thread that is settled meanwhile stays where it is being written', () => {
  const here = room()
  const id = commented(here, 'large archives')
  here.margin.replyIn(id)
  here.margin.type(id, { words: 'But' })
  here.said('leila', { type: 'resolved', thread: id })
  expect(openThreads(here.threads(), here.margin.view).map((open) => open.id)).toEqual([id])
  here.margin.replyIn(null)
  expect(openThreads(here.threads(), here.margin.view)).toEqual([])
  expect(here.margin.typedIn(id).words).toBe('But')
})

test('cards stand in the order of the text, what has no place any more last', () => {
  const here = room()
  const last = commented(here, 'read it')
  const first = commented(here, 'Parties')
  const { leila } = here
  const open = () => inOrder(openThreads(here.threads(), here.margin.view)).map(({ id }) => id)
  expect(open()).toEqual([first, last])
  leila.dispatch(leila.state.tr.delete(0, leila.state.doc.child(0).nodeSize))
  here.carry()
  expect(open()).toEqual([last, first])
})

test('a mention waits until it is answered, resolved or seen', () => {
  const here = room()
  const id = commented(here, 'Parties')
  const waiting = () => waitingFor(here.threads(), 'leila', here.margin.view.seen)
  expect(waiting()).toEqual([])
  here.said('anders', { type: 'replied', thread: id, words: '@Leïla?', mentions: ['leila'] })
  expect(waiting()).toEqual([id])
  here.margin.activate(null)
  here.margin.activate(id)
  expect(waiting()).toEqual([])
  here.said('anders', { type: 'replied', thread: id, words: '@Leïla!', mentions: ['leila'] })
  expect(waiting()).toEqual([id])
  here.said('leila', { type: 'replied', thread: id, words: 'Yes.', mentions: [] })
  expect(waiting()).toEqual([])
  const thread = here.threads()[id]
  expect(thread && waitsFor({ ...thread, resolved: { by: 'anders', at: '' } }, 'leila')).toBe(false)
})

test('only what others say, and after the page was opened, is read out, each once', () => {
  const here = room()
  const id = commented(here, 'Parties')
  const before = here.threads()
  here.said('anders', { type: 'replied', thread: id, words: 'Because.', mentions: [] })
  here.said('clara', { type: 'replied', thread: id, words: 'I see.', mentions: [] })
  const news = (since: string) => newsBetween(before, here.threads(), { me: 'clara', since })
  expect(news('')).toEqual([{ type: 'reply', by: 'anders', words: 'Because.' }])
  expect(news('2023-06-05T11:00:00.000Z')).toEqual([])
  expect(newsBetween(here.threads(), here.threads(), { me: 'leila', since: '' })).toEqual([])
})
