import { memo } from 'react'
import { type BracketSigns, wordsOf } from '../../../shared/draft/draft.ts'
import type { ReadBlock, Reading } from '../../../shared/draft/draftReading.ts'
import type { Lang } from '../../../shared/paragraph.ts'
import { ParagraphView } from '../../ui/ParagraphView.tsx'
import { useBracketSigns } from './useBracketSigns.ts'

export interface DraftTextProps {
  text: Reading
  large?: boolean
  /** The paragraph to be marked as the one in which somebody writes. */
  here?: string | null
}

/** The draft to be read, without an editor: while that one is being fetched, on the room's screen, before a hand-over. */
export function DraftText({ text, large = false, here = null }: DraftTextProps) {
  const signs = useBracketSigns(text.brackets)
  let notes = 1
  return text.blocks.map((block) => {
    const firstNote = notes
    notes += block.notes.length
    return (
      <div key={block.id} data-id={block.id} data-here={block.id === here || undefined}>
        <Block block={block} lang={text.lang} signs={signs} firstNote={firstNote} large={large} />
      </div>
    )
  })
}

interface BlockProps {
  block: ReadBlock
  lang: Lang
  signs: BracketSigns
  firstNote: number
  large: boolean
}

const Block = memo(function Block({ block, lang, signs, firstNote, large }: BlockProps) {
  const { id, kind, level, label, inlines } = block
  const words = wordsOf(inlines, signs)
  const paragraph = { id, kind, level, lang, ...words, part: null, struck: false, addedBy: null }
  return (
    <ParagraphView
      marked={{ paragraph, mark: 'same', stretches: [{ mark: 'same', text: words.text }] }}
      label={label.replace(/\.$/, '')}
      firstNote={firstNote}
      large={large}
    />
  )
}, alike)

/** Where a paragraph lies in the ink changes with every letter before it, and is not shown. */
function alike(a: BlockProps, b: BlockProps): boolean {
  const { ink: _, ...before } = a.block
  const { ink: __, ...after } = b.block
  return (
    a.lang === b.lang &&
    a.signs === b.signs &&
    a.firstNote === b.firstNote &&
    JSON.stringify(before) === JSON.stringify(after)
  )
}
