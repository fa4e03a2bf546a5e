import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM, ResourceLoader, VirtualConsole, type DOMWindow } from 'jsdom';
import type { Transport } from '../../../src/host/protocol';

const officeFolder = join(process.cwd(), 'node_modules/@microsoft/office-js/dist');
const officePath = '/lib/office/';
export const pageOrigin = 'https://localhost:3000';

/** How many turns of the event loop without a message count as quiet. */
const quietTurns = 6;

export interface OfficePage {
  readonly window: DOMWindow;
  /** Puts office.js on the page; resolves once its script has run. */
  load(): Promise<void>;
  /** Resolves once messages have ceased to go to and fro. @param busy true while the host still works on one */
  quiet(busy: () => boolean): Promise<void>;
  close(): void;
}

/** Serves the package's files as the web server would (it asks for some folders in another case). */
class OfficeFiles extends ResourceLoader {
  override fetch(url: string): Promise<Uint8Array> | null {
    const path = new URL(url).pathname.replace(officePath, '');
    const file = [path, path.toLowerCase()].map((name) => join(officeFolder, name)).find((name) => existsSync(name));
    return file ? Promise.resolve(readFileSync(file)) : null;
  }
}

/**
 * A page in jsdom that holds the unmodified office.js. Page and host are one window here: requests that office.js posts
 * to its parent arrive at this same window, where they are handed to the host before office.js could see them.
 * @param connect given the transport before any script runs; returns the window's name
 */
export function officePage(connect: (transport: Transport) => string): OfficePage {
  const listeners = new Set<(text: string) => void>();
  let messages = 0;
  const virtualConsole = new VirtualConsole();
  virtualConsole.on('jsdomError', (error) => {
    if (!error.message.startsWith('Not implemented')) throw error;
  });

  const dom = new JSDOM('<!doctype html><html><head></head><body></body></html>', {
    url: `${pageOrigin}/taskpane.html`,
    runScripts: 'dangerously',
    resources: new OfficeFiles(),
    virtualConsole,
    pretendToBeVisual: true,
    beforeParse(window) {
      shareBuiltIns(window);
      Object.defineProperty(window.Document.prototype, 'domain', { get: () => new URL(pageOrigin).hostname });
      const deliver = (data: string) => setTimeout(() => {
        messages += 1;
        const event = new window.MessageEvent('message', { data, origin: pageOrigin, source: window });
        window.dispatchEvent(event);
      }, 0);
      Object.defineProperty(window, 'postMessage', { value: deliver });
      window.addEventListener('message', (event) => {
        if (typeof event.data !== 'string' || !isRequest(event.data)) return;
        event.stopImmediatePropagation();
        const text = event.data;
        listeners.forEach((listener) => listener(text));
      });
      window.name = connect({
        post: deliver,
        onMessage: (listener) => {
          listeners.add(listener);
          return () => listeners.delete(listener);
        },
      });
    },
  });

  return {
    window: dom.window,
    load: () => new Promise((resolve, reject) => {
      const script = dom.window.document.createElement('script');
      script.src = `${officePath}office.js`;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error('office.js could not be loaded from node_modules/@microsoft/office-js.'));
      dom.window.document.head.append(script);
    }),
    quiet: async (busy) => {
      for (let turns = 0, seen = messages; turns < quietTurns; turns = seen === messages && !busy() ? turns + 1 : 0) {
        seen = messages;
        await new Promise((resolve) => { setTimeout(resolve, 5); });
      }
    },
    close: () => dom.window.close(),
  };
}

function isRequest(text: string): boolean {
  return text.startsWith('{') && (JSON.parse(text) as { _messageType?: number })._messageType === 0;
}

/**
 * office.js gets this process's Date, Error, Promise and JSON, as it would share them with the add-in's code on a page:
 * otherwise dates would not be recognised, errors would be no Error, and arrays of replies would be foreign.
 */
function shareBuiltIns(window: DOMWindow): void {
  for (const [name, value] of Object.entries({ Date, Error, Promise, JSON })) Object.defineProperty(window, name, { value, configurable: true, writable: true });
  Object.defineProperty(window, 'alert', { value: () => undefined, writable: true });
}
