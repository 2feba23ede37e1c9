import type { Lang } from '../../shared/paragraph.ts'
import type { Refusal } from '../../shared/refusal.ts'
import type { Store } from '../store/store.ts'
import { hashCode, hashToken, newCode, newToken } from './secrets.ts'

/** Who is at the other end of a request, by the server's own knowledge. */
export interface SignedIn {
  personId: string
  forumId: string
  name: string
  lang: Lang
}

export interface SignIn {
  /** A personal link's token and a short code for a person; only their hashes are kept. Earlier ones stay valid. */
  issue(personId: string): { token: string; code: string }
  /** Signs a browser in with either; the answer's `cookie` goes to that browser alone. */
  redeem(
    badge: { token: string } | { code: string },
    from: string,
  ): { cookie: string; personId: string } | { refused: Refusal }
  /** The person a cookie belongs to, or null. */
  whoIs(cookie: string | undefined): SignedIn | null
  signOut(cookie: string | undefined): void
}

const COOKIE_DAYS = 14
const DAY = 86_400_000
/**
 * Wrong codes allowed a minute: few from one address would lock out a hall behind one router, so the ceiling is high;
 * at 40 bits a code, guessing at this rate finds one of 300 within a day with a chance of about 0.01 %.
 */
const WRONG_CODES_A_MINUTE = 240

export function signInOn(
  store: Store,
  { codeSecret, now }: { codeSecret: Buffer; now: () => string },
): SignIn {
  const wrong = wrongTries(() => Date.parse(now()))

  return {
    issue(personId) {
      const token = newToken()
      const code = newCode()
      const issuedAt = now()
      store.issueBadge({ hash: hashToken(token), personId, kind: 'link', issuedAt })
      store.issueBadge({ hash: hashCode(code, codeSecret), personId, kind: 'code', issuedAt })
      return { token, code }
    },

    redeem(badge, from) {
      if ('code' in badge && wrong.tooMany(from)) return { refused: 'too-many-tries' }
      const personId =
        'token' in badge
          ? store.personOfBadge(hashToken(badge.token), 'link')
          : store.personOfBadge(hashCode(badge.code, codeSecret), 'code')
      if (!personId) {
        if ('code' in badge) wrong.count(from)
        return { refused: 'token' in badge ? 'link-unknown' : 'code-unknown' }
      }
      const cookie = newToken()
      const at = Date.parse(now())
      store.addCookie({
        hash: hashToken(cookie),
        personId,
        createdAt: new Date(at).toISOString(),
        expiresAt: new Date(at + COOKIE_DAYS * DAY).toISOString(),
      })
      return { cookie, personId }
    },

    whoIs(cookie) {
      if (!cookie) return null
      const personId = store.personOfCookie(hashToken(cookie), now())
      const person = personId ? store.person(personId) : null
      return person && { personId: person.id, forumId: person.forumId, name: person.name, lang: person.lang }
    },

    signOut(cookie) {
      if (cookie) store.dropCookie(hashToken(cookie))
    },
  }
}

/** Counts wrong codes by address in the current minute; forgets all when the minute is over. */
function wrongTries(clock: () => number): { tooMany(from: string): boolean; count(from: string): void } {
  let minute = 0
  const tries = new Map<string, number>()
  const turn = () => {
    const current = Math.floor(clock() / 60_000)
    if (current !== minute) {
      minute = current
      tries.clear()
    }
  }
  return {
    tooMany(from) {
      turn()
      return (tries.get(from) ?? 0) >= WRONG_CODES_A_MINUTE
    },
    count(from) {
      turn()
      tries.set(from, (tries.get(from) ?? 0) + 1)
    },
  }
}
