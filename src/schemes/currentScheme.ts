import { defaultScheme } from './presets';
import type { SchemeProblem } from './problems';
import type { Scheme } from './scheme';

/** The scheme in use, and where it comes from. */
export interface SchemeInUse {
  readonly scheme: Scheme;
  /**
   * default: the workbook has none. workbook: its own. refused: it has one that is damaged or from a newer add-in, which is
   * left as it is; the default is used meanwhile.
   */
  readonly origin: 'default' | 'workbook' | 'refused';
  /** What is wrong with a scheme that was refused. */
  readonly problems: readonly SchemeProblem[];
}

/** What is used where a workbook has no scheme of its own. */
export const DEFAULT_IN_USE: SchemeInUse = { scheme: defaultScheme, origin: 'default', problems: [] };

let inUse = DEFAULT_IN_USE;
let isAnswered = false;
const listeners = new Set<() => void>();

/**
 * The scheme of the open workbook, for a custom function: whoever asks has an answer that depends on it. One workbook to a
 * runtime, so it is kept here, where the functions and the pane share it.
 */
export function currentScheme(): Scheme {
  isAnswered = true;
  return inUse.scheme;
}

/** The scheme in use and where it comes from, for a pane. */
export function schemeInUse(): SchemeInUse {
  return inUse;
}

/**
 * Sets the scheme in use and tells the listeners.
 * @returns true where a function has already answered by another scheme: the workbook must then be calculated again
 */
export function setSchemeInUse(next: SchemeInUse): boolean {
  const isStale = isAnswered && next.scheme !== inUse.scheme && JSON.stringify(next.scheme) !== JSON.stringify(inUse.scheme);
  inUse = next;
  for (const listener of [...listeners]) listener();
  return isStale;
}

/** Hears when the scheme in use changes. Gives a function that stops it. */
export function onSchemeChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
