import { useState } from 'react'
import { ADDRESSEES, type Addressee } from '../../../shared/paragraph.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { structure } from '../../words/drafting/structure.ts'
import { useWordsOf } from '../../words/useWords.ts'
import { addresseesHere, addressTo } from './addressing.ts'
import styles from './DraftEditor.module.css'
import type { Editing } from './editing.ts'
import { useEditorState } from './useDraft.ts'

/** Whom the recommendation at the cursor addresses. */
export function Addressees({ editing }: { editing: Editing }) {
  const d = useWordsOf(structure)
  const here = addresseesHere(useEditorState(editing))
  const [chosen, setChosen] = useState<readonly Addressee[] | null>(null)
  const handleDone = () => {
    if (chosen) addressTo(chosen)(editing.state, (tr) => editing.view?.dispatch(tr))
    setChosen(null)
  }
  const handleToggle = (addressee: Addressee, isChosen: boolean) =>
    setChosen((now) => ADDRESSEES.filter((known) => (known === addressee ? isChosen : now?.includes(known))))
  return (
    <>
      <button type="button" disabled={here === null} onClick={() => setChosen(here)}>
        {d.addressees}
      </button>
      <Dialog isOpen={chosen !== null} title={d.addresseesTitle} onClose={() => setChosen(null)}>
        <div className={styles.choices}>
          {ADDRESSEES.map((addressee) => (
            <label key={addressee}>
              <input
                type="checkbox"
                checked={chosen?.includes(addressee) ?? false}
                onChange={(event) => handleToggle(addressee, event.target.checked)}
              />
              {d.to[addressee]}
            </label>
          ))}
        </div>
        <Button wide look="primary" onPress={handleDone}>
          {d.addresseesDone}
        </Button>
      </Dialog>
    </>
  )
}
