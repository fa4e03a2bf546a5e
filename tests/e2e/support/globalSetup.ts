import { chromium } from 'playwright-core';
import type { TestProject } from 'vitest/node';
import { BROWSER_FLAGS, findBrowser } from '../../../scripts/browser.mjs';
import { serve } from '../../../scripts/server.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the local workbook host is served: https://localhost:port. */
    origin: string;
    /** Where the one browser listens. */
    browser: string;
  }
}

/**
 * One server, on any free port, and one browser for all browser tests.
 * @throws {Error} naming what to do when the computer has no browser
 */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chrome, Chromium or Edge was found: run npm test, which installs one or says how to.');
  const [{ url, stop }, browser] = await Promise.all([serve({ port: 0 }), chromium.launchServer({ executablePath, args: BROWSER_FLAGS })]);
  project.provide('origin', url);
  project.provide('browser', browser.wsEndpoint());
  return async () => {
    await browser.close();
    await stop();
  };
}
