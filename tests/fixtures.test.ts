import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { firstWrongDecision } from '../shared/audit.ts'
import { digest } from '../shared/digest.ts'
import { replay } from '../shared/forum.ts'
import { type Entry, firstBroken } from '../shared/journal.ts'

const FOLDER = new URL('./fixtures/journals/', import.meta.url)

interface Kept {
  version: string
  forumId: string
  digest: string
  entries: Entry[]
}

describe.each(readdirSync(FOLDER))('the journal recorded by %s', (file) => {
  const kept = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as Kept

  test('[J3] still folds to the digest it had then', () => {
    expect(digest(replay(kept.forumId, kept.entries))).toBe(kept.digest)
  })

  test('[J2, J7] is unbroken, and every decision in it still follows', () => {
    expect(firstBroken(kept.entries)).toBeNull()
    expect(firstWrongDecision(kept.forumId, kept.entries)).toBeNull()
  })
})
