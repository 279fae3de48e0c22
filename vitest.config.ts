import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      // Pure and without state of their own: they share threads and modules, which halves the time.
      { test: { name: 'unit', isolate: false, pool: 'threads', testTimeout: 30_000, setupFiles: 'tests/support/fast-check.setup.ts', include: ['src/{domain,contract,documents,web,cli,rehearsal}/**/*.test.{ts,tsx}', 'tests/architecture/**/*.test.ts'] } },
      // Whole documents in every format: too long for a check before each commit.
      { test: { name: 'reading', setupFiles: 'tests/support/fast-check.setup.ts', include: ['tests/reading/**/*.test.ts'], testTimeout: 60_000 } },
      // Each file has a database of its own, so the modules may be shared: loading them anew for each file took half of the time.
      { test: { name: 'server', isolate: false, include: ['src/server/**/*.test.ts'], globalSetup: 'tests/support/postgres.setup.ts', testTimeout: 20_000, hookTimeout: 60_000 } },
      { test: { name: 'e2e', isolate: false, include: ['tests/e2e/**/*.test.ts'], globalSetup: 'tests/support/postgres.setup.ts', testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2, sequence: { groupOrder: 1 } } },
      { test: { name: 'prove', include: ['tests/prove/**/*.test.ts'], globalSetup: 'tests/support/postgres.setup.ts', testTimeout: 600_000, hookTimeout: 120_000, fileParallelism: false } },
    ],
  },
})
