import { memo, type ReactNode, useMemo, useState } from 'react'
import type { Stretch } from '../../../../shared/amending/marks.ts'
import type { Lang } from '../../../../shared/paragraph.ts'
import { Unseen } from '../../../ui/Unseen.tsx'
import { history } from '../../../words/drafting/history.ts'
import { room } from '../../../words/drafting/room.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import type { BroughtBack } from './bringBack.ts'
import styles from './Comparison.module.css'
import { type Change, changesOf } from './changes.ts'
import { alike, type Compared } from './lines.ts'
import { type Piece, piecesOf } from './pieces.ts'

export interface PassageViewProps {
  compared: Compared
  lang: Lang
  /** The number of the first footnote it refers to; its others follow. */
  firstNote: number
  /** Its words that can be brought back. */
  back: BroughtBack | null
  saidTime(draft: { row: number }): string
  /** Null for whoever may not; false if it could not be done. */
  onBringBack: ((back: BroughtBack) => boolean) | null
}

/**
 * A compared paragraph: its number, what was done with it in words, its words with their marks, underlined and struck
 * and said to those who listen, and its footnotes.
 */
export const PassageView = memo(function PassageView({
  compared,
  lang,
  firstNote,
  back,
  saidTime,
  onBringBack,
}: PassageViewProps) {
  const d = useWordsOf(history)
  const { place, before, after } = compared
  const paragraph = after && place !== 'movedAway' ? after : before
  const pieces = useMemo(() => piecesOf(compared, lang), [compared, lang])
  if (!paragraph) return null
  const Words = paragraph.kind === 'heading' ? 'h4' : 'p'
  const isEmpty = pieces.length === 0
  return (
    <div
      className={styles.passage}
      data-place={place}
      data-level={paragraph.level}
      data-kind={paragraph.kind}
    >
      <span className={styles.label}>{paragraph.label}</span>
      <div className={styles.body}>
        <Changes compared={compared} />
        {isEmpty ? (
          <p className={styles.unchanged}>{d.emptyParagraph}</p>
        ) : (
          <Words className={styles.words} lang={lang} dir="auto">
            <Pieces pieces={pieces} firstNote={firstNote} />
          </Words>
        )}
        {place !== 'movedAway' && <Notes pieces={pieces} firstNote={firstNote} lang={lang} />}
        {back && onBringBack && (
          <BringBack back={back} time={saidTime(back)} onBringBack={() => onBringBack(back)} />
        )}
      </div>
    </div>
  )
}, drawnAlike)

function drawnAlike(a: PassageViewProps, b: PassageViewProps): boolean {
  return (
    a.lang === b.lang &&
    a.firstNote === b.firstNote &&
    a.saidTime === b.saidTime &&
    a.onBringBack === b.onBringBack &&
    a.back?.row === b.back?.row &&
    a.back?.passage.text === b.back?.passage.text &&
    a.back?.placeAfterId === b.back?.placeAfterId &&
    alike(a.compared, b.compared)
  )
}

function Changes({ compared }: { compared: Compared }) {
  const { kinds } = useWordsOf(room)
  const d = useWordsOf(history)
  const { before, after } = compared
  const said = (change: Change): string => {
    if (change === 'kind') {
      return d.kind({ was: before ? kinds[before.kind] : '', is: after ? kinds[after.kind] : '' })
    }
    if (change === 'level') return d.level({ was: (before?.level ?? 0) + 1, is: (after?.level ?? 0) + 1 })
    if (change === 'alternative') return d.alternative({ is: after?.alternative === true })
    return d[change]
  }
  const changes = changesOf(compared)
  if (changes.length === 0) return null
  return <p className={styles.changes}>{changes.map(said).join(' · ')}</p>
}

function Pieces({ pieces, firstNote }: { pieces: readonly Piece[]; firstNote: number }) {
  const { w, lang } = useWords()
  let note = firstNote
  return pieces.map(({ mark, runs }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a stretch has no name but its place
    <Marked key={i} mark={mark}>
      {runs.map((run, at) => {
        const key = `${at}-${run.italic}`
        if (run.note === null) return run.italic ? <em key={key}>{run.text}</em> : run.text
        return (
          <sup key={key}>
            <Unseen>
              <span lang={lang} dir="ltr">
                {w.text.note}
              </span>
            </Unseen>
            {note++}
          </sup>
        )
      })}
    </Marked>
  ))
}

function Marked({ mark, children }: { mark: Stretch['mark']; children: ReactNode }) {
  const { w, lang } = useWords()
  if (mark === 'same') return children
  const Tag = mark
  // With a direction of their own, these words do not decide that of an Arabic paragraph.
  const unseen = (words: string) => (
    <Unseen>
      <span lang={lang} dir="ltr">
        {words}
      </span>
    </Unseen>
  )
  return (
    <Tag>
      {unseen(w.text.begins[mark])}
      {children}
      {unseen(w.text.ends[mark])}
    </Tag>
  )
}

function Notes({ pieces, firstNote, lang }: { pieces: readonly Piece[]; firstNote: number; lang: Lang }) {
  const notes = pieces.flatMap(({ mark, runs }) =>
    runs.flatMap(({ note }) => (note === null ? [] : [{ mark, note }])),
  )
  return notes.map(({ mark, note }, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a footnote has no name but its place
    <p key={i} className={styles.note} lang={lang} dir="auto">
      <sup>{firstNote + i}</sup> <Marked mark={mark}>{note}</Marked>
    </p>
  ))
}

function BringBack({ back, time, onBringBack }: { back: BroughtBack; time: string; onBringBack(): boolean }) {
  const d = useWordsOf(history)
  const [tried, setTried] = useState<{ text: string; done: boolean } | null>(null)
  const { text } = back.passage
  const now = tried?.text === text ? tried : null
  return (
    <div className={styles.back}>
      <button
        type="button"
        disabled={now?.done === true}
        onClick={() => setTried({ text, done: onBringBack() })}
      >
        {d.bringBack({ time })}
      </button>
      <span role="status">{now ? (now.done ? d.brought : d.notBrought) : ''}</span>
    </div>
  )
}
