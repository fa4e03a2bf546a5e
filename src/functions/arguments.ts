import { wrong, notAvailable, type Failure, type Input } from '../rules/failure';

/** An argument as it arrives: a 2-D array for a cell or a range; null or undefined when it was left out. */
export type Argument = ReadonlyArray<readonly unknown[]> | null | undefined;

const ERRORS: ReadonlySet<string> = new Set([
  '#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!', '#CALC!', '#GETTING_DATA', '#BUSY!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!',
]);

/** True when an optional argument was given and is not entirely blank. */
export function isGiven(argument: Argument): argument is NonNullable<Argument> {
  return argument !== null && argument !== undefined && argument.some((row) => row.some((cell) => toInput(cell) !== ''));
}

/**
 * One cell of an argument as a plain value. Blank cells are the empty string, however the host passes them;
 * data-type cells (formatted numbers, entities) give the basic value that the cell falls back on.
 */
export function toInput(cell: unknown): Input {
  if (typeof cell === 'number') return cell;
  if (typeof cell === 'string') return cell.trim() === '' ? '' : cell;
  if (typeof cell === 'boolean') return cell;
  if (typeof cell !== 'object' || cell === null) return '';
  if ('basicValue' in cell) return toInput(cell.basicValue);
  return 'code' in cell ? toInput(cell.code) : '';
}

/** The failure for a cell that itself holds an error, or undefined. #N/A stays #N/A; others become #VALUE! with a message. */
export function errorInInput(value: Input, argument: string): Failure | undefined {
  if (typeof value !== 'string' || !value.startsWith('#') || !ERRORS.has(value)) return undefined;
  const allowed = 'a value: the cell that it comes from holds an error';
  return value === '#N/A' ? notAvailable(argument, value, allowed) : wrong(argument, value, allowed);
}
