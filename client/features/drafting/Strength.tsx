import { verbStrength } from '../../../shared/wording/verbStrength.ts'
import { lintWords } from '../../words/drafting/lint.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './DraftEditor.module.css'
import type { Editing } from './editing.ts'
import { saidOf } from './schema.ts'
import { useDraftText, useEditorState } from './useDraft.ts'

/** How strong the verb is that the recommendation at the cursor opens with. [D17] */
export function Strength({ editing }: { editing: Editing }) {
  const said = useWordsOf(lintWords)
  const { lang } = useDraftText(editing.draft)
  const { $from } = useEditorState(editing).selection
  const block = $from.depth > 0 ? $from.node(1) : null
  const { kind, level } = block ? saidOf(block) : { kind: 'heading', level: 0 }
  const strength = block && kind === 'operative' && level === 0 ? verbStrength(block.textContent, lang) : null
  if (!strength) return null
  return (
    <span className={styles.strength} data-weight={strength.weight}>
      <Bars of={4} lit={LIT[strength.weight]} />
      {said.strength(strength)}
    </span>
  )
}

const LIT = { binding: 4, strong: 3, medium: 2, weak: 1 } as const

function Bars({ of, lit }: { of: number; lit: number }) {
  return (
    <svg viewBox="0 0 20 12" aria-hidden="true" className={styles.bars}>
      {Array.from({ length: of }, (_, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: bars have no name but their place
        <rect key={i} x={i * 5} y={9 - i * 3} width="3.5" height={3 + i * 3} data-lit={i < lit} />
      ))}
    </svg>
  )
}
