import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      // On two cores the default is one file at a time, and much of a test's time is spent waiting for a message or a timer.
      { test: { name: 'unit', maxWorkers: 4, sequence: { groupOrder: 0 }, include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**'], testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { name: 'browser', maxWorkers: 1, sequence: { groupOrder: 1 }, include: ['tests/e2e/**/*.test.ts'], globalSetup: ['tests/e2e/support/globalSetup.ts'], testTimeout: 120_000, hookTimeout: 180_000 } },
    ],
  },
});
