import { bundleSizes, LIMITS } from '../scripts/bundleSizes.mjs';
import { kilobytes, type Measured } from './report/table';

/** What the production build sends, by chunk. */
export function measureBundles(folder: string): Measured {
  const { chunks, firstLoad, functions } = bundleSizes(folder);
  const order = { start: 0, later: 1 };
  return {
    title: 'Bundle sizes',
    how: 'Compressed with gzip. “Start” is loaded by every start of the pane, the first pane with its register checked included; the rest comes when it is asked for, or while the pane is idle. Office.js is Microsoft’s and comes from its own address.',
    columns: ['Chunk', 'gzip, kB', 'Loaded'],
    rows: [...chunks].sort((a, b) => order[a.when] - order[b.when] || b.gzip - a.gzip).map(({ file, gzip, when }) => [file.replace(/\.[0-9a-f]{8}(?=\.)/, ''), kilobytes(gzip), when]),
    budgets: [
      { limit: `first load of the pane at most ${LIMITS.firstLoad / 1000} kB`, found: `${kilobytes(firstLoad)} kB`, holds: firstLoad <= LIMITS.firstLoad },
      { limit: `custom functions at most ${LIMITS.functions / 1000} kB`, found: `${kilobytes(functions)} kB`, holds: functions <= LIMITS.functions },
    ],
  };
}
