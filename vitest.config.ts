import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Real servers on two cores: no more than two files at a time. Journeys run by themselves (see package.json).
    fileParallelism: !process.argv.some((arg) => arg.startsWith('tests/journeys')),
    pool: 'forks',
    maxWorkers: 2,
  },
})
