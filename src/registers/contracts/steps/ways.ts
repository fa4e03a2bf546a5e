import type { TidyStepInfo } from '../../shared/registerKind';

/** The ways of writing what is worked out: as it is at the as-at date, or so that it follows the cells that it comes from. */
export const FORMULAS = 'formulas';

export function valuesOrFormulas(what: string): NonNullable<TidyStepInfo['options']> {
  return [{ id: 'values', title: `${what} as values` }, { id: FORMULAS, title: `${what} as formulas` }];
}
