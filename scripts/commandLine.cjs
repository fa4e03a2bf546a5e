const { createHash } = require('node:crypto');
const { closeSync, mkdirSync, openSync, readFileSync, readdirSync, readSync, renameSync, rmSync } = require('node:fs');
const path = require('node:path');
const { cachePath } = require('./cachePath.cjs');

const ROOT = path.resolve(__dirname, '..');
const SOURCES = path.join(ROOT, 'src');

/** Every file under a folder, in a fixed order. */
function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(path.join(folder, entry.name)) : [path.join(folder, entry.name)]));
}

/** The first line of a bundle: what it was made of, by name and content, packages included. */
function madeOf() {
  const hash = createHash('sha256');
  for (const file of [path.join(__dirname, 'commandLine.cjs'), path.join(ROOT, 'package-lock.json'), ...filesIn(SOURCES)]) hash.update(path.relative(ROOT, file)).update('\0').update(readFileSync(file)).update('\0');
  return `// Made of ${hash.digest('hex')}`;
}

/** The first characters of a file; none when it cannot be read. */
function beginning(file, length) {
  let handle;
  try {
    handle = openSync(file, 'r');
    const bytes = Buffer.alloc(length);
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, length, 0));
  } catch {
    return '';
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/**
 * The command line and its packages as one file, which starts in a third of the time that the sources take one by one.
 * It is made when it is first wanted, and again once a source or a package is no longer what it was made of; it takes its
 * place by one renaming, so that commands run at the same time never meet half a file.
 * @param {string} [bundle] where it is kept
 * @returns {string} its path
 * @throws {Error} when it cannot be made or kept here: the sources can then be run as they stand
 */
function commandLineBundle(bundle = cachePath('scrutiny-command-line', 'scrutiny.cjs')) {
  const wanted = madeOf();
  if (beginning(bundle, wanted.length) === wanted) return bundle;

  const unfinished = `${bundle}.${process.pid}`;
  mkdirSync(path.dirname(bundle), { recursive: true });
  try {
    require('esbuild').buildSync({
      absWorkingDir: ROOT,
      entryPoints: ['src/cli/main.ts'],
      outfile: unfinished,
      bundle: true,
      platform: 'node',
      target: 'node20',
      // The generator brings a compiler that only the first command after a change needs; the scripts know their own place.
      external: ['custom-functions-metadata', path.join(ROOT, 'scripts', '*')],
      banner: { js: wanted },
      logLevel: 'silent',
    });
    if (madeOf() !== wanted) throw new Error('A source was changed meanwhile.');
    renameSync(unfinished, bundle);
  } finally {
    rmSync(unfinished, { force: true });
  }
  return bundle;
}

module.exports = { commandLineBundle };
