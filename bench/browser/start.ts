import type { Browser } from 'playwright-core';
import '../../src/host/page/automation';
import { milliseconds, type Measured } from '../report/table';
import { median } from '../timing';
import { paneOf, watchPanes, type PaneNotes } from './paneProbe';
import { standInForOffice } from './serveSite';

const STARTS = 5;
/** Milliseconds in which the host finishes what it does after opening a workbook. */
const REST = 1500;
const [USABLE_LIMIT, LONGEST_TASK] = [500, 150];

interface Start extends PaneNotes {
  readonly firstFunction: number;
}

/** The pane's start on the production build, with the sample risk register open. */
export async function measureStart(browser: Browser, origin: string): Promise<Measured[]> {
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
  return [
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

async function oneStart(browser: Browser, origin: string): Promise<Start> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ignoreHTTPSErrors: true });
  await standInForOffice(context);
  await watchPanes(context);
  const page = await context.newPage();
  await page.goto(`${origin}/host.html`);
  await page.waitForFunction(() => 'workbookHost' in window);
  await page.evaluate(() => window.workbookHost.ready);
  await paneOf(page).waitForFunction(() => window.paneNotes.checked > 0);
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
  await context.close();
  return { usable, checked, longTasks, firstFunction: answered - began };
}

function spread(figures: readonly number[]): string[] {
  return [median(figures), Math.min(...figures), Math.max(...figures)].map(milliseconds);
}
