import './shim';
import { customFunctions } from '../../../src/functions';

/** A failed cell, or a failed call, as plain data. */
export interface CellFailure {
  readonly error: string;
  readonly message: string;
}

type Value = string | number | boolean;
type Result = Value | CellFailure;

/** Calls a function as a host does: scalars become 1 × 1 arrays, null is a left-out argument. */
export function callCells(id: string, ...args: ReadonlyArray<Value | ReadonlyArray<readonly unknown[]> | null>): Result[][] {
  const implementation = customFunctions[id];
  if (!implementation) throw new Error(`There is no function ${id}.`);
  const cells = implementation(...args.map((arg) => (arg === null || typeof arg === 'object' ? arg : [[arg]])));
  return cells.map((row) => row.map((cell) => (isError(cell) ? toFailure(cell) : (cell as Value))));
}

/** The same for a call that gives one cell; an error that is thrown comes back as data. */
export function call(...[id, ...args]: Parameters<typeof callCells>): Result {
  try {
    return callCells(id, ...args)[0][0];
  } catch (error) {
    if (!isError(error)) throw error;
    return toFailure(error);
  }
}

function isError(value: unknown): value is CustomFunctions.Error {
  return value instanceof CustomFunctions.Error;
}

function toFailure(error: CustomFunctions.Error): CellFailure {
  return { error: error.code, message: error.message ?? '' };
}

/** A column of a sheet. */
export function column(values: readonly unknown[]): unknown[][] {
  return values.map((value) => [value]);
}
