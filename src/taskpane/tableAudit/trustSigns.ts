import type { TrustState } from './picture';

/** The sign of each state: together with its border and its words, so that colour is never the only one. */
export const TRUST_SIGNS: Readonly<Record<TrustState, string>> = { 'checked': '✓', 'broken': '✕', 'not covered': '?' };

/** The name of each state in the legend. */
export const TRUST_TITLES: Readonly<Record<TrustState, string>> = { 'checked': 'Checked', 'broken': 'Broken', 'not covered': 'Not covered' };

/** The style of each state. */
export const TRUST_STYLES = { 'checked': 'checked', 'broken': 'broken', 'not covered': 'uncovered' } as const;
