import { describe, expect, it } from 'vitest';
import { findings, indicatorsKind, PUBLISHED, read, type Rows } from './tables';

const HEADINGS = ['Area', 'Count', 'Population', 'Rate per 10,000', 'England', 'Polarity', 'Comparison', 'Lower CI', 'Upper CI', 'Previous count', 'Previous rate', '% change', 'Change in points'] as const;
/** 222 of 74,000 is 30 per 10,000, limits 26.2 to 34.2; 288 the year before, at 39: down 23.1 %, 9 points. */
const CLEAN = ['North', 222, 74_000, 30, 43, 'Low', 'Better', 26.2, 34.2, 288, 39, '-23.1%', -9] as const;

function withChange(changes: Partial<Record<(typeof HEADINGS)[number], string | number>>): Rows {
  return [HEADINGS, HEADINGS.map((heading, i) => changes[heading] ?? CLEAN[i])];
}

describe('checks of a table of rates', () => {
  it('find nothing in a table that is right', () => {
    expect(findings(withChange({}))).toEqual([]);
    expect(findings(withChange({ '% change': '-23%', 'Lower CI': 26, Comparison: 'Significantly lower' }))).toEqual([]);
  });

  it.each([
    ['a wrong rate', { 'Rate per 10,000': 33 }, ['rate-mismatch D2']],
    ['a rate per 1,000', { 'Rate per 10,000': 3 }, ['rate-mismatch D2']],
    ['a comparison the limits do not bear out', { Comparison: 'Similar' }, ['comparison-mismatch G2']],
    ['a comparison the wrong way round', { Polarity: 'High' }, ['comparison-mismatch G2']],
    ['limits of something else', { 'Upper CI': 38.5 }, ['limits-mismatch I2']],
    ['a change in the wrong direction', { '% change': '23.1%' }, ['change-mismatch L2']],
    ['a change in points that is one in per cent', { 'Change in points': -23 }, ['change-mismatch M2']],
    ['a figure that is none', { Population: 'lots' }, ['figure-unreadable C2']],
    ['a negative count', { Count: -222 }, ['figure-unreadable B2']],
    ['columns swapped', { Count: 74_000, Population: 222 }, ['count-above-population B2']],
    ['a polarity that says nothing', { Polarity: 'Green' }, ['polarity-unreadable F2']],
    ['a withheld count beside its rate', { Count: 'c' }, ['withheld-disclosed D2']],
    ['a number stored as text', { Population: '74,000' }, ['number-as-text C2']],
  ])('find %s at its cell', (_what, changes, expected) => {
    expect(findings(withChange(changes))).toEqual(expect.arrayContaining(expected));
  });

  it('say which base would fit a rate', () => {
    expect(indicatorsKind.check(read(withChange({ 'Rate per 10,000': 3 })))[0].message).toMatch(/printed as 3 per 10,000, but 222 of 74,000 is 30\. It is the rate per 1,000\./);
  });
});

describe('rates that imply different populations', () => {
  it('are found at the rate that does not fit, with what would', () => {
    expect(findings(PUBLISHED)).toEqual(['populations-differ C6']);
    const [{ message }] = indicatorsKind.check(read(PUBLISHED));
    expect(message).toBe('Initial conferences: 382 at 55 per 10,000 would need a population of 68,829 to 70,091, but Children in need, Child protection plans and Children looked after imply one of 74,332 to 74,629, in which the rate would be 51.2 to 51.4.');
  });

  it('are not found where every rate fits', () => {
    expect(findings(PUBLISHED.slice(0, 5))).toEqual([]);
  });

  it('include a rate of another base, which is named', () => {
    expect(indicatorsKind.check(read([...PUBLISHED.slice(0, 5), ['Offences', 968, 13]]))[0].message).toContain('It fits as a rate per 1,000.');
  });

  it('include the one that needs 3.4 million people, also when it stands alone', () => {
    expect(findings([...PUBLISHED.slice(0, 5), ['Domestic offences', 4426, 13]])).toEqual(['populations-differ C6', 'population-too-large C6']);
    const alone = indicatorsKind.check(read([PUBLISHED[1], ['Domestic offences', 4426, 13]]));
    expect(alone.map(({ rule }) => rule)).toEqual(['population-too-large']);
    expect(alone[0].message).toContain('4,426 at 13 per 10,000 would need 3.4 million people');
  });
});
