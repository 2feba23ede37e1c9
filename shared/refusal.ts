/**
 * Every reason to say no, as a code. A refusal is an expected answer, nobody's error;
 * the sentence a person reads, with what to do next, stands under the same code in `client/words/`.
 */
export const REFUSALS = [
  // who you are
  'not-signed-in',
  'link-unknown',
  'code-unknown',
  'too-many-tries',
  'not-seated',
  'not-your-role',
  'not-your-session',
  'not-your-organization',
  'no-vote-held',
  'observers-do-not-decide',
  // what was sent
  'input-unreadable',
  'foreign-origin',
  'not-saved',
  'unknown-forum',
  // the forum
  'forum-frozen',
  'forum-already-convened',
  'vote-held',
  // drafting
  'session-unknown',
  'draft-handed-over',
  'draft-empty',
  'drafts-outstanding',
  'pen-held',
  'pen-not-held',
  'thread-known',
  'thread-unknown',
  'thread-resolved',
  'thread-open',
  'words-changed',
  'margin-full',
  'too-fast',
  // the text and its amendments
  'text-not-compiled',
  'text-already-compiled',
  'text-changed',
  'paragraph-unknown',
  'paragraph-struck',
  'amendments-open',
  'amendments-closed',
  'amendment-unknown',
  'amendment-empty',
  'amendment-decided',
  'amendment-not-falling',
  'amendments-undecided',
  'rivals-unconfirmed',
  'paragraph-not-on-floor',
  // deciding
  'ballot-unknown',
  'ballot-under-way',
  'ballot-closed',
  'ballot-not-closed',
  'ballot-announced',
  'not-on-roll',
  'other-text',
  'nobody-on-roll',
  'text-decided',
  'consensus-under-way',
  'consensus-unknown',
  'window-open',
  'window-over',
  'objection-raised',
  'already-objected',
  // freezing
  'matters-open',
  'not-frozen',
] as const

export type Refusal = (typeof REFUSALS)[number]

/** True for a code of ours: the only thing a client may show as a refusal. */
export function isRefusal(code: unknown): code is Refusal {
  return (REFUSALS as readonly unknown[]).includes(code)
}
