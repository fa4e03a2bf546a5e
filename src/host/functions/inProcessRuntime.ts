import type { FunctionCall, FunctionResult, FunctionRuntime } from '../model/types';
import { prepareArguments } from './callArguments';
import { installCustomFunctionsShim } from './customFunctionsShim';
import { toFailure, toFunctionResult } from './functionResult';
import { functionsById, type FunctionsMetadata } from './metadata';

/** The code of a custom function. */
export type FunctionCode = (...args: never[]) => unknown;

/**
 * Runs custom functions in this process (command line, tests), with the arguments Excel would give them.
 * @param functions the code by id
 * @param metadata functions.json; without it every argument is passed as a 2-D array
 */
export function inProcessRuntime(functions: Readonly<Record<string, FunctionCode>>, metadata?: FunctionsMetadata): FunctionRuntime {
  installCustomFunctionsShim();
  const code = new Map(Object.entries(functions).map(([id, run]) => [id.toUpperCase(), run]));
  const declared = metadata && functionsById(metadata);

  return {
    ids: new Set(code.keys()),
    invoke(call: FunctionCall): FunctionResult | Promise<FunctionResult> {
      const id = call.id.toUpperCase();
      const run = code.get(id);
      if (!run) return { ok: false, error: '#NAME?', message: `There is no function ${call.id}.` };
      const description = declared?.get(id);
      const prepared = description ? prepareArguments(call, description) : { ok: true as const, args: call.args };
      if (!prepared.ok) return prepared;
      try {
        const invocation = { address: call.address, functionName: id };
        const result: unknown = run(...([...prepared.args, invocation] as never[]));
        return isPromise(result) ? result.then(toFunctionResult, toFailure) : toFunctionResult(result);
      } catch (error) {
        return toFailure(error);
      }
    },
  };
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && typeof (value as { then?: unknown }).then === 'function';
}
