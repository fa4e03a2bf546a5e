import { describe, expect, it } from 'vitest';
import { ragOfColour } from '../../../src/registers/shared/ragOfColour';
import { RAG_COLOURS } from '../../../src/schemes/ragColours';

describe('the colour of a cell as one of the four', () => {
  it('reads our own colours', () => {
    for (const [word, { fill }] of Object.entries(RAG_COLOURS)) expect(ragOfColour(fill)).toBe(word);
  });
  it.each([
    ['#FF0000', 'Red'], ['#C00000', 'Red'], ['#FFC7CE', 'Red'], ['#FFC000', 'Amber'], ['#ED7D31', 'Amber'], ['#FFFF00', 'Yellow'], ['#FFEB9C', 'Yellow'], ['#00B050', 'Green'], ['#92D050', 'Green'], ['#C6EFCE', 'Green'],
  ])('reads %s of Excel’s palette as %s', (colour, word) => expect(ragOfColour(colour)).toBe(word));
  it.each(['#FFFFFF', '#D9D9D9', '#000000', '#4472C4', '#7030A0', '', 'red'])('makes nothing of %s', (colour) => expect(ragOfColour(colour)).toBeNull());
  it('makes nothing of no colour', () => expect(ragOfColour(null)).toBeNull());
});
