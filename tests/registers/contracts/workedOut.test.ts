import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROCUREMENTRAG, MONTHSTOEXPIRY, CONTRACTMONTHS, CONTRACTRISKINDEX, CONTRACTRISKRAG } from '../../../src/functions/contracts';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { formulaAt, valueAt, type CellValue, type Grid } from '../../../src/registers/shared/grid';
import { bromley2018 } from '../../../src/schemes/presets';
import { gridOf } from '../support/grids';
import { contracts, gridFor, styles } from './support/generated';
import { AS_AT, AT, cell, contractRow, END, findings, planOf, publishedGrid, readRegister, registerGrid, START } from './support/registers';

const LIVE = { 'procurement-status': 'formulas', 'months-to-expiry': 'formulas', 'risk-index': 'formulas' };
const WORKED_OUT = Object.keys(LIVE);

function planLive(grid: Grid, steps: readonly string[] = WORKED_OUT) {
  return planOf(grid, steps, new Set(), { asAt: AS_AT }, LIVE);
}

/** What a formula made by the steps comes to, by the functions themselves. */
function evaluated(formula: string, grid: Grid): CellValue {
  const [, name, inside] = /^=(?:ROUND\()?([A-Z]+)\((.*?)\)(?:,1\))?$/.exec(formula) ?? [];
  const args = (inside ?? '').match(/DATE\([^)]*\)|[^,]+\(.*\)\/12|[^,]+/g)?.map((text) => argument(text, grid)) ?? [];
  if (name === 'PROCUREMENTRAG') return PROCUREMENTRAG([[args[0]]], [[args[1]]], [[args[2]]])[0][0] as CellValue;
  if (name === 'MONTHSTOEXPIRY') return Math.round((MONTHSTOEXPIRY([[args[0]]], [[args[1]]])[0][0] as number) * 10) / 10;
  throw new Error(`Unexpected formula ${formula}`);
}

function argument(text: string, grid: Grid): CellValue {
  const date = /^DATE\((\d+),(\d+),(\d+)\)$/.exec(text);
  if (date) return Math.round(Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000) + 25_569;
  const product = /^(\$?[A-Z]+\$?\d+)\*CONTRACTMONTHS\((.+),(.+)\)\/12$/.exec(text);
  if (product) return ((argument(product[1], grid) as number) * (CONTRACTMONTHS([[argument(product[2], grid)]], [[argument(product[3], grid)]])[0][0] as number)) / 12;
  const [, letters, number] = /^\$?([A-Z]+)\$?(\d+)$/.exec(text) ?? [];
  if (letters === undefined) throw new Error(`Unexpected argument ${text}`);
  return valueAt(grid, Number(number) - 1, [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1);
}

describe('procurement status as formulas', () => {
  it('refers to the value, the end date and the cell of the as-at date', () => {
    const rows = [['Contracts register as at', '', AS_AT], ['Contract ID', 'Title', 'Supplier', 'Total value', 'Start date', 'End date'], ['1', 'Parks', 'Green Ltd', 600_000, START, END], ['2', 'Meals', 'Cook Ltd', '', START, END]];
    const plain = gridOf(rows);
    const grid = { ...plain, numberFormats: plain.numberFormats.map((formats, row) => formats.map((format, column) => (row === 0 && column === 2 ? 'dd/mm/yyyy' : format))) };
    const plan = planOf(grid, ['procurement-status'], new Set(), {}, LIVE);
    expect(plan.changes.map(({ row, column, after, result }) => [row, column, after, result])).toEqual([
      [1, 6, 'Procurement status', undefined], [2, 6, '=PROCUREMENTRAG(D3,F3,$C$1)', 'Yellow'], [3, 6, '=PROCUREMENTRAG(D4,F4,$C$1)', ''],
    ]);
  });

  it('holds the date itself where the sheet has no cell for it', () => {
    expect(planLive(registerGrid([contractRow()]), ['procurement-status']).changes.map(({ after, result }) => [after, result])).toEqual([['=PROCUREMENTRAG(G2,M2,DATE(2018,8,24))', 'Yellow']]);
  });

  it('is a word where a cell holds what the function would not read', () => {
    const after = (changes: Parameters<typeof contractRow>[0]): CellValue => planLive(registerGrid([contractRow({ procurementStatus: '', ...changes })]), ['procurement-status']).changes[0].after;
    expect(after({ totalValue: '£600k' })).toBe('=PROCUREMENTRAG(G2,M2,DATE(2018,8,24))');
    expect(after({ totalValue: 'c. £600,000 + VAT' })).toBe('Yellow');
  });

  it('multiplies what a column of thousands holds, and works a value out where there are no totals', () => {
    const thousands = gridOf([['Contract ID', 'Title', 'Supplier', 'Total value £000', 'Start date', 'End date'], ['1', 'Parks', 'Green Ltd', 600, START, END]]);
    expect(planLive(thousands, ['procurement-status']).changes[1].after).toBe('=PROCUREMENTRAG(D2*1000,F2,DATE(2018,8,24))');
    const annual = gridOf([['Contract ID', 'Title', 'Supplier', 'Annual value', 'Start date', 'End date'], ['1', 'Parks', 'Green Ltd', 200_000, START, END]]);
    expect(planLive(annual, ['procurement-status']).changes[1].after).toBe('=PROCUREMENTRAG(D2*CONTRACTMONTHS(E2,F2)/12,F2,DATE(2018,8,24))');
  });

  it('comes to what the register works out, whatever the register, and twice changes nothing more', () => {
    fc.assert(fc.property(contracts(1, 12), styles, (made, style) => {
      const grid = gridFor(made, style);
      const plan = planLive(grid, ['procurement-status', 'months-to-expiry']);
      const done = applyChanges(grid, plan.changes);
      for (const { after, result } of plan.changes) if (result !== undefined) expect(evaluated(String(after), done)).toBe(result);
      expect(plan.changes.filter(({ result }) => result !== undefined)).toHaveLength(2 * made.length);
      expect(planLive(done, ['procurement-status', 'months-to-expiry']).changes).toEqual([]);
      expect(planLive(done, ['order']).proposals.every(({ refused }) => refused === undefined)).toBe(true);
    }), { numRuns: 40 });
  });

  it('gives the published counts', () => {
    const results = planLive(publishedGrid, ['pages', 'procurement-status']).changes.filter(({ result }) => result !== undefined).map(({ result }) => result);
    expect(['Red', 'Amber', 'Yellow', 'Green'].map((word) => results.filter((other) => other === word).length)).toEqual([22, 2, 6, 6]);
  });
});

describe('a plan in place', () => {
  it.each(['Plan in place', 'Replacement in hand', 'Retender under way'])('in the status goes beside the colour: %s', (words) => {
    const grid = registerGrid([contractRow({ procurementStatus: words, commentary: '' })]);
    const done = applyChanges(grid, planOf(grid, ['procurement-status']).changes);
    expect([cell(done, 1, 'procurementStatus'), cell(done, 1, 'commentary')]).toEqual(['Yellow', words]);
  });

  it('leaves the colour as it is worked out, and counts as commentary', () => {
    const grid = registerGrid([contractRow({ endDate: AS_AT + 30, procurementStatus: 'Green – plan in place', commentary: '' })]);
    const done = applyChanges(grid, planOf(grid, ['procurement-status']).changes);
    expect([cell(done, 1, 'procurementStatus'), cell(done, 1, 'commentary')]).toEqual(['Red', 'plan in place']);
    expect(findings(done, 'status-without-commentary')).toEqual([]);
  });
});

describe('months to expiry', () => {
  it('goes into a new column, to one decimal place', () => {
    const grid = registerGrid([contractRow(), contractRow({ contractId: 'C2', endDate: AS_AT - 10 }), contractRow({ contractId: 'C3', endDate: 'TBC' })]);
    const plan = planOf(grid, ['months-to-expiry']);
    expect(plan.changes.map(({ row, column, after, numberFormat }) => [row, column, after, numberFormat])).toEqual([
      [0, 16, 'Months to expiry', undefined], [1, 16, 31.2, '0.0'], [2, 16, -0.3, '0.0'],
    ]);
    expect(planOf(applyChanges(grid, plan.changes), ['months-to-expiry']).changes).toEqual([]);
  });

  it('puts the register’s own column right, and leaves words and formulas', () => {
    const grid = gridOf([['Contract ID', 'Title', 'Supplier', 'Total value', 'End date', 'Months remaining'], ['1', 'A', 'X Ltd', 60_000, END, 12], ['2', 'B', 'Y Ltd', 60_000, END, 'see note'], ['3', 'C', 'Z Ltd', 60_000, END, 31]], { formulas: { '3,5': '=1' } });
    expect(planOf(grid, ['months-to-expiry']).changes.map(({ row, column, after }) => [row, column, after])).toEqual([[1, 5, 31.2]]);
  });
});

describe('the risk index', () => {
  const names = bromley2018.contractRiskIndex.criteria.map(({ name }) => name);
  const headings = ['Contract ID', 'Title', 'Supplier', 'Total value', 'Start date', 'End date', 'Months duration', ...names];
  const scored = (scores: readonly CellValue[], ...before: CellValue[]): CellValue[] => [...(before.length > 0 ? before : ['1', 'Parks', 'Green Ltd', 600_000, START, END, 36]), ...scores];

  it('is worked out from scores, and tells them from columns of the same name', () => {
    const grid = gridOf([headings, scored([3, 3, 3, 3, 3, 3, 3, 3]), scored([5, 5, 5, 5, 5, 5, 5, 5], '2', 'Meals', 'Cook Ltd', 600_000, START, END, 36), scored([1, '', 1, 1, 1, 1, 1, 1], '3', 'Law', 'Lex LLP', 600_000, START, END, 36)]);
    const register = readRegister(grid);
    expect(register.contracts.map(({ wholeValue, months }) => [wholeValue, months?.read])).toEqual([[600_000, 36], [600_000, 36], [600_000, 36]]);
    const plan = planOf(grid, ['risk-index']);
    expect(plan.changes.map(({ row, column, after }) => [row, column, after])).toEqual([[0, 15, 'Risk index'], [1, 15, 'Amber'], [2, 15, 'Red']]);
    expect(planOf(applyChanges(grid, plan.changes), ['risk-index']).changes).toEqual([]);
  });

  it('is a formula where that is chosen, which gives the same', () => {
    const grid = gridOf([headings, scored([1, 2, 3, 4, 5, 4, 3, 2])]);
    const [, change] = planLive(grid, ['risk-index']).changes;
    expect([change.after, change.result]).toEqual(['=CONTRACTRISKRAG(CONTRACTRISKINDEX(H2:O2))', 'Amber']);
    expect(CONTRACTRISKRAG(CONTRACTRISKINDEX([[1, 2, 3, 4, 5, 4, 3, 2]]))).toEqual([['Amber']]);
  });

  it('that its scores contradict is reported, put right, and left where a formula gives it', () => {
    const numbered = ['Risk index', 'Contract ID', 'Title', 'Supplier', 'Total value', 'Start date', 'End date', ...names.map((_, i) => `Score ${i + 1}`)];
    const grid = gridOf([numbered, ['Green', '1', 'Parks', 'Green Ltd', 600_000, START, END, 5, 5, 5, 5, 5, 5, 5, 5]]);
    expect(findings(grid, 'risk-index-mismatch').map(({ row, column }) => [row, column])).toEqual([[1, 0]]);
    expect(planOf(grid, ['risk-index']).changes.map(({ after }) => after)).toEqual(['Red']);
    const live = { ...grid, formulas: grid.formulas.map((row, r) => row.map((_, c) => (r === 1 && c === 0 ? '="Green"' : null))) };
    expect(planOf(live, ['risk-index']).changes).toEqual([]);
    expect(formulaAt(live, 1, AT.contractId)).toBe('="Green"');
  });
});
