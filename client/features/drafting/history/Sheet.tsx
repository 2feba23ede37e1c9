import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { useWords } from '../../../words/useWords.ts'
import styles from './Sheet.module.css'

/**
 * Beside the draft on a laptop, over all of it on a phone. The browser's own dialog: it holds the focus, closes on
 * Escape and gives the focus back.
 */
export function Sheet({
  isOpen,
  title,
  onClose,
  children,
}: {
  isOpen: boolean
  title: string
  onClose(): void
  children: ReactNode
}) {
  const { w } = useWords()
  const name = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (isOpen && !dialog.current?.open) dialog.current?.showModal()
    if (!isOpen) dialog.current?.close()
  }, [isOpen])

  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby={name} onClose={onClose}>
      {isOpen && (
        <>
          <header className={styles.head}>
            <h2 id={name}>{title}</h2>
            <Button onPress={onClose}>{w.app.close}</Button>
          </header>
          <div className={styles.inside}>{children}</div>
        </>
      )}
    </dialog>
  )
}
