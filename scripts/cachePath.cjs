const path = require('node:path');

const CACHE = path.resolve(__dirname, '../node_modules/.cache');

/**
 * Where something that can be made again at any time is kept, beside the packages.
 * @param {...string} names the folders and the file
 * @returns {string} absolute path
 */
function cachePath(...names) {
  return path.join(CACHE, ...names);
}

module.exports = { cachePath };
