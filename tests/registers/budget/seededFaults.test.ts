import { describe, expect, it } from 'vitest';
import type { CellValue } from '../../../src/registers/shared/grid';
import { findingsIn, placesOf, type Rows } from './support/monitors';

/** Two divisions and an income line, in £000; every figure ties. */
const CLEAN: Rows = [
  ['Budget monitoring 2018/19, as at August 2018 (£000)'],
  ['Service', 'Latest budget', 'Actual to date', 'Projection', 'Variance', 'Variance %', 'Variance last reported', 'Movement', 'Commentary'],
  ['Adult social care'],
  ['Home care', 12_400, 5_600, 12_925, 525, '4.2%', 874, -349, 'Overspend of £525k on packages of care.'],
  ['Day centres', 3_150, 1_250, 3_085, -65, '-2.1%', -40, -25, 'Underspend of £65k from vacancies.'],
  ['Client income', -2_600, -1_000, -2_450, 150, '5.8%', 90, 60, 'Shortfall in income of £150k.'],
  ['Total adult social care', 12_950, 5_850, 13_560, 610, '4.7%', 924, -314, ''],
  [],
  ['Environment'],
  ['Waste', 8_000, 3_400, 8_180, 180, '2.3%', 180, 0, 'Tonnages up: overspend of £180k.'],
  ['Parks', 2_200, 900, 2_200, 0, '0.0%', 0, 0, ''],
  ['Total environment', 10_200, 4_300, 10_380, 180, '1.8%', 180, 0, ''],
  [],
  ['Total', 23_150, 10_150, 23_940, 790, '3.4%', 1_104, -314, ''],
];

const withCells = (...cells: ReadonlyArray<readonly [row: number, column: number, value: CellValue]>): Rows =>
  CLEAN.map((row, r) => row.map((value, c) => cells.find(([at, column]) => at === r + 1 && column === c + 1)?.[2] ?? value));

const placesIn = (rows: Rows): string[] => placesOf(findingsIn(rows));

describe('seeded faults', () => {
  it('the clean table has none', () => {
    expect(findingsIn(CLEAN)).toEqual([]);
  });

  it.each<[what: string, cells: ReadonlyArray<readonly [number, number, CellValue]>, found: string]>([
    ['a wrong subtotal', [[7, 4, 13_506]], 'total-mismatch at 7,4'],
    ['a wrong grand total', [[14, 2, 23_510]], 'total-mismatch at 14,2'],
    ['a swapped sign of a variance', [[5, 5, 65]], 'sign-mixed at 5,5'],
    ['a swapped sign of income', [[6, 2, 2_600]], 'sign-mixed at 6,2'],
    ['a swapped sign of a movement', [[6, 8, -60]], 'sign-mixed at 6,8'],
    ['pounds among thousands', [[10, 4, 8_180_431]], 'unit-mixed at 10,4'],
    ['a stale figure', [[4, 9, 'Overspend of £874k on packages of care.']], 'commentary-figure at 4,9'],
    ['an overspend called an underspend', [[10, 9, 'Tonnages down: underspend of £180k.']], 'commentary-direction at 10,9'],
    ['an underspend called an overspend, without its figure', [[5, 9, 'Projected to overspend.']], 'commentary-direction at 5,9'],
    ['a figure that only the budget happens to be near', [[10, 9, 'Forecast to overspend by £8m.']], 'commentary-figure at 10,9'],
    ['a wrong percentage', [[4, 6, '5.2%']], 'percent-mismatch at 4,6'],
    ['a material variance without commentary', [[4, 9, '']], 'commentary-missing at 4,9'],
    ['a variance that is not projection less budget', [[4, 5, 552], [7, 5, 637], [14, 5, 817], [4, 8, -322], [7, 8, -287], [14, 8, -287], [4, 9, 'On packages of care.']], 'variance-mismatch at 4,5'],
    ['a projection far from the run-rate', [[11, 3, 1_900], [12, 3, 5_300], [14, 3, 11_150]], 'run-rate at 11,4'],
    ['an unreadable figure', [[11, 4, '2,20O']], 'figure-unreadable at 11,4'],
  ])('%s is found at its cell', (_, cells, found) => {
    expect(placesIn(withCells(...cells))).toContain(found);
  });

  it.each([[7, 4], [14, 2], [5, 5], [6, 2], [10, 4]])('a fault in one figure (row %i, column %i) is told once', (row, column) => {
    const now = CLEAN[row - 1][column - 1];
    const places = placesIn(withCells([row, column, row === 10 ? Number(now) * 1000 : row === 5 || row === 6 ? -Number(now) : Number(now) + 360]));
    expect(places).toHaveLength(1);
    expect(places[0]).toMatch(new RegExp(`at ${row},${column}$`));
  });

  it('names the line that a total leaves out, or counts twice', () => {
    const messages = (rows: Rows): string => findingsIn(rows).map(({ message }) => message).join('\n');
    const leaves = withCells([7, 2, 9_800], [14, 2, 20_000]);
    expect(messages(leaves)).toContain('“Day centres”, which the total leaves out');
    const [head, a, b, total]: Rows = [['Service', 'Budget', 'Forecast'], ['Roads', 1000, 1100], ['Lights', 200, 200], ['Total', 2200, 1300]];
    expect(messages([head, a, b, total])).toContain('“Roads”, which the total counts twice');
  });

  it('a percentage against no budget', () => {
    const rows: Rows = [['Service', 'Budget', 'Forecast', 'Variance', '%'], ['Roads', 1000, 1100, 100, '10.0%'], ['Grant', 0, 50, 50, '#DIV/0!'], ['Total', 1000, 1150, 150, '15.0%']];
    expect(placesIn(rows)).toEqual(['percent-of-nothing at 3,5']);
  });

  it('gross and net of management action mixed', () => {
    const rows: Rows = [
      ['Service', 'Budget', 'Projection', 'Management action', 'Variance'],
      ['Roads', 10_000, 11_000, 400, 600], ['Lights', 5_000, 5_500, 200, 300], ['Parks', 4_000, 4_300, 100, 300], ['Waste', 9_000, 9_100, 50, 50],
    ];
    expect(placesIn(rows)).toEqual(['gross-net-mixed at 4,5']);
    expect(findingsIn(rows.map((row) => (row[0] === 'Parks' ? [...row.slice(0, 4), 200] : row)))).toEqual([]);
  });

  it('£ and £000 mixed where formulas carry the slip along', () => {
    const rows: Rows = [['Service', 'Budget £000', 'Forecast £000', 'Variance £000'], ['Roads', 1000, 1100, 100], ['Lights', 200, 210, 10], ['Parks', 300, 310_000, 309_700], ['Total', 1500, 311_310, 309_810]];
    expect(placesIn(rows)).toEqual(['unit-mixed at 4,3']);
  });
});

describe('what is no fault', () => {
  const table = (rows: Rows): string[] => placesIn([['Service', 'Budget £000', 'Forecast £000', 'Variance £000', 'Commentary'], ...rows]);

  it.each<[string, CellValue]>([
    ['parts of the variance', 'Overspend of £200k on placements and pressure of £325k on transport.'],
    ['parts that offset one another', 'Overspend of £600k on placements, offset by £75k of grant.'],
    ['a rounded figure', 'Projected overspend of £0.5m.'],
    ['another time', 'Previously reported as an underspend of £40k; demand has risen.'],
    ['counts, years and references', 'Since 2017/18 there are 23 more placements (see section 4).'],
    ['the budget and the projection', 'Spend of £12,925k against a budget of £12,400k.'],
  ])('a commentary with %s', (_, text) => {
    expect(table([['Home care', 12_400, 12_925, 525, text], ['Parks', 900, 900, 0, '']])).toEqual([]);
  });

  it('one unit in the last place, and more over many lines', () => {
    expect(table([['A', 95, 98, 4, ''], ['B', 1, 1, 0, ''], ['Total', 97, 100, 4, '']])).toEqual([]);
  });
});
