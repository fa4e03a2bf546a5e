import { isFailure, type Failure, type Input } from '../rules/failure';
import { errorInInput, toInput, type Argument } from './arguments';
import { callError, cellError } from './errors';

/** One argument of a function that works cell by cell. */
export interface Parameter {
  /** As the user knows it: "As-at date". */
  readonly name: string;
  readonly values: Argument;
  /** What a blank means: no result yet, a mistake for the rule to report, or this value. */
  readonly ifBlank: 'quiet' | 'passOn' | { readonly use: Input };
}

/** Part of a register's row: while it is blank the result is blank, so that a half-filled register stays quiet. */
export function rowValue(name: string, values: Argument): Parameter {
  return { name, values, ifBlank: 'quiet' };
}

/** The same for every row, and needed: a blank is reported. */
export function needed(name: string, values: Argument): Parameter {
  return { name, values, ifBlank: 'passOn' };
}

/** May be left out, or be blank: then this value stands. */
export function optional(name: string, values: Argument, use: Input): Parameter {
  return { name, values, ifBlank: { use } };
}

/** What one cell of the result is: a value, blank (''), or a failure. */
export type Outcome<R> = R | '' | Failure;

/** Works out one result from one value of each argument, in order. The array is reused: do not keep it. */
export type Compute<R> = (cells: readonly Input[]) => R | Failure;

/**
 * Runs a rule over arguments that are single cells or ranges of one shape; a single cell repeats.
 * @returns one outcome for each cell of that shape
 * @throws CustomFunctions.Error #VALUE! naming both shapes when two ranges differ
 */
export function mapCells<R>(parameters: readonly Parameter[], compute: Compute<R>): Array<Array<Outcome<R>>> {
  const { rows, columns } = commonShape(parameters);
  const sources = parameters.map(source);
  const cells: Input[] = parameters.map(() => '');
  const outcomeAt = (row: number, column: number): Outcome<R> => {
    let quiet = false;
    let failure: Failure | undefined;
    for (let i = 0; i < sources.length; i += 1) {
      const { range, single, ifBlank, name } = sources[i];
      const value = range === null ? single : range[row][column];
      if (typeof value === 'number') {
        cells[i] = value;
        continue;
      }
      const input = toInput(value);
      failure ??= errorInInput(input, name);
      if (input === '' && ifBlank === 'quiet') quiet = true;
      cells[i] = input === '' && typeof ifBlank === 'object' ? ifBlank.use : input;
    }
    return failure ?? (quiet ? '' : compute(cells));
  };
  const outcomes = new Array<Array<Outcome<R>>>(rows);
  // Plain loops over arrays of the right size: a register may have 100,000 rows, mostly one column, and memory is most of the cost.
  for (let row = 0; row < rows; row += 1) {
    if (columns === 1) {
      outcomes[row] = [outcomeAt(row, 0)];
      continue;
    }
    const line = new Array<Outcome<R>>(columns);
    for (let column = 0; column < columns; column += 1) line[column] = outcomeAt(row, column);
    outcomes[row] = line;
  }
  return outcomes;
}

/** A custom function that works cell by cell: mapCells, given back as cells. */
export function lift(parameters: readonly Parameter[], compute: Compute<Input>): unknown[][] {
  return toCells(mapCells(parameters, compute));
}

/**
 * Outcomes as the cells that a custom function gives back, in the same arrays. Inside an array a failure is the error
 * of its own cell only; a single failure is thrown, which is how its message reaches the user.
 */
export function toCells(outcomes: Array<Array<Outcome<Input>>>): unknown[][] {
  throwSingleFailure(outcomes);
  const cells: unknown[][] = outcomes;
  for (const row of cells) {
    for (let column = 0; column < row.length; column += 1) {
      const cell = row[column];
      if (isFailure(cell)) row[column] = cellError(cell);
    }
  }
  return cells;
}

/** Throws when the call has one outcome and that is a failure. */
export function throwSingleFailure<R>(outcomes: ReadonlyArray<ReadonlyArray<Outcome<R>>>): void {
  const only = outcomes.length === 1 && outcomes[0].length === 1 ? outcomes[0][0] : undefined;
  if (isFailure(only)) throw cellError(only);
}

/**
 * All results as one list, for a function that counts a whole range: blanks are left out, and the first failure ends
 * the call, since a count without it would be wrong.
 * @throws CustomFunctions.Error saying which row failed and why
 */
export function collect<R extends object | number>(parameters: readonly Parameter[], compute: Compute<R>): R[] {
  const results: R[] = [];
  mapCells(parameters, compute).forEach((row, rowIndex) => {
    row.forEach((outcome, columnIndex) => {
      if (isFailure(outcome)) throw placedError(outcome, rowIndex, row.length > 1 ? columnIndex : undefined);
      if (outcome !== '') results.push(outcome);
    });
  });
  return results;
}

/** The error of one cell, with its place in the range in front: "Row 3: Impact is 7. ..." */
function placedError(failure: Failure, row: number, column?: number): CustomFunctions.Error {
  const error = cellError(failure);
  const place = column === undefined ? `Row ${row + 1}` : `Row ${row + 1}, column ${column + 1}`;
  return new CustomFunctions.Error(error.code, `${place}: ${error.message ?? ''}`);
}

/** Where an argument's values come from: a range, or one value that repeats. */
interface Source extends Parameter {
  readonly range: ReadonlyArray<readonly unknown[]> | null;
  readonly single: unknown;
}

function source(parameter: Parameter): Source {
  const { values } = parameter;
  const repeats = values === null || values === undefined || (values.length === 1 && values[0].length === 1);
  return { ...parameter, range: repeats ? null : values, single: repeats ? values?.[0][0] : undefined };
}

function commonShape(parameters: readonly Parameter[]): { rows: number; columns: number } {
  let first: { name: string; rows: number; columns: number } | undefined;
  for (const { name, values } of parameters) {
    if (values === null || values === undefined) continue;
    const rows = values.length;
    const columns = values[0]?.length ?? 0;
    if (rows === 1 && columns === 1) continue;
    if (first && (rows !== first.rows || columns !== first.columns)) {
      throw callError(`${name} is ${shape(rows, columns)}, but ${first.name} is ${shape(first.rows, first.columns)}. Use single cells, or ranges of the same shape.`);
    }
    first ??= { name, rows, columns };
  }
  return first ?? { rows: 1, columns: 1 };
}

function shape(rows: number, columns: number): string {
  return `${rows} ${rows === 1 ? 'row' : 'rows'} by ${columns} ${columns === 1 ? 'column' : 'columns'}`;
}

