import { SAMPLE_CAST, SAMPLE_FORUM } from './sampleForum.ts'
import type { World } from './world.ts'

/**
 * What the terminal says at the start: one new sign-in link and short code a person of the sample forum, and the open pages.
 * Links printed at earlier starts stay valid; only their hashes are kept, so the same ones cannot be printed again.
 */
export function printedLinks(world: World, { at, fresh }: { at: string; fresh: boolean }): string {
  const base = at.replace(/\/$/, '')
  const forum = world.forum(SAMPLE_FORUM)?.live.forum
  const rows = SAMPLE_CAST.filter((p) => forum?.seats[p.personId]).map(({ personId, name, role }) => {
    const { token, code } = world.signIn.issue(personId)
    const seat = forum?.seats[personId]
    const organization = seat?.organizationId ? forum?.organizations[seat.organizationId]?.name.en : null
    const session = seat?.sessionId ? `session ${forum?.sessions[seat.sessionId]?.roman}` : null
    const place = [session, organization].filter(Boolean).join(' · ')
    const vote = seat?.holdsVote ? ', votes' : ''
    const who = `${role}${place ? ` · ${place}${vote}` : ''} · ${name}`
    return `  ${who}\n    ${base}/join#${token}   code ${code}`
  })
  return [
    '',
    fresh
      ? 'Concord is running with a new sample forum.'
      : 'Concord is running; the sample forum is as you left it.',
    '',
    'Sign in as (one link a browser profile):',
    ...rows,
    '',
    'Open to everyone:',
    `  projector     ${base}/projector`,
    `  public page   ${base}/record`,
    '',
    'Stop with Ctrl-C.',
  ].join('\n')
}
