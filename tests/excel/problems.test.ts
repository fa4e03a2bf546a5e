import { describe, expect, it } from 'vitest';
import { asProblem, ExcelProblem } from '../../src/excel/problems';

describe('asProblem', () => {
  it.each([
    ['AccessDenied', 'sheet-protected'],
    ['InvalidOperationInCellEditMode', 'cell-being-edited'],
    ['RequestPayloadSizeLimitExceeded', 'too-large'],
    ['ResponsePayloadSizeLimitExceeded', 'too-large'],
    ['ApiNotFound', 'not-supported'],
    ['ItemNotFound', 'sheet-missing'],
    ['InvalidOrTimedOutSession', 'connection'],
    ['GeneralException', 'unknown'],
  ])('tells %s plainly', (code, expected) => {
    const problem = asProblem({ code, message: 'An internal error has occurred.' });
    expect(problem.code).toBe(expected);
    expect(problem.detail).toBe(code);
    expect(`${problem.message} ${problem.advice}`).not.toMatch(new RegExp(`${code}|internal|exception|API`));
    expect(problem.advice).toMatch(/\.$/);
  });

  it('keeps a problem that is one already', () => {
    const problem = new ExcelProblem('read-only');
    expect(asProblem(problem)).toBe(problem);
  });

  it.each([undefined, null, 'text', new Error('boom')])('survives %s', (thrown) => {
    expect(asProblem(thrown).code).toBe('unknown');
  });
});
