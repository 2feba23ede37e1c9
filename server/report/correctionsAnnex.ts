import type { Correction } from '../../shared/amending/correction.ts'
import { marked, type Stretch } from '../../shared/amending/marks.ts'
import type { Forum } from '../../shared/forum.ts'
import { type Lang, NOTE_MARK } from '../../shared/paragraph.ts'
import { placesIn } from './amendmentsAnnex.ts'
import type { Annex, Cell, Change } from './content.ts'
import { CORRECTIONS } from './correctionsWords.ts'
import { WORDS } from './words.ts'

/** Annex IV, where the text was corrected: each correction with before and after, why and when; else none. [T21, R6] */
export function correctionsAnnex(forum: Forum, lang: Lang): Annex[] {
  const made = Object.values(forum.corrections ?? {})
    .filter((c) => c.state === 'made')
    .sort((a, b) => (a.at < b.at ? -1 : 1))
  if (made.length === 0) return []
  const [words, said] = [WORDS[lang], CORRECTIONS[lang]]
  const places = placesIn(forum, words)
  const rows = made.map((correction): Cell[] => [
    places(correction.paragraph),
    changesOf(forum, correction),
    correction.reason,
    fateOf(forum, correction, lang),
  ])
  const table = { caption: said.title, head: Object.values(said.columns), widths: [14, 46, 20, 20], rows }
  return [
    {
      label: words.annex('IV'),
      title: said.title,
      blocks: [
        { kind: 'text', text: said.what },
        { kind: 'table', table },
      ],
    },
  ]
}

const MARKS: Record<Stretch['mark'], Change['mark']> = { same: 'kept', del: 'deleted', ins: 'inserted' }

function changesOf(forum: Forum, { paragraph, before, operations }: Correction): Change[] {
  const now = forum.text?.paragraphs.find((p) => p.id === paragraph)
  const was = now ? [{ ...now, text: before, em: [], notes: [], struck: false }] : []
  return marked(was, operations).flatMap(({ stretches }) =>
    stretches.map(({ mark, text }) => ({ mark: MARKS[mark], text: text.replaceAll(NOTE_MARK, '') })),
  )
}

function fateOf(forum: Forum, { at, by, proposedBy }: Correction, lang: Lang): string {
  const said = CORRECTIONS[lang]
  const time = WORDS[lang].time(at)
  const byChair = forum.seats[by]?.role === 'chair'
  const made = proposedBy ? said.allowed(time) : byChair ? said.byChair(time) : said.made(time)
  return forum.decision && at > forum.decision.at ? said.afterAdoption(made) : made
}
