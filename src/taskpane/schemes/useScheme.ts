import { useSyncExternalStore } from 'react';
import { onSchemeChange, schemeInUse, type SchemeInUse } from '../../schemes/currentScheme';
import type { Scheme } from '../../schemes/scheme';

/** The scheme that the workbook is judged by: its own, or the default. Stays the same object until it changes. */
export function useScheme(): Scheme {
  return useSchemeInUse().scheme;
}

/** The scheme with where it comes from, and what is wrong with one that was refused. */
export function useSchemeInUse(): SchemeInUse {
  return useSyncExternalStore(onSchemeChange, schemeInUse);
}
