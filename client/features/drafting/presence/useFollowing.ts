import { useEffect, useState } from 'react'
import type { OpenDraft } from '../openDraft.ts'
import { onOwnMove } from './ownMove.ts'
import type { Person } from './people.ts'
import { bringIntoCalm } from './scrolling.ts'

/** Whom this person follows: the page goes where that one writes, until they type, scroll or press Escape. [D33] */
export function useFollowing(draft: OpenDraft, people: readonly Person[]) {
  const [personId, follow] = useState<string | null>(null)
  const followed = people.find((person) => person.personId === personId) ?? null
  const connection = followed?.connection ?? null

  useEffect(() => {
    if (personId === null) return
    return onOwnMove(() => follow(null))
  }, [personId])

  useEffect(() => {
    if (connection === null) return
    let frame = 0
    const go = () => {
      cancelAnimationFrame(frame)
      // The caret itself is drawn in the frame that comes.
      frame = requestAnimationFrame(() => {
        frame = requestAnimationFrame(() => {
          const caret = document.querySelector(`[data-connection="${connection}"]`)
          if (caret) bringIntoCalm(caret.getBoundingClientRect())
        })
      })
    }
    go()
    const unfollow = draft.subscribe(go)
    return () => {
      unfollow()
      cancelAnimationFrame(frame)
    }
  }, [draft, connection])

  return { followed, follow }
}
