import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleSizes, LIMITS } from './bundleSizes.mjs';

/** Fails when the production build in dist has outgrown its limits. Sizes are the same on every machine; times are not. */
const { firstLoad, functions } = bundleSizes(path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../dist'));
const lines = [['Pane’s first load', firstLoad, LIMITS.firstLoad], ['Custom functions', functions, LIMITS.functions]];
for (const [what, size, limit] of lines) console.log(`${what}: ${(size / 1000).toFixed(1)} kB gzip of at most ${limit / 1000} kB`);
process.exit(lines.some(([, size, limit]) => size > limit) ? 1 : 0);
