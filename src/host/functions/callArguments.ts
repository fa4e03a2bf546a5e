import type { FunctionCall, FunctionResult, Scalar } from '../model/types';
import type { FunctionMetadata, ParameterMetadata } from './metadata';

/** One argument as the function's code receives it: a value, a 2-D array, or null where it was left out. */
export type PreparedArgument = Scalar | null | readonly PreparedArgument[];

export type Preparation = { readonly ok: true; readonly args: readonly PreparedArgument[] } | Extract<FunctionResult, { ok: false }>;

type CellArray = FunctionCall['args'][number];

/** A value that a parameter's type does not allow. */
const refused = Symbol('refused');

/**
 * The arguments of a call in the shape and type the function declares, as Excel passes them: single values bare, ranges
 * as 2-D arrays, omitted optional arguments null, repeating ones as one array.
 * @returns #VALUE! with a message where an argument does not suit its parameter
 */
export function prepareArguments(call: FunctionCall, metadata: FunctionMetadata): Preparation {
  const args: PreparedArgument[] = [];
  const { parameters } = metadata;
  const repeating = parameters.at(-1)?.repeating === true;
  if (call.args.length > parameters.length && !repeating) return failure(`${metadata.name} takes ${parameters.length} arguments, and ${call.args.length} were given.`);
  for (const [index, parameter] of parameters.entries()) {
    if (parameter.repeating) {
      const rest = call.args.slice(index).map((given) => prepare(given, parameter));
      if (rest.includes(refused)) return failure(wrongType(metadata, parameter));
      args.push(rest as PreparedArgument[]);
      continue;
    }
    const given = call.args[index] ?? null;
    if (given === null && !parameter.optional) return failure(`${metadata.name}: the argument "${parameter.name}" is missing.`);
    const value = prepare(given, parameter);
    if (value === refused) return failure(wrongType(metadata, parameter));
    args.push(value);
  }
  return { ok: true, args };
}

function prepare(given: CellArray, parameter: ParameterMetadata): PreparedArgument | typeof refused {
  if (given === null) return null;
  if (parameter.dimensionality === 'matrix') {
    const rows = given.map((row) => row.map((cell) => typed(cell, parameter.type)));
    return rows.some((row) => row.includes(refused)) ? refused : (rows as Scalar[][]);
  }
  return given.length === 1 && given[0].length === 1 ? typed(given[0][0], parameter.type) : refused;
}

/** Excel turns a cell into the declared type where it can: number-like text to a number, a blank to 0. */
function typed(cell: Scalar, type: string | undefined): Scalar | typeof refused {
  switch (type) {
    case 'number': {
      const number = typeof cell === 'string' && cell.trim() === '' && cell !== '' ? Number.NaN : Number(cell);
      return Number.isFinite(number) ? number : refused;
    }
    case 'boolean':
      if (typeof cell === 'boolean') return cell;
      if (typeof cell === 'number') return cell !== 0;
      return cell === '' ? false : (({ true: true, false: false } as Record<string, boolean>)[cell.toLowerCase()] ?? refused);
    case 'string': return typeof cell === 'boolean' ? String(cell).toUpperCase() : String(cell);
    default: return cell;
  }
}

function wrongType(metadata: FunctionMetadata, parameter: ParameterMetadata): string {
  const shape = parameter.dimensionality === 'matrix' ? 'a range' : 'a single cell';
  const kind = parameter.type === 'number' || parameter.type === 'boolean' ? ` of type ${parameter.type}` : '';
  return `${metadata.name}: the argument "${parameter.name}" must be ${shape}${kind}.`;
}

function failure(message: string): Extract<FunctionResult, { ok: false }> {
  return { ok: false, error: '#VALUE!', message };
}
