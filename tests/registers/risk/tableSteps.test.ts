import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { editKey, type TidyPlan } from '../../../src/registers/shared/edit';
import { formulaAt, valueAt, type CellValue, type Grid } from '../../../src/registers/shared/grid';
import { compareNaturally } from '../../../src/registers/shared/text/naturalOrder';
import { gridOf } from '../support/grids';
import { AT, riskRow, SIMPLE_HEADINGS, simpleGrid } from '../support/registers';

const plan = (grid: Grid, steps: string[], extra: { excluded?: string[]; options?: Record<string, string> } = {}): TidyPlan =>
  riskRegisterKind.plan(grid, { steps: new Set(steps), excluded: new Set(extra.excluded ?? []), options: extra.options });
const tidied = (grid: Grid, ...steps: string[]): CellValue[][] => applyChanges(grid, plan(grid, steps).changes).values.map((row) => [...row]);
const refusal = (grid: Grid, step: string): string | undefined => plan(grid, [step]).proposals[0].refused;
const filled = (rows: CellValue[][]): CellValue[][] => rows.filter((row) => row.some((value) => value !== ''));

describe('one table', () => {
  const paged = gridOf([['Corporate risks'], SIMPLE_HEADINGS, riskRow(), [], ['Page 1 of 2'], ['Corporate risks'], SIMPLE_HEADINGS, ['', ...riskRow({ ref: '2', action: 'Review of policy by the board' })], ['', ...riskRow({ ref: '3' })], ['', '4']]);

  it('puts pages together under the first headings, and leaves what stands above', () => {
    const rows = filled(tidied(paged, 'one-table')).map((row) => row.slice(0, 11));
    expect(rows.map((row) => row[0])).toEqual(['Corporate risks', 'Ref', '1', '2', '3']);
    expect(rows[3]).toEqual(riskRow({ ref: '2', action: 'Review of policy by the board' }));
  });
  it('leaves notes at the foot where they are', () => {
    const rows = tidied(simpleGrid([riskRow(), [], riskRow({ ref: '2' }), [], ['Notes at the foot']]), 'one-table');
    expect(rows.map((row) => row[0])).toEqual(['Ref', '1', '2', '', '', 'Notes at the foot']);
  });
  it('is done whole or not at all', () => {
    const [proposal] = plan(paged, ['one-table']).proposals;
    const some = plan(paged, ['one-table'], { excluded: [editKey(proposal.edits[5])] });
    expect(some.changes).toEqual([]);
    expect(some.proposals[0].edits).toHaveLength(1);
  });
  it('has nothing to do for one table', () => expect(plan(simpleGrid([riskRow(), riskRow({ ref: '2' })]), ['one-table']).changes).toEqual([]));
  it('refuses where formulas, merged cells or other text are in the way, and says which', () => {
    const rows = [riskRow(), [], riskRow({ ref: '2' })];
    expect(refusal(simpleGrid(rows, { formulas: { '3,8': '=G4*H4' } }), 'one-table')).toMatch(/Cell I4 holds a formula/);
    expect(refusal(simpleGrid(rows, { merges: [{ row: 2, column: 0, rows: 1, columns: 3 }] }), 'one-table')).toMatch(/A3 to C3 are merged/);
    expect(refusal(simpleGrid([riskRow(), [], ['HOUSING'], riskRow({ ref: '2' })]), 'one-table')).toMatch(/Row 4 \(“HOUSING”\)/);
    expect(plan(simpleGrid(rows, { formulas: { '3,8': '=G4*H4' } }), ['one-table']).changes).toEqual([]);
  });
  it('keeps columns that the register does not know with their rows', () => {
    const headings = [...SIMPLE_HEADINGS, 'Cabinet member'];
    const grid = gridOf([headings, [...riskRow(), 'Cllr A'], headings, [...riskRow({ ref: '2' }), 'Cllr B']]);
    expect(filled(tidied(grid, 'one-table')).map((row) => row[11])).toEqual(['Cabinet member', 'Cllr A', 'Cllr B']);
  });
});

describe('order of references', () => {
  it('is as people count', () => expect(['10', '3', '2b', '2', 'CS/10', '2a', 'CS/9', '1.10', '1.9'].sort(compareNaturally)).toEqual(['1.9', '1.10', '2', '2a', '2b', '3', '10', 'CS/9', 'CS/10']));
  it('moves whole rows', () => {
    const rows = tidied(simpleGrid([riskRow({ ref: 10 }), riskRow({ ref: '2a', title: 'Fire' }), riskRow({ ref: '' }), riskRow({ ref: 2 })]), 'order');
    expect(rows.map((row) => row[0])).toEqual(['Ref', 2, '2a', 10, '']);
    expect(rows[2]).toEqual(riskRow({ ref: '2a', title: 'Fire' }));
  });
  it('lets formulas stay that are the same in every row, and refuses others', () => {
    const grid = simpleGrid([riskRow({ ref: 2, netLikelihood: 1, netRating: 3 }), riskRow({ ref: 1 })], { formulas: { '1,8': '=G2*H2', '2,8': '=G3*H3' } });
    const after = applyChanges(grid, plan(grid, ['order']).changes);
    expect([valueAt(after, 1, AT.netLikelihood), formulaAt(after, 1, AT.netRating)]).toEqual([2, '=G2*H2']);
    expect(refusal(simpleGrid([riskRow({ ref: 2 }), riskRow({ ref: 1 })], { formulas: { '1,8': '=G2*H2' } }), 'order')).toMatch(/I3/);
  });
  it('leaves risks under their section titles', () => {
    const grid = simpleGrid([riskRow({ ref: 2 }), ['HOUSING'], riskRow({ ref: 1 })]);
    expect(plan(grid, ['order']).changes).toEqual([]);
    expect(refusal(grid, 'order')).toMatch(/Row 3/);
  });
});

describe('ratings as formulas', () => {
  it('are written as formulas with their value, and once', () => {
    const grid = simpleGrid([riskRow({ netRating: '' })]);
    const { changes } = plan(grid, ['ratings'], { options: { ratings: 'formulas' } });
    expect(changes.map(({ column, after, result }) => [column, after, result])).toEqual([[AT.grossRating, '=C2*D2', 16], [AT.netRating, '=G2*H2', 6]]);
    const after = applyChanges(grid, changes);
    expect([valueAt(after, 1, AT.netRating), formulaAt(after, 1, AT.netRating)]).toEqual([6, '=G2*H2']);
    expect(plan(after, ['ratings'], { options: { ratings: 'formulas' } }).changes).toEqual([]);
  });
  it('need scores that are numbers', () => expect(plan(simpleGrid([riskRow({ netImpact: '3' })]), ['ratings'], { options: { ratings: 'formulas' } }).changes.map(({ column }) => column)).toEqual([AT.grossRating]));
});

describe('lists and layout', () => {
  const withCategories = (...values: string[]): Grid => gridOf([[...SIMPLE_HEADINGS, 'Category'], ...values.map((value, i) => [...riskRow({ ref: i + 1 }), value])]);
  it('offer categories where each risk has one of the list', () => {
    expect(plan(withCategories('Legal', 'Social'), ['category-lists']).decorations).toMatchObject([{ kind: 'listValidation', area: { row: 1, column: 11, rows: 2, columns: 1 } }]);
    expect(plan(withCategories('Legal', 'Social, Legal'), ['category-lists']).decorations).toEqual([]);
  });
  it('freeze one header only', () => {
    expect(plan(simpleGrid([riskRow()]), ['layout']).decorations).toMatchObject([{ kind: 'freeze', area: { row: 0, column: 0, rows: 1, columns: 2 } }, { kind: 'columnWidths' }]);
    expect(plan(gridOf([SIMPLE_HEADINGS, riskRow(), SIMPLE_HEADINGS, riskRow({ ref: 2 })]), ['layout']).decorations.map(({ kind }) => kind)).toEqual(['columnWidths']);
  });
});

describe('each step', () => {
  const text = fc.constantFrom('Temporary Homes Inability to cope with demand in winter', '• One\n• Two', '– One\n* Two', 'Legal Financial', 'A (B', 'Jane Smith (Head of ICT)', 'Head of ICT (A) Head of Legal (B)', "'- x", ' x  y ', '', 'Lead)', 'o Item\no Other • more');
  const row = fc.record({ ref: fc.constantFrom<CellValue>('1', '2', 10, '2a', '', 'x'), title: text, controls: text, action: text, owner: text, netImpact: fc.constantFrom<CellValue>(1, '3', '', 'x', 5), netRating: fc.constantFrom<CellValue>(3, '', '9') });
  it.each(riskRegisterKind.steps.flatMap(({ id, options = [{ id: '' }] }) => options.map((option) => [id, option.id])))('%s %s changes nothing the second time', (id, option) => {
    fc.assert(fc.property(fc.array(fc.oneof(row.map((changes) => [...riskRow(changes), changes.title]), fc.constantFrom<CellValue[]>([], ['7'], [...SIMPLE_HEADINGS, 'Category'])), { maxLength: 7 }), (rows) => {
      const grid = gridOf([[...SIMPLE_HEADINGS, 'Category'], ...rows]);
      const choices = { options: { [id]: option } };
      const once = plan(grid, [id], choices);
      const again = plan(applyChanges(grid, once.changes), [id], choices);
      expect(again.changes).toEqual([]);
      expect(again.decorations).toEqual(once.decorations);
    }), { numRuns: 60 });
  });
});
