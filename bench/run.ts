/** Measures the product and writes bench/results.md. Run with: npm run bench */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { BROWSER_FLAGS, requireBrowser } from '../scripts/browser.mjs';
import { measureResponse } from './browser/responsive';
import { serveSite } from './browser/serveSite';
import { measureStart } from './browser/start';
import { buildMeasure, buildSite } from './build';
import { measureBundles } from './bundles';
import { machine } from './report/machine';
import { asMarkdown, type Measured } from './report/table';

const RESULTS = path.join(__dirname, 'results.md');
const MEGABYTES_OF_MEMORY = 6000;
/** After many calls V8 guesses whether what a line makes will live long, and guesses differently, by chance, of two loops that make the same: their ratio would say nothing. */
const WITHOUT_GUESSES = '--no-allocation-site-pretenuring';

/** Runs one measurement in a process of its own, with nothing else in it. */
async function inOwnProcess(name: string, args: readonly string[] = [], flags: readonly string[] = []): Promise<Measured[]> {
  const script = await buildMeasure(name);
  const { status, stdout, stderr } = spawnSync(process.execPath, [`--max-old-space-size=${MEGABYTES_OF_MEMORY}`, ...flags, script, ...args], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (status !== 0) throw new Error(`Measuring ${name} failed.\n${stderr}`);
  return JSON.parse(stdout.slice(stdout.indexOf('[{'))) as Measured[];
}

async function inBrowser(site: string, add: (...measured: Measured[]) => void): Promise<void> {
  const { origin, stop } = await serveSite(site);
  const browser = await chromium.launch({ executablePath: requireBrowser(), args: BROWSER_FLAGS });
  try {
    add(...(await measureStart(browser, origin, site)));
    add(await measureResponse(browser, origin));
  } finally {
    await browser.close();
    await stop();
  }
}

async function run(): Promise<void> {
  const found: Measured[] = [];
  // Kept after each part: one that fails does not take the others with it.
  const add = (...measured: Measured[]): void => {
    found.push(...measured);
    for (const one of measured) console.log(asMarkdown(one));
    writeFileSync(RESULTS, report(found));
  };
  console.error('Building for production…');
  const site = await buildSite();
  add(measureBundles(site));
  console.error('Measuring the functions…');
  add(...(await inOwnProcess('functions', [path.join(site, 'functions.json')], [WITHOUT_GUESSES])));
  console.error('Measuring the registers…');
  add(...(await inOwnProcess('registers')));
  console.error('Measuring the workbook host…');
  add(...(await inOwnProcess('host')));
  console.error('Measuring the pane in a browser…');
  await inBrowser(site, add);
  console.log(keptOf(found));
}

function report(found: readonly Measured[]): string {
  return ['# Measured speed', '', `Written by \`npm run bench\` on: ${machine()}. ${keptOf(found)} Figures of another machine differ; ratios differ little.`, '', ...found.map(asMarkdown)].join('\n');
}

/** How many budgets hold. */
function keptOf(found: readonly Measured[]): string {
  const budgets = found.flatMap(({ budgets: own = [] }) => own);
  return `${budgets.filter(({ holds }) => holds).length} of ${budgets.length} budgets hold.`;
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
