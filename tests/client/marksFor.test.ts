import { expect, test } from 'vitest'
import { marksFor } from '../../client/ui/marksFor.ts'
import type { Act } from '../../shared/acts.ts'
import { baseOf } from '../../shared/amending/adoption.ts'
import type { Forum } from '../../shared/forum.ts'
import type { Question } from '../../shared/question.ts'
import { AMENDED, decided, filed, forumAfter, replacing, type Step } from '../support/cast.ts'
import { divisionRequested } from '../support/plenary.ts'

/** The words with what is marked in brackets: [-gone-], [+come+], or [?in question?]. */
function shown(forum: Forum, question: Question): string | null {
  const words = marksFor(forum, question)
  if (!words) return null
  const signs = { same: ['', ''], ins: ['[+', '+]'], del: ['[-', '-]'] } as const
  return words.marks
    .flatMap(({ stretches }) =>
      stretches.map(({ mark, text }) => {
        const [open, close] = mark !== 'same' && words.as === 'inQuestion' ? ['[?', '?]'] : signs[mark]
        return `${open}${text}${close}`
      }),
    )
    .join('')
}

const adopt = (amendmentId: string): Question => ({ kind: 'adoptAmendment', amendmentId })

/** Amendment 2 makes "libraries" of "large archives"; this one makes "public libraries" of that. */
const sub: Step = [
  'chidi',
  (forum, by): Act => {
    const parent = forum.amendments.am2
    const base = parent ? baseOf(forum, { parent: parent.id }) : []
    const act = filed('am4', () => replacing('r1', 'libraries', 'public libraries')(base))
    return { ...(typeof act === 'function' ? act(forum, by) : act), parent: 'am2' } as Act
  },
]

test('[T10] an amendment is marked on the text, before and after its adoption alike', () => {
  const marked =
    'Urges Parties to protect [-large-][+all+] archives and to fund:their staff; andtheir buildings;'
  expect(shown(forumAfter(...AMENDED), adopt('am1'))).toBe(marked)
  expect(shown(forumAfter(...AMENDED, ...decided('am1', 'r1', 'adopted')), adopt('am1'))).toBe(marked)
})

test('[T15] a sub-amendment is marked on its parent’s words; once adopted, the parent as amended is', () => {
  const asked = shown(forumAfter(...AMENDED, sub), adopt('am4'))
  expect(asked).toContain('to protect[+ public+] libraries and to fund:')
  const adopted = forumAfter(...AMENDED, sub, ...decided('am4', 'r1', 'adopted'))
  expect(shown(adopted, adopt('am4'))).toContain(
    'to protect[+ public+] [-large archives-][+libraries+] and to fund:',
  )
  expect(shown(adopted, adopt('am2'))).toBe(shown(adopted, adopt('am4')))
})

test('[T18] words that stay or go are marked as in question, the parts that go as a change', () => {
  const request: Step = [
    'bo',
    divisionRequested('d1', {
      paragraph: 'r1',
      parts: [
        { operations: [{ kind: 'drop', paragraph: 'r1b' }], words: 'their buildings;', paragraphs: ['r1b'] },
        {
          operations: [{ kind: 'text', paragraph: 'r1', from: 25, to: 31, old: 'large ', ins: '' }],
          words: 'large',
          paragraphs: [],
        },
      ],
    }),
  ]
  const forum = forumAfter(...AMENDED, request)
  const part = (n: number): Question => ({ kind: 'retainPart', divisionId: 'd1', part: n })
  expect(shown(forum, part(0))).toContain('their staff; and[?their buildings;?]')
  expect(shown(forum, part(1))).toContain('protect [?large ?]archives')
  expect(shown(forum, { kind: 'divide', divisionId: 'd1' })).toContain('[?large ?]archives and to fund:')
  const first = forum.divisions?.d1?.parts[0]
  if (first) first.retained = false
  expect(shown(forum, { kind: 'partsAsWhole', divisionId: 'd1' })).toBe(
    'Urges Parties to protect large archives and to fund:their staff; and[-their buildings;-]',
  )
})

test('[T10] nothing is marked for the text as a whole, nor where the words are no longer there', () => {
  const forum = forumAfter(...AMENDED, ...decided('am1', 'r1', 'adopted'))
  expect(shown(forum, { kind: 'adoptText' })).toBeNull()
  expect(shown(forum, { kind: 'reconsider', amendmentId: null })).toBeNull()
  expect(shown(forum, adopt('am2'))).toBeNull()
  expect(shown(forum, { kind: 'reconsider', amendmentId: 'am1' })).toContain('[-large-][+all+]')
})
