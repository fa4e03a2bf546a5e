import { chromium, type Browser, type BrowserContextOptions, type Frame, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import '../../../src/host/page/automation';
import { PATIENCE } from './eventually';

/** A page of the local workbook host, and what it did that a healthy page does not do. */
export interface HostPage {
  readonly page: Page;
  /** The add-in's page inside the pane, as it is now: opening another workbook loads it anew. */
  readonly pane: Frame;
  /** Errors and warnings of the console, and uncaught exceptions. */
  readonly complaints: readonly string[];
  /** Requests to anywhere but the test's own server. */
  readonly foreignRequests: readonly string[];
}

export interface HostPageOptions extends BrowserContextOptions {
  /** Name of the sample to open; the page's own choice where absent. */
  readonly file?: string;
}

/** A page of the host for the tests of a file: open before the first of them, closed after the last. */
export function useHostPage(options?: HostPageOptions): HostPage {
  let browser: Browser | undefined;
  let host: HostPage | undefined;
  beforeAll(async () => {
    browser = await chromium.connect(inject('browser'));
    host = await openHostPage(browser, options);
  });
  afterAll(() => browser?.close());
  const opened = () => {
    if (!host) throw new Error('The page of the host is open only while tests run.');
    return host;
  };
  return {
    get page() { return opened().page; },
    get pane() { return opened().pane; },
    get complaints() { return opened().complaints; },
    get foreignRequests() { return opened().foreignRequests; },
  };
}

/** The last test of a file: nothing that went before has troubled the browser or left the computer. */
export function staysQuiet(host: HostPage): void {
  it('does not trouble the browser, and nothing leaves the computer', () => {
    expect(host.complaints).toEqual([]);
    expect(host.foreignRequests).toEqual([]);
  });
}

/** Opens the host's page in a fresh browser context, and waits until it is ready. */
export async function openHostPage(browser: Browser, { file, ...options }: HostPageOptions = {}): Promise<HostPage> {
  const origin = inject('origin');
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options, ignoreHTTPSErrors: true });
  context.setDefaultTimeout(PATIENCE);
  const page = await context.newPage();
  const complaints: string[] = [];
  const foreignRequests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.stack ?? error.message));
  context.on('request', (request) => {
    const { protocol, origin: target } = new URL(request.url());
    if (protocol !== 'data:' && protocol !== 'blob:' && target !== origin) foreignRequests.push(request.url());
  });
  await page.goto(`${origin}/host.html${file ? `?file=${encodeURIComponent(file)}` : ''}`);
  await page.waitForFunction(() => 'workbookHost' in window);
  await page.evaluate(() => window.workbookHost.ready);
  return { page, complaints, foreignRequests, get pane() { return paneOf(page); } };
}

function paneOf(page: Page): Frame {
  const frame = page.frames().find((candidate) => new URL(candidate.url(), inject('origin')).pathname === '/taskpane.html');
  if (!frame) throw new Error('The page has no pane.');
  return frame;
}

/** Opens a workbook made in the test, as a test outside would. */
export async function openBytes(page: Page, bytes: Uint8Array, name: string): Promise<void> {
  await page.evaluate(([text, fileName]) => {
    const given = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
    return window.workbookHost.open(given, fileName);
  }, [Buffer.from(bytes).toString('base64'), name] as const);
}

/** Selects a cell and gives the grid the keyboard, so that keys pressed next go there. */
export async function enterGrid(page: Page, address: string): Promise<void> {
  await page.evaluate((cell) => window.workbookHost.select(cell), address);
  await page.locator('#open-file').focus();
  await page.keyboard.press('F6');
  await page.waitForFunction(() => document.activeElement?.getAttribute('data-u-comp') === 'editor');
}

/** Types into a cell with the keyboard and presses Enter. What was typed may yet have to be calculated, or be refused. */
export async function typeIntoCell(page: Page, address: string, text: string): Promise<void> {
  await enterGrid(page, address);
  await page.keyboard.type(text);
  await page.waitForFunction(isEditing, true);
  await page.keyboard.press('Enter');
  await page.waitForFunction(isEditing, false);
}

/** The grid keeps its cell editor off the screen while no cell is being edited. */
function isEditing(wanted: boolean): boolean {
  const editor = document.querySelector<HTMLElement>('[data-range-selector]:has(> canvas) > div');
  return editor !== null && (editor.style.left !== '-1000px') === wanted;
}
