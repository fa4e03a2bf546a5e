import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainTitle } from '../../../src/registers/contracts/text/decoratedTitle';
import { tidyWords, WORD_FIELDS, type WordField } from '../../../src/registers/contracts/text/tidyWords';
import { COMMON_ACRONYMS } from '../../../src/registers/shared/text/acronyms';

const tidy = (text: string, field: WordField): string => tidyWords(text, field, COMMON_ACRONYMS).text;

describe('plainTitle', () => {
  it.each([
    ['** Now Live ** Capital Works', 'Capital Works', 'Now Live'], ['Capital Works *** urgent ***', 'Capital Works', 'urgent'], ['*New* Parks', 'Parks', 'New'], ['>>> HOLD <<< Parks', 'Parks', 'HOLD'],
    ['### Parks', 'Parks', ''], ['Parks **', 'Parks', ''], ['** A ** ** B ** Parks', 'Parks', 'A; B'], ['Parks - Lot 1', 'Parks - Lot 1', ''], ['2 * 3 rooms', '2 * 3 rooms', ''], ['**', '**', ''],
  ])('%j is %j with the remark %j', (text, title, note) => {
    expect(plainTitle(text)).toEqual({ title, note });
  });
});

describe('tidyWords', () => {
  it.each<[WordField, string, string]>([
    ['supplier', 'Collinstown Construction Limited,', 'Collinstown Construction Ltd'], ['supplier', 'WALKER CONSTRUCTION LTD', 'Walker Construction Ltd'], ['supplier', 'Walker Construction LTD', 'Walker Construction Ltd'],
    ['supplier', 'Capita plc', 'Capita PLC'], ['supplier', 'Grant & Co. llp', 'Grant & Co. LLP'], ['supplier', 'Structured Solutions (UK) Limited.', 'Structured Solutions (UK) Ltd'], ['supplier', 'CACI Ltd', 'CACI Ltd'],
    ['supplier', "Barnardo's", "Barnardo's"], ['supplier', 'ig9 Ltd', 'ig9 Ltd'], ['supplier', 'BT PLC', 'BT PLC'], ['supplier', 'Your Voice C.I.C.', 'Your Voice CIC'], ['supplier', 'Limited', 'Limited'],
    ['title', 'Framework (SEN),', 'Framework (SEN)'], ['title', 'Toys, games, etc.', 'Toys, games, etc.'], ['title', 'Cleaning of schools.', 'Cleaning of schools'], ['title', 'ICT', 'ICT'],
    ['owner', 'Multi Emp. Post Multi Emp. Post', 'Multi Emp. Post'], ['owner', 'ACCESS MANAGER', 'Access Manager'], ['approver', 'HEAD OF PARKS;', 'Head of Parks'],
  ])('writes the %s %j as %j', (field, text, expected) => {
    expect(tidy(text, field)).toBe(expected);
  });

  it('changes nothing the second time', () => {
    const part = fc.constantFrom('**', 'Now Live', 'WORKS', 'Ltd', 'LIMITED', 'plc.', ',', '-', '.', 'McAvoy', 'Group', 'Group', 'of', 'SEN', '(UK)', '###', 'etc.', ';', '!!', 'a');
    fc.assert(fc.property(fc.array(part, { maxLength: 8 }).map((parts) => parts.join(' ')), fc.constantFrom(...WORD_FIELDS), (text, field) => {
      const once = tidy(text, field);
      expect(tidyWords(once, field, COMMON_ACRONYMS)).toEqual({ text: once, faults: [], note: '' });
    }), { numRuns: 500 });
  });
});
