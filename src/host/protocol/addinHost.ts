import { ExcelHost } from '../excel/excelHost';
import { excelInterpreter, type ExcelInterpreter } from '../excel/excelInterpreter';
import { requirementSets as implementedSets } from '../excel/requirementSets';
import type { OfficeRuntime } from '../functions/officeRuntime';
import type { WorkbookModel } from '../model/types';
import { appContext } from './appContext';
import { Commands, type CommandResult } from './commands';
import { DocumentSettings } from './documentSettings';
import type { Faults } from './faults';
import { DispatchId, MessageCategory, TransportCode, type MethodData, type RichApiMessage } from './messages';
import { paneExit, type PaneExit } from './paneExit';
import { Ribbon } from './ribbon';
import { RichApiGate, type GateOptions, type RequestRecord } from './richApiGate';
import { serviceObject, type AddinServices } from './services';
import type { Transport } from './transport';
import { TransportError, XdmServer } from './xdmServer';

export interface AddinHostOptions extends GateOptions {
  readonly workbook: WorkbookModel;
  readonly transport: Transport;
  /** New for every load of the pane: office.js keeps settings by it. */
  readonly conversationId: string;
  readonly controlId: string;
  readonly hostOrigin: string;
  readonly addinOrigin: string;
  readonly readOnly?: boolean;
  readonly locale?: string;
  /** The runtime the workbook calls custom functions through, if they are to run in this add-in. */
  readonly functions?: OfficeRuntime;
  /** Shows or hides the pane: Office.addin.showAsTaskpane and hide. */
  readonly showPane?: (visible: boolean) => void;
  /** The keyboard leaves the pane: it is for the page to say where it goes, for office.js keeps it there otherwise. */
  readonly paneLeft?: (exit: PaneExit) => void;
  /** Told when the add-in changes a button or tab. */
  readonly ribbonChanged?: (ribbon: Ribbon) => void;
  readonly requirementSets?: Readonly<Record<string, string>>;
}

/** One add-in page on one workbook: everything office.js may ask of Excel on the web. */
export class AddinHost {
  readonly excel: ExcelHost;
  readonly ribbon: Ribbon;
  private readonly interpreter: ExcelInterpreter;
  private readonly gate: RichApiGate;
  private readonly server: XdmServer;
  private readonly commands: Commands;
  private readonly settings: DocumentSettings;
  private readonly stopWatching: () => void;
  private readonly outbox: RichApiMessage[] = [];
  private nextMessage = 1;
  private visible = true;

  constructor(private readonly options: AddinHostOptions) {
    const { workbook, transport, conversationId, hostOrigin, readOnly } = options;
    this.excel = new ExcelHost({
      workbook,
      readOnly,
      deliver: ({ type, target, message }) => this.queue({ category: MessageCategory.Event, type, target, message }),
    });
    this.ribbon = new Ribbon((ribbon) => options.ribbonChanged?.(ribbon));
    const services = this.services();
    this.interpreter = excelInterpreter(this.excel, (typeName) => serviceObject(services, typeName));
    this.gate = new RichApiGate(this.interpreter.api, options);
    this.settings = new DocumentSettings(workbook);
    this.server = new XdmServer(transport, { conversationId, hostOrigin }, {
      appContext: () => appContext({ ...options, settings: this.settings.load(), requirementSets: options.requirementSets ?? implementedSets }),
      execute: (dispatchId, data) => this.execute(dispatchId, data),
      offers: (event) => event !== 'dialogMessageReceived',
      listening: (event) => { if (event === 'appCommandInvoked') this.commands.ready(); },
      notified: (notification) => {
        const exit = paneExit(notification);
        if (exit) options.paneLeft?.(exit);
      },
    });
    this.commands = new Commands(this.server);
    this.stopWatching = workbook.on((event) => {
      if (event.type === 'selection') this.server.fire('documentSelectionChanged', {});
      if (event.type === 'settingsChanged') this.server.fire('settingsChanged', {});
    });
  }

  /** Makes requests fail to order, and counts them. */
  get faults(): Faults {
    return this.gate.faults;
  }

  /** The latest requests, oldest first; may be emptied by setting its length to 0. */
  get requests(): RequestRecord[] {
    return this.gate.requests;
  }

  /** True while a request of the add-in waits for its answer. */
  get busy(): boolean {
    return this.gate.busy;
  }

  get paneVisible(): boolean {
    return this.visible;
  }

  /** How many objects the add-in keeps alive in the host. */
  get keptObjects(): number {
    return this.interpreter.api.keptCount;
  }

  /**
   * Presses a ribbon button that runs a function (ExecuteFunction).
   * @param name as given to Office.actions.associate
   * @returns when the function has called event.completed()
   */
  invokeCommand(name: string, sourceId = name): Promise<CommandResult> {
    return this.commands.invoke(name, sourceId);
  }

  /** Shows or hides the pane, as the user or the add-in may, and tells the add-in. */
  setPaneVisible(visible: boolean): void {
    const changed = visible !== this.visible;
    this.visible = visible;
    this.options.showPane?.(visible);
    const visibilityChanged = 65539;
    if (changed) this.queue({ category: MessageCategory.Event, type: visibilityChanged, target: '', message: { visibility: visible ? 'Visible' : 'Hidden' } });
  }

  /** Moves the keyboard focus into the pane. */
  focusPane(): void {
    this.server.focusPane();
  }

  /** Ends the conversation. Invocations of custom functions wait for the next page. */
  dispose(): void {
    this.stopWatching();
    this.options.functions?.disconnect();
    this.interpreter.dispose();
    this.commands.dispose();
    this.server.dispose();
  }

  private services(): AddinServices {
    const setPaneVisible = (visible: boolean) => this.setPaneVisible(visible);
    const isVisible = () => this.visible;
    const { functions } = this.options;
    return {
      get paneVisible() { return isVisible(); },
      set paneVisible(visible) { setPaneVisible(visible); },
      startupBehaviour: 'Inactive',
      ribbon: this.ribbon,
      actionsReady: () => undefined,
      functionsReady: () => functions?.connect((messages) => this.send(messages.map((message) => (
        { category: MessageCategory.CustomFunction, type: invocation, target: '', message })))),
      functionResults: (results) => functions?.receive(results),
    };
  }

  private async execute(dispatchId: number, data: MethodData): Promise<Record<string, unknown> | null> {
    switch (dispatchId) {
      case DispatchId.RichApi: {
        const response = await this.gate.handle(Array.isArray(data.ArrayData) ? data.ArrayData : []);
        return response === null ? null : { Data: [200, ['Content-Type', 'application/json'], response] };
      }
      case DispatchId.CommandCompleted: return this.commands.completed(data);
      case DispatchId.LoadSettings: return { Properties: { Settings: this.settings.load().map(([Name, Value]) => ({ Name, Value })) } };
      case DispatchId.SaveSettings:
        if (this.excel.readOnly) throw new TransportError(TransportCode.accessDenied);
        this.settings.save(data);
        return {};
      default: throw new TransportError(TransportCode.operationNotSupported);
    }
  }

  /** Events leave together once the work that raised them is done. */
  private queue(message: RichApiMessage): void {
    this.outbox.push(message);
    if (this.outbox.length === 1) setTimeout(() => this.send(this.outbox.splice(0)), 0);
  }

  private send(messages: readonly RichApiMessage[]): boolean {
    return this.server.fire('richApiMessage', {
      ArrayData: messages.map(({ category, type, target, message }) => [category, type, target, JSON.stringify(message), this.nextMessage++, false]),
    });
  }
}

/** Type of the messages that call a custom function. */
const invocation = 1000;
