import { ILayoutService } from '@univerjs/preset-sheets-core';
import { startGrid } from './grid/univer';
import { offerFunctions, type FunctionHelp } from './grid/functionHelp';
import { Painter } from './grid/painter';
import type { Engine } from '../engine/engine';
import type { FunctionsMetadata } from '../functions';
import { openWorkbook } from '../model/openWorkbook';
import type { WorkbookModel } from '../model/types';
import { AddinHost, iframeTransport, type PaneExit, type Ribbon } from '../protocol';
import type { Manifest } from './manifest';
import { PageRuntime } from './pageRuntime';
import { paneFrame } from './paneFrame';

/** The add-in that the page hosts. */
export interface Addin {
  readonly manifest: Manifest;
  readonly functions: FunctionsMetadata & { readonly functions: readonly FunctionHelp[] };
}

export interface SessionOptions {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly addin: Addin;
  readonly gridPlace: HTMLElement;
  readonly panePlace: HTMLElement;
  readonly dark: boolean;
  /** The add-in, or the host on its behalf, shows or hides the pane. */
  readonly showPane: (visible: boolean) => void;
  readonly ribbonChanged: (ribbon: Ribbon) => void;
  readonly paneLeft: (exit: PaneExit) => void;
}

const START_LIMIT_MS = 60_000;

/**
 * One open workbook with everything that works on it: the grid, the model, and the add-in in a pane that was loaded for this
 * workbook. Another workbook is another session.
 */
export class Session {
  readonly host: AddinHost;
  /** Resolves when the add-in has started, its functions are connected and the workbook is calculated. */
  readonly ready: Promise<void>;
  private readonly painter: Painter;
  private readonly frame: HTMLIFrameElement;

  private constructor(
    readonly engine: Engine,
    readonly workbook: WorkbookModel,
    readonly runtime: PageRuntime,
    private readonly gridElement: HTMLElement,
    { addin, panePlace, showPane, ribbonChanged, paneLeft }: SessionOptions,
  ) {
    this.painter = new Painter(engine, workbook);
    const conversationId = crypto.randomUUID();
    const controlId = addin.manifest.id;
    this.frame = paneFrame({ url: addin.manifest.paneUrl, title: addin.manifest.title, conversationId, controlId });
    const addinOrigin = new URL(addin.manifest.paneUrl).origin;
    this.host = new AddinHost({
      workbook,
      transport: iframeTransport(this.frame, addinOrigin),
      conversationId,
      controlId,
      hostOrigin: location.origin,
      addinOrigin,
      functions: runtime,
      showPane,
      ribbonChanged,
      paneLeft,
    });
    const loaded = new Promise((resolve) => { this.frame.addEventListener('load', resolve, { once: true }); });
    this.ready = this.start(loaded);
    // Whoever waits for it hears of a failure; nobody need wait.
    this.ready.catch(() => undefined);
    panePlace.append(this.frame);
  }

  /**
   * Opens a workbook in a grid of its own.
   * @throws {WorkbookFileError} when the file is no workbook or is damaged; the page is then as it was
   */
  static async open(options: SessionOptions): Promise<Session> {
    const { bytes, name, addin, gridPlace, dark } = options;
    const gridElement = document.createElement('div');
    gridElement.className = 'grid-body';
    gridPlace.append(gridElement);
    const engine = startGrid(gridElement, dark);
    try {
      const runtime = new PageRuntime(addin.functions);
      const workbook = await openWorkbook({ bytes, name, engine, runtime });
      offerFunctions(engine.univer, addin.functions.functions);
      return new Session(engine, workbook, runtime, gridElement, options);
    } catch (error) {
      engine.univer.dispose();
      gridElement.remove();
      throw error;
    }
  }

  /** Moves the keyboard into the grid. */
  focusGrid(): void {
    this.engine.univer.__getInjector().get(ILayoutService).focus();
  }

  /** Ends the conversation with the add-in and takes the workbook off the page. */
  dispose(): void {
    this.painter.dispose();
    this.host.dispose();
    this.runtime.dispose();
    this.frame.remove();
    this.workbook.dispose();
    this.engine.univer.dispose();
    this.gridElement.remove();
  }

  private async start(loaded: Promise<unknown>): Promise<void> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`The add-in did not start within ${START_LIMIT_MS / 1000} seconds.`)), START_LIMIT_MS);
    });
    try {
      await Promise.race([Promise.all([loaded, this.runtime.connected]), late]);
    } finally {
      clearTimeout(timer);
    }
    await this.workbook.settled();
  }
}
