import type { Browser, Frame } from 'playwright-core';
import '../../src/host/page/automation';
import { riskGrid } from '../registers/riskGrid';
import { workbookOf } from '../registers/workbookOf';
import { milliseconds, type Measured } from '../report/table';
import { paneOf, watchPanes } from './paneProbe';
import { standInForOffice } from './serveSite';

const ROWS = 100_000;
const [CLICK_LIMIT, CANCEL_LIMIT] = [100, 200];
const PATIENCE = 600_000;

/** How the pane answers while it checks a register of 100,000 rows, and how soon a check is stopped. */
export async function measureResponse(browser: Browser, origin: string): Promise<Measured> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ignoreHTTPSErrors: true });
  await standInForOffice(context);
  await watchPanes(context);
  const bytes = workbookOf(riskGrid(ROWS));
  await context.route(`${origin}/bench/register.xlsx`, (route) => route.fulfill({ body: Buffer.from(bytes) }));
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(`${origin}/host.html`);
  await page.waitForFunction(() => 'workbookHost' in window);
  await page.evaluate(() => window.workbookHost.ready);
  await page.evaluate(() => window.workbookHost.open('/bench/register.xlsx'));
  const pane = paneOf(page);
  await pane.waitForFunction(() => 'paneNotes' in window);
  await pane.getByTestId('check-progress').getByText('Reading the sheet').waitFor();
  await forget(pane);
  await pane.getByTestId('check-progress').getByText('Checking').waitFor();
  const reading = await lateness(pane);
  await pane.waitForTimeout(1000);
  const cancelled = await cancel(pane);
  await pane.getByRole('button', { name: 'Check it now' }).click();
  await pane.getByTestId('check-progress').getByText('Checking').waitFor();
  await forget(pane);
  await pane.getByTestId('recognised').waitFor();
  const checking = await lateness(pane);
  await context.close();

  const row = (title: string, late: readonly number[]): string[] => [title, ...[0.5, 0.95, 0.99, 1].map((share) => milliseconds(quantile(late, share)))];
  return {
    title: `Answering while a register of ${ROWS.toLocaleString('en-GB')} × 20 is checked`,
    how: 'How long a click would wait, tried every 10 ms, clock time, in the pane beside the local workbook host, whose answers are made in the same thread. Cancel is timed from the click to the pane being free.',
    columns: ['', 'Median', '95%', '99%', 'Longest'],
    rows: [row('While reading', reading), row('While checking, up to the findings on screen', checking), ['Cancel', milliseconds(cancelled), '', '', '']],
    budgets: [
      { limit: `a click waits less than ${CLICK_LIMIT} ms in 99 of 100 cases while reading`, found: milliseconds(quantile(reading, 0.99)), holds: quantile(reading, 0.99) < CLICK_LIMIT },
      { limit: `a click waits less than ${CLICK_LIMIT} ms in 99 of 100 cases while checking`, found: milliseconds(quantile(checking, 0.99)), holds: quantile(checking, 0.99) < CLICK_LIMIT },
      { limit: `cancel stops within ${CANCEL_LIMIT} ms`, found: milliseconds(cancelled), holds: cancelled <= CANCEL_LIMIT },
    ],
  };
}

function forget(pane: Frame): Promise<void> {
  return pane.evaluate(() => { window.paneNotes.lateness.length = 0; });
}

function lateness(pane: Frame): Promise<number[]> {
  return pane.evaluate(() => [...window.paneNotes.lateness]);
}

/** Milliseconds from pressing Cancel to the bar being gone. */
function cancel(pane: Frame): Promise<number> {
  return pane.evaluate(() => new Promise<number>((resolve) => {
    const pressed = performance.now();
    new MutationObserver((_changes, observer) => {
      if (document.querySelector('[data-testid=check-progress]')) return;
      observer.disconnect();
      resolve(performance.now() - pressed);
    }).observe(document.body, { childList: true, subtree: true });
    document.querySelector<HTMLElement>('[data-testid=check-progress] button')?.click();
  }));
}

function quantile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
