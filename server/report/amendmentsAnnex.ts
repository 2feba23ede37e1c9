import type { Operation } from '../../shared/amending/amendment.ts'
import { isAdopted } from '../../shared/amending/amendmentState.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import { labels } from '../../shared/numbering.ts'
import { type Lang, NOTE_MARK } from '../../shared/paragraph.ts'
import { inOrder } from '../../shared/tabled.ts'
import type { Annex, Cell, Change } from './content.ts'
import { nameOf } from './names.ts'
import { placesOf } from './places.ts'
import { WORDS, type Words } from './words.ts'

/** Annex III: the disposition table: each amendment as it was filed, by whom, and what became of it and why. [R6] */
export function amendmentsAnnex(forum: Forum, lang: Lang): Annex {
  const words = WORDS[lang]
  const filed = inOrder(forum)
  const places = placesIn(forum, words)
  const annex = { label: words.annex('III'), title: words.amendments }
  if (filed.length === 0) return { ...annex, blocks: [{ kind: 'text', text: words.noAmendments }] }
  const rows = filed.map((amendment): Cell[] => [
    String(amendment.number),
    sponsorsIn(forum, amendment, lang),
    placeIn(forum, amendment, { places, words }),
    changesOf(amendment, places, words),
    fateOf(forum, amendment, words),
  ])
  return {
    ...annex,
    blocks: [
      { kind: 'text', text: words.numbersAreOf(forum.text?.symbol ?? '') },
      {
        kind: 'table',
        table: {
          caption: words.amendments,
          head: Object.values(words.amendmentColumns),
          widths: [5, 19, 16, 40, 20],
          rows,
        },
      },
    ],
  }
}

/** Its proposer and, if there are any, its co-sponsors. */
function sponsorsIn(forum: Forum, { organizationId, sponsors = [] }: Amendment, lang: Lang): string {
  const proposer = nameOf(forum, organizationId, lang)
  if (sponsors.length === 0) return proposer
  return `${proposer}; ${WORDS[lang].coSponsors(sponsors.map((id) => nameOf(forum, id, lang)).join('; '))}`
}

/** Where it is found, and the amendment it changes or takes the place of. */
function placeIn(
  forum: Forum,
  { paragraph, parent, from }: Amendment,
  { places, words }: { places: Places; words: Words },
): string {
  const number = (id: string) => String(forum.amendments[id]?.number ?? '?')
  return [
    places(paragraph),
    parent && words.subAmendment(number(parent)),
    from && words.takesPlace(number(from)),
  ]
    .filter(Boolean)
    .join('; ')
}

function fateOf(
  forum: Forum,
  { state, ballotId, because, into, note = '' }: Amendment,
  words: Words,
): string {
  const ballot = String(forum.ballots[ballotId ?? '']?.number ?? '?')
  const cause = forum.amendments[because ?? '']
  switch (state) {
    case 'adopted':
      return words.adopted(ballot)
    case 'adoptedAsAmended':
      return words.adoptedAsAmended(ballot)
    case 'rejected':
      return words.rejected(ballot)
    case 'withdrawn':
      return words.withdrawn
    case 'fell':
      return (cause && !isAdopted(cause.state) ? words.fellWith : words.fell)(String(cause?.number ?? '?'))
    case 'inadmissible':
      return words.because(words.inadmissible, note)
    case 'merged':
      return words.merged(String(forum.amendments[into ?? '']?.number ?? '?'))
    case 'notTakenUp':
      return words.because(words.notTakenUp, note)
    case 'sentBack':
      return words.because(words.sentBack, note)
    case 'filed':
    case 'awaitingSponsors':
    case 'awaitingChair':
    case 'proposedToFall':
      return words.undecided
  }
}

export type Places = (id: string) => string

/** In the text before the plenary. */
export function placesIn(forum: Forum, words: Words): Places {
  const paragraphs = forum.text?.paragraphs ?? []
  const style = forum.convened?.style ?? 'forum'
  const numbers = {
    en: labels(paragraphs, { style, lang: 'en', final: false }),
    fr: labels(paragraphs, { style, lang: 'fr', final: false }),
  } satisfies Record<Lang, Record<string, string>>
  const said = placesOf(
    paragraphs.map((p) => ({ ...p, label: numbers[p.lang][p.id] ?? '' })),
    words,
  )
  // What only a sub-amendment knows: a paragraph that its parent would have added.
  return (id) => said[id] ?? words.newPlace
}

/** As filed, on the text it was filed on; each paragraph it touches besides the first is named. */
function changesOf(amendment: Amendment, places: Places, words: Words): Change[] {
  const changes: Change[] = []
  let last = amendment.paragraph
  for (const operation of amendment.filed.operations) {
    const touched = operation.kind === 'add' ? last : operation.paragraph
    if (changes.length > 0) changes.push({ text: touched === last ? ' … ' : '; ', mark: 'kept' })
    if (touched !== last) changes.push({ text: `${places(touched)} `, mark: 'kept' })
    changes.push(...changesBy(operation, places, words))
    last = touched
  }
  return changes.filter((c) => c.text !== '')
}

function changesBy(operation: Operation, places: Places, words: Words): Change[] {
  switch (operation.kind) {
    case 'text':
      return [
        { text: plain(operation.old), mark: 'deleted' },
        { text: operation.old && operation.ins ? ' ' : '', mark: 'kept' },
        { text: plain(operation.ins), mark: 'inserted' },
      ]
    case 'add':
      return [
        { text: `${words.newParagraph(operation.after && places(operation.after))} `, mark: 'kept' },
        { text: operation.paragraphs.map(({ text }) => plain(text)).join(' '), mark: 'inserted' },
      ]
    case 'drop':
      return [{ text: words.deleteParagraph, mark: 'kept' }]
    case 'shape':
      return [{ text: words.newShape, mark: 'kept' }]
  }
}

function plain(text: string): string {
  return text.replaceAll(NOTE_MARK, '')
}
