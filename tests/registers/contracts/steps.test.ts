import { describe, expect, it } from 'vitest';
import { contractsRegisterKind } from '../../../src/registers/contracts/contractsRegister';
import { editKey } from '../../../src/registers/shared/edit';
import { valueAt, type CellValue, type Grid } from '../../../src/registers/shared/grid';
import { gridOf } from '../support/grids';
import { AS_AT, AT, cell, contractRow, END, HEADINGS, planOf, publishedGrid, readRegister, registerGrid, START, tidied, type Column } from './support/registers';

type Changes = Partial<Record<Column, CellValue>>;
const one = (changes: Changes, extras?: Parameters<typeof registerGrid>[1]): Grid => registerGrid([contractRow(changes)], extras);
/** A cell of a register of one contract after one step. */
const after = (step: string, field: Column, changes: Changes): CellValue => cell(tidied(one(changes), [step]), 1, field);

describe('steps on single cells', () => {
  it.each<[string, Column, CellValue, CellValue]>([
    ['text', 'title', ' Grounds  maintenance ', 'Grounds maintenance'],
    ['dates', 'endDate', '31/03/2021', END], ['dates', 'startDate', '1 April 2018', START], ['dates', 'endDate', 'TBC', 'TBC'], ['dates', 'endDate', '31/02/2021', '31/02/2021'],
    ['numbers', 'totalValue', '£1.2m', 1_200_000], ['numbers', 'budget', '(500)', -500], ['numbers', 'months', '36', 36], ['numbers', 'months', '3 years', '3 years'], ['numbers', 'totalValue', 'see below', 'see below'],
    ['titles', 'title', 'GROUNDS MAINTENANCE OF PARKS', 'Grounds Maintenance of Parks'],
    ['names', 'owner', 'HEAD OF PARKS', 'Head of Parks'], ['names', 'approver', 'Jo SMITHSON', 'Jo Smithson'], ['suppliers', 'supplier', 'GREEN SPACES LIMITED', 'Green Spaces Ltd'],
    ['durations', 'months', 35, 36], ['durations', 'months', '', 36], ['durations', 'months', 'TBC', 36], ['durations', 'months', '3 years', '3 years'], ['durations', 'months', '5 years', '5 years'],
    ['procurement-status', 'procurementStatus', '', 'Yellow'], ['procurement-status', 'procurementStatus', '■', 'Yellow'], ['procurement-status', 'procurementStatus', 'g', 'Yellow'], ['procurement-status', 'procurementStatus', 'Live', 'Live'],
  ])('%s at %s: %j becomes %j', (step, field, before, expected) => {
    expect(after(step, field, { [field]: before })).toBe(expected);
  });

  it('leave formulas alone', () => {
    const untidy = contractRow({ title: 'PARKS AND GREENS', owner: 'HEAD OF PARKS', supplier: 'GREEN LTD', totalValue: '600,000', endDate: '31/03/2021', months: 35, procurementStatus: 'Red' });
    const formulas = Object.fromEntries(Object.values(AT).map((column) => [`1,${column}`, '="x"']));
    const all = contractsRegisterKind.steps.map(({ id }) => id);
    // The months to expiry, which the register has no column for, go beside them.
    const changes = planOf(registerGrid([untidy], { formulas }), all).changes;
    expect(changes.filter(({ column }) => column < HEADINGS.length)).toEqual([]);
  });

  it('give numbers and dates a format to be shown by', () => {
    const grid = one({ totalValue: '600,000', annualValue: '200,000.50', endDate: '31/03/2021' });
    const asText = { ...grid, numberFormats: grid.numberFormats.map((row) => row.map(() => '@')) };
    expect(Object.fromEntries(planOf(asText, ['dates', 'numbers']).changes.map(({ column, numberFormat }) => [column, numberFormat]))).toEqual({
      [AT.totalValue]: '#,##0', [AT.annualValue]: '#,##0.00', [AT.endDate]: 'dd/mm/yyyy',
    });
    const own = { ...grid, numberFormats: grid.numberFormats.map((row) => row.map(() => '£#,##0')) };
    expect(planOf(own, ['numbers']).changes.every(({ numberFormat }) => numberFormat === undefined)).toBe(true);
  });

  it('keep a column of thousands in thousands', () => {
    const headings = HEADINGS.map((heading) => (heading === 'Total value' ? 'Total value £000' : heading));
    expect(cell(tidied(gridOf([headings, contractRow({ totalValue: '600' })]), ['numbers']), 1, 'totalValue')).toBe(600);
  });
});

describe('remarks in titles', () => {
  const decorated: Changes = { title: '** Now Live ** Parks' };

  it('go to the commentary, after what it says', () => {
    const tidy = tidied(one(decorated), ['titles']);
    expect([cell(tidy, 1, 'title'), cell(tidy, 1, 'commentary')]).toEqual(['Parks', 'Retender planned for 2020; Now Live']);
    expect(cell(tidied(one({ ...decorated, commentary: '' }), ['titles']), 1, 'commentary')).toBe('Now Live');
  });

  it('are not said twice', () => {
    expect(cell(tidied(one({ ...decorated, commentary: 'Now live since May' }), ['titles']), 1, 'commentary')).toBe('Now live since May');
  });

  it('stay in the title while their place in the commentary is unticked, or there is none', () => {
    const unticked = new Set([editKey({ step: 'titles', row: 1, column: AT.commentary })]);
    expect(tidied(one(decorated), ['titles'], unticked)).toEqual(one(decorated));
    const without = gridOf([HEADINGS.slice(0, 14), contractRow(decorated).slice(0, 14)]);
    expect(planOf(without, ['titles']).changes).toEqual([]);
    expect(planOf(one(decorated, { formulas: { [`1,${AT.commentary}`]: '=A1' } }), ['titles']).changes).toEqual([]);
  });
});

describe('procurement status', () => {
  it('keeps a note beside the colour, never in its stead', () => {
    const tidy = tidied(one({ procurementStatus: 'Green - plan in place' }), ['procurement-status']);
    expect([cell(tidy, 1, 'procurementStatus'), cell(tidy, 1, 'commentary')]).toEqual(['Yellow', 'Retender planned for 2020; plan in place']);
  });

  it('goes into a new column where there is none, with its heading', () => {
    const grid = gridOf([['Contract ID', 'Title', 'Supplier', 'Total value', 'Start date', 'End date'], ['1', 'Parks', 'Green Ltd', 600_000, START, END], ['2', 'Meals', 'Cook Ltd', '', START, END]]);
    const plan = planOf(grid, ['procurement-status']);
    expect(plan.changes.map(({ row, column, after: value }) => [row, column, value])).toEqual([[0, 6, 'Procurement status'], [1, 6, 'Yellow']]);
    expect(plan.decorations).toMatchObject([{ kind: 'ragColours', area: { row: 1, column: 6, rows: 2, columns: 1 } }]);
    const again = tidied(grid, ['procurement-status']);
    expect(planOf(again, ['procurement-status']).changes).toEqual([]);
    expect(readRegister(again).fields.some(({ field }) => field === 'procurementStatus')).toBe(true);
  });

  it('is not guessed without an as-at date', () => {
    expect(planOf(one({ procurementStatus: '' }), ['procurement-status'], new Set(), {}).changes).toEqual([]);
  });
});

describe('joining pages', () => {
  const second: Changes = { contractId: 'C2', title: 'School meals' };

  it('closes up blank rows and repeated headings', () => {
    const grid = registerGrid([contractRow(), [], HEADINGS, contractRow(second), [], contractRow({ contractId: 'C3' })]);
    const tidy = tidied(grid, ['pages']);
    expect(readRegister(tidy).contracts.map(({ id, row }) => [id, row])).toEqual([['C1', 1], ['C2', 2], ['C3', 3]]);
    expect(tidy.values.slice(4).flat().every((value) => value === '')).toBe(true);
    expect(planOf(tidy, ['pages']).changes).toEqual([]);
  });

  it('lays a page with other columns out under the first headings', () => {
    const grid = gridOf([HEADINGS, contractRow(), HEADINGS.toReversed(), contractRow(second).reverse()]);
    expect(tidied(grid, ['pages']).values.slice(0, 3)).toEqual([HEADINGS, contractRow(), contractRow(second)]);
  });

  it('keeps notes and totals in their place in the order', () => {
    const grid = registerGrid([contractRow(), ['', 'Total', '', '', '', '', 600_000], [], contractRow(second), ['', 'Total', '', '', '', '', 600_000]]);
    expect(tidied(grid, ['pages']).values.map((row) => row[1])).toEqual(['Contract title', 'Grounds maintenance', 'Total', 'School meals', 'Total', '']);
  });

  it('is all or nothing', () => {
    const grid = registerGrid([contractRow(), [], contractRow(second)]);
    const excluded = new Set([editKey({ step: 'pages', row: 2, column: AT.title })]);
    const plan = planOf(grid, ['pages'], excluded);
    expect(plan.changes).toEqual([]);
    expect(plan.proposals[0].edits).toHaveLength(1);
  });

  it('moves no row with a formula, nor one that is merged', () => {
    const rows = [contractRow(), [], contractRow(second)];
    expect(planOf(registerGrid(rows, { formulas: { [`3,${AT.months}`]: '=36' } }), ['pages']).changes).toEqual([]);
    expect(planOf(registerGrid(rows, { merges: [{ row: 3, column: 0, rows: 1, columns: 2 }] }), ['pages']).changes).toEqual([]);
  });
});

describe('committee order', () => {
  const worse: Changes = { contractId: 'C2', title: 'School meals', endDate: AS_AT + 30, procurementStatus: 'Red' };
  const capital: Changes = { contractId: 'C3', title: 'New school', capital: 'Capital', endDate: AS_AT + 30, procurementStatus: 'Red' };
  const ids = (grid: Grid): CellValue[] => readRegister(grid).contracts.map(({ id }) => id);

  it('puts the worst first and capital at the foot', () => {
    const grid = registerGrid([contractRow(capital), contractRow(), contractRow(worse)]);
    expect(ids(tidied(grid, ['order']))).toEqual(['C2', 'C1', 'C3']);
  });

  it('puts concerns before all, and by portfolio and value where the rest is alike', () => {
    const headings = [...HEADINGS, 'Concern'];
    const rows: CellValue[][] = [
      [...contractRow({ contractId: 'A', totalValue: 550_000 }), ''], [...contractRow({ contractId: 'B' }), ''], [...contractRow({ contractId: 'C', portfolio: 'Adults' }), ''], [...contractRow({ contractId: 'D', totalValue: 90_000 }), 'Yes'],
    ];
    expect(ids(tidied(gridOf([headings, ...rows]), ['order']))).toEqual(['D', 'C', 'B', 'A']);
  });

  it('keeps contracts above the total that adds them up', () => {
    const total: CellValue[] = ['', 'Total', '', '', '', '', 600_000];
    const grid = registerGrid([contractRow(), total, contractRow({ contractId: 'C4' }), contractRow(worse)]);
    expect(ids(tidied(grid, ['order']))).toEqual(['C1', 'C2', 'C4']);
    expect(valueAt(tidied(grid, ['order']), 2, 1)).toBe('Total');
  });

  it('moves formats along, and steps over formulas that are the same in every row', () => {
    const formulas = { [`1,${AT.months}`]: '=DATEDIF(L2,M2+1,"m")', [`2,${AT.months}`]: '=DATEDIF(L3,M3+1,"m")' };
    const grid = registerGrid([contractRow(), contractRow(worse)], { formulas });
    const shown = { ...grid, numberFormats: grid.numberFormats.map((row, r) => row.map((format, c) => (r === 1 && c === AT.totalValue ? '£#,##0' : format))) };
    const moved = { ...shown, values: shown.values.map((row, r) => (r === 2 ? row.with(AT.totalValue, 1_000_000) : row)) };
    const plan = planOf(moved, ['order']);
    expect(plan.changes.some(({ column }) => column === AT.months)).toBe(false);
    expect(plan.changes.find(({ row, column }) => row === 2 && column === AT.totalValue)?.numberFormat).toBe('£#,##0');
  });

  it('moves nothing past formulas that differ', () => {
    const grid = registerGrid([contractRow(), contractRow(worse)], { formulas: { [`1,${AT.months}`]: '=36' } });
    expect(planOf(grid, ['order']).changes).toEqual([]);
  });

  it('is off until it is ticked', () => {
    expect(contractsRegisterKind.steps.filter(({ onByDefault }) => !onByDefault).map(({ id }) => id)).toEqual(['months-to-expiry', 'order']);
  });
});

describe('a plan', () => {
  it('for a sheet that is no register has nothing in it', () => {
    expect(planOf(gridOf([['Fruit'], ['Apple']]))).toMatchObject({ proposals: [], changes: [], decorations: [] });
  });

  it('changes each cell from what it holds', () => {
    for (const { row, column, before } of planOf(publishedGrid).changes) expect(valueAt(publishedGrid, row, column)).toBe(before);
  });
});
