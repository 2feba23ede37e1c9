import { useMutation } from '@tanstack/react-query'
import { useMemo } from 'react'
import { isStale, whyNotDivide, whyNotWithdrawDivision } from '../../../shared/amending/dividing.ts'
import type { Division } from '../../../shared/amending/division.ts'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import type { Question } from '../../../shared/question.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { AskedText } from '../../ui/AskedText.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { TwoStep } from '../../ui/TwoStep.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { chair } from '../../words/chair.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Asked } from './Asked.tsx'
import { askedNext } from './next.ts'
import { Opening } from './Opening.tsx'
import styles from './parts.module.css'

/** A separate vote that was asked for: the motion if somebody objects, each part, and the parts as a whole. */
export function Dividing({ division, onDone }: { division: Division; onDone(): void }) {
  const d = useWordsOf(chair)
  const { lang } = useWords()
  const { organizationId, amendmentId, reason, parts, objections, state } = division
  const organizations = useForum((forum) => forum.organizations)
  const number = useForum((forum) => forum.amendments[amendmentId ?? '']?.number ?? null)
  const stale = useForum((forum) => isStale(forum, division))
  const place = usePlaces()(division.paragraph)
  const question = useMemo(() => askedNext(division), [division])
  const nameOf = (id: string) => organizations[id]?.name[lang] ?? id
  return (
    <>
      {state === 'requested' || stale || !question ? (
        <div>
          <p className={styles.caps}>{place}</p>
          <h1>{d.divisionTitle({ name: nameOf(organizationId) })}</h1>
          <p>{number === null ? d.divisionOfText : d.divisionOf({ number })}</p>
          {reason !== '' && <p className={styles.reason}>{reason}</p>}
        </div>
      ) : (
        <Asked question={question} />
      )}
      <ol className={styles.list}>
        {parts.map((part, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts have no name but their number
          <li key={i}>
            {d.part({ n: i + 1, words: part.words })}
            {part.retained !== null && (
              <b> · {(number === null ? d.partState : d.partOf)[part.retained ? 'true' : 'false']}</b>
            )}
          </li>
        ))}
      </ol>
      {stale ? (
        <Notice tone="warn">{d.stale}</Notice>
      ) : (
        <>
          {state === 'requested' && <Parts divisionId={division.id} />}
          {objections.length > 0 && state === 'requested' && (
            <Notice tone="warn">{d.objects({ names: objections.map(nameOf).join(', ') })}</Notice>
          )}
          {question ? (
            <Opening question={question} onDone={onDone}>
              {nameOfVote(d, question, parts.length)}
            </Opening>
          ) : (
            <Divide divisionId={division.id} />
          )}
        </>
      )}
      <Drop divisionId={division.id} />
    </>
  )
}

function Parts({ divisionId }: { divisionId: string }) {
  const question = useMemo<Question>(() => ({ kind: 'divide', divisionId }), [divisionId])
  return (
    <div className={styles.box}>
      <AskedText question={question} />
    </div>
  )
}

function Divide({ divisionId }: { divisionId: string }) {
  const d = useWordsOf(chair)
  const me = useMe()
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'divisionDecided') ?? whyNotDivide(forum, divisionId),
  )
  const divide = useMutation(useTRPC().divisions.divide.mutationOptions())
  return (
    <Act
      look="primary"
      big
      refusal={refusal}
      hint={d.nobodyObjectsHint}
      of={divide}
      onPress={() => divide.mutate({ divisionId })}
    >
      {d.nobodyObjects}
    </Act>
  )
}

function Drop({ divisionId }: { divisionId: string }) {
  const d = useWordsOf(chair)
  const me = useMe()
  const refusal = useForum(
    (forum) =>
      whyNotAuthorized(forum, me?.personId ?? '', 'divisionWithdrawn') ??
      whyNotWithdrawDivision(forum, divisionId, null),
  )
  const drop = useMutation(useTRPC().divisions.withdraw.mutationOptions())
  return (
    <TwoStep
      refusal={refusal}
      of={drop}
      question={d.dropDivisionAsk}
      yes={d.dropDivision}
      onPress={() => drop.mutate({ divisionId })}
    >
      {d.dropDivision}
    </TwoStep>
  )
}

function nameOfVote(d: typeof chair.en, question: Question, of: number): string {
  switch (question.kind) {
    case 'retainPart':
      return d.openPart({ n: question.part + 1, of })
    case 'partsAsWhole':
      return d.openWhole
    default:
      return d.openDivide
  }
}
