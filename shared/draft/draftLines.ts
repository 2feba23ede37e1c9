import type { Forum } from '../forum.ts'
import { labels, type Style } from '../numbering.ts'
import type { Lang, Paragraph, Shape } from '../paragraph.ts'
import { groupOf, type WithGroups } from '../session.ts'
import { outlined } from './draft.ts'

/** How the paragraphs of a draft are numbered, and in which language. */
export interface Naming {
  style: Style
  lang: Lang
  /** Where it stands in the tabled text, if it does: else it begins at 1. */
  within?: Within | undefined
}

/** The tabled text up to the recommendation that a contact group writes on, and that. */
export interface Within {
  before: readonly Paragraph[]
  head: Paragraph
}

/** Where this draft stands in the tabled text: a contact group's keeps the numbers of its recommendation. [T19] */
export function withinText(forum: WithGroups & Pick<Forum, 'text'>, draftId: string): Within | undefined {
  const group = groupOf(forum, draftId)
  const paragraphs = forum.text?.paragraphs ?? []
  const at = paragraphs.findIndex(({ id }) => id === group?.paragraph)
  const head = paragraphs[at]
  return head && { before: paragraphs.slice(0, at).filter(({ level }) => level === 0), head }
}

interface Unnamed extends Shape {
  id: string
  alternative: boolean
}

/** The same paragraphs with the level at which they count and the label by which they are called, "5.", "(a)", "5 bis.". */
export function named<P extends Unnamed>(
  paragraphs: readonly P[],
  { style, lang, within }: Naming,
): (P & { label: string })[] {
  const lines = outlined(paragraphs)
  let heads = 0
  const addedBy = (level: number): string | null => {
    if (!within || level > 0) return null
    heads += 1
    return heads > 1 ? 'group' : within.head.addedBy
  }
  const called = labels(
    [
      ...(within?.before ?? []),
      ...lines.map(({ id, kind, level, alternative }) => ({
        ...{ id, kind, level, lang, text: '', em: [], notes: [], part: null, struck: false },
        addedBy: addedBy(level),
        ...(alternative && { alternative }),
      })),
    ],
    { style, lang, final: false },
  )
  return lines.map((line) => {
    const label = called[line.id] ?? ''
    return { ...line, label: label !== '' && line.level === 0 ? `${label}.` : label }
  })
}
