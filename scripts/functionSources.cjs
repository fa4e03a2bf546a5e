const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const FOLDER = path.resolve(__dirname, '../src/functions');

/**
 * The files that declare custom functions, as absolute paths in a fixed order: what functions.json is generated from.
 * @returns {string[]}
 */
function functionSources() {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .map((name) => path.join(FOLDER, name))
    .filter((file) => readFileSync(file, 'utf8').includes('@customfunction '));
}

module.exports = { functionSources };
