import { useMutation } from '@tanstack/react-query'
import { useId, useMemo, useState } from 'react'
import type { ContactGroup } from '../../../../shared/amending/contactGroup.ts'
import { whyNotFile } from '../../../../shared/amending/filing.ts'
import type { Operation } from '../../../../shared/amending/operation.ts'
import { reportIn } from '../../../../shared/draft/groupDraft.ts'
import { withSubparagraphs } from '../../../../shared/paragraph.ts'
import type { Refusal } from '../../../../shared/refusal.ts'
import { useTRPC } from '../../../trpc.ts'
import { GrowingText } from '../../../ui/GrowingText.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { TextView } from '../../../ui/TextView.tsx'
import { TwoStep } from '../../../ui/TwoStep.tsx'
import { useOrganizationNames } from '../../../ui/useOrganizationNames.ts'
import { useForum } from '../../../useForum.ts'
import { group as words } from '../../../words/drafting/group.ts'
import { handover } from '../../../words/drafting/handover.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import { useCalmText } from '../handover/useCalmText.ts'
import { useTyping } from '../handover/useTyping.ts'
import { useUnsaved } from '../handover/useUnsaved.ts'
import type { OpenDraft } from '../openDraft.ts'
import styles from './Group.module.css'

const LONGEST_REASON = 280

interface ReportingProps {
  draft: OpenDraft
  group: ContactGroup
  organizationId: string
}

/** What the group's amendment would change as the draft now reads, whom it asks to co-sponsor, and the filing of it. */
export default function Reporting({ draft, group, organizationId }: ReportingProps) {
  const { lang } = useWords()
  const d = useWordsOf(words).report
  const h = useWordsOf(handover)
  const namesOf = useOrganizationNames()
  const name = useId()
  const field = useId()
  const [reason, setReason] = useState('')
  const { operations, refusal } = useReport(draft, { group, organizationId })
  const paragraphs = useForum((forum) => withSubparagraphs(forum.text?.paragraphs ?? [], group.paragraph))
  const unsaved = useUnsaved(draft)
  const typing = useTyping(draft)
  const report = useMutation(useTRPC().contactGroups.report.mutationOptions())
  const others = group.organizations.filter((id) => id !== organizationId)
  return (
    <>
      {refusal === 'text-changed' && <Notice tone="warn">{d.changed}</Notice>}
      <h3 id={name}>{d.change}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className={styles.change} aria-labelledby={name} tabIndex={0}>
        {refusal === 'amendment-empty' && <p className={styles.small}>{d.nothing}</p>}
        <TextView paragraphs={paragraphs} operations={operations} />
      </section>
      <p className={styles.small}>{d.words}</p>
      {typing.length > 0 && (
        <p>
          {h.typing({ names: typing })}. {d.afterwards}
        </p>
      )}
      <p>{d.asked({ names: namesOf(others), n: others.length })}</p>
      <div>
        <label htmlFor={field}>{d.reason}</label>
        <GrowingText id={field} value={reason} maxLength={LONGEST_REASON} onChange={setReason} />
        <p className={styles.small}>{d.left({ n: LONGEST_REASON - reason.length })}</p>
      </div>
      {unsaved.waits && <p className={styles.small}>{`${h.saved[unsaved.status]}. ${d.waits}`}</p>}
      <TwoStep
        look="primary"
        refusal={refusal}
        of={{ isPending: report.isPending || unsaved.waits, error: report.error }}
        question={d.sure}
        yes={d.yes}
        onPress={() => report.mutate({ groupId: group.id, reason: reason.trim(), lang })}
      >
        {d.file}
      </TwoStep>
    </>
  )
}

/** As this screen reckons them, to show the change; what counts is what the server makes of the draft in its turn. */
function useReport(
  draft: OpenDraft,
  { group, organizationId }: Omit<ReportingProps, 'draft'>,
): { operations: readonly Operation[]; refusal: Refusal | null } {
  const text = useCalmText(draft)
  const forum = useForum((all) => all)
  return useMemo(() => {
    // Read anew whenever the text around the editor is.
    const made = text.blocks.length > 0 ? reportIn(draft.doc, { forum, group, newId: newIds() }) : []
    if (typeof made === 'string') return { operations: [], refusal: made }
    const filing = { revision: forum.text?.revision ?? 0, operations: made, organizationId, group: group.id }
    return { operations: made, refusal: whyNotFile(forum, filing) }
  }, [text, forum, group, draft, organizationId])
}

function newIds(): () => string {
  let made = 0
  return () => {
    made += 1
    return `new-${made}`
  }
}
