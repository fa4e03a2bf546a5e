import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entryFromRow, entryRow, type CellEntry } from '../../../src/excel/journal/entries';

/** As Excel keeps it: the apostrophe that marks text is not stored. */
const stored = (row: readonly string[]): string[] => row.map((text) => text.replace(/^'/, ''));

const value = fc.oneof(
  fc.string().filter((text) => text !== ''),
  fc.constant(''),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.boolean(),
);

describe('log entries', () => {
  it('bring every value back with its exact type', () => {
    fc.assert(
      fc.property(value, value, (before, after) => {
        const entry: CellEntry = { kind: 'cell', cell: 'F12', before, after, formatBefore: '@', formatAfter: 'General', steps: 'numbers' };
        expect(entryFromRow(stored(entryRow(entry)))).toEqual(entry);
      }),
    );
  });

  it('are written as text only, so that Excel reads none of them', () => {
    const row = entryRow({ kind: 'cell', cell: 'F12', before: '=1+1', after: 4, formatBefore: '', formatAfter: '', steps: 'a, b' });
    expect(row).toEqual(["'F12", "'=1+1", "'4", "'cell:text>number", "'a, b", '', '']);
  });

  it('keep colours and lists as they were given', () => {
    const entry = { kind: 'validation', cell: 'F2:F9', before: '', after: '{"source":"1,2"}', steps: 'lists' } as const;
    expect(entryFromRow(stored(entryRow(entry)))).toEqual(entry);
  });

  it.each([
    ['an address that is none', ['F', 'a', 'b', 'cell:text>text', 's']],
    ['a number that is none', ['F1', 'twelve', 'b', 'cell:number>text', 's']],
    ['a blank that is not', ['F1', 'x', 'b', 'cell:blank>text', 's']],
    ['a boolean that is none', ['F1', 'yes', 'b', 'cell:boolean>text', 's']],
    ['an unknown kind', ['F1', 'a', 'b', 'cell:date>text', 's']],
    ['nothing at all', []],
  ])('are refused when altered: %s', (_what, row) => {
    expect(entryFromRow(row)).toBeNull();
  });
});
