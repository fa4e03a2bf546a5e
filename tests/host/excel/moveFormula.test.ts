import { describe, expect, it } from 'vitest';
import { moveFormula } from '../../../src/host/excel/moveFormula';

describe('a copied formula', () => {
  it.each([
    ['=A1+B2', '=B3+C4'],
    ['=$A1+B$2+$C$3', '=$A3+C$2+$C$3'],
    ['=SUM(A1:A9)', '=SUM(B3:B11)'],
    ["='Risk 2018'!A1*2", "='Risk 2018'!B3*2"],
    ['=Register!A1', '=Register!B3'],
    ['="A1 stays "&A1', '="A1 stays "&B3'],
    ['=LOG10(A1)+TAX_2018', '=LOG10(B3)+TAX_2018'],
    ['=RISKRAG(F2,G2)', '=RISKRAG(G4,H4)'],
  ])('%s two rows down and one column right is %s', (formula, moved) => {
    expect(moveFormula(formula, 2, 1)).toBe(moved);
  });

  it('says #REF! for a reference pushed off the sheet', () => {
    expect(moveFormula('=A1+C3', -1, 0)).toBe('=#REF!+C2');
  });
});
