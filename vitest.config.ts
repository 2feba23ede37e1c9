import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // Real servers and browsers on two cores: files one after the other, except the pure ones.
    pool: 'forks',
    maxWorkers: 2,
  },
})
