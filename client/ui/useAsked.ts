import { isAmended } from '../../shared/amending/life.ts'
import type { Amendment, Forum } from '../../shared/forum.ts'
import type { Outcome } from '../../shared/majority.ts'
import type { Question } from '../../shared/question.ts'
import { useForum } from '../useForum.ts'
import { asked } from '../words/asked.ts'
import { useWordsOf } from '../words/useWords.ts'
import { useNumbering } from './useNumbering.ts'

/** A question in words. */
export interface InWords {
  /** What it is about: "Amendment 5 with 6 as amended". */
  subject: string
  /** What is asked: "Shall sub-paragraph (b) be retained?" */
  question: string
  /** What each result is called, in a word and as a sentence. */
  outcomes: Record<Outcome, string>
  results: Record<Outcome, string>
  /** The head paragraph it is about; null: the text as a whole. */
  paragraph: string | null
  amendment: Amendment | null
}

type AskedWords = typeof asked.en

/** How this question is asked and answered on every screen: chair's desk, projector, phone. */
export function useAsked(question: Question): InWords {
  const d = useWordsOf(asked)
  const { labels } = useNumbering()
  const forum = useForum(({ amendments, divisions }) => ({ amendments, divisions }))
  return inWords({ ...forum, labels, d }, question)
}

interface Known extends Pick<Forum, 'amendments'> {
  divisions: Forum['divisions'] | undefined
  labels: Record<string, string>
  d: AskedWords
}

function inWords(known: Known, question: Question): InWords {
  const { amendments, d } = known
  switch (question.kind) {
    case 'adoptText':
      return {
        subject: d.subjects.text,
        question: d.questions.text,
        outcomes: d.outcomes.adopt,
        results: d.results.text,
        paragraph: null,
        amendment: null,
      }
    case 'adoptAmendment':
      return ofAmendment(known, amendments[question.amendmentId] ?? null)
    case 'divide':
    case 'retainPart':
    case 'partsAsWhole':
      return ofDivision(known, question)
    case 'reconsider': {
      const amendment = amendments[question.amendmentId ?? ''] ?? null
      const number = amendment?.number ?? 0
      return {
        subject: amendment ? d.subjects.reconsideration({ number }) : d.subjects.reconsiderationOfText,
        question: amendment ? d.questions.reconsider({ number }) : d.questions.reconsiderText,
        outcomes: d.outcomes.reconsider,
        results: d.results.reconsideration,
        paragraph: amendment?.paragraph ?? null,
        amendment,
      }
    }
  }
}

function ofAmendment({ amendments, d }: Known, amendment: Amendment | null): InWords {
  const { id = '', number = 0, parent } = amendment ?? {}
  const of = { number, parent: amendments[parent ?? '']?.number ?? 0 }
  const named = {
    number,
    merged: Object.values(amendments)
      .filter((a) => a.state === 'merged' && a.into === id)
      .map((a) => a.number)
      .sort((a, b) => a - b),
    amended: isAmended({ amendments }, id),
  }
  const { carried, lost, noDecision } = d.results.amendment
  return {
    subject: parent ? d.subjects.sub(of) : d.subjects.amendment(named),
    question: parent ? d.questions.sub(of) : d.questions.amendment(named),
    outcomes: d.outcomes.adopt,
    results: { carried: carried(of), lost: lost(of), noDecision: noDecision(of) },
    paragraph: amendment?.paragraph ?? null,
    amendment,
  }
}

function ofDivision(
  { amendments, divisions, labels, d }: Known,
  question: Extract<Question, { divisionId: string }>,
): InWords {
  const division = divisions?.[question.divisionId]
  const amendment = amendments[division?.amendmentId ?? ''] ?? null
  const about = { paragraph: division?.paragraph ?? null, amendment }
  if (question.kind === 'divide')
    return {
      ...about,
      subject: d.subjects.division,
      question: d.questions.divide,
      outcomes: d.outcomes.divide,
      results: d.results.division,
    }
  if (question.kind === 'partsAsWhole')
    return {
      ...about,
      subject: d.subjects.whole,
      question: d.questions.whole,
      outcomes: d.outcomes.adopt,
      results: d.results.whole,
    }
  const { words = '', paragraphs = [] } = division?.parts[question.part] ?? {}
  const named = paragraphs.map((id) => labels[id] ?? '').filter((label) => label !== '')
  const whole = amendment === null && named.length > 0
  const part = { part: whole ? d.paragraphs({ labels: named }) : d.words({ words }) }
  const { carried, lost, noDecision } = amendment ? d.results.adopted : d.results.retained
  return {
    ...about,
    subject: d.subjects.part({ n: question.part + 1, of: division?.parts.length ?? 1 }),
    question: amendment
      ? d.questions.adoptPart({ words, number: amendment.number })
      : whole
        ? d.questions.retainParagraphs({ labels: named })
        : d.questions.retainWords({ words }),
    outcomes: amendment ? d.outcomes.adopt : d.outcomes.retain,
    results: { carried: carried(part), lost: lost(part), noDecision: noDecision(part) },
  }
}
