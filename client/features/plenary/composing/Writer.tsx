import { useEffect, useMemo, useState } from 'react'
import type { Way } from '../../../../shared/amending/amendmentState.ts'
import { readingOf, whyNotFile } from '../../../../shared/amending/filing.ts'
import type { Writing } from '../../../../shared/amending/writing.ts'
import { sentence } from '../../../ui/Trouble.tsx'
import { useForum } from '../../../useForum.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import { Bar } from './Bar.tsx'
import { beginning } from './beginning.ts'
import styles from './Composer.module.css'
import { Elsewhere } from './Elsewhere.tsx'
import { Fields } from './Fields.tsx'
import { Filed } from './Filed.tsx'
import { newAmendmentId } from './filing.ts'
import { Heading } from './Heading.tsx'
import { Joined } from './Joined.tsx'
import { KeptWords } from './KeptWords.tsx'
import { Leaving } from './Leaving.tsx'
import { Meetings } from './Meetings.tsx'
import { PreparedHere } from './PreparedHere.tsx'
import { Proposed } from './Proposed.tsx'
import { Remarks } from './Remarks.tsx'
import { Said } from './Said.tsx'
import { type Subject, sectionsOf } from './subject.ts'
import { searchOf, slotOf, type Task } from './task.ts'
import { hasWords } from './typed.ts'
import { useChange } from './useChange.ts'
import { useFiling } from './useFiling.ts'
import { useNames } from './useNames.ts'
import { useOutline } from './useOutline.ts'
import { usePreparing } from './usePreparing.ts'
import { useProposal, useProposed } from './useProposal.ts'
import { Views } from './Views.tsx'
import { Waiting } from './Waiting.tsx'
import { Wording } from './Wording.tsx'

export interface WriterProps {
  task: Task
  subject: Subject
  /** As what this person may write now, by their seat. */
  writing: Writing | null
  onBegun(search: Record<string, string>): void
  onClose(): void
}

/** The words of an amendment being written, with all that is said of them, and what can be done with them. */
export function Writer({ task, subject, writing: seated, onBegun, onClose }: WriterProps) {
  const { w, lang } = useWords()
  const d = useWordsOf(composing)
  const { base, parent } = subject
  const forum = useForum((all) => all)
  const editing = useProposal(slotOf(task), (kept) => beginning(forum, subject, { task, kept }))
  const { typed } = editing
  const sections = sectionsOf(subject, task.target, typed)
  const paragraphs = useMemo(
    () => sectionsOf(subject, task.target, typed).flatMap((section) => section.paragraphs),
    [subject, task.target, typed],
  )
  const names = useNames(base, parent?.operations)
  const { proposal, stale } = useProposed(typed, paragraphs)
  const { operations, met, remarks } = useChange(subject, proposal)
  const filing = useFiling(slotOf(task), editing)
  const outline = useOutline({ subject, writing: seated, typed })
  const writing = comingAs(seated, outline.way)
  const preparing = usePreparing(task, editing, writing)
  const [joined, setJoined] = useState<number | null>(null)
  const refusal = useMemo(() => whyNotFile(forum, { ...outline, operations }), [forum, outline, operations])
  const isSub = parent !== null
  const [opened] = useState(writing)

  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it was opened
  useEffect(() => onBegun(searchOf(task)), [])

  if (joined !== null) return <Joined number={joined} onClose={onClose} />
  if (filing.filed) {
    return (
      <Filed
        filed={filing.filed}
        onClose={() => {
          filing.forget()
          onClose()
        }}
      />
    )
  }
  if (filing.isWaiting) {
    return (
      <Waiting count={filing.count} isKept={filing.isKept} onTakeOut={filing.takeBack} onClose={onClose} />
    )
  }

  const { way, organizationId, ...kind } = outline
  const handleFile = () =>
    filing.file(
      {
        amendmentId: newAmendmentId(),
        ...kind,
        ...((way === 'suggested' || way === 'oral') && { way }),
        ...(way === 'oral' && { organizationId }),
        ...(isSub && { parentRead: readingOf(forum, parent.id) }),
        proposal,
        reason: typed.reason,
        lang: typed.lang ?? lang,
        ...(typed.asked.length > 0 && { asked: typed.asked }),
      },
      isSub ? d.inHand.sub({ number: parent.number }) : names.place(sections[0]?.head.id ?? ''),
    )
  const isAdvising = writing === 'prepared'
  const needsSpeaker = writing === 'oral' && !typed.organizationId
  const isRefused = refusal !== null && refusal !== 'amendment-empty' && !isAdvising
  return (
    <>
      <Heading task={task} subject={subject} names={names} writing={opened} />
      <Views
        original={<Wording sections={sections} names={names} />}
        proposed={
          <>
            {sections.map((section) => (
              <Proposed
                key={section.head.id}
                subject={subject}
                section={section}
                names={names}
                editing={editing}
                stale={stale}
                canGo={typed.also.includes(section.head.id)}
              />
            ))}
            {subject.places === null && (
              <Elsewhere base={base} sections={sections} names={names} onPick={editing.include} />
            )}
          </>
        }
        marked={
          <>
            {operations.length === 0 && <p className={styles.small}>{d.nothingYet}</p>}
            <Wording sections={sections} names={names} operations={operations} />
          </>
        }
      />
      <Remarks remarks={remarks} names={names} />
      {parent === null && <KeptWords paragraphs={sections[0]?.paragraphs ?? []} editing={editing} />}
      <Fields editing={editing} writing={writing} />
      <Meetings
        met={met}
        onJoined={(number) => {
          editing.clear()
          setJoined(number)
        }}
      />
      <Said met={met} />
      {preparing.isDelegate && (
        <PreparedHere task={task} subject={subject} names={names} editing={editing} preparing={preparing} />
      )}
      <Bar
        met={isRefused ? [] : met}
        line={
          operations.length === 0
            ? d.nothingYet
            : isRefused
              ? w.refusals[refusal]
              : needsSpeaker
                ? d.speakerFirst
                : preparing.isKept
                  ? d.prepared.keptNow
                  : editing.isKept
                    ? d.kept[isAdvising ? 'advising' : 'filing']
                    : d.unkept
        }
        news={writing === opened ? null : writing === null ? d.notNow : (d.writing[writing] ?? d.inTimeNow)}
        trouble={filing.trouble && sentence(w, filing.trouble)}
        isStale={stale.length > 0}
        name={
          isAdvising
            ? d.prepared[preparing.isKeeping ? 'keeping' : 'keep']
            : filing.isSending
              ? d.filing
              : d.file[writing ?? 'inTime']
        }
        isDisabled={
          isAdvising
            ? !hasWords(typed)
            : writing === null || refusal !== null || stale.length > 0 || needsSpeaker
        }
        onGoOn={() => editing.goOn(paragraphs)}
        onPress={() => {
          if (isAdvising) void (preparing.isKeeping || preparing.keep())
          else if (!filing.isSending) handleFile()
        }}
        onLeave={onClose}
      />
      <Leaving
        hasWords={hasWords(typed)}
        keeping={preparing.isDelegate && !isAdvising ? preparing : null}
        onDiscard={editing.clear}
        onClose={onClose}
      />
    </>
  )
}

/** What takes the place of an earlier one is as late as that one was, whatever the time. [T16] */
function comingAs(seated: Writing | null, way: Way | undefined): Writing | null {
  if (seated !== 'inTime' && seated !== 'late') return seated
  return way === 'late' ? 'late' : 'inTime'
}
