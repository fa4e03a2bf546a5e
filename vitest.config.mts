import { defineConfig } from 'vitest/config';

const patience = { testTimeout: 120_000, hookTimeout: 120_000 };
// On two cores the default is one file at a time, and much of a test's time is spent waiting for a message or a timer.
const together = { maxWorkers: 4, sequence: { groupOrder: 0 } };

export default defineConfig({
  test: {
    projects: [
      // One worker's files share their modules: the spreadsheet engine alone takes two seconds to load.
      { test: { name: 'unit', ...patience, ...together, isolate: false, include: ['tests/**/*.test.ts'], exclude: ['tests/e2e/**'] } },
      { test: { name: 'unit-pane', ...patience, ...together, include: ['tests/**/*.test.tsx'], setupFiles: ['tests/support/fewerStyles.ts'] } },
      { test: { name: 'browser', ...patience, maxWorkers: 2, sequence: { groupOrder: 1 }, include: ['tests/e2e/**/*.test.ts'], globalSetup: ['tests/e2e/support/globalSetup.ts'] } },
    ],
  },
});
