import { notAvailable, type Failure } from './failure';
import { DEFAULT_PER } from './rates';

/**
 * The population that a published count and rate imply: count ÷ rate × per. All rates of one report should imply
 * about the same population; one that does not has another unit or a slip (4,426 at 13 per 10,000 would need
 * 3.4 million people).
 */
export function impliedPopulation(count: number, publishedRate: number, per: number = DEFAULT_PER): number | Failure {
  if (publishedRate === 0) return notAvailable('Rate', publishedRate, 'greater than 0, so that a population can be worked out');
  return (count / publishedRate) * per;
}
