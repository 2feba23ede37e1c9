import { useState } from 'react'
import type { OpenBracket } from '../../../../shared/draft/draftReading.ts'
import { Button } from '../../../ui/Button.tsx'
import { Dialog } from '../../../ui/Dialog.tsx'
import { GrowingText } from '../../../ui/GrowingText.tsx'
import { useForum } from '../../../useForum.ts'
import { brackets } from '../../../words/drafting/brackets.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import { offerAlternative, resolveBracket, resolveGroup } from '../bracketing.ts'
import type { Editing } from '../editing.ts'
import { AskedBy } from './AskedBy.tsx'
import styles from './Brackets.module.css'

/** An open bracket beside its words: who asks for what, and for whoever holds the pen what can be done. [D20] */
export function BracketCard({
  bracket,
  others,
  editing,
}: {
  bracket: OpenBracket
  /** The other wordings to choose from, if there are any. */
  others: readonly OpenBracket[]
  /** Null where this person may not write. */
  editing: Editing | null
}) {
  const d = useWordsOf(brackets)
  const by = useAsker(bracket.by)
  return (
    <article
      className={styles.card}
      data-kind={bracket.kind}
      aria-label={d.card({ kind: d.kinds[bracket.kind], by })}
    >
      <p className={styles.what}>{d.kinds[bracket.kind]}</p>
      <p>
        <b>{by}</b> <span className={styles.quoted}>[{bracket.now}]</span>
      </p>
      {bracket.reason !== '' && <p dir="auto">{bracket.reason}</p>}
      {editing && (
        <div className={styles.acts}>
          <Offer bracket={bracket} editing={editing} />
          <Resolve bracket={bracket} others={others} editing={editing} />
        </div>
      )}
    </article>
  )
}

export function useAsker(organizationId: string | null): string {
  const d = useWordsOf(brackets)
  const { lang } = useWords()
  const name = useForum((forum) => (organizationId ? forum.organizations[organizationId]?.name[lang] : null))
  return name ?? d.session
}

function Offer({ bracket, editing }: { bracket: OpenBracket; editing: Editing }) {
  const d = useWordsOf(brackets)
  const [offer, setOffer] = useState<{ words: string; by: string | null } | null>(null)
  const handleAdd = () => {
    if (offer)
      offerAlternative(editing.binding, bracket.id, { ...offer, words: offer.words.trim(), reason: '' })
    setOffer(null)
  }
  return (
    <>
      <Button onPress={() => setOffer({ words: bracket.now, by: null })}>{d.offer}</Button>
      <Dialog isOpen={offer !== null} title={d.offerTitle} onClose={() => setOffer(null)}>
        <div>
          {d.offerWords}
          <GrowingText
            serif
            aria-label={d.offerWords}
            maxLength={600}
            value={offer?.words ?? ''}
            onChange={(words) => setOffer((now) => now && { ...now, words })}
          />
        </div>
        <AskedBy value={offer?.by ?? null} onChange={(by) => setOffer((now) => now && { ...now, by })} />
        <Button wide look="primary" isDisabled={(offer?.words ?? '').trim() === ''} onPress={handleAdd}>
          {d.offerAdd}
        </Button>
      </Dialog>
    </>
  )
}

function Resolve({
  bracket,
  others,
  editing,
}: {
  bracket: OpenBracket
  others: readonly OpenBracket[]
  editing: Editing
}) {
  const d = useWordsOf(brackets)
  const [asked, setAsked] = useState(false)
  const handle = (act: () => void) => () => {
    act()
    setAsked(false)
  }
  const { binding } = editing
  return (
    <>
      <Button onPress={() => setAsked(true)}>{d.resolve}</Button>
      <Dialog isOpen={asked} title={d.resolveTitle} onClose={() => setAsked(false)}>
        {others.length === 0 ? (
          <Button wide look="primary" onPress={handle(() => resolveBracket(binding, bracket.id, 'kept'))}>
            {d.keep}
          </Button>
        ) : (
          [bracket, ...others].map(({ id, now }) => (
            <Button key={id} wide onPress={handle(() => resolveGroup(binding, bracket.group, id))}>
              {d.keepThis({ words: now })}
            </Button>
          ))
        )}
        <Button wide look="danger" onPress={handle(() => resolveBracket(binding, bracket.id, 'dropped'))}>
          {d.drop}
        </Button>
      </Dialog>
    </>
  )
}
