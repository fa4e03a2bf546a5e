import type { FunctionsMetadata } from '../../../src/host/functions';

/** functions.json of a few made-up functions, one for each way of taking arguments. */
export const metadata: FunctionsMetadata = {
  functions: [
    { id: 'ADD', name: 'ADD', parameters: [{ name: 'first', type: 'number' }, { name: 'second', type: 'number', optional: true }] },
    { id: 'TRIMALL', name: 'TRIMALL', parameters: [{ name: 'cells', type: 'any', dimensionality: 'matrix' }] },
    { id: 'JOIN', name: 'JOIN', parameters: [{ name: 'separator', type: 'string' }, { name: 'items', type: 'any', dimensionality: 'matrix', repeating: true }] },
    { id: 'NOTE', name: 'NOTE', parameters: [{ name: 'flag', type: 'boolean' }] },
    { id: 'SLOW', name: 'SLOW', parameters: [{ name: 'value', type: 'any' }] },
    { id: 'FAIL', name: 'FAIL', parameters: [{ name: 'how', type: 'string' }] },
    { id: 'SOME', name: 'SOME', parameters: [] },
  ],
};
