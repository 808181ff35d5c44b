import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/real-neo4j/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 600_000,
    hookTimeout: 300_000,
    // A busy machine draws late: what waits, waits long, and what does not come still fails.
    expect: { poll: { timeout: 60_000, interval: 100 } },
    env: { TZ: 'UTC' },
  },
});
