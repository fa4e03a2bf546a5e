/**
 * Runs add-in code against the real, unmodified office.js and a real workbook model, without a browser.
 *
 *   const model = await openHeadless(bytes);
 *   const office = await startOfficeHarness(model);           // sets the globals Excel, Office, OfficeExtension, CustomFunctions
 *   await office.run(() => Excel.run(async (context) => { ... }));
 *   office.faults.arm({ kind: 'write', nth: 2, transport: 5001 });
 *   office.requests                                            // every request: kind, bytes, actions, responseBytes, error
 *   office.faults.counts                                       // {requests, reads, writes, bytesIn, bytesOut}
 *   office.dispose();                                          // puts the globals back; the model is the caller's
 *
 * `run` is a convenience: it awaits the work and then lets pending events arrive. Code under test may also use the globals directly.
 * Every request goes the whole way: office.js, messages as JSON text, host protocol, interpreter, model. Only one harness may be
 * active at a time in a process, as office.js lives in globals. Starting takes about a second: share one among the tests of a file
 * (beforeAll), with `faults.clear()` and `requests.length = 0` between them.
 *
 * Arrays and objects that office.js itself makes may come from jsdom: compare with toEqual, not toStrictEqual.
 */
import type { WorkbookModel } from '../../../src/host/model/types';
import { AddinHost, paneName, type AddinHostOptions, type Faults, type RequestRecord } from '../../../src/host/protocol';
import { officePage, pageOrigin } from './officePage';

const globalNames = ['Excel', 'Office', 'OfficeExtension', 'CustomFunctions'] as const;

export interface OfficeHarness {
  /** The host's side: commands, pane, ribbon, kept objects. */
  readonly host: AddinHost;
  readonly model: WorkbookModel;
  readonly faults: Faults;
  readonly requests: RequestRecord[];
  /** What Office.onReady gave. */
  readonly info: { readonly host: string; readonly platform: string };
  /** Awaits the work, then lets events that it caused arrive. */
  run<T>(work: () => Promise<T>): Promise<T>;
  /** Waits until no more messages go to and fro: events have arrived, and their handlers' own requests been answered. */
  settle(): Promise<void>;
  dispose(): void;
}

/** `functions` runs the workbook's custom functions in the page: associate their code with the global CustomFunctions. */
export type HarnessOptions = Pick<AddinHostOptions, 'readOnly' | 'functions' | 'requirementSets' | 'showPane' | 'faults' | 'isEditingCell'>;

let conversations = 0;

/** Starts office.js on a workbook and waits until Office.onReady has answered. */
export async function startOfficeHarness(model: WorkbookModel, options: HarnessOptions = {}): Promise<OfficeHarness> {
  const identity = { conversationId: `conversation-${++conversations}`, controlId: '11111111-2222-3333-4444-555555555555', hostOrigin: pageOrigin };
  let host: AddinHost | undefined;
  const page = officePage((transport) => {
    host = new AddinHost({ ...options, ...identity, workbook: model, transport, addinOrigin: pageOrigin });
    return paneName(identity);
  });
  await page.load();
  if (!host) throw new Error('The page did not connect to its host.');

  const info = await (page.window.Office as typeof Office).onReady();
  const scope = globalThis as Record<string, unknown>;
  const before = globalNames.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  for (const name of globalNames) scope[name] = page.window[name];

  const { faults, requests } = host;
  const running = host;
  const settle = () => page.quiet(() => running.busy);
  return {
    host,
    model,
    faults,
    requests,
    info: { host: String(info.host), platform: String(info.platform) },
    settle,
    run: async (work) => {
      const result = await work();
      await settle();
      return result;
    },
    dispose: () => {
      running.dispose();
      page.close();
      for (const [name, descriptor] of before) {
        if (descriptor) Object.defineProperty(globalThis, name, descriptor);
        else delete scope[name];
      }
    },
  };
}
