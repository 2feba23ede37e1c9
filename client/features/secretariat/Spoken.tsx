import { useState } from 'react'
import { writingOf } from '../../../shared/amending/writing.ts'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { triage } from '../../words/secretariat/triage.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './Triage.module.css'

/** The way to type an amendment that was spoken: to which recommendation, then the composer. */
export function Spoken() {
  const d = useWordsOf(triage)
  const me = useMe()?.personId ?? ''
  const placeOf = usePlaces()
  const may = useForum((forum) => writingOf(forum, me) === 'oral')
  const text = useForum((forum) => forum.text?.paragraphs ?? NONE)
  const taken = useForum((forum) => forum.floor.paragraph)
  const [chosen, setChosen] = useState<string | null>(null)
  const heads = text.filter((p) => p.level === 0 && p.kind !== 'heading' && !p.struck)
  const head = chosen ?? taken ?? heads[0]?.id ?? ''
  if (!may || heads.length === 0) return null
  return (
    <fieldset className={styles.spoken}>
      <legend className={styles.legend}>{d.spoken}</legend>
      <label className={styles.to}>
        {d.spokenTo}
        <select value={head} onChange={(event) => setChosen(event.target.value)}>
          {heads.map(({ id, text: words }) => (
            <option key={id} value={id}>
              {placeOf(id)} · {words.slice(0, SHOWN)}…
            </option>
          ))}
        </select>
      </label>
      <a className={styles.way} href={`/plenary?amend=${encodeURIComponent(head)}&how=change`}>
        {d.spokenType}
      </a>
    </fieldset>
  )
}

/** Of its words, so that one preambular paragraph is told from the next. */
const SHOWN = 32
const NONE: never[] = []
