import type { Quote } from '../sentences/passage';
import type { Mention } from './mentions';
import type { Target } from './targets';

/** A figure of a text with what its sentence says of the table. */
export interface Reference {
  readonly quote: Quote;
  readonly rows: readonly Mention[];
  readonly columns: readonly Mention[];
  readonly targets: readonly Target[];
  readonly match: Target | null;
}

/** What a figure should have been, and how sure that is. */
export interface Broken {
  readonly target: Target;
  readonly confidence: number;
}

/** True for per cent and percentage points, which are never compared with counts. */
export function isShare(unit: string | null): boolean {
  return unit === 'percent' || unit === 'points';
}
