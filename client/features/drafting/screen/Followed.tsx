import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../../ui/Button.tsx'
import { screen } from '../../../words/drafting/screen.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import { DraftText } from '../DraftText.tsx'
import type { OpenDraft } from '../openDraft.ts'
import { onOwnMove } from '../presence/ownMove.ts'
import { bringIntoCalm } from '../presence/scrolling.ts'
import { useDraftText } from '../useDraft.ts'
import styles from './ScreenPage.module.css'
import type { Lead } from './useLead.ts'

/** The text, which goes where the rapporteur writes until the reader moves it, and again when they ask for it. [D34] */
export function Followed({ draft, lead }: { draft: OpenDraft; lead: Lead | null }) {
  const d = useWordsOf(screen)
  const text = useDraftText(draft)
  const here = lead?.paragraph ?? null
  const shown = useMemo(() => <DraftText text={text} large here={here} />, [text, here])
  const [follows, setFollows] = useState(true)
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => onOwnMove(() => setFollows(false)), [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: also when the text around the place has changed
  useEffect(() => {
    if (follows && lead && place.current) bringInto(place.current, lead)
  }, [follows, lead, text])

  return (
    <>
      <div ref={place} className={styles.text}>
        {shown}
      </div>
      {!follows && lead && (
        <div className={styles.back}>
          <Button look="primary" onPress={() => setFollows(true)}>
            {d.back}
          </Button>
        </div>
      )}
    </>
  )
}

/** About where the cursor is, by how far it is into the words: a line above and below it are in view. */
function bringInto(text: HTMLElement, { paragraph, share }: Lead): void {
  const block = [...text.children].find((child) => child.getAttribute('data-id') === paragraph)
  if (!block) return
  const { top, height } = block.getBoundingClientRect()
  const line = Number.parseFloat(getComputedStyle(block.firstElementChild ?? block).lineHeight) || 24
  const middle = top + line / 2 + share * Math.max(0, height - line)
  bringIntoCalm({ top: middle - line, bottom: middle + line })
}
