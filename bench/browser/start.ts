import path from 'node:path';
import type { Browser, Frame } from 'playwright-core';
import '../../src/host/page/automation';
import { compressedSize, LIMITS } from '../../scripts/bundleSizes.mjs';
import { nhs5x5 } from '../../src/schemes/presets';
import { SCHEME_SETTING } from '../../src/schemes/scheme';
import { kilobytes, milliseconds, type Measured } from '../report/table';
import { median } from '../timing';
import { paneOf, scriptsUntilChecked, watchPanes, type PaneNotes } from './paneProbe';
import { standInForOffice } from './serveSite';

const STARTS = 5;
/** Milliseconds in which the host finishes what it does after opening a workbook. */
const REST = 1500;
const [USABLE_LIMIT, LONGEST_TASK] = [500, 150];

interface Start extends PaneNotes {
  /** Paths of the scripts fetched before the sample register was checked. */
  readonly scripts: readonly string[];
  readonly firstFunction: number;
}

/**
 * The pane's start on the production build, with the sample risk register open.
 * @param folder where the build is, for the sizes of what is fetched
 */
export async function measureStart(browser: Browser, origin: string, folder: string): Promise<Measured[]> {
  const starts: Start[] = [];
  for (let round = 0; round <= STARTS; round += 1) {
    const start = await oneStart(browser, origin);
    if (round > 0) starts.push(start);
  }
  const usable = median(starts.map((start) => start.usable));
  const rows = [
    ['First usable pane', ...spread(starts.map((start) => start.usable))],
    ['Sample register checked', ...spread(starts.map((start) => start.checked))],
    ['First custom-function result', ...spread(starts.map(({ firstFunction }) => firstFunction))],
  ];
  const middle = [...starts].sort((a, b) => a.usable - b.usable)[Math.floor(starts.length / 2)];
  const own = starts.map(({ longTasks }) => Math.max(0, ...longTasks.filter(({ isOwn }) => isOwn).map(({ duration }) => duration)));
  const withScheme = await oneStart(browser, origin, keepScheme);
  const fetched = ([what, { scripts }]: readonly [string, Start]) => ({ what, count: scripts.length, bytes: scripts.reduce((sum, script) => sum + compressedSize(path.join(folder, script)), 0) });
  const loads = ([['No settings kept in the workbook', middle], ['A scheme kept in the workbook', withScheme]] as const).map(fetched);
  const most = Math.max(...loads.map(({ bytes }) => bytes));
  return [
    {
      title: 'Fetched before the sample register was checked',
      how: 'The add-in’s own scripts that the browser asked for from navigation until the result was on the screen, compressed with gzip. What is fetched afterwards, while the pane is idle, is not counted.',
      columns: ['', 'Scripts', 'gzip, kB'],
      rows: loads.map(({ what, count, bytes }) => [what, count, kilobytes(bytes)]),
      budgets: [{ limit: `at most ${LIMITS.firstLoad / 1000} kB in both cases`, found: `${kilobytes(most)} kB`, holds: most <= LIMITS.firstLoad }],
    },
    {
      title: 'Pane start',
      how: `From navigation, headless Chromium, production build, clock time, ${STARTS} starts with the files in the browser’s cache. The pane starts beside the local workbook host, which is at rest but works in the same thread; Office.js comes from the same machine.`,
      columns: ['', 'Median', 'Fastest', 'Slowest'],
      rows,
      budgets: [{ limit: `usable in at most ${USABLE_LIMIT} ms`, found: milliseconds(usable), holds: usable <= USABLE_LIMIT }],
    },
    {
      title: 'Tasks over 50 ms during the start',
      how: 'Of the start with the median time. “Host” is work of the page around the pane, in the same thread.',
      columns: ['Milliseconds from navigation', 'Duration', 'Whose'],
      rows: middle.longTasks.map(({ start, duration, isOwn }) => [Math.round(start), milliseconds(duration), isOwn ? 'Pane' : 'Host']),
      budgets: [{ limit: `no task of the pane over ${LONGEST_TASK} ms (median of the longest of each start)`, found: milliseconds(median(own)), holds: median(own) <= LONGEST_TASK }],
    },
  ];
}

/** @param prepare what to do to the workbook before the start, from its pane */
async function oneStart(browser: Browser, origin: string, prepare?: (pane: Frame) => Promise<void>): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ignoreHTTPSErrors: true });
  await standInForOffice(context);
  await watchPanes(context);
  const page = await context.newPage();
  await page.goto(`${origin}/host.html`);
  await page.waitForFunction(() => 'workbookHost' in window);
  await page.evaluate(() => window.workbookHost.ready);
  await paneOf(page).waitForFunction(() => window.paneNotes.checked > 0);
  await prepare?.(paneOf(page));
  await page.waitForTimeout(REST);
  // The host is up and at rest; the pane starts anew beside it.
  const loaded = page.waitForEvent('framenavigated', (frame) => frame.url().includes('/taskpane.html'));
  await paneOf(page).evaluate(() => { location.reload(); });
  const pane = await loaded;
  await pane.waitForFunction(() => window.paneNotes.usable > 0);
  const answered = await page.evaluate(async () => {
    await window.workbookHost.evaluate('=RISKRAG(4,5)');
    return performance.timeOrigin + performance.now();
  });
  await pane.waitForFunction(() => window.paneNotes.checked > 0);
  const { usable, checked, longTasks, began } = await pane.evaluate(() => ({ ...window.paneNotes, began: performance.timeOrigin }));
  const scripts = await scriptsUntilChecked(pane);
  await context.close();
  return { usable, checked, longTasks, scripts, firstFunction: answered - began };
}

function keepScheme(pane: Frame): Promise<void> {
  return pane.evaluate(([key, scheme]) => Excel.run(async (context) => {
    context.workbook.settings.add(key, scheme);
    await context.sync();
  }), [SCHEME_SETTING, nhs5x5] as const);
}

function spread(figures: readonly number[]): string[] {
  return [median(figures), Math.min(...figures), Math.max(...figures)].map(milliseconds);
}
