import { useState } from 'react'
import type { Run } from '../../../shared/amending/runs.ts'
import { NOTE_MARK, type Paragraph } from '../../../shared/paragraph.ts'
import { openingLength } from '../../../shared/wording/openingWords.ts'
import looks from '../../ui/ParagraphView.module.css'
import { OriginLine } from './OriginLine.tsx'
import styles from './TracedParagraph.module.css'

/** A paragraph whose words say where they come from: each run underlined in its way, and told when it is chosen. [T22] */
export function TracedParagraph({
  paragraph,
  runs,
  label,
  firstNote,
}: {
  paragraph: Paragraph
  runs: readonly Run[]
  label: string
  firstNote: number
}) {
  const [chosen, setChosen] = useState<number | null>(null)
  const choose = (at: number) => setChosen(chosen === at ? null : at)
  const { text, lang, kind, level, struck } = paragraph
  const opening = level === 0 ? openingLength(text, lang, kind) : 0
  const told = chosen === null ? undefined : runs[chosen]
  return (
    <div className={`${looks.paragraph} ${styles.airy}`} data-level={level} data-kind={kind}>
      <span className={`${looks.label} ${styles.label}`}>{label}</span>
      <div>
        <p className={looks.words} lang={lang} dir="auto">
          {runs.map(({ from, to, origin }, i) => (
            // biome-ignore lint/a11y/useSemanticElements: a button does not break across lines as words do
            <span
              key={from}
              role="button"
              tabIndex={0}
              className={styles.run}
              data-origin={origin.kind}
              data-short={to - from <= SHORT}
              aria-expanded={chosen === i}
              onClick={() => choose(i)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return
                event.preventDefault()
                choose(i)
              }}
            >
              {piecesOf(text, from, to, opening).map((piece) => (
                <Piece
                  key={piece.at}
                  piece={piece}
                  struck={struck}
                  before={notesBefore(text, piece.at) + firstNote}
                />
              ))}
            </span>
          ))}
        </p>
        <p role="status" className={told ? styles.told : styles.quiet}>
          {told && (
            <>
              <q lang={lang}>{gistOf(text.slice(told.from, told.to))}</q> ·{' '}
              <OriginLine origin={told.origin} />
            </>
          )}
        </p>
      </div>
    </div>
  )
}

interface Piece {
  at: number
  text: string
  italic: boolean
}

/** Cut where the opening words end and around footnotes. */
function piecesOf(text: string, from: number, to: number, opening: number): Piece[] {
  const cuts = [opening, ...[...text.matchAll(NOTES)].flatMap(({ index }) => [index, index + 1])]
  const bounds = [from, ...cuts.filter((at) => from < at && at < to), to].sort((a, b) => a - b)
  return bounds.slice(1).map((end, i) => {
    const at = bounds[i] ?? from
    return { at, text: text.slice(at, end), italic: at < opening }
  })
}

const NOTES = new RegExp(NOTE_MARK, 'g')

function notesBefore(text: string, at: number): number {
  return text.slice(0, at).split(NOTE_MARK).length - 1
}

function Piece({
  piece: { text, italic },
  struck,
  before,
}: {
  piece: Piece
  struck: boolean
  before: number
}) {
  if (text === NOTE_MARK) return <sup>{before}</sup>
  const words = italic ? <em>{text}</em> : text
  return struck ? <del>{words}</del> : words
}

/** Characters that may be narrower than a finger. */
const SHORT = 4
const GIST = 60

function gistOf(words: string): string {
  const plain = words.replaceAll(NOTE_MARK, '').trim()
  return plain.length > GIST ? `${plain.slice(0, GIST).trimEnd()}…` : plain
}
