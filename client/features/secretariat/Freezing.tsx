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
import { secretariat } from '../../words/secretariat/desk.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './SecretariatPage.module.css'

/** The freeze, with all that must be settled before it; after it, what everybody may take home. */
export function Freezing() {
  const s = useWordsOf(secretariat)
  const me = useMe()
  const forum = useForum((f) => f)
  const freeze = useMutation(useTRPC().freezing.freeze.mutationOptions())
  if (forum.frozen) {
    return (
      <>
        <p className={styles.done}>
          <Sign of="yes" /> {s.frozenAt} <Moment at={forum.frozen.at} />
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
          <p>{s.stillOpen({ n: matters.length })}</p>
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
        hint={s.freezeHint}
        of={freeze}
        question={s.freezeSure}
        yes={s.freezeYes}
        onPress={() => freeze.mutate()}
      >
        {s.freeze}
      </TwoStep>
    </>
  )
}

function Matter({ matter: { code, about } }: { matter: OpenMatter }) {
  const s = useWordsOf(secretariat)
  const { number, roman } = useForum((forum) => ({
    number: forum.amendments[about ?? '']?.number ?? 0,
    roman: forum.sessions[about ?? '']?.roman ?? '',
  }))
  return s.matters[code]({ number, roman })
}
