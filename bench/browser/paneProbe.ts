import type { BrowserContext, Frame, Page } from 'playwright-core';

/** A stretch of time in which a page could answer nobody. */
export interface LongTask {
  /** Milliseconds from the pane's navigation. */
  readonly start: number;
  readonly duration: number;
  /** True for the pane's own work; false for what the host beside it does in the same thread. */
  readonly isOwn: boolean;
}

/** What the pane noted of itself. */
export interface PaneNotes {
  readonly usable: number;
  readonly checked: number;
  readonly longTasks: readonly LongTask[];
}

declare global {
  interface Window {
    paneNotes: { usable: number; checked: number; longTasks: LongTask[]; lateness: number[] };
  }
}

/** Makes every pane of a context note when it can be used, when it has checked the sheet, and what kept it from answering. */
export async function watchPanes(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (!location.pathname.endsWith('/taskpane.html')) return;
    const notes: Window['paneNotes'] = { usable: 0, checked: 0, longTasks: [], lateness: [] };
    window.paneNotes = notes;
    new PerformanceObserver((list) => {
      for (const { startTime, duration, name } of list.getEntries()) notes.longTasks.push({ start: startTime, duration, isOwn: name === 'self' });
    }).observe({ type: 'longtask', buffered: true });
    new MutationObserver(() => {
      if (notes.usable === 0 && document.querySelector('main section button')) notes.usable = performance.now();
      if (notes.checked === 0 && document.querySelector('[data-testid=recognised]')) notes.checked = performance.now();
    }).observe(document, { childList: true, subtree: true });
    // A click waits as long as this is late.
    const every = 10;
    let due = performance.now() + every;
    setInterval(() => {
      const now = performance.now();
      notes.lateness.push(Math.max(0, now - due));
      due = now + every;
    }, every);
  });
}

/** The add-in's own scripts that a pane has fetched up to the moment it had checked the sheet, by their paths. */
export function scriptsUntilChecked(pane: Frame): Promise<string[]> {
  return pane.evaluate(() => performance.getEntriesByType('resource')
    .filter(({ name, startTime }) => startTime <= window.paneNotes.checked && new URL(name).origin === location.origin && new URL(name).pathname.endsWith('.js'))
    .map(({ name }) => new URL(name).pathname));
}

/** The pane of the host's page. */
export function paneOf(page: Page): Frame {
  const pane = page.frames().find((frame) => frame.url().includes('/taskpane.html'));
  if (!pane) throw new Error('The page has no pane.');
  return pane;
}
