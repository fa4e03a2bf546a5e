import { contractRiskIndex, readCriterionScore, type RiskIndexCriterion } from '../../rules/contractRiskIndex';
import { isFailure } from '../../rules/failure';
import { bandOf, type RagWord } from '../../rules/rag';
import { numberOf, textOf } from '../shared/cells';
import { isBlank, valueAt, type Grid } from '../shared/grid';
import type { Contract, ContractsRegister } from './contract';

/** Headings stand in the first rows of a sheet. */
const FARTHEST_ROWS = 60;
/** Rows looked at to tell a column of scores from one of the same name that holds money. */
const SAMPLE_ROWS = 40;
const NUMBERED = /^(?:risk )?(?:criterion|criteria|score|factor)s? (\d{1,2})$/;

/**
 * The columns of the scores that the risk index is made of, one for each criterion of the scheme and in its order; null
 * where the sheet has not all of them. They are found by the names of the criteria, with or without “score”, or as
 * “Score 1”, “Criterion 2”.
 */
export function criteriaColumns(grid: Grid, criteria: readonly RiskIndexCriterion[]): readonly number[] | null {
  if (criteria.length === 0) return null;
  const names = criteria.map(({ name }) => plain(name));
  for (let r = 0; r < Math.min(FARTHEST_ROWS, grid.values.length); r += 1) {
    const found = new Map<number, number[]>();
    grid.values[r].forEach((value, c) => {
      const at = typeof value === 'string' && value !== '' ? criterionOf(plain(value), names) : -1;
      if (at >= 0) found.set(at, [...(found.get(at) ?? []), c + grid.left]);
    });
    if (found.size < criteria.length) continue;
    const columns = names.map((_, i) => (found.get(i) ?? []).find((column) => holdsScores(grid, grid.top + r + 1, column)));
    if (columns.every((column) => column !== undefined)) return columns;
  }
  return null;
}

/** The same sheet without the scores, for reading the rest: “Contract value” and “Length of term” are names of other columns too. */
export function withoutColumns(grid: Grid, columns: readonly number[]): Grid {
  return { ...grid, values: grid.values.map((row) => row.map((value, c) => (columns.includes(c + grid.left) ? '' : value))) };
}

/** A contract's risk index out of 100 from its scores, and its colour; null while a score is missing or is none. */
export function scoredIndex({ grid, criteriaColumns: columns, riskIndexSettings: { criteria, bands } }: ContractsRegister, { row }: Contract): { index: number; colour: RagWord } | null {
  if (columns === null) return null;
  const scores: number[] = [];
  for (const column of columns) {
    const score = readCriterionScore(valueAt(grid, row, column), '');
    if (isFailure(score)) return null;
    scores.push(score);
  }
  const index = contractRiskIndex(scores, criteria.map(({ weight }) => weight));
  const band = isFailure(index) ? index : bandOf(index, bands, '');
  return isFailure(index) || isFailure(band) ? null : { index, colour: band.rag };
}

function criterionOf(heading: string, names: readonly string[]): number {
  const numbered = NUMBERED.exec(heading);
  const at = names.indexOf(heading.replace(/ scores?$/, ''));
  return at >= 0 || !numbered || Number(numbered[1]) > names.length ? at : Number(numbered[1]) - 1;
}

/** In small letters, without marks or a number before it: “3. Supplier’s finances” is “suppliers finances”. */
function plain(text: string): string {
  return textOf(text).toLowerCase().replace(/['’]/g, '').replace(/^\W*\d{1,2}[.)]\s*/, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function holdsScores(grid: Grid, firstRow: number, column: number): boolean {
  let scores = 0;
  for (let row = firstRow; row < firstRow + SAMPLE_ROWS; row += 1) {
    const value = valueAt(grid, row, column);
    if (isBlank(value)) continue;
    const number = numberOf(value);
    if (number !== null && (number < 1 || number > 5)) return false;
    if (number !== null) scores += 1;
  }
  return scores > 0;
}
