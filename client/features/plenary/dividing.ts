import { lazy } from 'react'

/** Its own chunk: reckoning what can be voted separately is not needed to read the text. */
export const SeparateVote = lazy(() => import('../../ui/dividing/SeparateVote.tsx'))
