import type { Failure } from './failure';
import { bandOf, type Band, type Square } from './rag';
import { riskRating } from './riskScore';

/** A band that may claim squares of the matrix in spite of their rating. */
interface ClaimingBand extends Band {
  readonly squares?: readonly Square[];
}

/**
 * The band of a risk from its likelihood and impact: the one that claims their square, else that of their product.
 * riskBandOf({ likelihood: 3, impact: 4 }, bands) is the band of 12 unless a band's squares say otherwise.
 * @param bands in ascending order of `lowest`
 * @returns a failure when the rating is below every band
 */
export function riskBandOf<B extends ClaimingBand>({ likelihood, impact }: Square, bands: readonly B[]): B | Failure {
  const claimed = bands.find(({ squares }) => squares?.some((square) => square.likelihood === likelihood && square.impact === impact));
  return claimed ?? bandOf(riskRating(likelihood, impact), bands, 'Rating');
}
