import { useEffect, useRef, useState } from 'react'
import { Unseen } from '../../../ui/Unseen.tsx'
import { presence } from '../../../words/drafting/presence.ts'
import { useWordsOf } from '../../../words/useWords.ts'
import type { Person } from './people.ts'

/** Said at most this often, in milliseconds, of all that happened meanwhile: who reloads has not left. */
const BETWEEN = 5_000

/** For those who listen: who has come and who has left, calmly. While there is no line nobody has left. */
export function Comings({ people, isOnline }: { people: readonly Person[]; isOnline: boolean }) {
  const d = useWordsOf(presence)
  const [said, say] = useState('')
  const known = useRef<Map<string, string> | null>(null)
  const here = new Map(people.map(({ personId, name }) => [personId, name]))
  const now = [...here.keys()].sort().join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: `now` is who is here
  useEffect(() => {
    if (!isOnline) return
    const timer = setTimeout(() => {
      const before = known.current
      known.current = here
      if (!before) return
      const came = [...here].filter(([id]) => !before.has(id)).map(([, name]) => name)
      const left = [...before].filter(([id]) => !here.has(id)).map(([, name]) => name)
      const news = [came.length > 0 && d.came({ names: came }), left.length > 0 && d.left({ names: left })]
      if (came.length + left.length > 0) say(news.filter(Boolean).join(' '))
    }, BETWEEN)
    return () => clearTimeout(timer)
  }, [now, isOnline, d])

  return (
    <Unseen>
      <span role="status">{said}</span>
    </Unseen>
  )
}
