import { writeFileSync } from 'node:fs'
import { questionHash } from '../../shared/ballot.ts'
import { digest } from '../../shared/digest.ts'
import { replay } from '../../shared/forum.ts'
import type { SignedRecord } from '../../shared/record.ts'
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
  for (const sessionId of ['S1', 'S2', 'S3']) await secretariat.done('drafts.handOver', { sessionId })
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
  const file = (visitor: Visitor, proposal: object) =>
    visitor.done<{ amendmentId: string }>('amendments.file', {
      revision: 0,
      proposal: { ...untouched, ...proposal },
      reason: 'As the plenary heard.',
      lang: 'en',
    })
  const reword = (from: string, to: string) => ({
    changed: [{ paragraph: ranking.id, text: ranking.text.replace(from, to) }],
  })
  const all = await file(jonas, reword('large online', 'all online'))
  const shorter = await file(marta, reword(', and to allow independent researchers to verify it', ''))
  await file(
    samuel,
    reword('independent researchers', 'independent researchers and public-interest libraries'),
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
  await secretariat.done('amendments.closeTime')

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
    for (const a of Object.values(after.amendments)) {
      if (a.state === 'proposedToFall') await chair.done('amendments.confirmFall', { amendmentId: a.id })
    }
  }
  await decide(struck.amendmentId, 'afaaaa', false)
  await decide(shorter.amendmentId, 'ffff-a', true)
  await decide(all.amendmentId, 'ff-f f', false)
  await decide(youth.amendmentId, '------', false)

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

await recordJournal(process.argv[2] ?? 'next')
