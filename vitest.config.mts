import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // On two cores the default is one at a time, and much of a test's time is spent waiting.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'browser', include: ['tests/e2e/**/*.test.ts'], globalSetup: ['tests/e2e/support/globalSetup.ts'], testTimeout: 120_000, hookTimeout: 180_000, fileParallelism: false } },
    ],
  },
});
