import { useMutation } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { withSubparagraphs } from '../../../shared/paragraph.ts'
import { whyNotTake } from '../../../shared/tabled.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { TextView } from '../../ui/TextView.tsx'
import { usePlaces } from '../../ui/usePlaces.ts'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { desk } from '../../words/chair/desk.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './parts.module.css'

/** A paragraph not yet on the floor: taking it up turns every screen to it. */
export function Taking({ paragraph }: { paragraph: string }) {
  const c = useWordsOf(desk)
  const me = useMe()
  const text = useForum((forum) => forum.text?.paragraphs ?? [])
  const place = usePlaces()(paragraph)
  const refusal = useForum(
    (forum) => whyNotAuthorized(forum, me?.personId ?? '', 'paragraphTaken') ?? whyNotTake(forum, paragraph),
  )
  const take = useMutation(useTRPC().amendments.take.mutationOptions())
  return (
    <>
      <h1>{place}</h1>
      <div className={styles.box}>
        <TextView paragraphs={withSubparagraphs(text, paragraph)} />
      </div>
      <Act
        look="primary"
        big
        refusal={refusal}
        hint={c.takeHint}
        of={take}
        onPress={() => take.mutate({ paragraph })}
      >
        {c.take({ place })}
      </Act>
    </>
  )
}
