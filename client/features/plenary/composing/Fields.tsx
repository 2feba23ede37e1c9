import type { Writing } from '../../../../shared/amending/writing.ts'
import { LANGS } from '../../../../shared/paragraph.ts'
import { useForum } from '../../../useForum.ts'
import { composing } from '../../../words/plenary/composing.ts'
import { useWords, useWordsOf } from '../../../words/useWords.ts'
import { Reason } from '../Reason.tsx'
import { Asked } from './Asked.tsx'
import { Choice } from './Choice.tsx'
import styles from './Fields.module.css'
import type { Editing } from './useProposal.ts'

/** What goes with the words: whose they are, why, in which language, and who is asked to join. */
export function Fields({
  editing: { typed, change },
  writing,
}: {
  editing: Editing
  writing: Writing | null
}) {
  const { w, lang } = useWords()
  const d = useWordsOf(composing)
  const organizations = useForum((forum) => forum.organizations)
  const participants = Object.values(organizations)
    .filter(({ status }) => status === 'participant')
    .sort((a, b) => a.name[lang].localeCompare(b.name[lang], lang))
  return (
    <div className={styles.fields}>
      {writing === 'oral' && (
        <Choice
          name={d.speaker}
          value={typed.organizationId ?? ''}
          options={[
            { value: '', name: d.speakerPick },
            ...participants.map((o) => ({ value: o.id, name: o.name[lang] })),
          ]}
          onChange={(id) => change({ organizationId: id === '' ? null : id })}
        />
      )}
      <Reason value={typed.reason} onChange={(reason) => change({ reason })} />
      <Choice
        name={d.language}
        value={typed.lang ?? lang}
        options={LANGS.map((one) => ({ value: one, name: w.app.languages[one] }))}
        onChange={(value) => change({ lang: LANGS.find((one) => one === value) ?? null })}
      />
      {writing !== 'oral' && <Asked asked={typed.asked} onChange={(asked) => change({ asked })} />}
    </div>
  )
}
