import type { Amendment, Forum } from '../forum.ts'
import type { AmendmentState } from './amendmentState.ts'

/**
 * Where an amendment that is not decided stands, by its sponsors and the chair: enough participating organizations
 * must sponsor it, and what was late or spoken needs to be let in. [T12] (2.3, 2.2)
 */
export function stateWith(
  forum: Pick<Forum, 'organizations' | 'convened'>,
  amendment: Pick<Amendment, 'organizationId' | 'sponsors' | 'way' | 'admitted'>,
): AmendmentState {
  if (sponsorsOf(forum, amendment).length < sponsorsNeeded(forum)) return 'awaitingSponsors'
  const { way, admitted } = amendment
  return (way === 'late' || way === 'oral') && !admitted ? 'awaitingChair' : 'filed'
}

/** The participating organizations behind an amendment, its proposer first. An observer's own name does not count. */
export function sponsorsOf(
  { organizations }: Pick<Forum, 'organizations'>,
  { organizationId, sponsors = [] }: Pick<Amendment, 'organizationId' | 'sponsors'>,
): string[] {
  return [organizationId, ...sponsors].filter((id) => organizations[id]?.status === 'participant')
}

/** How many participating organizations an amendment needs: one, unless the rules adopted say more. */
export function sponsorsNeeded({ convened }: Pick<Forum, 'convened'>): number {
  return convened?.sponsorsNeeded ?? 1
}
