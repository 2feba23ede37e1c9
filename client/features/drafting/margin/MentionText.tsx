import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { GrowingText } from '../../../ui/GrowingText.tsx'
import { Unseen } from '../../../ui/Unseen.tsx'
import { margin } from '../../../words/drafting/margin.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import styles from './MentionText.module.css'
import { found, type Typing, typingAt, withMention } from './mentions.ts'
import type { Seated } from './useNames.ts'

const MOST_SHOWN = 6

/** Words in which somebody can be mentioned: an @ and some letters open a list of names, to be chosen from by key or touch. */
export function MentionText({
  name,
  value,
  people,
  autoFocus = false,
  onChange,
  onSend,
}: {
  name: string
  value: string
  people: readonly Seated[]
  autoFocus?: boolean
  onChange(value: string): void
  /** Asked for by Control Enter. */
  onSend(): void
}) {
  const d = useWordsOf(margin)
  const list = useId()
  const field = useRef<HTMLTextAreaElement>(null)
  const [typing, setTyping] = useState<Typing | null>(null)
  const [chosen, setChosen] = useState(0)
  const shown = typing ? found(people, typing.sought).slice(0, MOST_SHOWN) : []
  const isOpen = shown.length > 0

  const look = (words: string) => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const next = selectionStart === selectionEnd ? typingAt(words, selectionStart) : null
    if (next?.at !== typing?.at || next?.sought !== typing?.sought) setChosen(0)
    setTyping(next)
  }
  const take = (person: Seated | undefined) => {
    if (!typing || !person) return
    const { words, caret } = withMention(value, typing, person.name)
    onChange(words)
    setTyping(null)
    // Once the words are there.
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(caret, caret)
    })
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault()
      onSend()
    } else if (isOpen && isListKey(event.key)) {
      event.preventDefault()
      event.stopPropagation()
      if (event.key === 'Escape') setTyping(null)
      else if (event.key === 'ArrowDown') setChosen((chosen + 1) % shown.length)
      else if (event.key === 'ArrowUp') setChosen((chosen + shown.length - 1) % shown.length)
      else take(shown[chosen])
    }
  }
  const opened = isOpen && {
    role: 'combobox',
    'aria-expanded': true,
    'aria-controls': list,
    'aria-activedescendant': `${list}-${chosen}`,
  }

  return (
    <div className={styles.field}>
      <GrowingText
        ref={field}
        aria-label={name}
        aria-description={d.mentionHint}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        {...opened}
        maxLength={2_000}
        value={value}
        autoFocus={autoFocus}
        onChange={(words) => {
          onChange(words)
          look(words)
        }}
        onSelect={() => look(value)}
        onBlur={() => setTyping(null)}
        onKeyDown={handleKey}
      />
      <div id={list} role="listbox" aria-label={d.mentionList} className={styles.list} hidden={!isOpen}>
        {shown.map((person, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: its keys are those of the field
          <div
            key={person.id}
            id={`${list}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={i === chosen}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(person)}
          >
            <b>{person.name}</b>
            {person.organization && <small>{person.organization}</small>}
          </div>
        ))}
      </div>
      <Unseen>
        <span role="status">{isOpen ? d.mentionFound({ n: shown.length }) : ''}</span>
      </Unseen>
    </div>
  )
}

function isListKey(key: string): boolean {
  return ['Escape', 'ArrowDown', 'ArrowUp', 'Enter', 'Tab'].includes(key)
}
