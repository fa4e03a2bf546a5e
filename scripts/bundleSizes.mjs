import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;
/**
 * Most that may be sent, compressed, in bytes: what every start loads, and the custom functions alone. The first load is
 * to come down to 200 kB, which `npm run bench` holds it against; until then this keeps it from growing.
 */
export const LIMITS = { firstLoad: 230 * KB, functions: 20 * KB };

/**
 * What a production build sends, compressed.
 * @param {string} folder the build
 * @returns {{chunks: Array<{file: string, gzip: number, when: 'start' | 'first pane' | 'later'}>, firstLoad: number, functions: number}}
 * @throws {Error} when the folder holds no build, or one whose first pane cannot be told
 */
export function bundleSizes(folder) {
  const html = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const atStart = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="?([^":\s>]+\.(?:js|css))(?=["\s>])/g)].map(([, file]) => file);
  const firstPane = chunksOfFirstPane(folder);
  const chunks = readdirSync(folder)
    .filter((file) => /\.(?:js|css)$/.test(file) && !file.startsWith('host'))
    .map((file) => ({ file, gzip: gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length, when: atStart.includes(file) ? 'start' : firstPane.includes(file) ? 'first pane' : 'later' }));
  const size = (wanted) => chunks.filter(wanted).reduce((sum, { gzip }) => sum + gzip, 0);
  return { chunks, firstLoad: size(({ when }) => when !== 'later'), functions: size(({ file }) => file === 'functions.js') };
}

/** The files that the first lazy import of the pane's script asks for: the first pane's. */
function chunksOfFirstPane(folder) {
  const script = readFileSync(path.join(folder, 'taskpane.js'), 'utf8');
  const asked = /Promise\.all\(\[([^\]]*)\]\)|\.e\((\d+)\)\.then/.exec(script);
  const ids = asked ? (asked[1] ?? `e(${asked[2]})`).match(/(?<=e\()\d+/g) : null;
  if (!ids) throw new Error('The first pane’s files could not be told from taskpane.js.');
  return readdirSync(folder).filter((file) => ids.some((id) => file.startsWith(`${id}.`)));
}
