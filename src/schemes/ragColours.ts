import type { RagWord } from '../rules/rag';

/** Colours as #RRGGBB. */
export interface RagColour {
  readonly fill: string;
  readonly font: string;
}

/**
 * The colours behind the four words. Each pair has a contrast of at least 4.5 to 1; the four fills are well apart in
 * lightness, so that they stay apart in greyscale print and to colour-blind readers; the word is in the cell as well.
 */
export const RAG_COLOURS: Readonly<Record<RagWord, RagColour>> = {
  Red: { fill: '#9C1420', font: '#FFFFFF' },
  Amber: { fill: '#F2A03D', font: '#1F1300' },
  Yellow: { fill: '#FFEB70', font: '#1F1A00' },
  Green: { fill: '#2A9178', font: '#00150F' },
};
