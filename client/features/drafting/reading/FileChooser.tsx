import { useId, useState } from 'react'
import { reading } from '../../../words/drafting/reading.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './ImportDialog.module.css'
import { ACCEPTED } from './readFile.ts'

/** One file, chosen or dropped. The browser's own control, so that every key and every screen reader knows it. */
export function FileChooser({ onFile }: { onFile(file: File): void }) {
  const d = useWordsOf(reading)
  const what = useId()
  const [isOver, setOver] = useState(false)
  const handleFiles = (files: FileList | null) => {
    const [file] = files ?? []
    if (file) onFile(file)
  }
  return (
    <>
      <p id={what}>{d.what}</p>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is for the mouse alone; the control inside does the same by key */}
      <div
        className={styles.chooser}
        data-over={isOver}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault()
          setOver(false)
          handleFiles(event.dataTransfer.files)
        }}
      >
        <label>
          {d.file}
          <input
            type="file"
            // biome-ignore lint/a11y/noAutofocus: whoever asked for another file comes back to where it is chosen
            autoFocus
            accept={ACCEPTED}
            aria-describedby={what}
            onChange={(event) => {
              handleFiles(event.target.files)
              // The same file again, once it is put right, is a choice too.
              event.target.value = ''
            }}
          />
        </label>
        <span>{d.drop}</span>
      </div>
    </>
  )
}
