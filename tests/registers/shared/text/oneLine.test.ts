import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../../src/registers/shared/text/oneLine';

/** The same in one expression: what the function is quick at. */
const plainly = (text: string): string => text.replace(/[\s\u00a0\u180e\u2000-\u200b\u202f\u205f\u2060\u3000\ufeff]+/gu, ' ').replace(/^ | $/g, '');

describe('oneLine', () => {
  it.each([
    ['', ''],
    ['   ', ''],
    ['one', 'one'],
    ['one two', 'one two'],
    [' one  two ', 'one two'],
    ['one\ntwo\r\n\tthree', 'one two three'],
    ['one\u00a0two', 'one two'],
    ['one \u200btwo', 'one two'],
    ['£5 – “café” ', '£5 – “café”'],
    [' é', 'é'],
    ['one é', 'one é'],
  ])('reads %j as %j', (text, line) => expect(oneLine(text)).toBe(line));

  it('agrees with the plain definition for any text', () => {
    const pieces = fc.constantFrom('a', 'B', '7', '.', ' ', '  ', '\n', '\t', '\r\n', '\u00a0', '\u200b', '\u2009', '\u3000', '\ufeff', '\u2028', '\u0085', '\u180e', '\u1680', 'é', '£', '\u{1f600}', '\u001f');
    const texts = fc.oneof(fc.array(pieces, { maxLength: 20 }).map((parts) => parts.join('')), fc.string({ unit: 'binary', maxLength: 30 }));
    fc.assert(fc.property(texts, (text) => { expect(oneLine(text)).toBe(plainly(text)); }), { numRuns: 3000 });
  });
});
