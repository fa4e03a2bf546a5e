import { wrong, type Failure } from './failure';

/** The four words of a rating, best first. */
export const RAG_WORDS = ['Green', 'Yellow', 'Amber', 'Red'] as const;
export type RagWord = (typeof RAG_WORDS)[number];

/** The same, worst first: the order in which officers read them. */
export const RAG_WORST_FIRST: readonly RagWord[] = [...RAG_WORDS].reverse();

/** A stretch of values, from `lowest` up to the next band's. */
export interface Band {
  readonly lowest: number;
}

/** One square of the risk matrix. */
export interface Square {
  readonly likelihood: number;
  readonly impact: number;
}

/** A stretch of risk ratings with its name and colour: from 10, Significant, Amber. */
export interface RiskBand extends Band {
  readonly level: string;
  readonly rag: RagWord;
  /** Squares that stand in this band whatever their rating: a matrix need not follow likelihood × impact everywhere. */
  readonly squares?: readonly Square[];
}

/** A stretch of risk-index points with its colour. */
export interface IndexBand extends Band {
  readonly rag: RagWord;
}

/**
 * The band that a value stands in: the last one whose lowest value it reaches.
 * @param bands in ascending order of `lowest`
 * @returns a failure when the value is below every band
 */
export function bandOf<B extends Band>(value: number, bands: readonly B[], argument: string): B | Failure {
  for (let i = bands.length - 1; i >= 0; i -= 1) {
    const band = bands[i];
    if (band !== undefined && value >= band.lowest) return band;
  }
  return wrong(argument, value, `${bands[0]?.lowest ?? 0} or more, where the lowest band starts`);
}
