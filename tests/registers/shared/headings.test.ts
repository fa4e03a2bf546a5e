import { describe, expect, it } from 'vitest';
import { riskLexicon } from '../../../src/registers/risk/fields';
import { editDistance } from '../../../src/registers/shared/headings/distance';
import { nearWord, vocabularyOf } from '../../../src/registers/shared/headings/vocabulary';
import { readWords, repairHeading } from '../../../src/registers/shared/headings/words';

describe('editDistance', () => {
  it.each([['likelihood', 'likelyhood', 1], ['onwer', 'owner', 1], ['impact', 'impact', 0], ['rating', 'ratin', 1], ['abc', 'xyz', 3], ['', 'ab', 2]])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 5)).toBe(distance);
    expect(editDistance(b, a, 5)).toBe(distance);
  });
  it('stops counting past the limit', () => expect(editDistance('likelihood', 'consequences', 2)).toBe(3));
});

describe('words of headings', () => {
  const vocabulary = vocabularyOf(['risk rating', 'likelihood', 'impact', 'owner', 'score']);

  it('puts broken words together', () => expect(readWords('LIKE LIHO OD', vocabulary)).toMatchObject([{ word: 'likelihood', reading: 'joined', start: 0, end: 12 }]));
  it('does not join across words that stand by themselves', () => expect(readWords('risk owner', vocabulary).map(({ word, reading }) => [word, reading])).toEqual([['risk', 'exact'], ['owner', 'exact']]));
  it('sees through a misspelling, not through another word', () => {
    expect(nearWord(vocabulary, 'imapct')).toEqual({ word: 'impact', inflected: false });
    expect(nearWord(vocabulary, 'owners')).toEqual({ word: 'owner', inflected: true });
    for (const other of ['scope', 'store', 'decision', 'cost', 'mating']) expect(nearWord(vocabulary, other)).toBeNull();
  });
  it.each([
    ['LIKE LIHO OD', 'LIKELIHOOD'], ['RISK RATI NG', 'RISK RATING'], ['Likelyhood', 'Likelihood'], ['IMPA-\nCT', 'IMPACT'], ['Risk  Owner ', 'Risk Owner'],
    ['RISK OWNERS (see the next tab for guidance)', 'RISK OWNERS (see the next tab for guidance)'], ['Risk\nowner', 'Risk\nowner'],
  ])('repairs %j to %j', (heading, expected) => expect(repairHeading(heading, vocabulary)).toBe(expected));
});

describe('meanings of risk headings', () => {
  it.each([
    ['Net likelihood', { group: 'net', measure: 'likelihood' }], ['Likelihood (gross)', { group: 'gross', measure: 'likelihood' }], ['Inherent Risk Score', { group: 'gross', measure: 'rating' }],
    ['Impact after mitigation', { group: 'net', measure: 'impact' }], ['L x I', { measure: 'rating' }], ['Current RAG rating', { group: 'net', measure: 'rag' }], ['Previous score', { group: 'previous', measure: 'rating' }],
    ['Current controls', { field: 'controls' }], ['Target date', { field: 'actionDate' }], ['Who is responsible?', { field: 'owner' }], ['Risk', { field: 'title' }], ['Risk No.', { field: 'ref' }],
  ])('reads %s', (heading, meaning) => expect(riskLexicon.meaning(heading)).toMatchObject(meaning));

  it.each(['Supplier', 'Total value', 'Status', 'Scope', 'Corporate Risk Register', '2018/19', 'x'.repeat(300)])('makes nothing of %s', (heading) => expect(riskLexicon.meaning(heading)).toBeNull());
});
