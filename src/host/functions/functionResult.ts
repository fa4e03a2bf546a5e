import type { FunctionCell, FunctionResult } from '../model/types';

/** What CustomFunctions.Error looks like, as an object in the same process or after a journey as JSON. */
interface ErrorLike {
  readonly code?: unknown;
  readonly basicValue?: unknown;
  readonly message?: unknown;
}

/**
 * What a function returned, as the model takes it.
 * @param value a cell, a 2-D array of cells, or an error object in either place
 */
export function toFunctionResult(value: unknown): FunctionResult {
  if (Array.isArray(value)) return matrixResult(value);
  const cell = toCell(value);
  return isFailedCell(cell) ? { ok: false, ...cell } : { ok: true, value: cell };
}

/** What a function threw: its own error, or a crash. */
export function toFailure(thrown: unknown): FunctionResult {
  const known = errorCell(thrown);
  if (known) return { ok: false, ...known };
  return { ok: false, error: '#VALUE!', message: thrown instanceof Error ? thrown.message : String(thrown) };
}

function matrixResult(value: readonly unknown[]): FunctionResult {
  const width = Array.isArray(value[0]) ? value[0].length : 0;
  const isMatrix = width > 0 && value.every((row) => Array.isArray(row) && row.length === width);
  if (!isMatrix) return { ok: false, error: '#VALUE!', message: 'The function gave an array whose rows are not all of one length.' };
  const cells = (value as unknown[][]).map((row) => row.map(toCell));
  return width === 1 && cells.length === 1 ? toFunctionResult((value as unknown[][])[0][0]) : { ok: true, value: cells };
}

function toCell(value: unknown): FunctionCell {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { error: '#NUM!', message: 'The result is not a number.' };
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  if (value === null || value === undefined) return '';
  return errorCell(value) ?? { error: '#VALUE!', message: 'The function gave something that a cell cannot hold.' };
}

function errorCell(value: unknown): Extract<FunctionCell, { error: string }> | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { code, basicValue, message } = value as ErrorLike;
  const error = [code, basicValue].find((candidate): candidate is string => typeof candidate === 'string' && candidate.startsWith('#'));
  return error === undefined ? undefined : { error, message: typeof message === 'string' ? message : '' };
}

function isFailedCell(cell: FunctionCell): cell is Extract<FunctionCell, { error: string }> {
  return typeof cell === 'object';
}
