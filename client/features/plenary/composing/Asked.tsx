import { useId, useState } from 'react'
import { sponsorsNeeded } from '../../../../shared/amending/sponsors.ts'
import { useForum } from '../../../useForum.ts'
import { useSeat } from '../../../useMe.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './Fields.module.css'

/** The organizations to be asked to co-sponsor. To be asked binds nobody: each says yes itself. [T12] */
export function Asked({ asked, onChange }: { asked: readonly string[]; onChange(asked: string[]): void }) {
  const { lang } = useWords()
  const d = useWordsOf(composing)
  const id = useId()
  const own = useSeat()?.organizationId
  const needed = useForum(sponsorsNeeded)
  const organizations = useForum((forum) => forum.organizations)
  const [sought, setSought] = useState('')
  const others = Object.values(organizations)
    .filter((o) => o.status === 'participant' && o.id !== own)
    .sort((a, b) => a.name[lang].localeCompare(b.name[lang], lang))
  const found = others.filter((o) => plain(o.name[lang]).includes(plain(sought)))
  const names = others.filter((o) => asked.includes(o.id)).map((o) => o.name[lang])
  return (
    <details className={styles.asked}>
      <summary>{d.asked.name({ n: names.length })}</summary>
      <p className={styles.how}>{d.asked.how}</p>
      {needed > 1 && <p className={styles.how}>{d.asked.needed({ n: needed })}</p>}
      {names.length > 0 && <p className={styles.chosen}>{names.join(' · ')}</p>}
      <label className={styles.name} htmlFor={id}>
        {d.asked.search}
      </label>
      <input
        id={id}
        type="search"
        className={styles.select}
        value={sought}
        onChange={({ target }) => setSought(target.value)}
      />
      <fieldset className={styles.list}>
        <legend className={styles.legend}>{d.asked.list}</legend>
        {found.map((o) => (
          <label key={o.id} className={styles.choice}>
            <input
              type="checkbox"
              checked={asked.includes(o.id)}
              onChange={({ target }) =>
                onChange(target.checked ? [...asked, o.id] : asked.filter((one) => one !== o.id))
              }
            />
            {o.name[lang]}
          </label>
        ))}
      </fieldset>
      <p className={styles.how} role="status">
        {found.length === 0 && d.asked.noneFound}
      </p>
    </details>
  )
}

/** As it is sought: without capitals and accents. */
function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
