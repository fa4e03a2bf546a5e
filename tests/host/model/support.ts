import { afterEach } from 'vitest';
import { openHeadless } from '../../../src/host/openHeadless';
import type { Area, FunctionCall, FunctionResult, FunctionRuntime, Scalar, SheetModel, WorkbookModel } from '../../../src/host/model/types';

const opened: WorkbookModel[] = [];

afterEach(() => {
  for (const workbook of opened.splice(0)) workbook.dispose();
});

export const cell = (row: number, column: number): Area => ({ row, column, rows: 1, columns: 1 });
export const block = (rows: number, columns: number): Area => ({ row: 0, column: 0, rows, columns });

/** A new workbook, disposed of after the test. */
export async function newBook(runtime?: FunctionRuntime, bytes: Uint8Array | null = null): Promise<{ workbook: WorkbookModel; sheet: SheetModel }> {
  const workbook = await openHeadless(bytes, { runtime });
  opened.push(workbook);
  return { workbook, sheet: workbook.sheets[0] as SheetModel };
}

/** Custom functions as plain functions of their calls; every call is noted. */
export function functions(table: Record<string, (call: FunctionCall) => FunctionResult | Promise<FunctionResult>>): FunctionRuntime & { calls: FunctionCall[] } {
  const calls: FunctionCall[] = [];
  return {
    calls,
    ids: new Set(Object.keys(table)),
    invoke: (call) => {
      calls.push(call);
      return table[call.id]?.(call) ?? { ok: false, error: '#NAME?', message: '' };
    },
  };
}

export const give = (value: Scalar | Scalar[][]): FunctionResult => ({ ok: true, value });
