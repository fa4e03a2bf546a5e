import { useMemo } from 'react';
import type { Scheme } from '../../schemes/scheme';
import { useScheme } from './useScheme';

/**
 * A kind of register judged by the workbook's scheme; another one when the scheme changes.
 * @param kindFor makes the kind from a scheme, such as riskRegisterKindFor
 */
export function useKind<K>(kindFor: (scheme: Scheme) => K): K {
  const scheme = useScheme();
  return useMemo(() => kindFor(scheme), [kindFor, scheme]);
}
