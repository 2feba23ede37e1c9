import { PENDING } from '../../../shared/amending/amendmentState.ts'
import { sponsorsNeeded, sponsorsOf } from '../../../shared/amending/sponsors.ts'
import type { Amendment } from '../../../shared/forum.ts'
import { useForum } from '../../useForum.ts'
import { cards } from '../../words/plenary/cards.ts'
import { useWords, useWordsOf } from '../../words/useWords.ts'
import { Moment } from '../Moment.tsx'

/** How and when an amendment came, and who stands behind it. */
export function Whence({ amendment }: { amendment: Amendment }) {
  const d = useWordsOf(cards)
  const { sponsors = [], asked = [], way, group, admitted, filedAt, state } = amendment
  const isPending = PENDING.includes(state)
  const silent = asked.filter((id) => id !== amendment.organizationId && !sponsors.includes(id))
  const needed = useForum((forum) => sponsorsNeeded(forum) - sponsorsOf(forum, amendment).length)
  return (
    <>
      <p>
        {way ? d[way] : d.filedAt} · <Moment at={filedAt} />
        {admitted && ` · ${d.letIn}`}
        {group && ` · ${d.fromGroup}`}
      </p>
      {sponsors.length > 0 && <Names said={d.coSponsors} of={sponsors} />}
      {isPending && silent.length > 0 && <Names said={d.askedToo} of={silent} />}
      {state === 'awaitingSponsors' && needed > 0 && <p>{d.needs({ n: needed })}</p>}
    </>
  )
}

function Names({ said, of }: { said: string; of: readonly string[] }) {
  const { lang } = useWords()
  const organizations = useForum((forum) => forum.organizations)
  return (
    <p>
      {said} {of.map((id) => organizations[id]?.name[lang] ?? id).join('; ')}
    </p>
  )
}
