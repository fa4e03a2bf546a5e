import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absoluteReference, formatAddress, formatArea, maxColumns, maxRows, parseAddress } from '../../../src/host/excel/address';

describe('addresses', () => {
  it.each([
    ['A1', { row: 0, column: 0, rows: 1, columns: 1 }],
    ['$C$5', { row: 4, column: 2, rows: 1, columns: 1 }],
    ['b2:d9', { row: 1, column: 1, rows: 8, columns: 3 }],
    ['D9:B2', { row: 1, column: 1, rows: 8, columns: 3 }],
    ['B:C', { row: 0, column: 1, rows: maxRows, columns: 2 }],
    ['2:9', { row: 1, column: 0, rows: 8, columns: maxColumns }],
    ['XFD1048576', { row: maxRows - 1, column: maxColumns - 1, rows: 1, columns: 1 }],
  ])('reads %s', (text, area) => {
    expect(parseAddress(text)).toEqual({ area });
  });

  it.each(['', 'A', '5', 'A0', 'XFE1', 'A1048577', 'A1:B', 'A:5', 'Total', 'A1:B2:C3', 'A 1'])('refuses "%s"', (text) => {
    expect(parseAddress(text)).toBeNull();
  });

  it.each([
    ['Register!A1', 'Register'],
    ["'Risk register'!A1", 'Risk register'],
    ["'Mayor''s office'!$A$1:B2", "Mayor's office"],
  ])('reads the sheet of %s', (text, sheet) => {
    expect(parseAddress(text)?.sheet).toBe(sheet);
  });

  it('quotes sheet names that need it', () => {
    const cell = { row: 0, column: 0, rows: 1, columns: 1 };
    expect(formatAddress('Register', cell)).toBe('Register!A1');
    expect(formatAddress('Risk register', cell)).toBe("'Risk register'!A1");
    expect(formatAddress("Mayor's", cell)).toBe("'Mayor''s'!A1");
    expect(formatAddress('Q1', cell)).toBe("'Q1'!A1");
    expect(formatAddress('2018', cell)).toBe("'2018'!A1");
  });

  it('writes whole rows, whole columns and the whole sheet', () => {
    expect(formatArea({ row: 1, column: 0, rows: 2, columns: maxColumns })).toBe('2:3');
    expect(formatArea({ row: 0, column: 27, rows: maxRows, columns: 1 })).toBe('AB:AB');
    expect(formatArea({ row: 0, column: 0, rows: maxRows, columns: maxColumns })).toBe('1:1048576');
  });

  it('writes absolute references', () => {
    expect(absoluteReference('Risk register', { row: 0, column: 0, rows: 2, columns: 2 })).toBe("='Risk register'!$A$1:$B$2");
  });

  it('reads back every address it writes, whatever the sheet is called', () => {
    fc.assert(fc.property(
      fc.string({ minLength: 1, maxLength: 31, unit: fc.constantFrom('A', 'b', '1', ' ', "'", '!', '_', 'é') }),
      fc.nat(maxRows - 2), fc.nat(maxColumns - 2), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }),
      (sheet, row, column, rows, columns) => {
        const area = { row, column, rows: Math.min(rows, maxRows - row), columns: Math.min(columns, maxColumns - column) };
        expect(parseAddress(formatAddress(sheet, area))).toEqual({ sheet, area });
      },
    ));
  });
});
