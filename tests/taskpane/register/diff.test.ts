import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diff, trimmed, visibleSpace } from '../../../src/taskpane/register/tidy/diff';

const join = (before: string, after: string, without: string): string =>
  diff(before, after).filter(({ kind }) => kind !== without).map(({ text }) => text).join('');

describe('diff', () => {
  it('marks only the words that change', () => {
    expect(diff('Failure to  deliver the Stratgey', 'Failure to deliver the Strategy')).toEqual([
      { kind: 'same', text: 'Failure to ' },
      { kind: 'removed', text: ' ' },
      { kind: 'same', text: 'deliver the ' },
      { kind: 'removed', text: 'Stratgey' },
      { kind: 'added', text: 'Strategy' },
    ]);
  });

  it('holds both texts whole, whatever they are', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        expect(join(before, after, 'added')).toBe(before);
        expect(join(before, after, 'removed')).toBe(after);
      }),
    );
  });

  it('holds both texts whole when they share words', () => {
    const words = fc.array(fc.constantFrom('risk', ' ', '\n', 'Red', '.', '\u00a0'), { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(fc.property(words, words, (before, after) => {
      expect(join(before, after, 'added')).toBe(before);
      expect(join(before, after, 'removed')).toBe(after);
    }));
  });

  it('gives the changed middle of very long texts as one piece', () => {
    const long = 'word '.repeat(2000);
    const parts = diff(`start ${long}end`, `start other ${'term '.repeat(2000)}end`);
    expect(parts.map(({ kind }) => kind)).toEqual(['same', 'removed', 'added', 'same']);
  });
});

describe('trimmed', () => {
  it('keeps the text around each change and marks what is left out', () => {
    const parts = trimmed(diff(`${'a '.repeat(50)}old${' b'.repeat(50)}`, `${'a '.repeat(50)}new${' b'.repeat(50)}`), 6);
    expect(parts.map(({ text }) => text)).toEqual(['…a a a ', 'old', 'new', ' b b b…']);
  });

  it('stops after enough has been shown, however many changes there are', () => {
    const parts = trimmed(diff('a '.repeat(200), 'b '.repeat(200)), 6, 50);
    expect(parts.map(({ text }) => text).join('').length).toBeLessThanOrEqual(60);
    expect(parts.at(-1)?.text).toBe('…');
    expect(trimmed(diff('', 'x'.repeat(900)), 6, 50)[0]?.text).toBe(`${'x'.repeat(50)}…`);
  });

  it('leaves short texts as they are', () => {
    const parts = diff('one two', 'one three');
    expect(trimmed(parts)).toEqual(parts);
  });
});

describe('visibleSpace', () => {
  it('shows spaces, non-breaking spaces, tabs, line breaks and invisible characters', () => {
    expect(visibleSpace(' \u00a0\t\n\u200b')).toBe('·⍽⇥↵\n∅');
  });
});
