import { writeFileSync } from 'node:fs'
import { WebSocket } from 'ws'
import type * as Y from 'yjs'
import { Connection } from '../../client/features/drafting/connection.ts'
import { votingList } from '../../shared/amending/votingList.ts'
import { digest } from '../../shared/digest.ts'
import {
  addresseesKey,
  alternativeKey,
  draftBlocks,
  draftText,
  emptyDraft,
} from '../../shared/draft/draft.ts'
import { replay } from '../../shared/forum.ts'
import { questionHash } from '../../shared/question.ts'
import type { SignedRecord } from '../../shared/record.ts'
import { raise, resolve } from './marking.ts'
import { type RunningForum, startForum, Visitor } from './runningForum.ts'

/**
 * Plays a day with every kind of act on the real server and keeps its journal as a fixture of this version:
 * `npx tsx tests/support/recordJournal.ts 0.1.0`. Every later version must fold it to the same digest.
 */
async function recordJournal(version: string): Promise<void> {
  const forum = await startForum()
  try {
    const { record } = await playDay(forum)
    const kept = {
      version,
      forumId: record.forumId,
      digest: digest(replay(record.forumId, record.journal)),
      entries: record.journal,
    }
    writeFileSync(`tests/fixtures/journals/${version}.json`, `${JSON.stringify(kept)}\n`)
    console.log(`${record.journal.length} entries, digest ${kept.digest}`)
  } finally {
    await forum.stop()
  }
}

async function playDay(running: RunningForum): Promise<SignedRecord> {
  const as = (name: string) => Visitor.signedIn(running, name)
  const [secretariat, chair] = [await as('Noor Haddad'), await as('Ingrid Solheim')]
  const [clara, samuel, awa, jonas, yuki, marta] = [
    await as('Clara Weiss'),
    await as('Samuel Okafor'),
    await as('Awa Traoré'),
    await as('Jonas Berg'),
    await as('Yuki Mori'),
    await as('Marta Kalnina'),
  ]
  const voters = [clara, samuel, awa, jonas, yuki, marta]

  await secretariat.done('people.unseat', { personId: 'adv-O08' })
  const [moderator, rapporteur] = [await as('Inés Quispe'), await as('Amara Diallo')]
  await moderator.done('drafts.givePen', { sessionId: 'S1', personId: 'del-O02' })
  await drafts(samuel, 'S1', (doc) => {
    raise(doc, 'q1', 'name the ministry responsible', { by: 'O02', reason: 'Some have none.' })
    raise(doc, 'q2', 'public good', { by: null, kind: 'placeholder' })
    resolve(doc, 'q2', 'kept', 'public good')
    const [first, second] = draftBlocks(doc).filter(({ kind, level }) => kind === 'operative' && level === 0)
    const text = draftText(doc)
    if (first) text.setAttribute(addresseesKey(first.id), 'parties,secretariat')
    if (second) text.setAttribute(alternativeKey(second.id), 1)
  })
  await secretariat.done('drafts.takePen', { sessionId: 'S1', personId: 'del-O02' })
  await rapporteur.done('drafts.handOver', { sessionId: 'S1' })
  for (const sessionId of ['S2', 'S3']) await secretariat.done('drafts.handOver', { sessionId })
  await secretariat.done('drafts.compile')
  await secretariat.done('amendments.openTime')

  const text = (await secretariat.forum()).text?.paragraphs ?? []
  const starting = (words: string) => {
    const found = text.find((p) => p.text.startsWith(words))
    if (!found) throw new Error(`No paragraph begins with ${words}`)
    return found
  }
  const ranking = starting('Urges Parties to require')
  const consultation = starting('Calls upon Parties to set up')
  const untouched = { changed: [], reshaped: [], dropped: [], added: [] }
  const file = async (visitor: Visitor, proposal: object, how: object = {}) => {
    const { amendmentId } = await visitor.done<{ amendmentId: string }>('amendments.file', {
      revision: 0,
      proposal: { ...untouched, ...proposal },
      reason: 'As the plenary heard.',
      lang: 'en',
      ...how,
    })
    return { amendmentId }
  }
  const reword = (from: string, to: string) => ({
    changed: [{ paragraph: ranking.id, text: ranking.text.replace(from, to) }],
  })
  const all = await file(jonas, reword('large online', 'all online'), { asked: ['O02', 'O03'] })
  const shorter = await file(marta, reword(', and to allow independent researchers to verify it', ''))
  const libraries = await file(
    samuel,
    reword('independent researchers', 'independent researchers and public-interest libraries'),
  )
  const duplicate = await file(
    awa,
    reword('independent researchers', 'independent researchers and public interest libraries'),
  )
  const archives = await file(
    jonas,
    reword('independent researchers', 'independent researchers and libraries and archives'),
    { parent: libraries.amendmentId },
  )
  const suggested = await file(
    await as('Edith Moreau'),
    { changed: [{ paragraph: consultation.id, text: consultation.text.replace('a standing', 'one') }] },
    { way: 'suggested' },
  )
  const struck = await file(awa, { dropped: [ranking.id] })
  const youth = await file(yuki, {
    added: [
      {
        after: consultation.id,
        kind: 'operative',
        level: 0,
        text: 'Encourages Parties to include young people in these bodies;',
      },
    ],
  })
  const second = await file(clara, reword('plain language', 'plain and accessible language'))
  await clara.done('amendments.withdraw', { amendmentId: second.amendmentId })
  const takenOver = await marta.done<{ amendmentId: string }>('amendments.takeOver', second)

  const merging = { amendmentId: duplicate.amendmentId, into: libraries.amendmentId }
  await secretariat.done('amendments.merge', merging)
  await awa.done('amendments.undoMerger', duplicate)
  await secretariat.done('amendments.merge', merging)
  for (const visitor of [samuel, clara]) await visitor.done('amendments.sponsor', suggested)
  await clara.done('amendments.leave', suggested)
  await secretariat.done('amendments.declareInadmissible', { ...suggested, reason: 'Not about this.' })
  await chair.done('amendments.admit', suggested)
  await secretariat.done('amendments.closeTime')
  const late = await file(yuki, reword('in plain language', 'in every language'))
  const spoken = await file(rapporteur, reword('cultural content', 'content'), {
    way: 'oral',
    organizationId: 'O04',
  })
  for (const one of [late, spoken]) await chair.done('amendments.admit', one)
  const list = votingList(await secretariat.forum()).find(({ paragraph }) => paragraph === ranking.id)
  await chair.done('amendments.reorder', {
    paragraph: ranking.id,
    order: list?.items.map(({ amendment }) => amendment.id).toReversed(),
    reason: 'The smaller changes first.',
  })

  const decide = async (amendmentId: string, choices: string, recorded: boolean) => {
    const before = await secretariat.forum()
    await chair.done('amendments.take', { paragraph: before.amendments[amendmentId]?.paragraph })
    const question = { kind: 'adoptAmendment', amendmentId } as const
    const { ballotId } = await chair.done<{ ballotId: string }>('ballots.open', { question, recorded })
    const textHash = questionHash(before, question)
    const meaning = { f: 'for', a: 'against', '-': 'abstain' } as Record<string, string>
    for (const [i, voter] of voters.entries()) {
      const choice = meaning[choices[i] ?? '']
      if (choice) await voter.done('ballots.cast', { ballotId, choice, textHash })
    }
    await chair.done('ballots.close', { ballotId })
    await chair.done('ballots.announce', { ballotId })
    const after = await secretariat.forum()
    for (const { id, state } of Object.values(after.amendments)) {
      if (state !== 'proposedToFall') continue
      if (id === libraries.amendmentId)
        await chair.done('amendments.sendBack', { ...libraries, todo: 'The researchers are gone.' })
      else await chair.done('amendments.confirmFall', { amendmentId: id })
    }
  }
  await decide(archives.amendmentId, 'ffffaa', true)
  await decide(struck.amendmentId, 'afaaaa', false)
  await decide(shorter.amendmentId, 'ffff-a', true)
  await decide(all.amendmentId, 'ff-f f', false)
  await decide(youth.amendmentId, '------', false)
  const now = await secretariat.forum()
  const reads = now.text?.paragraphs.find((p) => p.id === ranking.id)?.text ?? ''
  const again = await file(
    samuel,
    { changed: [{ paragraph: ranking.id, text: reads.replace('ranked', 'ranked in libraries') }] },
    { from: libraries.amendmentId, revision: now.text?.revision },
  )
  const left = [again, suggested, takenOver, late, spoken].map(({ amendmentId }) => amendmentId)
  await chair.done('amendments.notTakeUp', { amendmentIds: left, reason: 'Nobody moves them.' })

  const { consensusId } = await chair.done<{ consensusId: string }>('consensus.seek')
  await marta.done('consensus.object', { consensusId, reason: 'The researchers were struck.' })
  await chair.done('consensus.conclude')
  const { ballotId } = await chair.done<{ ballotId: string }>('ballots.open', {
    question: { kind: 'adoptText' },
    recorded: true,
  })
  const textHash = questionHash(await secretariat.forum(), { kind: 'adoptText' })
  for (const voter of voters)
    await voter.done('ballots.cast', { ballotId, choice: voter === marta ? 'against' : 'for', textHash })
  await chair.done('ballots.close', { ballotId })
  await chair.done('ballots.announce', { ballotId })
  await secretariat.done('freezing.freeze')
  return JSON.parse((await secretariat.send('GET', '/forums/csf4/record.json')).body) as SignedRecord
}

/** Opens a draft as somebody who holds its pen, and writes in it until it is on disk. */
async function drafts(visitor: Visitor, sessionId: string, write: (doc: Y.Doc) => void): Promise<void> {
  const doc = emptyDraft()
  const { host } = new URL(visitor.url)
  await new Promise<void>((ended) => {
    let wrote = false
    const connection: Connection = new Connection(doc, {
      url: `ws://${host}/drafts/${sessionId}`,
      openSocket: (url) =>
        new WebSocket(url, {
          origin: visitor.url,
          headers: { cookie: visitor.cookie },
          perMessageDeflate: false,
        }) as unknown as globalThis.WebSocket,
      changed: () => {
        if (connection.status !== 'saved') return
        if (wrote) {
          connection.close()
          ended()
        } else {
          wrote = true
          write(doc)
        }
      },
    })
  })
}

await recordJournal(process.argv[2] ?? 'next')
