import { isFailure, type Failure, type Input } from '../rules/failure';
import { heatmap, type MatrixSize } from '../rules/heatmap';
import { movement, movementText } from '../rules/movement';
import type { Square } from '../rules/rag';
import { riskBandOf } from '../rules/riskBand';
import { readRating, readScore, riskRating } from '../rules/riskScore';
import { levelCounts, riskSummary } from '../rules/riskSummary';
import { currentScheme } from '../schemes/currentScheme';
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
  const size = matrixSize();
  return lift(scores(likelihood, impact), (cells) => {
    const square = squareOf(cells, size);
    return isFailure(square) ? square : riskRating(square.likelihood, square.impact);
  });
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
  const highest = highestRating(matrixSize());
  return lift([rowValue('Previous rating', previous), rowValue('Current rating', current)], (cells) => {
    const before = readRating(cells[0], 'Previous rating', highest);
    if (isFailure(before)) return before;
    const now = readRating(cells[1], 'Current rating', highest);
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
  const size = matrixSize();
  const table = riskBands(bands);
  const lines = isGiven(impacts)
    ? levelCounts(collect(scores(likelihoods, impacts), bandReader(table, size, (band) => band)), table)
    : orThrow(riskSummary(collect([rowValue('Rating', likelihoods)], (cells) => readRating(cells[0], 'Rating', highestRating(size))), table));
  return lines.map(({ band, number, percent }) => [band.level, number, percent ?? '']);
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
  const size = matrixSize();
  return heatmap(collect(scores(likelihoods, impacts), (cells) => squareOf(cells, size)), size);
}

function scores(likelihood: Argument, impact: Argument): Parameter[] {
  return [rowValue('Likelihood', likelihood), rowValue('Impact', impact)];
}

/** The size of the scheme's matrix: scores above it are refused. */
function matrixSize(): MatrixSize {
  const { likelihoodWords, impactWords } = currentScheme();
  return { likelihoods: likelihoodWords.length, impacts: impactWords.length };
}

function highestRating({ likelihoods, impacts }: MatrixSize): number {
  return riskRating(likelihoods, impacts);
}

function squareOf(cells: readonly Input[], { likelihoods, impacts }: MatrixSize): Square | Failure {
  const likelihood = readScore(cells[0], 'Likelihood', likelihoods);
  if (isFailure(likelihood)) return likelihood;
  const impact = readScore(cells[1], 'Impact', impacts);
  return isFailure(impact) ? impact : { likelihood, impact };
}

/** Finds what a risk's band gives. Every square is looked up once beforehand: a register may have 100,000 rows. */
function bandReader<R>(bands: readonly WordBand[], { likelihoods, impacts }: MatrixSize, give: (band: WordBand) => R): Compute<R> {
  const answers = Array.from({ length: likelihoods * impacts }, (_, i) => {
    const band = riskBandOf({ likelihood: Math.floor(i / impacts) + 1, impact: (i % impacts) + 1 }, bands);
    return isFailure(band) ? band : give(band);
  });
  return (cells) => {
    const likelihood = readScore(cells[0], 'Likelihood', likelihoods);
    if (isFailure(likelihood)) return likelihood;
    const impact = readScore(cells[1], 'Impact', impacts);
    return isFailure(impact) ? impact : answers[(likelihood - 1) * impacts + impact - 1];
  };
}

function wordOf(bands: readonly WordBand[], word: 'level' | 'rag'): Compute<string> {
  return bandReader(bands, matrixSize(), (band) => band[word]);
}

function riskBands(bands: Argument): readonly WordBand[] {
  return isGiven(bands) ? readBands(bands) : currentScheme().riskBands;
}
