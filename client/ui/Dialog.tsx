import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useWords } from '../words/useWords.ts'
import { Button } from './Button.tsx'
import styles from './Dialog.module.css'

/**
 * A question over the page. The browser's own dialog: it holds the focus, closes on Escape, gives the focus back,
 * and costs a delegate's phone nothing.
 */
export function Dialog({
  isOpen,
  title,
  wide = false,
  onClose,
  closeName,
  children,
}: {
  isOpen: boolean
  title: string
  /** As wide as a text beside its controls: for what is more than a question. */
  wide?: boolean
  onClose(): void
  /** What its last button says where there is nothing to be cancelled. */
  closeName?: string
  children: ReactNode
}) {
  const { w } = useWords()
  const name = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    if (isOpen) dialog.current?.showModal()
    else dialog.current?.close()
  }, [isOpen])

  return (
    <dialog ref={dialog} className={styles.dialog} data-wide={wide} aria-labelledby={name} onClose={onClose}>
      {isOpen && (
        <div className={styles.inside}>
          <h2 id={name}>{title}</h2>
          {children}
          <Button wide onPress={onClose}>
            {closeName ?? w.app.cancel}
          </Button>
        </div>
      )}
    </dialog>
  )
}
