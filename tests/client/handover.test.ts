import { describe, expect, test } from 'vitest'
import type * as Y from 'yjs'
import { tabled } from '../../client/features/drafting/handover/tabled.ts'
import { unsettledIn } from '../../client/features/drafting/handover/unsettled.ts'
import { bracketKey, raisedValue } from '../../shared/draft/bracket.ts'
import { draftText, emptyDraft, seedDraft, toParagraphs } from '../../shared/draft/draft.ts'
import { readingOf } from '../../shared/draft/draftReading.ts'
import { emptyMargin, withLine } from '../../shared/draft/margin.ts'
import type { Forum } from '../../shared/forum.ts'
import { labels, type Style } from '../../shared/numbering.ts'
import { NOTE_MARK, type Paragraph, type Shape, type Words } from '../../shared/paragraph.ts'
import { compile } from '../../shared/tabled.ts'
import { convened, DRAFTS, forumAfter, handedOver, type Step } from '../support/cast.ts'

function line(text: string, rest: Partial<Shape & Words> = {}): Shape & Words {
  return { kind: 'operative', level: 0, text, em: [], notes: [], ...rest }
}

/** The draft of session II: a preambular paragraph, two recommendations, an empty one between them. */
function drafted(): Y.Doc {
  const doc = emptyDraft()
  seedDraft(doc, [
    line('Aware of schools,', { kind: 'preambular' }),
    line(`Invites all Parties${NOTE_MARK}:`, { notes: ['Own note.'] }),
    line('to come', { level: 1 }),
    line(''),
    line('  Requests a report.  '),
  ])
  const text = draftText(doc)
  const at = text.toDelta().reduce((ink: number, { insert }: { insert: unknown }, i: number) => {
    return i < 3 ? ink + (typeof insert === 'string' ? insert.length : 1) : ink
  }, 0)
  text.setAttribute(
    bracketKey('b1'),
    raisedValue({ by: 'andes', kind: 'contested', reason: '', group: 'b1', words: 'all' }),
  )
  text.format(at + 'Invites '.length, 3, { [bracketKey('b1')]: true })
  return doc
}

function paragraphsOf(doc: Y.Doc): Paragraph[] {
  let n = 0
  return toParagraphs(doc, { lang: 'en', part: 'S2', newId: () => `n${++n}` })
}

/** As they are called, with the beginning of their words. */
function shown(forum: Forum, sessionId = 'S2'): string[] {
  return tabled(forum, sessionId, paragraphsOf(drafted())).lines.map(({ label, paragraph }) =>
    `${label} ${paragraph.text}`.trim(),
  )
}

describe('the preview', () => {
  test('[D37] is what would be handed over, numbered after the sessions that have handed over', () => {
    const forum = forumAfter(['amara', handedOver('S1')])
    expect(shown(forum)).toEqual([
      'Aware of schools,',
      'II Learning',
      `2 Invites [all] Parties${NOTE_MARK}:`,
      '(a) to come',
      '3 Requests a report.',
    ])
    expect(tabled(forum, 'S2', []).waitsFor).toEqual([])
  })

  test('[D37] begins at 1 where they have not, and says for whom it waits', () => {
    const forum = forumAfter()
    expect(shown(forum)[2]).toBe(`1 Invites [all] Parties${NOTE_MARK}:`)
    expect(tabled(forum, 'S2', []).waitsFor).toEqual(['I'])
    expect(tabled(forum, 'S1', []).waitsFor).toEqual([])
  })

  test('[D37] numbers through the common preamble where the style does, and waits for everybody’s', () => {
    const forum = restyled(forumAfter(['amara', handedOver('S1')]), 'unesco')
    expect(shown(forum)).toEqual([
      '2 Aware of schools,',
      'II Learning',
      `4 Invites [all] Parties${NOTE_MARK}:`,
      '(a) to come',
      '5 Requests a report.',
    ])
    expect(tabled(restyled(forumAfter(), 'unesco'), 'S1', []).waitsFor).toEqual(['II'])
  })

  test('[D37] counts footnotes through the text', () => {
    const noted = DRAFTS.S1.map((p, i) =>
      i === 1 ? { ...p, text: `${p.text}${NOTE_MARK}`, notes: ['Theirs.'] } : p,
    )
    const { lines } = tabled(forumAfter(['amara', handedOver('S1', noted)]), 'S2', paragraphsOf(drafted()))
    expect(lines.find(({ paragraph }) => paragraph.notes.length > 0)?.firstNote).toBe(2)
  })

  test.each<Style>(['forum', 'unga', 'unesco'])('[D37] is what the plenary gets (%s)', (style) => {
    const before: Step[] = [['amara', handedOver('S1')]]
    const paragraphs = paragraphsOf(drafted())
    const preview = tabled(restyled(forumAfter(before), style), 'S2', paragraphs)
    const after = restyled(forumAfter(before, ['mei', handedOver('S2', paragraphs)]), style)
    const text = compile(after)
    const called = labels(text, { style, lang: 'en', final: false })
    for (const { paragraph, label } of preview.lines) {
      const there = text.find((p) => p.id === paragraph.id)
      expect(there).toEqual(paragraph)
      if (paragraph.kind !== 'heading') expect(label).toBe(called[paragraph.id])
    }
    expect(preview.lines).toHaveLength(paragraphs.length + 1)
  })
})

function restyled(forum: Forum, style: Style): Forum {
  if (!forum.convened || convened.type !== 'forumConvened') throw new Error('Nobody has convened')
  return { ...forum, convened: { ...forum.convened, style } }
}

describe('what is still open', () => {
  const anchor = {
    paragraph: 's2',
    words: 'Parties',
    from: { client: 1, clock: 1 },
    to: { client: 1, clock: 2 },
  }
  const began = { type: 'commented' as const, anchor, words: 'Why?', mentions: [] }

  test('[D37] brackets with who asked, threads that are not resolved, endings, and paragraphs without words', () => {
    const doc = drafted()
    let margin = emptyMargin()
    for (const [i, said] of [
      { ...began, thread: 't1' },
      { ...began, thread: 't2' },
      { type: 'resolved' as const, thread: 't1' },
    ].entries()) {
      margin = withLine(margin, { n: i + 1, at: '2023-06-05T09:00:00.000Z', by: 'ana', said })
    }
    const { brackets, threads, findings, empty } = unsettledIn(readingOf(doc, 'forum'), {
      margin,
      closes: true,
    })
    expect(brackets).toMatchObject([{ by: 'andes', now: 'all', paragraphs: ['s2'] }])
    expect(threads.map(({ id }) => id)).toEqual(['t2'])
    expect(empty).toEqual(['s4'])
    expect(findings).toMatchObject([{ paragraph: 's3', code: 'no-semicolon' }])
  })

  test('[D37] nothing, when nothing is', () => {
    const doc = emptyDraft()
    seedDraft(doc, [line('Invites Parties to come.')])
    expect(unsettledIn(readingOf(doc, 'forum'), { margin: emptyMargin(), closes: true })).toEqual({
      brackets: [],
      threads: [],
      findings: [],
      empty: [],
    })
  })
})
