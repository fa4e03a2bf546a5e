import { isFailure, type Failure } from './failure';
import { bandOf, type Band } from './rag';

/** One line of the summary: how many risks stand at a level. */
export interface LevelCount<B extends Band> {
  readonly band: B;
  readonly number: number;
  /** Share of all risks in whole per cent, as printed; null when there are no risks. */
  readonly percent: number | null;
}

/**
 * Number and percentage of risks at each level, highest level first (table 3.6 of a risk report).
 * Each percentage is rounded on its own, so they can add to 99 or 101, as in the published table.
 * @param standing the band of each risk
 * @param bands in ascending order of lowest rating
 */
export function levelCounts<B extends Band>(standing: readonly B[], bands: readonly B[]): ReadonlyArray<LevelCount<B>> {
  const counts = new Map<B, number>();
  for (const band of standing) counts.set(band, (counts.get(band) ?? 0) + 1);
  const lines = bands.map((band) => {
    const number = counts.get(band) ?? 0;
    return { band, number, percent: standing.length > 0 ? Math.round((100 * number) / standing.length) : null };
  });
  return lines.reverse();
}

/** levelCounts of risks that are known by their ratings only. A rating below every band is a failure. */
export function riskSummary<B extends Band>(ratings: readonly number[], bands: readonly B[]): ReadonlyArray<LevelCount<B>> | Failure {
  const standing: B[] = [];
  for (const rating of ratings) {
    const band = bandOf(rating, bands, 'Rating');
    if (isFailure(band)) return band;
    standing.push(band);
  }
  return levelCounts(standing, bands);
}
