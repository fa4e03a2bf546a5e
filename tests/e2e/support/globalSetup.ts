import type { TestProject } from 'vitest/node';
import { serve } from '../../../scripts/server.mjs';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the local workbook host is served: https://localhost:port. */
    origin: string;
  }
}

/** One server for all browser tests, on any free port. */
export default async function globalSetup(project: TestProject): Promise<() => Promise<void>> {
  const { url, stop } = await serve({ port: 0 });
  project.provide('origin', url);
  return stop;
}
