import type { FunctionCall, FunctionResult, FunctionRuntime } from '../model/types';
import { prepareArguments } from './callArguments';
import { toFunctionResult } from './functionResult';
import { functionsById, type FunctionsMetadata } from './metadata';

/** One invocation on its way to the add-in: [id, function, arguments, cell, flags, addresses of the arguments]. */
export type InvocationMessage = readonly [id: number, name: string, args: readonly unknown[], address: string, flags: number, parameterAddresses: null];

/** Sends invocations to the add-in's page. @returns false where nobody listens there */
export type SendInvocations = (messages: readonly InvocationMessage[]) => boolean;

export interface OfficeRuntimeOptions {
  /** How long an invocation may wait for the add-in to start or to answer, in milliseconds. */
  readonly timeLimit?: number;
}

interface Pending {
  readonly message: InvocationMessage;
  readonly settle: (result: FunctionResult) => void;
  readonly timer: ReturnType<typeof setTimeout>;
}

/** Function takes errors in its arguments as values, instead of not being called. */
const allowErrors = 4;

/** The result codes of Excel's custom-functions runtime. */
const errorOfCode: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!', 9: '#NAME?', 10: '#NAME?' };
const crashed = new Set([2, 3]);

/** Runs custom functions in the add-in's own page, over the office.js protocol. Invocations made together travel together. */
export class OfficeRuntime implements FunctionRuntime {
  readonly ids: ReadonlySet<string>;
  private readonly functions: ReturnType<typeof functionsById>;
  private readonly pending = new Map<number, Pending>();
  private readonly timeLimit: number;
  private send: SendInvocations | undefined;
  private outbox: InvocationMessage[] = [];
  private nextId = 1;

  constructor(metadata: FunctionsMetadata, options: OfficeRuntimeOptions = {}) {
    this.functions = functionsById(metadata);
    this.ids = new Set(this.functions.keys());
    this.timeLimit = options.timeLimit ?? 60_000;
  }

  invoke(call: FunctionCall): FunctionResult | Promise<FunctionResult> {
    const id = call.id.toUpperCase();
    const metadata = this.functions.get(id);
    if (!metadata) return { ok: false, error: '#NAME?', message: `There is no function ${call.id}.` };
    const prepared = prepareArguments(call, metadata);
    if (!prepared.ok) return prepared;
    return new Promise((resolve) => {
      const message: InvocationMessage = [this.nextId++, id, prepared.args, call.address, allowErrors, null];
      const timer = setTimeout(() => this.giveUp(message[0], metadata.name), this.timeLimit);
      this.pending.set(message[0], { message, settle: resolve, timer });
      this.post(message);
    });
  }

  /** The add-in's functions are ready, for the first time or after a reload: everything unanswered is sent (again). */
  connect(send: SendInvocations): void {
    this.send = send;
    this.outbox = [...this.pending.values()].map(({ message }) => message);
    this.flush();
  }

  /** The add-in's page has gone; what is unanswered waits for the next one. */
  disconnect(): void {
    this.send = undefined;
  }

  /** Results as the add-in hands them in, in the array form or the older object form. */
  receive(results: readonly unknown[]): void {
    for (const result of results) {
      const { id, value, errorCode } = readResult(result);
      const pending = this.pending.get(id);
      if (!pending) continue;
      this.settle(id, errorCode === undefined ? toFunctionResult(value) : failure(errorCode, value, pending.message[1]));
    }
  }

  /** Ends every waiting invocation: the workbook is being closed. */
  dispose(): void {
    this.disconnect();
    for (const id of [...this.pending.keys()]) this.settle(id, { ok: false, error: '#CONNECT!', message: 'The workbook was closed.' });
  }

  private post(message: InvocationMessage): void {
    this.outbox.push(message);
    if (this.outbox.length === 1) queueMicrotask(() => this.flush());
  }

  private flush(): void {
    if (!this.send || this.outbox.length === 0) return;
    const messages = this.outbox;
    this.outbox = [];
    if (!this.send(messages)) this.send = undefined;
  }

  private giveUp(id: number, name: string): void {
    const seconds = Math.round(this.timeLimit / 1000);
    const message = this.send
      ? `${name} gave no result within ${seconds} seconds.`
      : `The add-in did not start within ${seconds} seconds, so ${name} could not be calculated.`;
    this.settle(id, { ok: false, error: '#CONNECT!', message });
  }

  private settle(id: number, result: FunctionResult): void {
    const pending = this.pending.get(id);
    if (!pending) return;
    clearTimeout(pending.timer);
    this.pending.delete(id);
    pending.settle(result);
  }
}

/** A FunctionRuntime over the office.js protocol. @param metadata functions.json, parsed */
export function officeRuntime(metadata: FunctionsMetadata, options?: OfficeRuntimeOptions): OfficeRuntime {
  return new OfficeRuntime(metadata, options);
}

/** [id, succeeded, value, error code where it failed, timings], or {id, value, failed, errorCode}. */
function readResult(result: unknown): { id: number; value: unknown; errorCode?: number } {
  if (Array.isArray(result)) {
    const [id, succeeded, value, code] = result as [number, boolean, unknown, unknown];
    return succeeded ? { id, value } : { id, value, errorCode: typeof code === 'number' ? code : 0 };
  }
  const { id, value, failed, errorCode } = result as { id: number; value: unknown; failed?: boolean; errorCode?: number };
  return failed ? { id, value, errorCode: errorCode ?? 0 } : { id, value };
}

function failure(code: number, value: unknown, name: string): FunctionResult {
  const detail = typeof value === 'string' ? value : '';
  const fallback = crashed.has(code) ? `${name} failed unexpectedly.` : '';
  return { ok: false, error: errorOfCode[code] ?? '#VALUE!', message: detail || fallback };
}
