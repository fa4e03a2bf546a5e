import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;
/** Most that may be sent, compressed, in bytes: what every start loads until the first register is checked, and the custom functions alone. */
export const LIMITS = { firstLoad: 200 * KB, functions: 20 * KB };

/**
 * What a production build sends, compressed. The first load is every script that the pane's page names: a browser test sees to
 * it that no start fetches another before it shows a checked register. Office.js, which is Microsoft's, is not counted.
 * @param {string} folder the build
 * @returns {{chunks: Array<{file: string, gzip: number, when: 'start' | 'later'}>, firstLoad: number, functions: number}}
 * @throws {Error} when the folder holds no build
 */
export function bundleSizes(folder) {
  const html = readFileSync(path.join(folder, 'taskpane.html'), 'utf8');
  const atStart = [...html.matchAll(/<(?:script|link)[^>]+(?:src|href)="?([^":\s>]+\.(?:js|css))(?=["\s>])/g)].map(([, file]) => file);
  const chunks = readdirSync(folder)
    .filter((file) => /\.(?:js|css)$/.test(file) && !file.startsWith('host'))
    .map((file) => ({ file, gzip: compressedSize(path.join(folder, file)), when: atStart.includes(file) ? 'start' : 'later' }));
  const size = (wanted) => chunks.filter(wanted).reduce((sum, { gzip }) => sum + gzip, 0);
  return { chunks, firstLoad: size(({ when }) => when === 'start'), functions: size(({ file }) => file === 'functions.js') };
}

/** @param {string} file a path @returns {number} bytes of a file when compressed */
export function compressedSize(file) {
  return gzipSync(readFileSync(file), { level: 9 }).length;
}
