import { isFailure, type Failure, type Input } from '../rules/failure';
import { readMoney } from '../rules/money';
import { readNumber } from '../rules/numbers';
import type { ProcurementMatrix, ProcurementRow } from '../rules/procurementStatus';
import type { Band } from '../rules/rag';
import { errorInInput, toInput, type Argument } from './arguments';
import { callError, cellError, orThrow } from './errors';

/** Reads one cell as a number, named as the user knows it. */
type Reader = (value: Input, name: string) => number | Failure;

/** A band from a sheet: the lowest value and the words beside it. */
export interface WordBand extends Band {
  /** For three columns the middle one, else the only word. */
  readonly level: string;
  /** The last column's word. */
  readonly rag: string;
}

/**
 * Bands given as a range of two columns (lowest value, word) or three (lowest value, level, colour), in any order.
 * A heading row and blank rows are passed over.
 * @throws CustomFunctions.Error #VALUE! saying what is wrong with the range
 */
export function readBands(argument: NonNullable<Argument>): WordBand[] {
  const rows = filledRows(argument, 'Bands');
  const width = argument[0].length;
  if (width < 2 || width > 3) throw callError(`Bands has ${width} ${width === 1 ? 'column' : 'columns'}. It must have two (lowest value, word) or three (lowest value, level, colour).`);
  const body = typeof rows[0]?.[0] === 'string' && isFailure(readNumber(rows[0][0], 'Bands')) ? rows.slice(1) : rows;
  if (body.length === 0) throw callError('Bands has no rows. It must have a row for each band: the lowest value and a word.');
  const bands = body.map((row) => {
    const lowest = orThrow(readNumber(row[0], 'The lowest value of a band'));
    const words = row.slice(1).map((word) => String(word).trim());
    if (words.includes('')) throw callError(`The band from ${lowest} has no word beside it.`);
    return { lowest, level: words[0], rag: words[words.length - 1] };
  });
  bands.sort((a, b) => a.lowest - b.lowest);
  const repeated = bands.find((band, i) => band.lowest === bands[i - 1]?.lowest);
  if (repeated) throw callError(`Two bands start at ${repeated.lowest}. Each band must have its own lowest value.`);
  return bands;
}

/**
 * A procurement matrix given as a range: the first row holds the upper limit of each stretch of value (its first cell
 * is a label and may be blank), the first column the upper limit of each stretch of months, and the words stand between.
 * The last limit each way may be blank or text such as "over 500k": no limit.
 * @throws CustomFunctions.Error #VALUE! saying what is wrong with the range
 */
export function readProcurementMatrix(argument: NonNullable<Argument>): ProcurementMatrix<string> {
  const [heading, ...body] = filledRows(argument, 'Matrix');
  if (heading.length < 2 || body.length === 0) throw callError('Matrix is too small. It must have values across the top, months down the side, and a word for each pair.');
  const upToValues = readLimits(heading.slice(1), 'value', readMoney);
  const upToMonths = readLimits(body.map((row) => row[0]), 'months', readNumber);
  const rows = body.map((row, i): ProcurementRow<string> => {
    const statuses = row.slice(1).map((word) => String(word).trim());
    if (statuses.includes('')) throw callError(`Row ${i + 2} of the matrix has a blank. It must have a word for every stretch of value.`);
    return { upToMonths: upToMonths[i], statuses };
  });
  return { upToValues, rows };
}

/** A list of numbers given as a row, a column or a block, read along the rows. */
export function readList(argument: NonNullable<Argument>, name: string, read: Reader): number[] {
  return argument.flat().map((cell, i) => orThrow(read(checked(cell, name), `${name} ${i + 1}`)));
}

function readLimits(limits: readonly Input[], what: string, read: Reader): Array<number | null> {
  const last = limits.length - 1;
  const result = limits.map((limit, i) => {
    const number = read(limit, `An upper limit of ${what} in the matrix`);
    return i === last && isFailure(number) ? null : orThrow(number);
  });
  const ascending = result.every((limit, i) => i === 0 || limit === null || limit > (result[i - 1] ?? Infinity));
  if (!ascending) throw callError(`The limits of ${what} in the matrix are out of order. They must go up from one to the next.`);
  return result;
}

/** The rows that hold anything, as plain values. */
function filledRows(argument: NonNullable<Argument>, name: string): Input[][] {
  return argument.map((row) => row.map((cell) => checked(cell, name))).filter((row) => row.some((cell) => cell !== ''));
}

function checked(cell: unknown, name: string): Input {
  const value = toInput(cell);
  const failure = errorInInput(value, name);
  if (failure) throw cellError(failure);
  return value;
}
