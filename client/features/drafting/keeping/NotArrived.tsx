import { useEffect, useMemo, useState } from 'react'
import type { Doc } from 'yjs'
import { whyNotByRole } from '../../../../shared/authority.ts'
import type { ComparedParagraph } from '../../../../shared/draft/comparison.ts'
import { draftLang } from '../../../../shared/draft/draft.ts'
import type { Lang } from '../../../../shared/paragraph.ts'
import { isRefusal } from '../../../../shared/refusal.ts'
import { Button } from '../../../ui/Button.tsx'
import { copyWords } from '../../../ui/copyWords.ts'
import { ParagraphView } from '../../../ui/ParagraphView.tsx'
import { TwoStep } from '../../../ui/TwoStep.tsx'
import { useKeptWords } from '../../../ui/useKeptWords.ts'
import { useForum } from '../../../useForum.ts'
import { useMe } from '../../../useMe.ts'
import { group } from '../../../words/drafting/group.ts'
import { keeping } from '../../../words/drafting/keeping.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import { useGroup } from '../group/useGroup.ts'
import type { OpenDraft } from '../openDraft.ts'
import { useDraftView } from '../useDraft.ts'
import { draftOnServer } from './draftOnServer.ts'
import styles from './NotArrived.module.css'
import { notArrived, plainWords } from './notArrived.ts'

/** For the author alone: what they wrote that did not get into the draft, and what can be done with it. [D32] */
export default function NotArrived({ draft }: { draft: OpenDraft }) {
  const d = useWordsOf(keeping)
  const { stranded, standing, unsaved, onDevice } = useDraftView(draft)
  const onServer = useServersDraft(draft, unsaved > 0)
  const compared = useMemo(() => onServer && notArrived(onServer, stranded), [onServer, stranded])
  const lang = onServer ? draftLang(onServer) : 'en'
  const over = standing === 'draft-handed-over'
  const g = useWordsOf(group)
  const ofGroup = useGroup(draft.sessionId) !== null
  const notIn = ofGroup ? g.notIn : d.notIn.handedOver
  const why = useWhy(standing)
  return (
    <section className={styles.card} aria-labelledby="not-arrived">
      <h2 id="not-arrived">{over ? notIn : d.notIn.otherwise}</h2>
      <p role="alert">
        {over && ofGroup ? g.notInWhy : why} {d.keptHere[onDevice]}
      </p>
      {compared ? <Paragraphs compared={compared} lang={lang} /> : <p role="status">{d.looking}</p>}
      {compared && <WhatToDo draft={draft} words={plainWords(compared)} />}
    </section>
  )
}

function Paragraphs({ compared, lang }: { compared: readonly ComparedParagraph[]; lang: Lang }) {
  const d = useWordsOf(keeping)
  if (compared.length === 0) return <p>{d.onlyShape}</p>
  return (
    <ul className={styles.paragraphs} aria-label={d.yours}>
      {compared.map(({ id, before, after, stretches }) => {
        const shown = after ?? before
        if (!shown) return null
        const paragraph = { ...shown, lang, part: null, struck: false, addedBy: null }
        const { alternative: _, ...plain } = paragraph
        return (
          <li key={id}>
            <ParagraphView marked={{ paragraph: plain, mark: after ? 'same' : 'del', stretches }} label="" />
          </li>
        )
      })}
    </ul>
  )
}

function WhatToDo({ draft, words }: { draft: OpenDraft; words: readonly string[] }) {
  const d = useWordsOf(keeping)
  const me = useMe()
  const { keep } = useKeptWords()
  const mayAmend = useForum((forum) => whyNotByRole(forum, me?.personId ?? '', 'amendmentFiled') === null)
  const [said, setSaid] = useState('')
  const [discarding, setDiscarding] = useState<{ isPending: boolean; error: unknown }>(RESTING)

  const handleCopy = async () => {
    setSaid((await copyWords(words.join('\n\n'))) ? d.copied : d.notCopied)
  }
  const handleDiscard = async () => {
    setDiscarding({ isPending: true, error: null })
    await draft.discardStranded().catch((error: unknown) => setDiscarding({ isPending: false, error }))
  }
  return (
    <>
      <div className={styles.tools}>
        {words.length > 0 && (
          <>
            <Button look="primary" onPress={() => void handleCopy()}>
              {d.copy}
            </Button>
            {mayAmend && (
              <Button onPress={() => setSaid(keep(words) ? d.keptForAmendment : d.notKept)}>{d.keep}</Button>
            )}
          </>
        )}
        <TwoStep
          refusal={null}
          of={discarding}
          question={d.discardAsk}
          yes={d.discardYes}
          onPress={() => void handleDiscard()}
        >
          {d.discard}
        </TwoStep>
      </div>
      <p role="status">{said}</p>
    </>
  )
}

const RESTING = { isPending: false, error: null }

function useWhy(standing: string | null): string {
  const { w } = useWords()
  const d = useWordsOf(keeping)
  if (standing === 'draft-handed-over') return d.why.handedOver
  if (standing === 'too-much') return d.why.tooMuch
  return isRefusal(standing) ? d.why.standing({ reason: w.refusals[standing] }) : d.why.notTaken
}

/** The draft to compare with: the one on the page, or fetched anew if that has in it what did not arrive. */
function useServersDraft(draft: OpenDraft, fetched: boolean): Doc | null {
  const [doc, setDoc] = useState<Doc | null>(null)
  useEffect(() => {
    setDoc(null)
    if (!fetched) {
      setDoc(draft.doc)
      return
    }
    const end = new AbortController()
    void draftOnServer(draft.sessionId, end.signal).then((theirs) => {
      if (!end.signal.aborted) setDoc(theirs)
    })
    return () => end.abort()
  }, [draft, fetched])
  return doc
}
