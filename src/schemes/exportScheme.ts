import { highestOf } from './bandProblems';
import type { Scheme } from './scheme';

/** A scheme as the JSON text of a file. Each risk band also says where it ends, for the reader. Read back, it is the same scheme. */
export function exportScheme(scheme: Scheme): string {
  const ends = highestOf(scheme.riskBands, scheme.likelihoodWords.length, scheme.impactWords.length);
  const riskBands = scheme.riskBands.map(({ lowest, level, rag, squares }, i) => ({ lowest, highest: ends[i], level, rag, ...(squares ? { squares } : {}) }));
  return `${JSON.stringify({ ...scheme, riskBands }, null, 2)}\n`;
}

/** A file name for an exported scheme: "NHS 5×5" is scheme-nhs-5x5.json. */
export function exportName({ name }: Scheme): string {
  const plain = name.toLowerCase().replace(/×/g, 'x').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  return `scheme${plain === '' ? '' : `-${plain}`}.json`;
}
