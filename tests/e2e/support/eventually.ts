import { expect } from 'vitest';

/** How long a busy computer may take over what usually takes a moment, in milliseconds. */
export const PATIENCE = 60_000;

/** Asserts on something that is about to become true. */
export function eventually<T>(read: () => Promise<T>) {
  return expect.poll(read, { timeout: PATIENCE });
}
