import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { officeRuntime, type OfficeRuntime } from '../../../src/host/functions';
import { startOfficeHarness } from '../../support/office';
import { startOnRegister, type RegisterOffice } from '../excel/register';
import { metadata } from './metadata';

let runtime: OfficeRuntime;
let office: RegisterOffice;
beforeEach(async () => {
  runtime = officeRuntime(metadata, { timeLimit: 10_000 });
  office = await startOnRegister({ functions: runtime });
  associate();
});
afterEach(() => {
  office.dispose();
  runtime.dispose();
});

function associate(): void {
  const { Error: FunctionError, ErrorCode } = CustomFunctions as unknown as { Error: new (code: string, message?: string) => Error; ErrorCode: Record<string, string> };
  CustomFunctions.associate('ADD', (first: number, second: number | null) => first + (second ?? 0));
  CustomFunctions.associate('TRIMALL', (cells: unknown[][]) => cells.map((row) => row.map((value) => (typeof value === 'string' ? value.trim() : value))));
  CustomFunctions.associate('SLOW', (value: unknown) => new Promise((resolve) => { setTimeout(() => resolve(value), 10); }));
  CustomFunctions.associate('FAIL', (how: string) => {
    if (how === 'error') throw new FunctionError(ErrorCode.notAvailable, 'No such council.');
    if (how === 'later') return Promise.reject(new FunctionError(ErrorCode.divisionByZero, 'Nobody lives there.'));
    throw new TypeError('x is undefined');
  });
  CustomFunctions.associate('SOME', () => [['ok', new FunctionError(ErrorCode.invalidValue, 'Not a score.')]]);
}

describe('custom functions in the add-in\'s page', () => {
  it('take values and ranges, and give values and arrays', async () => {
    const call = (id: string, ...args: Array<Array<Array<string | number | boolean>> | null>) => runtime.invoke({ id, args, address: 'Register!G1' });
    expect(await Promise.all([
      call('ADD', [[2]], [[3]]), call('ADD', [[2]]), call('TRIMALL', [[' a', 1], ['b ', true]]), call('SLOW', [['later']]),
    ])).toEqual([
      { ok: true, value: 5 }, { ok: true, value: 2 }, { ok: true, value: [['a', 1], ['b', true]] }, { ok: true, value: 'later' },
    ]);
  });

  it('report their own errors, rejections and crashes, in a whole result or in one cell', async () => {
    const fail = (how: string) => runtime.invoke({ id: 'FAIL', args: [[[how]]], address: 'Register!G1' });
    expect(await Promise.all([fail('error'), fail('later'), fail('crash'), runtime.invoke({ id: 'SOME', args: [], address: 'Register!G1' })])).toEqual([
      { ok: false, error: '#N/A', message: 'No such council.' },
      { ok: false, error: '#DIV/0!', message: 'Nobody lives there.' },
      { ok: false, error: '#VALUE!', message: 'FAIL failed unexpectedly.' },
      { ok: true, value: [['ok', { error: '#VALUE!', message: 'Not a score.' }]] },
    ]);
  });

  it('typed in cells by the add-in itself are calculated before it reads them', async () => {
    const values = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Register');
      sheet.getRange('G1:G3').formulas = [['=ADD(C2,D2)'], ['=FAIL("error")'], ['=NOSUCH(1)']];
      sheet.getRange('I1').formulas = [['=TRIMALL(B2:B4)']];
      const [cells, spilled] = [sheet.getRange('G1:G3').load('values'), sheet.getRange('I1:I3').load('values')];
      await context.sync();
      return [cells.values.flat(), spilled.values.flat()];
    });
    expect(values).toEqual([[9, '#N/A', '#NAME?'], ['Loss of key staff', 'Flooding of depot', 'Contract failure']]);
    expect(office.model.errorMessage(office.model.activeSheet, 1, 6)).toBe('No such council.');
  });

  it('travel together, many to a message', async () => {
    office.requests.length = 0;
    const results = await Promise.all(Array.from({ length: 200 }, (_, index) => runtime.invoke({ id: 'ADD', args: [[[index]], [[1]]], address: 'Register!G1' })));
    expect(results.map((result) => result.ok && result.value)).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
    expect(office.requests.filter((request) => request.kind === 'functions').length).toBeLessThan(20);
  });

  it('carry on in the next page after the pane is reloaded', async () => {
    const { model } = office;
    office.dispose();
    const waiting = runtime.invoke({ id: 'ADD', args: [[[20]], [[1]]], address: 'Register!G1' });
    office = await startOfficeHarness(model, { functions: runtime });
    associate();
    expect(await waiting).toEqual({ ok: true, value: 21 });
  });
});
