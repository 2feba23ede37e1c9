import { useMutation } from '@tanstack/react-query'
import { whyNotAuthorized } from '../../../shared/authority.ts'
import { whyNotCompile } from '../../../shared/tabled.ts'
import { useTRPC } from '../../trpc.ts'
import { Act } from '../../ui/Act.tsx'
import { Revision } from '../../ui/Revision.tsx'
import { Sign } from '../../ui/Sign.tsx'
import { useForum } from '../../useForum.ts'
import { useMe } from '../../useMe.ts'
import { secretariat } from '../../words/secretariat/desk.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './SecretariatPage.module.css'

/** The drafts become one numbered text. */
export function Compiling() {
  const s = useWordsOf(secretariat)
  const me = useMe()
  const text = useForum((forum) => forum.text)
  const refusal = useForum(
    (forum) => whyNotAuthorized(forum, me?.personId ?? '', 'textCompiled') ?? whyNotCompile(forum),
  )
  const compile = useMutation(useTRPC().drafts.compile.mutationOptions())
  if (text) {
    const recommendations = text.paragraphs.filter(
      (p) => p.kind === 'operative' && p.level === 0 && !p.struck,
    )
    return (
      <p className={styles.done}>
        <Sign of="yes" /> <Revision text={text} />
        {' · '}
        {s.recommendations({ n: recommendations.length })}
      </p>
    )
  }
  return (
    <Act look="primary" refusal={refusal} hint={s.compileHint} of={compile} onPress={() => compile.mutate()}>
      {s.compile}
    </Act>
  )
}
