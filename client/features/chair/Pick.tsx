import { type ReactNode, useEffect, useRef } from 'react'
import styles from './Agenda.module.css'

/** A line of the list that can be picked; brought into sight when it is the one at hand. */
export function Pick({
  on,
  label,
  onPress,
  children,
}: {
  on: boolean
  /** What it is called where the line itself does not say it. */
  label?: string
  onPress(): void
  children: ReactNode
}) {
  const button = useRef<HTMLButtonElement>(null)
  // Where the list scrolls by itself, the one at hand is brought into sight; a page that scrolls as a whole stays put.
  useEffect(() => {
    const list = button.current?.closest('nav')
    if (on && list && list.scrollHeight > list.clientHeight)
      button.current?.scrollIntoView({ block: 'nearest' })
  }, [on])
  return (
    <button
      ref={button}
      type="button"
      className={styles.pick}
      onClick={onPress}
      {...(label && { 'aria-label': label })}
      {...(on && { 'aria-current': true })}
    >
      {children}
    </button>
  )
}
