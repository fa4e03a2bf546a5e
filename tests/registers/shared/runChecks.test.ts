import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contractsRegisterKind } from '../../../src/registers/contracts/contractsRegister';
import { riskRegisterKind } from '../../../src/registers/risk/riskRegister';
import type { Check, Finding } from '../../../src/registers/shared/finding';
import type { Grid } from '../../../src/registers/shared/grid';
import type { Recognised, RegisterKind } from '../../../src/registers/shared/registerKind';
import { inParts, runChecks } from '../../../src/registers/shared/runChecks';
import { untidyRegisters } from '../contracts/support/generated';
import { AS_AT, publishedGrid as publishedContracts } from '../contracts/support/registers';
import { spoiltRegisters } from '../support/generated';

/** The register cut into parts of a few records each gives the same findings as the register in one. */
function agreeInParts<R extends Recognised>(kind: RegisterKind<R>, grid: Grid, size: number, partsOf: (register: R, size: number) => R[]): void {
  const recognition = kind.recognise(grid, { asAt: AS_AT });
  if (!recognition.ok) return;
  const { register } = recognition;
  expect(runChecks(kind.checks, register, { parts: partsOf(register, size) })).toEqual(runChecks(kind.checks, register));
}

/** With its last rows once more at the foot: what checks of the whole register find, no part shows. */
function withRowsAgain(grid: Grid): Grid {
  const again = <T>(rows: readonly T[]): T[] => [...rows, ...rows.slice(-3)];
  return { ...grid, values: again(grid.values), formulas: again(grid.formulas), numberFormats: again(grid.numberFormats) };
}

function cut<T>(records: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(records.length / size) }, (_, part) => records.slice(part * size, (part + 1) * size));
}

describe('checks of a register in parts', () => {
  it('find in a risk register what they find in one', () => {
    fc.assert(fc.property(spoiltRegisters, fc.integer({ min: 1, max: 5 }), (grid, size) => {
      agreeInParts(riskRegisterKind, withRowsAgain(grid), size, (register, most) => cut(register.risks, most).map((risks) => ({ ...register, risks })));
    }), { numRuns: 150 });
  });

  it('find in a contracts register what they find in one', () => {
    fc.assert(fc.property(fc.oneof({ weight: 4, arbitrary: untidyRegisters }, { weight: 1, arbitrary: fc.constant(publishedContracts) }), fc.integer({ min: 1, max: 5 }), (grid, size) => {
      agreeInParts(contractsRegisterKind, withRowsAgain(grid), size, (register, most) => cut(register.contracts, most).map((contracts) => ({ ...register, contracts })));
    }), { numRuns: 150 });
  });
});

describe('running checks', () => {
  const finding = (rule: string, severity: Finding['severity'], row: number): Finding => ({ rule, severity, row, column: 0, message: '', value: '' });
  const check = (rule: string, severity: Finding['severity'], rows: readonly number[], perRecord?: true): Check<readonly number[]> => ({
    rule, title: rule, severity, ...(perRecord && { perRecord }), run: (register) => rows.filter((row) => register.includes(row)).map((row) => finding(rule, severity, row)),
  });

  it('gives the worst first, then in the order of the checks, then down the sheet', () => {
    const checks = [check('tidiness', 'info', [1], true), check('doubt', 'warning', [3, 2]), check('wrong', 'error', [2, 1], true), check('also wrong', 'error', [1])];
    expect(runChecks(checks, [1, 2, 3], { parts: [[1], [2, 3]] }).map(({ rule, row }) => `${rule} ${row}`)).toEqual(['wrong 1', 'wrong 2', 'also wrong 1', 'doubt 2', 'doubt 3', 'tidiness 1']);
  });

  it('tells how much is done: each part, and each check of the whole', () => {
    const told: string[] = [];
    runChecks([check('a', 'info', [1], true), check('b', 'info', [1], true), check('c', 'info', [1])], [1, 2], { parts: [[1], [2]], onProgress: (done, total) => told.push(`${done} of ${total}`) });
    expect(told).toEqual(['1 of 3', '2 of 3', '3 of 3']);
  });
});

it.each([[0, [0]], [1, [1]], [1000, [1000]], [1001, [1000, 1]], [2500, [1000, 1000, 500]]])('a list of %i records is cut into parts of %j', (length, sizes) => {
  const records = Array.from({ length }, (_, i) => i);
  const parts = inParts(records);
  expect(parts.map((part) => part.length)).toEqual(sizes);
  expect(parts.flat()).toEqual(records);
});
