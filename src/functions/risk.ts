import { isFailure, type Failure, type Input } from '../rules/failure';
import { heatmap } from '../rules/heatmap';
import { movement, movementText } from '../rules/movement';
import { bandOf } from '../rules/rag';
import { HIGHEST_RATING, readRating, readScore, riskRating } from '../rules/riskScore';
import { riskSummary } from '../rules/riskSummary';
import { defaultScheme } from '../schemes/presets';
import { isGiven, type Argument } from './arguments';
import { orThrow } from './errors';
import { collect, lift, rowValue, type Compute, type Parameter } from './lift';
import { readBands, type WordBand } from './tables';

/**
 * Multiplies likelihood by impact to give the risk rating, from 1 to 25.
 * @customfunction RISKSCORE
 * @helpurl https://localhost:3000/assets/help/functions.html#riskscore
 * @param likelihood Likelihood, a whole number from 1 to 5: one cell or a range.
 * @param impact Impact, a whole number from 1 to 5: one cell or a range of the same shape.
 * @returns The rating. Blank where likelihood or impact is blank.
 */
export function RISKSCORE(likelihood: unknown[][], impact: unknown[][]): unknown[][] {
  return lift(scores(likelihood, impact), ratingOf);
}

/**
 * Gives the colour of a risk, Red, Amber, Yellow or Green, from its likelihood and impact.
 * @customfunction RISKRAG
 * @helpurl https://localhost:3000/assets/help/functions.html#riskrag
 * @param likelihood Likelihood, a whole number from 1 to 5: one cell or a range.
 * @param impact Impact, a whole number from 1 to 5: one cell or a range of the same shape.
 * @param bands Optional. Your own bands: a range with the lowest rating of each band and, beside it, the word to give.
 * @returns The colour. Blank where likelihood or impact is blank.
 */
export function RISKRAG(likelihood: unknown[][], impact: unknown[][], bands?: unknown[][]): unknown[][] {
  return lift(scores(likelihood, impact), wordOf(riskBands(bands), 'rag'));
}

/**
 * Gives the level of a risk, High, Significant, Medium or Low, from its likelihood and impact.
 * @customfunction RISKLEVEL
 * @helpurl https://localhost:3000/assets/help/functions.html#risklevel
 * @param likelihood Likelihood, a whole number from 1 to 5: one cell or a range.
 * @param impact Impact, a whole number from 1 to 5: one cell or a range of the same shape.
 * @param bands Optional. Your own bands: a range with the lowest rating of each band and, beside it, the word to give.
 * @returns The level. Blank where likelihood or impact is blank.
 */
export function RISKLEVEL(likelihood: unknown[][], impact: unknown[][], bands?: unknown[][]): unknown[][] {
  return lift(scores(likelihood, impact), wordOf(riskBands(bands), 'level'));
}

/**
 * Shows how a risk rating has moved since the last report: an arrow and the points moved.
 * @customfunction RISKMOVEMENT
 * @helpurl https://localhost:3000/assets/help/functions.html#riskmovement
 * @param previous Rating in the last report, a whole number from 1 to 25: one cell or a range.
 * @param current Rating now, a whole number from 1 to 25: one cell or a range of the same shape.
 * @returns The movement, such as ↓ 4. Blank where either rating is blank.
 */
export function RISKMOVEMENT(previous: unknown[][], current: unknown[][]): unknown[][] {
  return lift([rowValue('Previous rating', previous), rowValue('Current rating', current)], (cells) => {
    const before = readRating(cells[0], 'Previous rating');
    if (isFailure(before)) return before;
    const now = readRating(cells[1], 'Current rating');
    return isFailure(now) ? now : movementText(movement(before, now));
  });
}

/**
 * Counts the risks at each level, highest first: level, number of risks and whole per cent of all risks.
 * @customfunction RISKSUMMARY
 * @helpurl https://localhost:3000/assets/help/functions.html#risksummary
 * @param likelihoods Likelihoods of the risks; or, when impacts are left out, their ratings.
 * @param impacts Optional. Impacts of the risks: a range of the same shape.
 * @param bands Optional. Your own bands: a range with the lowest rating of each band and, beside it, the word to give.
 * @returns One row for each level, three columns wide.
 */
export function RISKSUMMARY(likelihoods: unknown[][], impacts?: unknown[][], bands?: unknown[][]): unknown[][] {
  const ratings = isGiven(impacts)
    ? collect(scores(likelihoods, impacts), ratingOf)
    : collect([rowValue('Rating', likelihoods)], (cells) => readRating(cells[0], 'Rating'));
  return orThrow(riskSummary(ratings, riskBands(bands))).map(({ band, number, percent }) => [band.level, number, percent ?? '']);
}

/**
 * Counts the risks at each likelihood and impact: five rows from likelihood 5 down to 1, five columns from impact 1 to 5.
 * @customfunction RISKHEATMAP
 * @helpurl https://localhost:3000/assets/help/functions.html#riskheatmap
 * @param likelihoods Likelihoods of the risks, whole numbers from 1 to 5.
 * @param impacts Impacts of the risks, whole numbers from 1 to 5: a range of the same shape.
 * @returns Five rows of five counts.
 */
export function RISKHEATMAP(likelihoods: unknown[][], impacts: unknown[][]): unknown[][] {
  const risks = collect(scores(likelihoods, impacts), (cells) => {
    const likelihood = readScore(cells[0], 'Likelihood');
    if (isFailure(likelihood)) return likelihood;
    const impact = readScore(cells[1], 'Impact');
    return isFailure(impact) ? impact : { likelihood, impact };
  });
  return heatmap(risks);
}

function scores(likelihood: Argument, impact: Argument): Parameter[] {
  return [rowValue('Likelihood', likelihood), rowValue('Impact', impact)];
}

function ratingOf(cells: readonly Input[]): number | Failure {
  const likelihood = readScore(cells[0], 'Likelihood');
  if (isFailure(likelihood)) return likelihood;
  const impact = readScore(cells[1], 'Impact');
  return isFailure(impact) ? impact : riskRating(likelihood, impact);
}

/** Looks a risk's word up. Every possible rating is looked up once beforehand: a register may have 100,000 rows. */
function wordOf(bands: readonly WordBand[], word: 'level' | 'rag'): Compute<string> {
  const answers = Array.from({ length: HIGHEST_RATING + 1 }, (_, rating) => {
    const band = bandOf(rating, bands, 'Rating');
    return isFailure(band) ? band : band[word];
  });
  return (cells) => {
    const rating = ratingOf(cells);
    return isFailure(rating) ? rating : answers[rating];
  };
}

function riskBands(bands: Argument): readonly WordBand[] {
  return isGiven(bands) ? readBands(bands) : defaultScheme.riskBands;
}
