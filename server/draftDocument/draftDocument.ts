import type { Doc } from 'yjs'
import { bracketSigns } from '../../shared/draft/bracketSigns.ts'
import { wordsOf } from '../../shared/draft/draft.ts'
import { withinText } from '../../shared/draft/draftLines.ts'
import { openBrackets, type ReadBlock, type Reading, readingOf } from '../../shared/draft/draftReading.ts'
import type { Forum } from '../../shared/forum.ts'
import { labels } from '../../shared/numbering.ts'
import type { Lang } from '../../shared/paragraph.ts'
import { groupOf } from '../../shared/session.ts'
import { withOpening } from '../../shared/wording/openingItalics.ts'
import { nameOf } from '../report/names.ts'
import { placesOf } from '../report/places.ts'
import { WORDS } from '../report/words.ts'
import type { DraftDocument, DraftLine, ListedBracket } from './content.ts'
import { DRAFT_WORDS } from './words.ts'

/** Words of a bracket that are quoted in the list of those open. */
const MOST_QUOTED = 300

export interface Drafted {
  forum: Forum
  /** The id of a session or a contact group that there is. */
  draftId: string
  /** Read within this turn, and not kept. */
  doc: Doc
  /** The server's time. */
  at: string
}

/** A draft as a document of its own, whenever it is asked for: what it is, its paragraphs, its open brackets. [D35] */
export function draftDocument({ forum, draftId, doc, at }: Drafted, lang: Lang): DraftDocument {
  const words = DRAFT_WORDS[lang]
  const { convened } = forum
  const timeZone = convened?.timezone ?? 'UTC'
  const reading = readingOf(doc, convened?.style ?? 'forum', { within: withinText(forum, draftId) })
  return {
    lang,
    textLang: reading.lang,
    symbol: draftSymbol(forum, draftId),
    forum: convened?.title[lang] ?? forum.id,
    date: convened ? WORDS[lang].date(convened.date) : '',
    original: WORDS[lang].original(WORDS[lang].languages[reading.lang]),
    title: titleOf(forum, draftId, lang),
    standing: words.draftAsOf(words.time(at, timeZone)),
    at,
    handedOver: goneOf(forum, draftId, lang),
    sample: convened?.sample ? WORDS[lang].sample : null,
    lines: linesOf(reading, { forum, lang }),
    brackets: bracketsOf(reading, { forum, lang }),
  }
}

/** What a draft is called: the forum's symbol and the session's id, or the number of the contact group. */
export function draftSymbol(forum: Forum, draftId: string): string {
  const nth = Object.keys(forum.contactGroups ?? {}).indexOf(draftId) + 1
  return `${forum.convened?.symbol ?? forum.id}/${nth > 0 ? `CG.${nth}` : draftId}`
}

function titleOf(forum: Forum, draftId: string, lang: Lang): string {
  const words = DRAFT_WORDS[lang]
  const group = groupOf(forum, draftId)
  if (group) {
    const style = forum.convened?.style ?? 'forum'
    const called = labels(forum.text?.paragraphs ?? [], { style, lang, final: forum.frozen !== null })
    const isPreamble = group.paragraphs[0]?.kind === 'preambular'
    return words.group[isPreamble ? 'preambular' : 'operative'](called[group.paragraph] ?? '')
  }
  const session = forum.sessions[draftId]
  return words.title(session?.roman ?? '', session?.title[lang] ?? '')
}

/** Where it went, once nothing is written in it any more. */
function goneOf(forum: Forum, draftId: string, lang: Lang): string | null {
  const words = DRAFT_WORDS[lang]
  const group = groupOf(forum, draftId)
  if (group?.state === 'recalled') return words.recalled
  if (group) return group.amendmentId && words.reported(forum.amendments[group.amendmentId]?.number ?? 0)
  const { handedOver } = forum.sessions[draftId] ?? {}
  return handedOver ? words.handedOver(words.time(handedOver.at, forum.convened?.timezone ?? 'UTC')) : null
}

/** Empty paragraphs are there if they have a number, so that the others have theirs. */
function linesOf({ lang: textLang, blocks, brackets }: Reading, { forum, lang }: InForum): DraftLine[] {
  const signs = bracketSigns(brackets, (id) => forum.organizations[id]?.name, lang)
  return blocks.flatMap((block) => {
    const { id, kind, level, label } = block
    const words = wordsOf(withOpening(block.inlines, { kind, level, lang: textLang }), signs)
    if (words.text.trim() === '' && label === '') return []
    return [{ id, kind, level, label, ...words, addressed: addressedBy(block, lang) }]
  })
}

interface InForum {
  forum: Forum
  lang: Lang
}

function addressedBy({ addressees, kind, level }: ReadBlock, lang: Lang): string {
  if (addressees.length === 0 || kind !== 'operative' || level > 0) return ''
  const words = DRAFT_WORDS[lang]
  return words.addressed(addressees.map((who) => words.addressees[who]).join(', '))
}

function bracketsOf(reading: Reading, { forum, lang }: InForum): ListedBracket[] {
  const words = DRAFT_WORDS[lang]
  const places = placesOf(reading.blocks, WORDS[lang])
  return openBrackets(reading).map(({ now, by, kind, reason, paragraphs }) => ({
    place: [...new Set(paragraphs.map((id) => places[id] ?? ''))].join(', '),
    words: now.length > MOST_QUOTED ? `${now.slice(0, MOST_QUOTED).trimEnd()}…` : now,
    by: by === null ? words.session : nameOf(forum, by, lang),
    kind: words.kinds[kind],
    reason,
  }))
}
