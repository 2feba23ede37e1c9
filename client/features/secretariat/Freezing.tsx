import { useMutation } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { type OpenMatter, openMatters, whyNotFreeze } from '../../../shared/freeze.ts'
import { useTRPC } from '../../trpc.ts'
import { Downloads } from '../../ui/Downloads.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { TwoStep } from '../../ui/TwoStep.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { useWords } from '../../words/useWords.ts'
import styles from './SecretariatPage.module.css'

/** The freeze, with all that must be settled before it; after it, what everybody may take home. */
export function Freezing() {
  const { w } = useWords()
  const me = useMe()
  const forum = useForum((f) => f)
  const freeze = useMutation(useTRPC().freezing.freeze.mutationOptions())
  if (forum.frozen) {
    return (
      <>
        <p className={styles.done}>
          <Sign of="yes" /> {w.desk.frozenAt} <Moment at={forum.frozen.at} />
        </p>
        <Downloads />
      </>
    )
  }
  const matters = openMatters(forum)
  return (
    <>
      {matters.length > 0 && (
        <>
          <p>{w.desk.stillOpen({ n: matters.length })}</p>
          <ul className={styles.matters}>
            {matters.map((matter) => (
              <li key={`${matter.code} ${matter.about}`}>
                <Matter matter={matter} />
              </li>
            ))}
          </ul>
        </>
      )}
      <TwoStep
        look={matters.length === 0 ? 'primary' : 'quiet'}
        refusal={whyNotAuthorized(forum, me?.personId ?? '', 'forumFrozen') ?? whyNotFreeze(forum)}
        hint={w.desk.freezeHint}
        of={freeze}
        question={w.desk.freezeSure}
        yes={w.desk.freezeYes}
        onPress={() => freeze.mutate()}
      >
        {w.desk.freeze}
      </TwoStep>
    </>
  )
}

function Matter({ matter: { code, about } }: { matter: OpenMatter }) {
  const { w } = useWords()
  const { number, roman } = useForum((forum) => ({
    number: forum.amendments[about ?? '']?.number ?? 0,
    roman: forum.sessions[about ?? '']?.roman ?? '',
  }))
  return w.desk.matters[code]({ number, roman })
}
