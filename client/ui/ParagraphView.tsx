import type { ReactNode } from 'react'
import type { Marked, Stretch } from '../../shared/amending/marks.ts'
import { NOTE_MARK, type Shape } from '../../shared/paragraph.ts'
import { shapes } from '../words/plenary/shapes.ts'
import { useWords, useWordsOf } from '../words/useWords.ts'
import styles from './ParagraphView.module.css'
import { Unseen } from './Unseen.tsx'
import { useOpeningLength } from './useOpeningLength.ts'

export interface ParagraphViewProps {
  /** The paragraph with its change marks, from `marked()`; without operations, all of it is as it stands. */
  marked: Marked
  /** Its number or letter, a part's numeral, from `useNumbering`; '' for other headings and preambular paragraphs. */
  label: string
  /** The number of its first footnote in the text; its others follow. */
  firstNote?: number
  /** What is marked is no change: words that stay or go as the vote says. */
  inQuestion?: boolean
  /** For the hall: readable from the last row. */
  large?: boolean
  /** Its id in the page. */
  address?: string
}

/**
 * One paragraph as everybody sees it: number in the margin, opening words in italics, emphasis, footnotes below it,
 * and what a change would delete and insert, struck and underlined, and said in words to those who listen.
 *
 * Carries its own language and direction. `TextView` lists several and finds their numbers.
 */
export function ParagraphView({
  marked,
  label,
  firstNote = 1,
  inQuestion = false,
  large = false,
  address,
}: ParagraphViewProps) {
  const { paragraph } = marked
  const openingLength = useOpeningLength()
  const notes = 'notes' in paragraph ? paragraph.notes : []
  const Words = paragraph.kind === 'heading' ? 'h3' : 'p'
  return (
    <div
      {...(address && { id: address })}
      className={`${styles.paragraph} ${large ? styles.large : ''}`}
      data-level={paragraph.level}
      data-kind={paragraph.kind}
    >
      <span className={styles.label}>{label !== '' && paragraph.level === 0 ? `${label}.` : label}</span>
      <div className={styles.body}>
        {marked.reshaped && <Reshaped {...marked.reshaped} />}
        <Words className={styles.words} lang={paragraph.lang} dir="auto">
          {piecesOf(marked, openingLength).map((piece) => (
            <Change key={`${piece.mark}-${piece.at}`} mark={piece.mark} inQuestion={inQuestion}>
              {piece.runs.map((run) => (
                <Run key={run.key} run={run} firstNote={firstNote} />
              ))}
            </Change>
          ))}
        </Words>
        {notes.map((note, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a footnote has no name but its place
          <p key={i} className={styles.note} lang={paragraph.lang} dir="auto">
            <sup>{firstNote + i}</sup> {note}
          </p>
        ))}
      </div>
    </div>
  )
}

/** Another kind of paragraph, or another level, in words: there is nothing in the text itself to mark. */
function Reshaped({ from, to }: NonNullable<Marked['reshaped']>) {
  const d = useWordsOf(shapes)
  const said = ({ kind, level }: Shape) => (level === 0 ? d.kinds[kind] : d.sub({ level }))
  return (
    <p className={styles.shape}>
      <Change mark="del">{said(from)}</Change> <Change mark="ins">{said(to)}</Change>
    </p>
  )
}

function Change({
  mark,
  inQuestion = false,
  children,
}: {
  mark: Stretch['mark']
  inQuestion?: boolean
  children: ReactNode
}) {
  const { w, lang } = useWords()
  if (mark === 'same') return children
  const Tag = inQuestion ? 'mark' : mark
  return (
    <Tag>
      <Unseen>
        <span lang={lang}>{w.text.begins[Tag]}</span>
      </Unseen>
      {children}
      <Unseen>
        <span lang={lang}>{w.text.ends[Tag]}</span>
      </Unseen>
    </Tag>
  )
}

function Run({ run: { text, italic, note }, firstNote }: { run: Run; firstNote: number }) {
  const { w, lang } = useWords()
  if (note !== null) {
    return (
      <sup>
        <Unseen>
          <span lang={lang}>{w.text.note}</span>
        </Unseen>
        {firstNote + note}
      </sup>
    )
  }
  return italic ? <em>{text}</em> : text
}

interface Run {
  key: string
  text: string
  italic: boolean
  /** Which of the paragraph's footnotes is referred to here, from 0; null where it is words. */
  note: number | null
}

interface Piece {
  mark: Stretch['mark']
  at: number
  runs: Run[]
}

/** The stretches cut where italics begin and end and at footnotes. Deleted words count in the old text, inserted ones in the new. */
function piecesOf(
  { paragraph, stretches }: Marked,
  openingLength: ReturnType<typeof useOpeningLength>,
): Piece[] {
  const em = 'em' in paragraph ? paragraph.em : []
  const after = stretches.map((s) => (s.mark === 'del' ? '' : s.text)).join('')
  const opening = {
    before: openingLength(paragraph.text, paragraph.lang, paragraph.level === 0 ? paragraph.kind : 'heading'),
    after: openingLength(after, paragraph.lang, paragraph.level === 0 ? paragraph.kind : 'heading'),
  }
  let [before, now, notes] = [0, 0, 0]
  return stretches.map(({ mark, text }, i) => {
    const isItalic = (at: number) =>
      mark === 'ins'
        ? now + at < opening.after
        : before + at < opening.before ||
          em.some(([from, to]) => from <= before + at && before + at < to) ||
          (mark === 'same' && now + at < opening.after)
    const runs: Run[] = []
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at)
      const italic = isItalic(at)
      const last = runs.at(-1)
      if (character === NOTE_MARK) runs.push({ key: `note-${at}`, text: '', italic: false, note: notes++ })
      else if (last && last.note === null && last.italic === italic) last.text += character
      else runs.push({ key: `run-${at}`, text: character, italic, note: null })
    }
    if (mark !== 'ins') before += text.length
    if (mark !== 'del') now += text.length
    return { mark, at: i, runs }
  })
}
