import type { Indicator } from '../../registers/indicators/indicator';
import { changeInWords, inFigures, rateInWords } from '../../registers/indicators/wording';

/** One indicator as it is shown: its name, its cell, what it says in words, and its picture. */
export interface RateView {
  readonly key: string;
  readonly label: string;
  /** Zero-based sheet position of the rate, or of the count where there is no rate. */
  readonly row: number;
  readonly column: number;
  /** "30 per 10,000 (26.2 to 34.2)", or the count; what is withheld is said. */
  readonly figure: string;
  /** "Lower than the benchmark, 43"; '' without one. */
  readonly comparison: string;
  /** The comparison alone, as a word. */
  readonly word: string;
  readonly change: string;
  /** Null where there is no rate to draw. */
  readonly picture: RatePicture | null;
}

/** Positions along the picture, from 0 (nothing) to 1 (its right end). */
export interface RatePicture {
  readonly rate: number;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly benchmark: number | null;
}

const ROOM = 1.08;
const AGAINST: Readonly<Record<string, string>> = {
  Lower: 'Lower than the benchmark', Similar: 'Similar to the benchmark', Higher: 'Higher than the benchmark', Better: 'Better than the benchmark', Worse: 'Worse than the benchmark',
};

/** What the pane shows of one indicator. Each picture has a scale of its own: rates of different things are not compared by eye. */
export function rateView(indicator: Indicator): RateView {
  const { row, label, rate, count, worked } = indicator;
  const { limits, benchmark, comparison } = worked;
  const column = rate?.column ?? count?.column ?? indicator.columns.indicator ?? 0;
  return {
    key: `${row}`, label, row, column,
    figure: figureInWords(indicator),
    word: comparison ?? '',
    comparison: comparison && benchmark !== null ? `${AGAINST[comparison]}, ${inFigures(benchmark)}` : benchmark === null ? '' : `Benchmark ${inFigures(benchmark)}; not compared${limits ? '' : ', as there are no limits'}`,
    change: sentence(changeInWords(indicator)),
    picture: pictureOf(worked),
  };
}

function sentence(words: string): string {
  return words && words[0].toUpperCase() + words.slice(1);
}

function figureInWords({ worked, count, rate }: Indicator): string {
  const { limits } = worked;
  const marker = rate?.marker ?? count?.marker;
  if (worked.rate === null) return marker ? `Figure ${marker}` : count?.figure === null || count?.figure === undefined ? 'No figure' : inFigures(count.figure);
  const range = limits ? ` (${inFigures(limits.lower)} to ${inFigures(limits.upper)})` : '';
  const cases = count?.figure === null || count?.figure === undefined ? '' : `; ${inFigures(count.figure)} counted`;
  return `${rateInWords(inFigures(worked.rate), worked)}${range}${cases}`;
}

function pictureOf({ rate, limits, benchmark }: Indicator['worked']): RatePicture | null {
  if (rate === null) return null;
  const most = Math.max(rate, limits?.upper ?? 0, benchmark ?? 0) * ROOM;
  if (!(most > 0) || !Number.isFinite(most)) return null;
  return { rate: rate / most, lower: limits && limits.lower / most, upper: limits && limits.upper / most, benchmark: benchmark === null ? null : benchmark / most };
}
