import { useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { secretariat } from '../../words/secretariat/desk.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './SecretariatPage.module.css'

/** A personal link and its short code, shown this once: the server keeps only their hashes. */
export function Badge({
  name,
  token,
  code,
  onDone,
}: {
  name: string
  token: string
  code: string
  onDone(): void
}) {
  const s = useWordsOf(secretariat)
  const [copied, setCopied] = useState(false)
  const link = `${location.origin}/join#${token}`
  const copy = () => navigator.clipboard.writeText(link).then(() => setCopied(true))
  return (
    <Notice tone="info">
      <p>
        <b>{s.badge({ name })}</b>
      </p>
      <p>
        {s.link} <bdi dir="ltr">{link}</bdi>
      </p>
      <p>
        {s.code}{' '}
        <bdi dir="ltr" className={styles.code}>
          {code}
        </bdi>
      </p>
      <p className={styles.small}>{s.once}</p>
      <div className={styles.buttons}>
        {/* Without HTTPS browsers offer no clipboard: the link can still be selected. */}
        {'clipboard' in navigator && (
          <Button onPress={() => void copy()}>{copied ? s.copied : s.copy}</Button>
        )}
        <Button onPress={onDone}>{s.noted}</Button>
      </div>
    </Notice>
  )
}
