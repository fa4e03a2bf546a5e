import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readScoreCell } from '../../../src/registers/risk/scoreWords';
import type { CellValue, Grid } from '../../../src/registers/shared/grid';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import { defaultChoices } from '../../../src/registers/shared/registerKind';
import { gridOf } from '../support/grids';
import { findings, readRegister } from '../support/registers';

const LIKELIHOODS = ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'];
const IMPACTS = ['Insignificant', 'Minor', 'Moderate', 'Major', 'Catastrophic'];
const FORMS: Record<string, (number: number, word: string) => CellValue> = {
  'the word': (_, word) => word,
  'number - word': (number, word) => `${number} - ${word}`,
  'word (number)': (number, word) => `${word} (${number})`,
  'number word': (number, word) => `${number} ${word.toUpperCase()}`,
};
type Form = (number: number, word: string) => CellValue;
const HEADINGS = ['Risk No.', 'Risk', 'Inherent likelihood', 'Inherent impact', 'Inherent score', 'Mitigations', 'Residual likelihood', 'Residual impact', 'Residual score', 'Planned actions', 'Lead officer'];
const TITLES = ['Fire at a school', 'Loss of data', 'Flooding of homes', 'Supplier fails', 'Strike of drivers', 'Fraud in grants'];

function worded(form: Form, scores: ReadonlyArray<readonly number[]>): Grid {
  const l = (n: number): CellValue => form(n, LIKELIHOODS[n - 1]);
  const i = (n: number): CellValue => form(n, IMPACTS[n - 1]);
  return gridOf([['Departmental risks'], HEADINGS, ...scores.map(([gl, gi, nl, ni], n) => [n + 1, TITLES[n % TITLES.length], l(gl), i(gi), gl * gi, `Checks of kind ${n}`, l(nl), i(ni), nl * ni, 'Review by the board', 'Head of ICT'])]);
}
const SCORES = [[4, 5, 3, 4], [5, 3, 2, 3], [4, 4, 1, 4], [3, 3, 3, 2], [5, 5, 4, 5]];

describe('scores in words', () => {
  it.each<[CellValue, 'likelihood' | 'impact' | 'rating', number | null]>([
    ['Likely', 'likelihood', 4], ['ALMOST CERTAIN', 'likelihood', 5], ['Likely', 'impact', null], ['4 - Likely', 'likelihood', 4], ['Major (4)', 'impact', 4], ['4: Major', 'impact', 4], ['Very low', 'impact', 1],
    ['16 - High', 'rating', 16], ['High (16)', 'rating', 16], ['High', 'rating', null], ['4 weeks', 'impact', null], ['No impact', 'impact', null], [' 3 ', 'impact', 3], ['', 'impact', null], [true, 'impact', null],
  ])('%s as %s is %s', (value, measure, number) => expect(readScoreCell(value, measure).number).toBe(number));

  it.each(Object.keys(FORMS))('are read as %s, and a clean register has no error', (name) => {
    const grid = worded(FORMS[name], SCORES);
    const register = readRegister(grid);
    expect(register.risks.map(({ gross, net }) => [gross.likelihood?.number, gross.impact?.number, net.likelihood?.number, net.impact?.number])).toEqual(SCORES);
    expect([...register.worded]).toEqual(['likelihood', 'impact']);
    expect(findings(grid).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(riskRegisterKind.summary(register).net.rated).toBe(5);
  });

  it('show a wrong rating at its cell, in any form', () => {
    fc.assert(fc.property(fc.constantFrom(...Object.values(FORMS)), fc.nat(4), fc.constantFrom(4, 8), (form, row, column) => {
      const grid = worded(form, SCORES);
      const values = grid.values.map((cells, r) => cells.map((cell, c) => (r === row + 2 && c === column ? Number(cell) + 1 : cell)));
      expect(findings({ ...grid, values }).filter(({ severity }) => severity === 'error').map((finding) => [finding.rule, finding.row, finding.column])).toEqual([['rating-mismatch', row + 2, column]]);
    }));
  });

  it('show a word that is none', () => {
    const grid = worded(FORMS['the word'], SCORES);
    const values = grid.values.map((cells, r) => cells.map((cell, c) => (r === 3 && c === 6 ? 'Perhaps' : cell)));
    expect(findings({ ...grid, values }, 'score-invalid')).toMatchObject([{ row: 3, column: 6, message: expect.stringContaining('or a word for one') }]);
  });

  it('get no list of 1 to 5, which would refuse them, and are not touched by tidying', () => {
    const plan = riskRegisterKind.plan(worded(FORMS['the word'], SCORES), defaultChoices(riskRegisterKind));
    expect(plan.decorations.some(({ kind }) => kind === 'listValidation')).toBe(false);
    expect(plan.changes.filter(({ column }) => [2, 3, 4, 6, 7, 8].includes(column))).toEqual([]);
  });

  it('on a scale of their own are not called wrong, but said to be unread', () => {
    const other = worded((n) => ['Aa', 'Improving', 'Steady', 'Sliding', 'Falling'][n - 1], SCORES);
    expect(findings(other).filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(findings(other, 'score-not-read').map(({ column }) => column)).toEqual([2, 3, 6, 7]);
    const reversed = gridOf([HEADINGS, ...SCORES.map(([gl, gi, nl, ni], n) => [n + 1, TITLES[n], LIKELIHOODS[5 - gl], IMPACTS[5 - gi], gl * gi, 'x', LIKELIHOODS[5 - nl], IMPACTS[5 - ni], nl * ni, 'Review', 'Head of ICT'])]);
    expect(findings(reversed).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
