import { useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { GrowingText } from '../../../ui/GrowingText.tsx'
import { brackets } from '../../../words/drafting/brackets.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { offerVersion } from '../bracketing.ts'
import type { Editing } from '../editing.ts'
import { saidOf } from '../schema.ts'
import { useEditorState } from '../useDraft.ts'
import { AskedBy } from './AskedBy.tsx'

interface Offered {
  paragraph: string
  words: string
  by: string | null
}

/** Puts another version of the paragraph at the cursor below it, numbered bis, ter, for one to be chosen. [D20] */
export function Version({ editing }: { editing: Editing }) {
  const d = useWordsOf(brackets)
  const { $from } = useEditorState(editing).selection
  const [offered, setOffered] = useState<Offered | null>(null)
  const block = $from.depth > 0 ? $from.node(1) : null
  const { id, kind } = block ? saidOf(block) : { id: null, kind: 'heading' }
  const change = (part: Partial<Offered>) => setOffered((now) => now && { ...now, ...part })
  const handleOpen = () =>
    id !== null && block && setOffered({ paragraph: id, words: block.textContent, by: null })
  const handleAdd = () => {
    if (offered) offerVersion(editing.binding, offered.paragraph, { ...offered, reason: '' })
    setOffered(null)
  }
  return (
    <>
      <button
        type="button"
        disabled={id === null || kind === 'heading' || block?.textContent.trim() === ''}
        onClick={handleOpen}
      >
        {d.version}
      </button>
      <Dialog isOpen={offered !== null} title={d.versionTitle} onClose={() => setOffered(null)}>
        <div>
          {d.offerWords}
          <GrowingText
            serif
            aria-label={d.offerWords}
            maxLength={2_000}
            value={offered?.words ?? ''}
            onChange={(words) => change({ words })}
          />
        </div>
        <AskedBy value={offered?.by ?? null} onChange={(by) => change({ by })} />
        <Button wide look="primary" isDisabled={(offered?.words ?? '').trim() === ''} onPress={handleAdd}>
          {d.versionAdd}
        </Button>
      </Dialog>
    </>
  )
}
