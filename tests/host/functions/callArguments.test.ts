import { describe, expect, it } from 'vitest';
import { prepareArguments } from '../../../src/host/functions/callArguments';
import type { FunctionCall } from '../../../src/host/model/types';
import { metadata } from './metadata';

function prepare(id: string, ...args: FunctionCall['args']) {
  const found = metadata.functions.find((item) => item.id === id);
  if (!found) throw new Error(id);
  return prepareArguments({ id, args, address: 'Sheet1!A1' }, found);
}

describe('the arguments of a custom function', () => {
  it('are bare values for single parameters and rows for ranges', () => {
    expect(prepare('ADD', [[2]], [[3]])).toEqual({ ok: true, args: [2, 3] });
    expect(prepare('TRIMALL', [['a', 'b'], [1, true]])).toEqual({ ok: true, args: [[['a', 'b'], [1, true]]] });
    expect(prepare('TRIMALL', [['a']])).toEqual({ ok: true, args: [[['a']]] });
  });

  it('are null where an optional one is left out, at the end or between', () => {
    expect(prepare('ADD', [[2]])).toEqual({ ok: true, args: [2, null] });
    expect(prepare('ADD', [[2]], null)).toEqual({ ok: true, args: [2, null] });
  });

  it('repeat as one array', () => {
    expect(prepare('JOIN', [['-']], [['a']], [['b', 'c']])).toEqual({ ok: true, args: ['-', [[['a']], [['b', 'c']]]] });
  });

  it.each([
    ['ADD', [['4']], 4],
    ['ADD', [['']], 0],
    ['ADD', [[true]], 1],
    ['NOTE', [['TRUE']], true],
    ['NOTE', [[0]], false],
    ['FAIL', [[5]], '5'],
    ['FAIL', [[true]], 'TRUE'],
  ] as const)('%s turns %j into %j', (id, arg, expected) => {
    expect(prepare(id, arg)).toMatchObject({ ok: true, args: expect.arrayContaining([expected]) });
  });

  it.each([
    ['text for a number', prepare('ADD', [['many']]), /"first" must be a single cell of type number/],
    ['white space for a number', prepare('ADD', [[' ']]), /"first"/],
    ['a range for a single cell', prepare('ADD', [[1, 2]]), /"first" must be a single cell/],
    ['text for true or false', prepare('NOTE', [['maybe']]), /"flag"/],
    ['a required argument left out', prepare('ADD'), /"first" is missing/],
    ['too many arguments', prepare('ADD', [[1]], [[2]], [[3]]), /takes 2 arguments, and 3 were given/],
  ])('refuse %s with #VALUE! and a message', (_what, prepared, message) => {
    expect(prepared).toMatchObject({ ok: false, error: '#VALUE!', message: expect.stringMatching(message) });
  });
});
