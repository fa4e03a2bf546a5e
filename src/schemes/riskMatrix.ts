import { isFailure } from '../rules/failure';
import { bandOf, type RiskBand, type Square } from '../rules/rag';
import { riskBandOf } from '../rules/riskBand';
import { riskRating } from '../rules/riskScore';
import { IMPACT_WORDS, LIKELIHOOD_WORDS } from './commonWords';
import type { Scheme } from './scheme';

type Matrix = Pick<Scheme, 'likelihoodWords' | 'impactWords' | 'riskBands'>;

/** One square of a scheme's matrix and the band it stands in; null where the bands leave it out. */
export interface MatrixSquare extends Square {
  readonly rating: number;
  readonly band: RiskBand | null;
  /** The band holds it in spite of its rating. */
  readonly isExcepted: boolean;
}

/** A scheme's matrix as it is drawn: rows from the highest likelihood down, columns from impact 1 across. */
export function matrixSquares({ likelihoodWords, impactWords, riskBands }: Matrix): MatrixSquare[][] {
  return likelihoodWords.map((_, i) => likelihoodWords.length - i).map((likelihood) =>
    impactWords.map((_, j) => {
      const square = { likelihood, impact: j + 1 };
      const band = riskBandOf(square, riskBands);
      const isExcepted = riskBands.some(({ squares }) => squares?.some((one) => isSame(one, square)));
      return { ...square, rating: riskRating(likelihood, j + 1), band: isFailure(band) ? null : band, isExcepted };
    }));
}

/** The bands with a square in one of them: by its rating where that is the band it has anyway, else as an exception. */
export function withSquare(bands: readonly RiskBand[], square: Square, level: string): RiskBand[] {
  const byRating = bandOf(riskRating(square.likelihood, square.impact), bands, 'Rating');
  return bands.map((band) => {
    const others = band.squares?.filter((one) => !isSame(one, square)) ?? [];
    const isException = band.level === level && (isFailure(byRating) || byRating.level !== level);
    return withSquares(band, isException ? [...others, { likelihood: square.likelihood, impact: square.impact }] : others);
  });
}

/** The bands with a square in the next band up, and after the highest in the lowest. */
export function withNextBand(bands: readonly RiskBand[], square: Square): RiskBand[] {
  const now = riskBandOf(square, bands);
  const at = isFailure(now) ? -1 : bands.indexOf(now);
  const next = bands[(at + 1) % bands.length];
  return next ? withSquare(bands, square, next.level) : [...bands];
}

/** A scheme with another number of scores: words are added from those in common use or left out, and so are squares. */
export function resized<S extends Matrix>(scheme: S, likelihoods: number, impacts: number): S {
  return {
    ...scheme,
    likelihoodWords: wordsFor(scheme.likelihoodWords, LIKELIHOOD_WORDS, likelihoods),
    impactWords: wordsFor(scheme.impactWords, IMPACT_WORDS, impacts),
    riskBands: scheme.riskBands.map((band) => withSquares(band, band.squares?.filter(({ likelihood, impact }) => likelihood <= likelihoods && impact <= impacts) ?? [])),
  };
}

function wordsFor(words: readonly string[], common: readonly string[], number: number): string[] {
  const spare = common.filter((word) => !words.includes(word));
  return Array.from({ length: number }, (_, i) => words[i] ?? spare[i - words.length] ?? `Score ${i + 1}`);
}

function withSquares({ squares: _, ...band }: RiskBand, squares: readonly Square[]): RiskBand {
  return squares.length > 0 ? { ...band, squares } : band;
}

function isSame(one: Square, other: Square): boolean {
  return one.likelihood === other.likelihood && one.impact === other.impact;
}
