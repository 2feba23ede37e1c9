import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { type AskedPart, wordsPart } from '../../../shared/amending/parts.ts'
import { NOTE_MARK, type Paragraph, withSubparagraphs } from '../../../shared/paragraph.ts'
import { useForum } from '../../useForum.ts'
import { dividing } from '../../words/plenary/dividing.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { Button } from '../Button.tsx'
import { useNumbering } from '../useNumbering.ts'
import { usePlaces } from '../usePlaces.ts'
import styles from './Dividing.module.css'
import { type Word, wordsAt, wordsIn } from './wordsIn.ts'

/** Words of a recommendation to be taken as a part: selected by finger or mouse, or by their first and last one. */
export function WordsChoice({
  headId,
  parts,
  onChoose,
}: {
  headId: string
  parts: readonly AskedPart[]
  onChoose(parts: AskedPart[]): void
}) {
  const d = useWordsOf(dividing)
  const text = useForum((forum) => forum.text?.paragraphs ?? NONE)
  const standing = withSubparagraphs(text, headId).filter((p) => !p.struck)
  const [id, setId] = useState(headId)
  const [span, setSpan] = useState<Span>(NO_SPAN)
  const paragraph = standing.find((p) => p.id === id)
  if (!paragraph) return null
  const { from, to } = span
  const begin = (next: string) => {
    setId(next)
    setSpan(NO_SPAN)
  }
  return (
    <fieldset className={styles.choices}>
      <legend className={styles.name}>{d.words}</legend>
      {standing.length > 1 && <Where paragraphs={standing} value={id} onChange={begin} />}
      <p className={styles.small}>{d.wordsHow}</p>
      <Selectable key={id} paragraph={paragraph} onSelect={setSpan} />
      <Ends paragraph={paragraph} span={span} onChange={setSpan} />
      <Button
        isDisabled={from === null || to === null}
        onPress={() => {
          if (from === null || to === null) return
          onChoose([...parts, wordsPart(text, { paragraph: id, from, to }, parts)])
          setSpan(NO_SPAN)
          getSelection()?.removeAllRanges()
        }}
      >
        {d.addWords}
      </Button>
    </fieldset>
  )
}

/** Offsets of the first chosen word's beginning and of the last one's end. */
interface Span {
  from: number | null
  to: number | null
}
const NO_SPAN: Span = { from: null, to: null }
const NONE: never[] = []

function Where({
  paragraphs,
  value,
  onChange,
}: {
  paragraphs: readonly Paragraph[]
  value: string
  onChange(id: string): void
}) {
  const d = useWordsOf(dividing)
  const place = usePlaces()
  const { labels } = useNumbering()
  const name = useId()
  return (
    <p className={styles.end}>
      <label htmlFor={name}>{d.of}</label>
      <select
        id={name}
        className={styles.select}
        value={value}
        onChange={({ target }) => onChange(target.value)}
      >
        {paragraphs.map((p) => (
          <option key={p.id} value={p.id}>
            {p.level === 0 ? place(p.id) : `${'\u2003'.repeat(p.level - 1)}${labels[p.id] ?? ''}`}
          </option>
        ))}
      </select>
    </p>
  )
}

/** The words as they stand; what is selected in them, widened to whole words. */
function Selectable({
  paragraph: { lang, text },
  onSelect,
}: {
  paragraph: Paragraph
  onSelect(span: Span): void
}) {
  const place = useRef<HTMLParagraphElement>(null)
  const words = useMemo(() => wordsIn(text), [text])

  useEffect(() => {
    const select = () => {
      const node = place.current?.firstChild
      const range = getSelection()?.rangeCount ? getSelection()?.getRangeAt(0) : null
      if (!node || !range || range.collapsed) return
      if (range.startContainer !== node || range.endContainer !== node) return
      const chosen = wordsAt(words, range.startOffset, range.endOffset)
      if (chosen) onSelect(chosen)
    }
    document.addEventListener('selectionchange', select)
    return () => document.removeEventListener('selectionchange', select)
  }, [words, onSelect])

  return (
    <p ref={place} className={styles.words} lang={lang} dir="auto">
      {text.replaceAll(NOTE_MARK, '\u2060')}
    </p>
  )
}

function Ends({
  paragraph: { lang, text },
  span: { from, to },
  onChange,
}: {
  paragraph: Paragraph
  span: Span
  onChange(span: Span): void
}) {
  const d = useWordsOf(dividing)
  const words = useMemo(() => wordsIn(text), [text])
  const last = words.at(-1)?.to ?? 0
  return (
    <div className={styles.ends}>
      <End
        name={d.from}
        lang={lang}
        value={from}
        words={words.map((w) => ({ ...w, at: w.from }))}
        onChange={(at) => onChange({ from: at, to: at === null ? null : firstEnd(words, at, to) })}
      />
      <End
        name={d.to}
        lang={lang}
        value={to}
        words={words.filter((w) => w.to > (from ?? last)).map((w) => ({ ...w, at: w.to }))}
        onChange={(at) => onChange({ from, to: at })}
      />
    </div>
  )
}

/** The end that was chosen if it is behind the beginning, else that of the first word. */
function firstEnd(words: readonly Word[], from: number, to: number | null): number | null {
  if (to !== null && to > from) return to
  return words.find((w) => w.from === from)?.to ?? null
}

function End({
  name,
  lang,
  value,
  words,
  onChange,
}: {
  name: string
  lang: string
  value: number | null
  words: readonly (Word & { at: number })[]
  onChange(at: number | null): void
}) {
  const d = useWordsOf(dividing)
  const id = useId()
  return (
    <p className={styles.end}>
      <label htmlFor={id}>{name}</label>
      <select
        id={id}
        className={styles.select}
        value={value ?? ''}
        onChange={({ target }) => onChange(target.value === '' ? null : Number(target.value))}
      >
        <option value="">{d.none}</option>
        {words.map((word) => (
          <option key={word.at} value={word.at} lang={lang}>
            {word.text}
          </option>
        ))}
      </select>
    </p>
  )
}
