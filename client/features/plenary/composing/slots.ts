import { useForum } from '../../../useForum.ts'
import { useMe } from '../../../useMe.ts'
import { hasWords, readTyped, type Typed } from './typed.ts'

/** What one person has begun in one forum, on this device, by the name of each task (`slotOf`). */
export interface Slots {
  read(slot: string): Typed | null
  /** False if this browser keeps nothing. Null forgets. */
  write(slot: string, typed: Typed | null): boolean
  /** Under a name that is still free: nothing that is kept is written over. */
  free(slot: string): string
  all(): { slot: string; typed: Typed }[]
}

export function useSlots(): Slots {
  const forumId = useForum((forum) => forum.id)
  return slotsUnder(`concord.amend.${forumId}.${useMe()?.personId ?? ''}.`)
}

function slotsUnder(prefix: string): Slots {
  const read = (slot: string) => {
    try {
      return readTyped(localStorage.getItem(prefix + slot))
    } catch {
      return null
    }
  }
  return {
    read,
    write(slot, typed) {
      try {
        if (typed) localStorage.setItem(prefix + slot, JSON.stringify(typed))
        else localStorage.removeItem(prefix + slot)
        return true
      } catch {
        return false // a browser that keeps nothing still amends
      }
    },
    free(slot) {
      const [kind = slot] = slot.split('~again~')
      const names = Array.from({ length: 100 }, (_, i) => (i === 0 ? kind : `${kind}~again~${i}`))
      return names.find((name) => read(name) === null) ?? slot
    },
    all() {
      try {
        return Object.keys(localStorage)
          .filter((key) => key.startsWith(prefix))
          .map((key) => key.slice(prefix.length))
          .flatMap((slot) => {
            const typed = read(slot)
            return typed && hasWords(typed) ? [{ slot, typed }] : []
          })
      } catch {
        return []
      }
    },
  }
}
