#!/usr/bin/env node
const { commandLineBundle } = require('../scripts/commandLine.cjs');

/** The bundle's path, or nothing where none can be made, as when the folder may not be written to. */
function bundleIfAny() {
  try {
    return commandLineBundle();
  } catch {
    return undefined;
  }
}

const bundle = bundleIfAny();
if (bundle) {
  require(bundle);
} else {
  require('tsx/cjs');
  require('../src/cli/main.ts');
}
