import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Fault } from '../../../src/host/protocol';
import { errorOf, onRegister, startOnRegister, type RegisterOffice } from '../excel/register';

let office: RegisterOffice;
beforeAll(async () => { office = await startOnRegister(); });
afterAll(() => office.dispose());
beforeEach(async () => {
  await office.settle();
  office.faults.clear();
  office.faults.resetCounts();
  office.requests.length = 0;
  office.model.activeSheet.writeCells({ row: 0, column: 6, rows: 1, columns: 1 }, [['before']]);
});

const write = () => errorOf(async (context) => { context.workbook.worksheets.getItem('Register').getRange('G1').values = [['after']]; });
const written = () => office.model.activeSheet.values({ row: 0, column: 6, rows: 1, columns: 1 })[0][0];

describe('requests that fail to order', () => {
  it.each<[number, string]>([
    [5004, 'InvalidOperationInCellEditMode'],
    [5103, 'RequestPayloadSizeLimitExceeded'],
    [7000, 'AccessDenied'],
    [5012, 'InvalidOrTimedOutSession'],
    [5001, 'GeneralException'],
  ])('with transport error %i surface as %s, and have done nothing', async (transport, code) => {
    office.faults.arm({ kind: 'write', transport });
    expect((await write())?.code).toBe(code);
    expect(written()).toBe('before');
    expect(await write()).toBeUndefined();
    expect(written()).toBe('after');
  });

  it('with an API error surface with its code and message', async () => {
    office.faults.arm({ kind: 'write', api: { code: 'MergedRangeConflict', message: 'The range is merged.' } });
    const error = await write();
    expect([error?.code, error?.message, written()]).toEqual(['MergedRangeConflict', 'The range is merged.', 'before']);
  });

  it.each<Fault>([{ when: 'after', transport: 5001 }, { when: 'after', api: { code: 'GeneralException' } }])('after they took effect leave their work done: %j', async (fault) => {
    office.faults.arm(fault);
    expect((await write())?.code).toBe('GeneralException');
    expect(written()).toBe('after');
  });

  it('are picked by number and kind', async () => {
    office.faults.arm({ kind: 'read', nth: 2, transport: 5001 });
    const read = () => errorOf(async (context) => { context.workbook.worksheets.getItem('Register').getRange('A1').load('values'); });
    expect(await read()).toBeUndefined();
    expect(await write()).toBeUndefined();
    expect((await read())?.code).toBe('GeneralException');
  });

  it('may never be answered, or late', async () => {
    office.faults.arm({ drop: true, when: 'after' });
    let ended = false;
    void write().then(() => { ended = true; });
    await office.settle();
    expect([ended, written()]).toEqual([false, 'after']);

    const order: string[] = [];
    office.faults.arm({ delay: 60 });
    const slow = write().then(() => { order.push('answered'); });
    setTimeout(() => order.push('waited'), 30);
    await slow;
    expect(order).toEqual(['waited', 'answered']);
  });
});

describe('requests', () => {
  it('are listed and counted with their sizes', async () => {
    await onRegister(async (sheet, context) => {
      sheet.getRange('G1').values = [['listed']];
      await context.sync();
      sheet.getRange('G1').load('values');
    });
    await office.settle();
    expect(office.requests.map((request) => request.kind)).toEqual(['write', 'read', 'cleanup']);
    expect(office.requests.every((request) => request.bytes > 100 && (request.responseBytes ?? 0) > 10)).toBe(true);
    expect(office.faults.counts).toMatchObject({ requests: 2, reads: 1, writes: 1, bytesIn: office.requests[0].bytes + office.requests[1].bytes });
  });

  it('over 5 MB are refused, as Excel on the web does, and do nothing', async () => {
    const error = await errorOf(async (context) => {
      context.workbook.worksheets.getItem('Register').getRange('M1:M200').values = Array.from({ length: 200 }, () => ['x'.repeat(30_000)]);
    });
    expect(error?.code).toBe('RequestPayloadSizeLimitExceeded');
    expect(office.model.activeSheet.usedArea(true, { row: 0, column: 12, rows: 200, columns: 1 })).toBeNull();
  });
});

describe('a workbook open for reading only', () => {
  it('is read, and refuses writes', async () => {
    office.host.excel.readOnly = true;
    const readOnly = await Excel.run(async (context) => {
      context.workbook.load('readOnly');
      await context.sync();
      return context.workbook.readOnly;
    });
    expect([readOnly, (await write())?.code, written()]).toEqual([true, 'AccessDenied', 'before']);
    expect((await errorOf(async (context) => { context.workbook.worksheets.add('More'); }))?.code).toBe('AccessDenied');
    expect((await errorOf(async (context) => { context.workbook.settings.add('key', 1); }))?.code).toBe('AccessDenied');
    office.host.excel.readOnly = false;
  });
});

describe('while the user types in a cell', () => {
  it('requests are refused, as Excel does', async () => {
    let editing = true;
    const second = await startOnRegister({ isEditingCell: () => editing });
    const read = () => errorOf(async (context) => { context.workbook.worksheets.getItem('Register').getRange('A1').load('values'); });
    expect((await read())?.code).toBe('InvalidOperationInCellEditMode');
    editing = false;
    expect(await read()).toBeUndefined();
    second.dispose();
  });
});
