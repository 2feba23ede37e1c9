import { replay } from '../../shared/forum.ts'
import type { Lang } from '../../shared/paragraph.ts'
import type { AgreedParagraph, SignedRecord } from '../../shared/record.ts'
import { partNumeral } from '../../shared/session.ts'
import { fingerprintOf } from '../signature.ts'
import { amendmentsAnnex } from './amendmentsAnnex.ts'
import type { Annex, Block, Line, Report } from './content.ts'
import { correctionsAnnex } from './correctionsAnnex.ts'
import { decisionsAnnex } from './decisionsAnnex.ts'
import { organizationsAnnex } from './organizationsAnnex.ts'
import { spansOf } from './spans.ts'
import { WORDS, type Words } from './words.ts'

/** The report of a frozen record, from that alone: the same record, the same report. [R1, R2] */
export function reportOf(signed: SignedRecord, lang: Lang): Report {
  const { record } = signed
  const { convened, decision } = record
  const forum = replay(record.forumId, record.journal)
  const words = WORDS[lang]
  const languages = [...new Set(record.text.map((p) => p.lang))]
  const textLang = languages[0] ?? 'en'
  const ballot = forum.ballots[decision.by]
  const adopted = decision.outcome === 'adopted'
  return {
    lang,
    words,
    symbol: record.symbol,
    title: convened.title[lang],
    organ: convened.organ[lang].replace(/,\s*$/, ''),
    date: words.date(convened.date),
    original: words.original(
      (languages.length > 0 ? languages : [textLang]).map((l) => words.languages[l]).join(', '),
    ),
    frozenAt: record.frozenAt,
    sample: convened.sample ? words.sample : null,
    decision: adopted
      ? ballot
        ? words.adoptedByVote(ballot.number)
        : words.adoptedByConsensus
      : words.notAdopted,
    adopted,
    speaker: { lang: textLang, text: convened.organ[textLang] },
    lines: record.text.map((paragraph) => lineOf(paragraph, partNumeral(forum.sessions, paragraph))),
    annexes: [
      organizationsAnnex(forum, lang),
      decisionsAnnex(forum, record.journal, lang),
      amendmentsAnnex(forum, lang),
      ...correctionsAnnex(forum, lang),
      verificationPage(signed, words),
    ],
  }
}

/** What the record is called where it is kept as a file: the symbol, harmless in any file system. [R8] */
export function fileNameOf(symbol: string, ending: string): string {
  const harmless = symbol
    .normalize('NFKD')
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '')
    .slice(0, 80)
  return `${harmless || 'forum'}-${ending}`
}

function lineOf(paragraph: AgreedParagraph, roman: string | null): Line {
  const { id, kind, level, lang, label } = paragraph
  const dot = level === 0 && label !== '' ? '.' : ''
  return { id, kind, level, lang, label: roman ? `${roman}.` : `${label}${dot}`, spans: spansOf(paragraph) }
}

function verificationPage({ record, digest, publicKey }: SignedRecord, words: Words): Annex {
  const [what = '', command = '', ...rest] = words.howToVerify(fileNameOf(record.symbol, 'record.json'))
  return {
    label: '',
    title: words.verification,
    blocks: [
      {
        kind: 'facts',
        rows: [
          [words.facts.digest, digest],
          [words.facts.head, record.head],
          [words.facts.entries, String(record.journal.length)],
          [words.facts.frozen, words.time(record.frozenAt)],
          [words.facts.key, fingerprintOf(publicKey)],
        ],
      },
      { kind: 'text', text: what },
      { kind: 'command', text: command },
      ...rest.map((text): Block => ({ kind: 'text', text })),
    ],
  }
}
