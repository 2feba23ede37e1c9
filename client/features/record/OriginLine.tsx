import { useQuery } from '@tanstack/react-query'
import type { Origin } from '../../../shared/amending/runs.ts'
import { useTRPC } from '../../trpc.ts'
import { Moment } from '../../ui/Moment.tsx'
import { useForum } from '../../useForum.ts'
import { useSeat } from '../../useMe.ts'
import { provenance } from '../../words/provenance.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'

/** Where words come from, in a sentence, with the way to the decision. */
export function OriginLine({ origin }: { origin: Origin }) {
  const d = useWordsOf(provenance)
  switch (origin.kind) {
    case 'session':
      return <FromSession sessionId={origin.sessionId} by={origin.by} />
    case 'amendment':
      return <FromAmendment amendmentId={origin.amendmentId} ballotId={origin.ballotId} />
    case 'division':
      return (
        <>
          {d.division}
          <Decision ballotId={origin.ballotId} />
        </>
      )
    case 'correction':
      return <FromCorrection correctionId={origin.correctionId} />
  }
}

function FromSession({ sessionId, by }: { sessionId: string; by: string | null }) {
  const d = useWordsOf(provenance)
  const { lang } = useWords()
  const session = useForum((forum) => forum.sessions[sessionId])
  // Names are for those who sit in the forum; nobody else is told a writer's id either.
  const isSeated = useSeat() !== null
  const names = useQuery(useTRPC().people.names.queryOptions(undefined, { enabled: isSeated })).data
  const name = by === null ? undefined : names?.[by]
  return (
    <>
      {d.session({ roman: session?.roman ?? '', title: session?.title[lang] ?? '' })}
      {name && (
        <>
          , <bdi>{d.writtenBy({ name })}</bdi>
        </>
      )}
    </>
  )
}

function FromAmendment({ amendmentId, ballotId }: { amendmentId: string; ballotId: string }) {
  const d = useWordsOf(provenance)
  const { lang } = useWords()
  const { number, name } = useForum((forum) => {
    const amendment = forum.amendments[amendmentId]
    return {
      number: amendment?.number ?? 0,
      name: forum.organizations[amendment?.organizationId ?? '']?.name[lang] ?? '',
    }
  })
  return (
    <>
      <bdi>{d.amendment({ number, name })}</bdi>
      <Decision ballotId={ballotId} />
    </>
  )
}

function Decision({ ballotId }: { ballotId: string }) {
  const d = useWordsOf(provenance)
  const ballot = useForum((forum) => forum.ballots[ballotId])
  if (!ballot?.tally) return null
  const tally = `${ballot.tally.for}–${ballot.tally.against}–${ballot.tally.abstain}`
  return (
    <>
      , {d.adopted({ tally })},{' '}
      <a href={`#decision-${ballot.number}`}>{d.decision({ number: ballot.number })}</a>
    </>
  )
}

function FromCorrection({ correctionId }: { correctionId: string }) {
  const d = useWordsOf(provenance)
  const correction = useForum((forum) => forum.corrections?.[correctionId])
  if (!correction) return d.correction
  return (
    <>
      {d.correction}, <Moment at={correction.at} />, <a href="#corrections">{d.toCorrections}</a>
    </>
  )
}
