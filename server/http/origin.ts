import type { IncomingHttpHeaders } from 'node:http'

/**
 * Whether a request that changes something comes from one of our own pages. [S7, S8]
 *
 * Browsers say so themselves; what they do not say cannot be trusted to be ours. A request without any of these
 * headers comes from no browser and carries no stolen cookie, but it is refused all the same: one rule, no corners.
 */
export function isOwnOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  const { origin, host } = headers
  if (!origin || !host) return false
  try {
    const url = new URL(origin)
    return url.host === host && (url.protocol === 'http:' || url.protocol === 'https:')
  } catch {
    return false
  }
}
