import { useState } from 'react'
import { presence } from '../../words/drafting/presence.ts'
import { useWordsOf } from '../../words/useWords.ts'
import styles from './DraftPage.module.css'
import { initialsOf } from './margin/initials.ts'
import type { OpenDraft } from './openDraft.ts'
import { Comings } from './presence/Comings.tsx'
import type { Person } from './presence/people.ts'
import { useFollowing } from './presence/useFollowing.ts'
import { usePeople } from './presence/usePeople.ts'
import { useShownCursors } from './presence/useShownCursors.ts'
import { useDraftView } from './useDraft.ts'

const MOST_FACES = 5

/** Who has the draft open: faces of those who write, to be followed, and how many write and read. [D33] */
export function Here({ draft }: { draft: OpenDraft }) {
  const d = useWordsOf(presence)
  const { status } = useDraftView(draft)
  const { others, ...counted } = usePeople(draft)
  const { followed, follow } = useFollowing(draft, others)
  const [all, setAll] = useState(false)
  // As this person wished last time, also before the switch is on the page.
  useShownCursors()
  const shown = all ? others : others.slice(0, MOST_FACES)
  const more = others.slice(shown.length)
  return (
    <span className={styles.here}>
      {others.length > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form
        <span className={styles.faces} role="group" aria-label={d.faces}>
          {shown.map((person) => (
            <Face
              key={person.personId}
              person={person}
              isFollowed={person.personId === followed?.personId}
              onFollow={follow}
            />
          ))}
          {more.length > 0 && (
            <button
              type="button"
              className={styles.face}
              title={d.moreLong({ names: more.map(({ name }) => name) })}
              aria-label={d.moreLong({ names: more.map(({ name }) => name) })}
              onClick={() => setAll(true)}
            >
              {d.more({ n: more.length })}
            </button>
          )}
        </span>
      )}
      <span className={styles.count}>{d.here(counted)}</span>
      <Comings people={others} isOnline={status !== 'offline' && status !== 'connecting'} />
      <span role="status">
        {followed && (
          <button type="button" className={styles.following} onClick={() => follow(null)}>
            {d.following({ name: followed.name })}
          </button>
        )}
      </span>
    </span>
  )
}

interface FaceProps {
  person: Person
  isFollowed: boolean
  onFollow(personId: string | null): void
}

function Face({ person: { personId, name, colour, isWriting }, isFollowed, onFollow }: FaceProps) {
  const d = useWordsOf(presence)
  return (
    <button
      type="button"
      className={styles.face}
      data-colour={colour}
      data-writing={isWriting}
      title={isWriting ? d.writes({ name }) : name}
      aria-label={d.follow({ name })}
      aria-pressed={isFollowed}
      onClick={() => onFollow(isFollowed ? null : personId)}
    >
      {initialsOf(name)}
    </button>
  )
}
