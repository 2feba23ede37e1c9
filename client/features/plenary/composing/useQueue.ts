import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { useTRPCClient } from '../../../trpc.ts'
import { useForum, useLine } from '../../../useForum.ts'
import { useMe } from '../../../useMe.ts'
import { readQueue } from './filing.ts'
import { type Errand, FilingQueue } from './filingQueue.ts'

/** One a person for as long as the page is open. */
const queues = new Map<string, FilingQueue>()

/** What this person files from this device: sent at once, kept and sent again where there is no line. */
export function useQueue() {
  const client = useTRPCClient()
  const { line } = useLine()
  const forumId = useForum((forum) => forum.id)
  const key = `concord.filing.${forumId}.${useMe()?.personId ?? ''}`
  const filing = useMemo(() => {
    const send: Errand['send'] = async (outgoing, signal) => {
      const { number, clashes, at } = await client.amendments.file.mutate(outgoing, { signal })
      return { amendmentId: outgoing.amendmentId, number, clashes, at }
    }
    const known = queues.get(key) ?? new FilingQueue({ send, ...shelf(key) })
    queues.set(key, known)
    return known
  }, [client, key])
  const queue = useSyncExternalStore(filing.subscribe, () => filing.queue)
  const sending = useSyncExternalStore(filing.subscribe, () => filing.sending)

  useEffect(() => {
    if (line === 'live') void filing.sendAll()
    const handleOnline = () => void filing.sendAll()
    const handleStorage = (event: StorageEvent) => event.key === key && filing.readAgain()
    addEventListener('online', handleOnline)
    addEventListener('storage', handleStorage)
    return () => {
      removeEventListener('online', handleOnline)
      removeEventListener('storage', handleStorage)
    }
  }, [line, filing, key])

  return { queue, sending, filing }
}

function shelf(key: string): Pick<Errand, 'keep' | 'kept'> {
  return {
    keep(queue) {
      try {
        if (queue.length > 0) localStorage.setItem(key, JSON.stringify(queue))
        else localStorage.removeItem(key)
        return true
      } catch {
        return false
      }
    },
    kept() {
      try {
        return readQueue(localStorage.getItem(key))
      } catch {
        return []
      }
    },
  }
}
