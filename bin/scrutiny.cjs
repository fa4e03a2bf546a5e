#!/usr/bin/env node
// The command line is TypeScript, run as it stands: there is no build step that could go stale.
require('tsx/cjs');
require('../src/cli/main.ts');
