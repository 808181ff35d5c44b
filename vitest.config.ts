import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts', 'tests/**/*.test.tsx'],
    globalSetup: ['tests/real-neo4j/global-setup.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 60_000,
    hookTimeout: 180_000,
    // A busy machine draws late.
    expect: { poll: { timeout: 30_000, interval: 100 } },
    env: { TZ: 'UTC' },
  },
});
