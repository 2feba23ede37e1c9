import { type FormEvent, useId, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { history } from '../../../words/drafting/history.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './Past.module.css'

/** As long as a line of the margin allows. */
const LONGEST = 80

/** The field has been asked for: the next thing is to write in it. */
const focus = (field: HTMLInputElement | null) => field?.focus()

/** Gives the moment in view a name. */
export function Naming({ onName }: { onName(name: string): void }) {
  const d = useWordsOf(history)
  const hint = useId()
  const [name, setName] = useState<string | null>(null)
  if (name === null) return <Button onPress={() => setName('')}>{d.name}</Button>
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '') return
    onName(name.trim())
    setName(null)
  }
  return (
    <form className={styles.naming} onSubmit={handleSubmit}>
      <label>
        {d.nameLabel}
        <input
          ref={focus}
          dir="auto"
          maxLength={LONGEST}
          value={name}
          aria-describedby={hint}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <Button type="submit" look="primary" isDisabled={name.trim() === ''}>
        {d.nameKeep}
      </Button>
      <span id={hint} className={styles.hint}>
        {d.nameHint}
      </span>
    </form>
  )
}
