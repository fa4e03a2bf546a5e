import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChanges } from '../../../src/registers/shared/applyChanges';
import { areasOf } from '../../../src/registers/shared/areas';
import { isNumberAsText, numberOf, quoted, textOf } from '../../../src/registers/shared/cells';
import { formulaAt, valueAt } from '../../../src/registers/shared/grid';
import { saysNothing } from '../../../src/registers/shared/placeholders';
import { list, rowsInWords } from '../../../src/registers/shared/wording';
import { gridOf } from '../support/grids';

describe('applyChanges', () => {
  const grid = gridOf([['a', 1], ['b', 2]], { top: 3, left: 2, formulas: { '1,1': '=1+1' } });

  it('changes the cell, drops its formula and leaves the old grid alone', () => {
    const changed = applyChanges(grid, [{ row: 4, column: 3, after: 9 }]);
    expect([valueAt(changed, 4, 3), formulaAt(changed, 4, 3)]).toEqual([9, null]);
    expect([valueAt(grid, 4, 3), formulaAt(grid, 4, 3)]).toEqual([2, '=1+1']);
    expect(changed.values[0]).toBe(grid.values[0]);
  });

  it('grows on every side', () => {
    const changed = applyChanges(grid, [{ row: 0, column: 0, after: 'x' }, { row: 6, column: 5, after: 'y' }]);
    expect([changed.top, changed.left, changed.values.length, changed.values[0].length, changed.formulas[6].length, changed.numberFormats[6].length]).toEqual([0, 0, 7, 6, 6, 6]);
    expect([valueAt(changed, 0, 0), valueAt(changed, 3, 2), valueAt(changed, 4, 3), formulaAt(changed, 4, 3), valueAt(changed, 6, 5)]).toEqual(['x', 'a', 2, '=1+1', 'y']);
  });

  it('starts an empty sheet, and does nothing with nothing', () => {
    expect(applyChanges(gridOf([]), [{ row: 2, column: 4, after: 'x' }])).toMatchObject({ top: 2, left: 4, values: [['x']] });
    expect(applyChanges(grid, [])).toBe(grid);
  });
});

describe('areasOf', () => {
  it('covers exactly the cells, each once', () => {
    const parts = fc.array(fc.record({ column: fc.nat(6), rows: fc.uniqueArray(fc.nat(12)).map((rows) => rows.sort((a, b) => a - b)) }), { maxLength: 6 });
    fc.assert(fc.property(parts, (columns) => {
      const unique = [...new Map(columns.map((part) => [part.column, part])).values()];
      const covered = areasOf(unique).flatMap((area) => Array.from({ length: area.rows * area.columns }, (_, i) => `${area.row + (i % area.rows)},${area.column + Math.floor(i / area.rows)}`));
      expect(covered.sort()).toEqual(unique.flatMap(({ column, rows }) => rows.map((row) => `${row},${column}`)).sort());
    }));
  });
});

describe('cells', () => {
  it.each([['4', 4], [' 12\u00a0', 12], ["'3", 3], ['5.0', 5], [7, 7]])('reads %j as %i', (value, number) => expect(numberOf(value)).toBe(number));
  it.each(['', 'four', '4 - Likely', '1/2', true, Number.NaN])('reads %j as no number', (value) => expect(numberOf(value)).toBeNull());
  it('calls only text a number stored as text', () => expect([isNumberAsText('4'), isNumberAsText(4), isNumberAsText('x')]).toEqual([true, false, false]));
  it('makes one line of a cell', () => expect(textOf(' a\n b\u00a0\u200b c ')).toBe('a b c'));
  it.each([['x', '“x”'], [3, '3'], [' ', 'nothing'], ['#N/A', 'the error #N/A'], [false, 'FALSE'], ['y'.repeat(50), `“${'y'.repeat(39)}…”`]])('quotes %j as %s', (value, text) => expect(quoted(value)).toBe(text));
});

describe('wording', () => {
  it('lists and counts rows', () => expect([list([]), list(['a']), list(['a', 'b', 'c']), rowsInWords([6]), rowsInWords([6, 7])]).toEqual(['', 'a', 'a, b and c', 'row 7', 'rows 7 and 8']));
  it('knows what says nothing', () => expect(['', ' ', 'None.', 'TBC', 'n/a', 'No further action needed', 'Head of ICT'].map(saysNothing)).toEqual([true, true, true, true, true, false, false]));
});
