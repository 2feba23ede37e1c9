import { type FormEvent, type KeyboardEvent, useState } from 'react'
import type { Said } from '../../../../shared/draft/margin.ts'
import { type Lang, NOTE_MARK } from '../../../../shared/paragraph.ts'
import { GrowingText } from '../../../ui/GrowingText.tsx'
import { Trouble } from '../../../ui/Trouble.tsx'
import { margin as words } from '../../../words/drafting/margin.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import styles from './Card.module.css'
import { Marks } from './Marks.tsx'
import { MentionText } from './MentionText.tsx'
import type { Begun, Typed } from './marginView.ts'
import { mentionsIn } from './mentions.ts'
import type { OpenMargin } from './openMargin.ts'
import { Quote } from './Quote.tsx'
import type { Names } from './useNames.ts'
import { useSay } from './useSay.ts'

/**
 * Where a comment on a passage, or another wording for it, is written. What is typed is kept until it is on the server's
 * disk: a send that fails and a composer that is closed lose nothing. [D29]
 */
export function Composer({
  begun,
  margin,
  names: { people },
  lang,
}: {
  begun: Begun
  margin: OpenMargin
  names: Names
  /** Of the draft. */
  lang: Lang
}) {
  const d = useWordsOf(words)
  const { w } = useWords()
  const { id, kind, anchor } = begun
  const [typed, setTyped] = useState<Typed>(margin.typedIn(id))
  const { say, isPending, error } = useSay(margin.draft.sessionId, () => margin.sent(id))
  const change = (part: Partial<Typed>) => {
    margin.type(id, part)
    setTyped(margin.typedIn(id))
  }
  const isBlank = kind === 'comment' ? typed.words.trim() === '' : typed.wording.trim() === anchor.words
  const send = () => {
    if (!isBlank && !isPending) say(saidOf(begun, typed, mentionsIn(typed.words, people)))
  }
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  const handleKey = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    margin.acts?.toWords(id)
    margin.setDown()
  }
  return (
    <form className={styles.card} data-card={id} data-active onSubmit={handleSubmit} onKeyDown={handleKey}>
      <p className={styles.what}>{kind === 'comment' ? d.commented : d.proposed}</p>
      <Quote id={id} words={anchor.words} margin={margin} lang={lang} isGone={false} />
      {kind === 'wording' && (
        <>
          <GrowingText
            serif
            aria-label={d.yourWording}
            aria-description={d.wordingHint}
            lang={lang}
            maxLength={2_000}
            value={typed.wording}
            autoFocus
            onChange={(wording) => change({ wording })}
          />
          {anchor.words.includes(NOTE_MARK) && <p className={styles.reason}>{w.amend.noteHint}</p>}
          <div className={styles.result}>
            {isBlank ? <p>{d.same}</p> : <Marks words={anchor.words} wording={typed.wording} lang={lang} />}
          </div>
        </>
      )}
      <div className={styles.field}>
        {kind === 'wording' && <span aria-hidden="true">{d.why}</span>}
        <MentionText
          name={kind === 'comment' ? d.yourComment : d.why}
          value={typed.words}
          people={people}
          autoFocus={kind === 'comment'}
          onChange={(next) => change({ words: next })}
          onSend={send}
        />
      </div>
      <div className={styles.acts}>
        <button type="submit" data-look="primary" disabled={isBlank || isPending} title={d.sendKey}>
          {isPending ? d.sending : d.send}
        </button>
        <button type="button" onClick={() => margin.setDown()}>
          {isBlank ? w.app.cancel : d.setDown}
        </button>
      </div>
      <Trouble error={error} />
      {error && <p className={styles.reason}>{d.kept}</p>}
    </form>
  )
}

function saidOf({ id: thread, kind, anchor }: Begun, { words, wording }: Typed, mentions: string[]): Said {
  const remark = { thread, anchor, words: words.trim(), mentions }
  return kind === 'comment'
    ? { type: 'commented', ...remark }
    : { type: 'proposed', wording: wording.trim(), ...remark }
}
