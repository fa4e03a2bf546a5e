import { ApiError } from '../richapi/errors';
import type { RichApi } from '../richapi/interpreter';
import { ActionType, PathType, type RequestBody, type ResponseBody } from '../richapi/wire';
import { Faults, type Fault, type RequestKind } from './faults';
import { TransportCode } from './messages';
import { TransportError } from './xdmServer';

/** Excel on the web refuses requests and responses above 5 MB. */
const payloadLimit = 5 * 1024 * 1024;

/** One request as it went by. */
export interface RequestRecord {
  readonly kind: RequestKind;
  /** Bytes of the request's body. */
  readonly bytes: number;
  readonly actions: number;
  /** Bytes of the response, once it has been made. */
  responseBytes?: number;
  /** Code of the error it ended with, if any: an API code, or a transport number. */
  error?: string | number;
}

const writeFlag = 1;
/** How many past requests are remembered. */
const rememberedRequests = 5000;

export interface GateOptions {
  /** Faults to strike with; given from outside they outlive a reload of the pane. */
  readonly faults?: Faults;
  /** True while the user types in a cell: Excel then refuses every request that touches the workbook. */
  readonly isEditingCell?: () => boolean;
}

/** Lets RichApi requests through to the interpreter, one after another: measured, limited in size, and failing to order. */
export class RichApiGate {
  readonly faults: Faults;
  /** The latest requests, oldest first. */
  readonly requests: RequestRecord[] = [];
  private last: Promise<unknown> = Promise.resolve();
  private underWay = 0;

  constructor(
    private readonly api: RichApi,
    private readonly options: GateOptions = {},
  ) {
    this.faults = options.faults ?? new Faults();
  }

  /**
   * Answers one request.
   * @param envelope the array office.js sends: channel, ..., body text at 4, flags at 6
   * @returns the response's JSON text, or null where no answer is to be given
   * @throws TransportError
   */
  async handle(envelope: readonly unknown[]): Promise<string | null> {
    const [channel, text, flags] = [String(envelope[0] ?? ''), String(envelope[4] ?? ''), Number(envelope[6] ?? 0)];
    const body = JSON.parse(text) as RequestBody;
    const bytes = byteLength(text);
    const record: RequestRecord = { kind: kindOf(body, channel, flags), bytes, actions: body.Actions.length };
    this.requests.push(record);
    if (this.requests.length > rememberedRequests) this.requests.shift();
    this.underWay += 1;
    try {
      return await this.inTurn(record.kind, () => this.answer(body, channel, record));
    } catch (error) {
      if (error instanceof TransportError) record.error = error.transportCode;
      throw error;
    } finally {
      this.underWay -= 1;
    }
  }

  /** True while a request waits for its answer. */
  get busy(): boolean {
    return this.underWay > 0;
  }

  /** Functions and services do not wait: a read may itself be waiting for a function's result. */
  private inTurn<T>(kind: RequestKind, work: () => Promise<T>): Promise<T> {
    if (kind === 'functions' || kind === 'service') return work();
    const turn = this.last.then(work, work);
    this.last = turn;
    return turn;
  }

  private async answer(body: RequestBody, channel: string, record: RequestRecord): Promise<string | null> {
    const fault = this.faults.strike(record.kind, record.bytes);
    if (touchesWorkbook(record.kind) && this.options.isEditingCell?.()) throw new TransportError(TransportCode.cellEditMode);
    if (fault && 'delay' in fault) await new Promise((resolve) => setTimeout(resolve, fault.delay));
    if (record.bytes > payloadLimit) throw new TransportError(TransportCode.requestTooLarge);
    if (fault && fault.when !== 'after' && isFailure(fault)) return this.fail(fault, record);

    const response = await this.api.execute(body, channel);
    if (fault && isFailure(fault)) return this.fail(fault, record);
    record.error = response.Error?.Code;
    const text = JSON.stringify(response);
    record.responseBytes = byteLength(text);
    if (record.responseBytes > payloadLimit) throw new TransportError(TransportCode.responseTooLarge);
    this.faults.answered(record.kind, record.responseBytes);
    return text;
  }

  private fail(fault: Fault, record: RequestRecord): string | null {
    if ('transport' in fault) throw new TransportError(fault.transport);
    if ('drop' in fault) return null;
    if (!('api' in fault)) return null;
    record.error = fault.api.code;
    const error = new ApiError(fault.api.code, fault.api.message ?? 'This request was made to fail.');
    const response: ResponseBody = { Results: [], Error: { Code: error.code, Message: error.message, Location: '', ActionIndex: 0, HttpStatusCode: error.status } };
    return JSON.stringify(response);
  }
}

function touchesWorkbook(kind: RequestKind): boolean {
  return kind === 'read' || kind === 'write';
}

function isFailure(fault: Fault): boolean {
  return !('delay' in fault);
}

function kindOf(body: RequestBody, channel: string, flags: number): RequestKind {
  const services = Object.values(body.ObjectPaths).filter((path) => path.ObjectPathType === PathType.NewObject);
  if (services.some((path) => path.Name === 'Microsoft.ExcelServices.CustomFunctions')) return 'functions';
  if (services.length > 0 || channel === 'WacPartition') return 'service';
  const methods = body.Actions.filter((action) => action.ActionType !== ActionType.Instantiate && action.ActionType !== ActionType.Trace);
  if (methods.length > 0 && methods.every((action) => action.Name === '_RemoveReference')) return 'cleanup';
  return (flags & writeFlag) !== 0 ? 'write' : 'read';
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
