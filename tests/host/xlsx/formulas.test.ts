import { describe, expect, it } from 'vitest';
import { expandTableReferences, fromFile, toFile } from '../../../src/host/xlsx/dialect';
import { copyFormula, renameInFormula, sheetPrefix, shiftFormula } from '../../../src/host/xlsx/formulaText';
import type { Shift } from '../../../src/host/xlsx/areas';

const insert: Shift = { axis: 'row', kind: 'insert', at: 2, count: 1 };
const remove: Shift = { axis: 'row', kind: 'remove', at: 2, count: 2 };
const columns: Shift = { axis: 'column', kind: 'insert', at: 1, count: 1 };

describe('formulas after rows or columns moved', () => {
  it.each([
    ['=A3+$B$10*A1', insert, '=A4+$B$11*A1'],
    ['=SUM(A1:A5)', insert, '=SUM(A1:A6)'],
    ['=SUM(A:A)+SUM(2:4)', insert, '=SUM(A:A)+SUM(2:5)'],
    ['=A3&"A3"&Other!A3&\'Reg ister\'!A3', insert, '=A4&"A3"&Other!A3&\'Reg ister\'!A4'],
    ['=LOG10(A3)+A3B+Tbl[A3]+_A3', insert, '=LOG10(A4)+A3B+Tbl[A3]+_A3'],
    ['=A3+A5', remove, '=#REF!+A3'],
    ['=SUM(A2:A6)', remove, '=SUM(A2:A4)'],
    ['=B1+$A1+SUM(A:C)', columns, '=C1+$A1+SUM(A:D)'],
  ])('%s', (formula, shift, expected) => expect(shiftFormula(formula, 'Reg ister', 'REG ISTER', shift)).toBe(expected));
});

describe('formulas copied to another cell', () => {
  it.each([
    ['A1+$A1+A$1+$A$1', 'C2+$A2+C$1+$A$1'],
    ['SUM(B:B,3:3,Other!A1:B2)', 'SUM(D:D,4:4,Other!C2:D3)'],
    ['"A1"&A1', '"A1"&C2'],
  ])('%s', (formula, expected) => expect(copyFormula(formula, 1, 2)).toBe(expected));

  it('cannot refer above the first row', () => expect(copyFormula('A1', -1, 0)).toBe('#REF!'));
});

describe('sheet names in formulas', () => {
  it.each([['Register', 'Register!'], ['Risk register', "'Risk register'!"], ["Owner's", "'Owner''s'!"], ['A1', "'A1'!"], ['R1C1', "'R1C1'!"], ['2018', "'2018'!"]])('%s', (name, expected) => expect(sheetPrefix(name)).toBe(expected));
  it('follow the sheet', () => expect(renameInFormula("=Old!A1+'Old'!B2+Older!A1&\"Old!A1\"", 'old', 'New name')).toBe("='New name'!A1+'New name'!B2+Older!A1&\"Old!A1\""));
});

describe('formulas in files', () => {
  const surroundings = { customIds: new Set(['RISKRAG', 'COUNCIL.RATE']), tables: [{ name: 'Costs', sheet: 'S', area: { row: 0, column: 0, rows: 4, columns: 2 } }] };
  const place = { sheet: 'S', row: 1, column: 1 };

  it.each([
    ['_xldudf_RISKRAG(4,5)', '=RISKRAG(4,5)'],
    ['_xldudf_COUNCIL_RATE(A1)', '=COUNCIL.RATE(A1)'],
    ['_xlfn._xlws.FILTER(A1:A3,A1:A3>1)', '=FILTER(A1:A3,A1:A3>1)'],
    ['_xlfn.LET(_xlpm.x,2,_xlpm.x*_xlfn.SEQUENCE(3))', '=LET(x,2,x*SEQUENCE(3))'],
    ['"_xlfn."&_xlfn.CONCAT(A1)', '="_xlfn."&CONCAT(A1)'],
    ['Costs[[#This Row],[Cost]]*2', '=Costs[[#This Row],[Cost]]*2'],
  ])('%s', (inFile, onScreen) => {
    expect(fromFile(inFile, surroundings, place)).toBe(onScreen);
    expect(toFile(onScreen, surroundings.customIds)).toBe(inFile);
  });

  it.each([
    ['=[@Cost]*2', '=Costs[[#This Row],[Cost]]*2'],
    ['=[@[Net cost]]', '=Costs[[#This Row],[Net cost]]'],
    ['=SUM([Cost])', '=SUM(Costs[Cost])'],
    ['=Costs[@]', '=Costs[[#This Row]]'],
    ['=SUM(Costs[[#All],[Cost]])', '=SUM(Costs[[#All],[Cost]])'],
    ['=SUM(Costs[[Cost]:[Net]])', '=SUM(Costs[[Cost]:[Net]])'],
    ['="[@Cost]"', '="[@Cost]"'],
  ])('%s typed in a table', (typed, full) => expect(expandTableReferences(typed, surroundings, place)).toBe(full));

  it('leaves brackets outside any table alone', () => expect(expandTableReferences('=[@Cost]', surroundings, { ...place, row: 9 })).toBe('=[@Cost]'));
});
