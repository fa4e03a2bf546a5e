/** Formulas worked out at once, and formulas that are worked out when a file is opened. */
import { ICalculateFormulaService, IFunctionService } from '@univerjs/engine-formula';
import type { IFunctionNames } from '@univerjs/engine-formula';
import type { Engine } from '../engine/engine';
import { errorMessageFor, isErrorText, unknownFunction } from '../engine/errors';
import type { FunctionFailure } from '../engine/customFunctions';
import { ENGINE_BUSY } from '../engine/values';
import type { EvaluationResult, Scalar } from './types';

/** Formulas are evaluated as if they stood in the first cell, where results have most room to spill. Nothing is written. */
const ROW = 0;
const COLUMN = 0;

const FUNCTION_NAME = /(?<![\w.'!])([A-Za-z_\\][\w.]*)\s*\(/g;

/** The upper-case names of the functions a formula calls. */
export function calledFunctions(formula: string): string[] {
  return [...formula.replace(/"(?:[^"]|"")*"/g, '""').matchAll(FUNCTION_NAME)].map((match) => (match[1] ?? '').toUpperCase());
}

/** Works out a formula once. @returns null when it cannot be read as a formula */
export async function workOut(engine: Engine, unitId: string, sheetId: string, formula: string): Promise<Scalar | Scalar[][] | null> {
  const service = engine.univer.__getInjector().get(ICalculateFormulaService);
  const found = await service.executeFormulas({ [unitId]: { [sheetId]: { [ROW]: { [COLUMN]: [formula] } } } });
  const value: unknown = found[unitId]?.[sheetId]?.[ROW]?.[COLUMN]?.[0]?.value;
  const plain = (cell: unknown): Scalar => {
    if (cell === null || cell === undefined) return '';
    return cell === ENGINE_BUSY ? '#BUSY!' : (cell as Scalar);
  };
  if (Array.isArray(value)) return (value as unknown[][]).map((row) => row.map(plain));
  return value === null || value === undefined ? null : plain(value);
}

/** The result in the interface's words, with the best message there is for an error. */
export function evaluationResult(engine: Engine, formula: string, value: Scalar | Scalar[][] | null, failures: readonly FunctionFailure[], names: ReadonlySet<string>): EvaluationResult {
  if (value === null) {
    return { ok: false, error: '#NAME?', message: `“${formula}” cannot be read as a formula. Check its brackets, commas and quotation marks.` };
  }
  if (!isErrorText(value)) return { ok: true, value };
  const told = failures.find((failure) => failure.error === value && failure.message !== '');
  if (told) return { ok: false, error: value, message: told.message };
  if (value !== '#NAME?') return { ok: false, error: value, message: errorMessageFor(value) };
  const functions = engine.univer.__getInjector().get(IFunctionService);
  const unknown = calledFunctions(formula).find((name) => !functions.hasExecutor(name as IFunctionNames) && !names.has(name) && name !== 'LET' && name !== 'LAMBDA');
  return { ok: false, error: value, message: unknown ? unknownFunction(unknown) : errorMessageFor(value) };
}
