import type { Act } from '../../shared/acts.ts'
import { baseOf } from '../../shared/amending/adoption.ts'
import type { Operation } from '../../shared/amending/amendment.ts'
import { type Filing, placeOf, wayNow } from '../../shared/amending/filing.ts'
import type { Paragraph } from '../../shared/paragraph.ts'
import { inOrder } from '../../shared/tabled.ts'
import {
  adding,
  announced,
  ballotClosed,
  ballotOpened,
  type Did,
  decided,
  dropping,
  EVERYONE_VOTES,
  fell,
  filed,
  frozen,
  replacing,
  type Step,
  TABLED,
  timeClosed,
  timeOpened,
  withdrawn,
} from './cast.ts'

type Operations = (base: readonly Paragraph[]) => Operation[]
type How = Pick<Filing, 'way' | 'parent' | 'from' | 'organizationId'> & { asked?: string[] }

/** An amendment that comes in one of the ways that the plain `filed` does not know. */
export function filedAs(amendmentId: string, operations: Operations, how: How = {}): Did {
  return (forum, by) => {
    const made = operations(baseOf(forum, how))
    return {
      type: 'amendmentFiled',
      amendmentId,
      number: inOrder(forum).length + 1,
      organizationId: forum.seats[by]?.organizationId ?? '',
      lang: 'en',
      reason: 'It reads better.',
      paragraph: placeOf(forum, { ...how, operations: made }) ?? '',
      revision: forum.text?.revision ?? 0,
      operations: made,
      ...how,
    }
  }
}

/** Late, where the time for amendments is over. */
export function filedNow(amendmentId: string, operations: Operations, how: How = {}): Did {
  return (forum, by) => {
    const way = wayNow(forum, how.way)
    const did = filedAs(amendmentId, operations, { ...how, ...(way && { way }) })
    return typeof did === 'function' ? did(forum, by) : did
  }
}

/** The withdrawn amendment, word for word. */
export function takenOver(amendmentId: string, from: string): Did {
  return (forum, by) => {
    const { operations = [], parent } = forum.amendments[from] ?? {}
    const did = filedAs(amendmentId, () => operations, { from, ...(parent && { parent }) })
    return typeof did === 'function' ? did(forum, by) : did
  }
}

export function sponsored(amendmentId: string): Did {
  return (forum, by) => ({ type: 'amendmentSponsored', amendmentId, organizationId: ofWhom(forum, by) })
}

export function left(amendmentId: string): Did {
  return (forum, by) => ({ type: 'sponsorshipWithdrawn', amendmentId, organizationId: ofWhom(forum, by) })
}

export function admitted(amendmentId: string): Act {
  return { type: 'amendmentAdmitted', amendmentId }
}

export function inadmissible(amendmentId: string): Act {
  return { type: 'amendmentDeclaredInadmissible', amendmentId, reason: 'It is about something else.' }
}

export function merged(amendmentId: string, into: string): Act {
  return { type: 'amendmentMerged', amendmentId, into }
}

export function unmerged(amendmentId: string): Act {
  return { type: 'mergerUndone', amendmentId }
}

export function notTakenUp(amendmentId: string): Act {
  return { type: 'amendmentNotTakenUp', amendmentId, reason: 'Nobody moves it.' }
}

export function sentBack(amendmentId: string): Did {
  return (forum) => ({
    type: 'amendmentSentBack',
    amendmentId,
    because: forum.amendments[amendmentId]?.because ?? amendmentId,
    todo: 'Say it of the text as it now reads.',
  })
}

export function reordered(paragraph: string, ...order: string[]): Act {
  return { type: 'votingListReordered', paragraph, order, reason: 'This one decides the others.' }
}

/** In time: two that contradict each other, a duplicate, a suggestion, a sub-amendment, one taken over. */
export const IN_TIME: readonly Step[] = [
  ...TABLED,
  ['noor', timeOpened],
  ['ana', filedAs('am1', replacing('r1', 'large', 'all'), { asked: ['coast'] })],
  ['bo', filed('am2', replacing('r1', 'large archives', 'libraries'))],
  ['chidi', filed('am3', replacing('r2', 'share', 'share openly'))],
  ['ana', filed('am4', replacing('r2', 'all schools', 'all schools and public-interest groups'))],
  ['bo', filed('am5', replacing('r2', 'all schools', 'all schools and public interest groups'))],
  ['edith', filedAs('am6', replacing('r3', 'report', 'report yearly'), { way: 'suggested' })],
  ['bo', filedAs('am7', replacing('r1', 'all', 'all public'), { parent: 'am1' })],
  ['ana', filed('am8', dropping('r3'))],
]

/** What is sorted out before the vote; then the time is over, and two more come. */
export const SORTED_OUT: readonly Step[] = [
  ...IN_TIME,
  ['chidi', sponsored('am1')],
  ['ana', sponsored('am6')],
  ['chidi', sponsored('am6')],
  ['chidi', left('am6')],
  ['ana', withdrawn('am8')],
  ['chidi', takenOver('am9', 'am8')],
  ['bo', filed('am10', replacing('r2', 'Invites', 'Urges'))],
  ['noor', inadmissible('am10')],
  ['ingrid', admitted('am10')],
  ['noor', merged('am5', 'am4')],
  ['bo', unmerged('am5')],
  ['noor', merged('am5', 'am4')],
  ['noor', timeClosed],
  ['chidi', filedNow('am11', replacing('r3', 'Secretariat', 'Committee'))],
  ['ingrid', admitted('am11')],
  ['amara', filedNow('am12', replacing('r2', 'learn', 'know'), { way: 'oral', organizationId: 'baltic' })],
  ['ingrid', admitted('am12')],
  ['ingrid', reordered('r2', 'am3', 'am12', 'am10', 'am4')],
]

/** To the freeze, with every act that the life of an amendment knows. */
export const AMENDING_DAY: readonly Step[] = [
  ...SORTED_OUT,
  ...decided('am7', 'r1', 'adopted'),
  ...decided('am1', 'r1', 'adopted'),
  ['ingrid', sentBack('am2')],
  ['bo', filedAs('am13', replacing('r1', 'archives', 'libraries'), { from: 'am2' })],
  ['chidi', filedNow('am14', adding('r1', 'Encourages the young;', 'am14-p'))],
  ['ingrid', admitted('am14')],
  ['ingrid', notTakenUp('am13')],
  ['ingrid', notTakenUp('am14')],
  ...decided('am3', 'r2', 'adopted'),
  ...decided('am12', 'r2', 'rejected'),
  ...decided('am10', 'r2', 'rejected'),
  ...decided('am4', 'r2', 'adopted'),
  ...decided('am9', 'r3', 'adopted'),
  ['ingrid', fell('am6')],
  ['ingrid', fell('am11')],
  ['ingrid', ballotOpened('text')],
  ...EVERYONE_VOTES,
  ['ingrid', ballotClosed],
  ['ingrid', announced({ andes: 'for', baltic: 'for', coast: 'for' })],
  [
    'ingrid',
    (forum) => ({
      type: 'textDecided',
      outcome: 'adopted',
      how: 'vote',
      by: `b${Object.keys(forum.ballots).length}`,
    }),
  ],
  ['noor', frozen],
]

function ofWhom(forum: Parameters<Exclude<Did, Act>>[0], by: string): string {
  return forum.seats[by]?.organizationId ?? ''
}
