import { useMutation } from '@tanstack/react-query'
import type { Said } from '../../../../shared/draft/margin.ts'
import { troubleOf, useTRPC } from '../../../trpc.ts'

/**
 * Says something in the margin. `onSaid` is called when it is on the server's disk, also if an earlier try had brought it
 * there without an answer; on anything else `error` says why, and nothing that was typed is gone. [D29]
 */
export function useSay(sessionId: string, onSaid: (said: Said) => void = () => {}) {
  const { mutateAsync, isPending, error } = useMutation(useTRPC().drafts.say.mutationOptions())
  const say = async (said: Said) => {
    // Also when its card is gone from the page by now.
    if (await arrives(mutateAsync({ sessionId, said }))) onSaid(said)
  }
  return {
    say: (said: Said) => void say(said),
    isPending,
    error: error && troubleOf(error) === 'thread-known' ? null : error,
  }
}

/** Whether what is being said is on the server's disk: also if an earlier try had brought it there without an answer. [D29] */
export async function arrives(saying: Promise<unknown>): Promise<boolean> {
  try {
    await saying
    return true
  } catch (failed) {
    return troubleOf(failed) === 'thread-known'
  }
}
