import type { MatrixSize } from '../../rules/heatmap';

/** The scores of a council's own matrix: how many there are, and the words it has for them. */
export interface RiskScale {
  readonly size: MatrixSize;
  /** Words of the council's own, in lower case, and their scores. They go before the words in common use. */
  readonly words: Readonly<Record<'likelihood' | 'impact', ReadonlyMap<string, number>>>;
}

/** The scale of a scheme's words, from 1 up. */
export function scaleOf({ likelihoodWords, impactWords }: { readonly likelihoodWords: readonly string[]; readonly impactWords: readonly string[] }): RiskScale {
  return {
    size: { likelihoods: likelihoodWords.length, impacts: impactWords.length },
    words: { likelihood: scoresOf(likelihoodWords), impact: scoresOf(impactWords) },
  };
}

function scoresOf(words: readonly string[]): ReadonlyMap<string, number> {
  return new Map(words.map((word, i) => [word.trim().toLowerCase(), i + 1]));
}
