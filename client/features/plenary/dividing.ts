import { lazy } from 'react'

/** Its own chunk: reckoning what can be voted separately is not needed to read the text. */
export const SeparateVote = lazy(async () => ({
  default: (await import('../../ui/dividing/SeparateVote.tsx')).SeparateVote,
}))
