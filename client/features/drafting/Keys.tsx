import { Dialog } from '../../ui/Dialog.tsx'
import { structure } from '../../words/drafting/structure.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './DraftEditor.module.css'

const KEYS = [
  ['enter', 'Enter'],
  ['tab', 'Tab'],
  ['shiftTab', 'Shift Tab'],
  ['up', 'Alt Shift ↑'],
  ['down', 'Alt Shift ↓'],
  ['emphasis', 'Ctrl I'],
  ['undo', 'Ctrl Z'],
  ['redo', 'Ctrl Y'],
  ['fix', 'Alt Enter'],
  ['comment', 'Ctrl Alt M'],
  ['wording', 'Ctrl Alt P'],
  ['card', 'Ctrl Alt Enter'],
  ['author', 'Alt A'],
  ['leave', 'Esc Tab'],
] as const

/** The keys of the editor, to be looked up. */
export function Keys({ isOpen, onClose }: { isOpen: boolean; onClose(): void }) {
  const d = useWordsOf(structure)
  return (
    <Dialog isOpen={isOpen} title={d.shortcutsTitle} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([what, keys]) => (
          <div key={what}>
            <dt>
              {keys.split(' ').map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{d.keys[what]}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  )
}
