import { bundleSizes, LIMITS } from '../scripts/bundleSizes.mjs';
import type { Measured } from './report/table';

const FIRST_LOAD = 200_000;

/** What the production build sends, by chunk. */
export function measureBundles(folder: string): Measured {
  const { chunks, firstLoad, functions } = bundleSizes(folder);
  const order = { 'start': 0, 'first pane': 1, 'later': 2 };
  return {
    title: 'Bundle sizes',
    how: 'Compressed with gzip. “Start” is loaded by every start of the pane, “first pane” with the pane that opens first, the rest when it is asked for. Office.js is Microsoft’s and comes from its own address.',
    columns: ['Chunk', 'gzip, kB', 'Loaded'],
    rows: [...chunks].sort((a, b) => order[a.when] - order[b.when] || b.gzip - a.gzip).map(({ file, gzip, when }) => [file.replace(/\.[0-9a-f]{8}(?=\.)/, ''), inKilobytes(gzip), when]),
    budgets: [
      { limit: `first load of the pane at most ${FIRST_LOAD / 1000} kB`, found: `${inKilobytes(firstLoad)} kB`, holds: firstLoad <= FIRST_LOAD },
      { limit: `custom functions at most ${LIMITS.functions / 1000} kB`, found: `${inKilobytes(functions)} kB`, holds: functions <= LIMITS.functions },
    ],
  };
}

function inKilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
