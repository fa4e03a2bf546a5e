import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectAcronyms, COMMON_ACRONYMS } from '../../../../src/registers/shared/text/acronyms';
import { withoutDoubling } from '../../../../src/registers/shared/text/doubledText';
import { properCase } from '../../../../src/registers/shared/text/properCase';

const name = (text: string): string => properCase(text, { acronyms: COMMON_ACRONYMS, names: true });
const title = (text: string): string => properCase(text, { acronyms: COMMON_ACRONYMS });

describe('properCase', () => {
  it.each([
    ['MARY MCDONALD', 'Mary McDonald'], ['IAN MACDONALD', 'Ian MacDonald'], ['JO MACKIE', 'Jo Mackie'], ["D'ARCY, JEAN", "D'Arcy, Jean"], ['PAT O’BRIEN', 'Pat O’Brien'],
    ['ANA DE SOUZA', 'Ana de Souza'], ['LUDWIG VAN DER BERG', 'Ludwig van der Berg'], ['J.R. SMITH', 'J.R. Smith'], ['A J SMITH-JONES', 'A J Smith-Jones'], ['HEAD OF ICT', 'Head of ICT'],
    ['ASSISTANT DIRECTOR, SEND AND INCLUSION', 'Assistant Director, SEND and Inclusion'], ['mary mcdonald', 'Mary McDonald'], ['Dana PRICE', 'Dana Price'], ['CHILDREN\'S LEAD', "Children's Lead"],
    ['Multi Emp. Post', 'Multi Emp. Post'], ['Head of ICT', 'Head of ICT'], ['Ronald McDonald', 'Ronald McDonald'], ['de Souza', 'de Souza'], ['', ''], ['HR', 'HR'],
  ])('writes the name %j as %j', (text, expected) => {
    expect(name(text)).toBe(expected);
  });

  it.each([
    ['THE PROVISION OF HOLIDAY AND SATURDAY CLUBS', 'The Provision of Holiday and Saturday Clubs'], ['CCTV MAINTENANCE - PHASE 2A', 'CCTV Maintenance - Phase 2A'], ['LOT 1: THE PARKS', 'Lot 1: The Parks'],
    ['BPHT SUPPORT', 'BPHT Support'], ['Cleaning of SCHOOLS', 'Cleaning of SCHOOLS'],
  ])('writes the title %j as %j', (text, expected) => {
    expect(title(text)).toBe(expected);
  });

  it('changes nothing the second time, and never a letter', () => {
    const words = fc.array(fc.constantFrom('MCDONALD', "O'NEIL", 'van', 'DE', 'Souza', 'ICT', 'j.', 'HEAD', 'of', 'A', 'MacKenzie', '-', 'B2B', 'ÉCOLE', 'x', 'Emp.', '(ACTING)'), { maxLength: 7 }).map((list) => list.join(' '));
    fc.assert(fc.property(fc.oneof(words, words.map((text) => text.toUpperCase()), fc.string()), fc.boolean(), (text, names) => {
      const once = properCase(text, { acronyms: COMMON_ACRONYMS, names });
      expect(properCase(once, { acronyms: COMMON_ACRONYMS, names })).toBe(once);
      expect(once.toLowerCase()).toBe(text.toLowerCase());
    }));
  });
});

describe('collectAcronyms', () => {
  it('takes words in capitals from text in mixed case', () => {
    expect([...collectAcronyms('Supply of ZX9 to BATS and the R&D team - NOW LIVE', new Set())]).toEqual(['ZX9', 'BATS', 'R&D']);
    expect(collectAcronyms('ALL OF THIS IS SHOUTED', new Set()).size).toBe(0);
  });
});

describe('withoutDoubling', () => {
  it.each([
    ['Multi Emp. Post Multi Emp. Post', 'Multi Emp. Post'], ['Jo Smith, JO SMITH', 'Jo Smith'], ['A Head A Head A Head', 'A Head'], ['Baden Baden', 'Baden Baden'], ['Jo Smith', 'Jo Smith'], ['Jo Smith Jo Smyth', 'Jo Smith Jo Smyth'], ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(withoutDoubling(text)).toBe(expected);
  });
});
