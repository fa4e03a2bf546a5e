/** The little of jsdom that the harness uses; the package brings no types of its own. */
declare module 'jsdom' {
  export interface DOMWindow extends Window {
    readonly MessageEvent: typeof MessageEvent;
    readonly Document: typeof Document;
    [name: string]: unknown;
  }
  export class VirtualConsole {
    on(event: string, listener: (error: Error) => void): void;
  }
  export class ResourceLoader {
    fetch(url: string): Promise<Uint8Array> | null;
  }
  export class JSDOM {
    constructor(html: string, options: {
      url: string;
      runScripts: 'dangerously';
      resources: ResourceLoader;
      virtualConsole: VirtualConsole;
      pretendToBeVisual: boolean;
      beforeParse: (window: DOMWindow) => void;
    });
    readonly window: DOMWindow;
  }
}
