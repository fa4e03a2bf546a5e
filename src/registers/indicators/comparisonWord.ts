import type { Comparison, Polarity } from '../../rules/rateCompare';
import { textOf } from '../shared/cells';
import type { CellValue } from '../shared/grid';

/** Where a rate stands, whichever pair of words is used for it. */
export type Side = 'below' | 'similar' | 'above';

const WORDS: ReadonlyArray<readonly [RegExp, Side | 'better' | 'worse']> = [
  [/\b(?:not (?:statistically )?(?:significant\w*|different)|no (?:significant )?difference|similar|same|in line|comparable)\b/iu, 'similar'],
  [/\bbetter\b/iu, 'better'],
  [/\bworse\b/iu, 'worse'],
  [/\b(?:lower|below|less|fewer)\b/iu, 'below'],
  [/\b(?:higher|above|more|greater)\b/iu, 'above'],
];

/** Where a printed comparison puts the rate: "Similar", "Significantly higher", "Better"; null where it does not say, or says it with no polarity to go by. */
export function sideOf(value: CellValue, polarity: Polarity): Side | null {
  const found = WORDS.find(([pattern]) => pattern.test(textOf(value)))?.[1];
  if (found !== 'better' && found !== 'worse') return found ?? null;
  if (polarity === 'none') return null;
  return (found === 'better') === (polarity === 'high') ? 'above' : 'below';
}

/** Where a worked-out comparison puts it. */
export function sideOfComparison(comparison: Comparison, polarity: Polarity): Side {
  return sideOf(comparison, polarity) ?? 'similar';
}
