/** What a request is about. Clean-up, functions and services are traffic that office.js makes of itself. */
export type RequestKind = 'read' | 'write' | 'cleanup' | 'functions' | 'service';

/** How a request goes wrong. */
export type FaultEffect =
  /** The transport fails: 5004 a cell is being edited, 5103 too large, 7000 access denied, 5012 session lost, 5001 general. */
  | { readonly transport: number }
  /** The API answers with an error. */
  | { readonly api: { readonly code: string; readonly message?: string } }
  /** No answer ever comes. */
  | { readonly drop: true }
  /** The answer comes late, by so many milliseconds. */
  | { readonly delay: number };

export type Fault = FaultEffect & {
  /** Which of the requests made from now on, counted from 1. */
  readonly nth?: number;
  /** How many in a row from there. */
  readonly times?: number;
  /** Which requests are counted; "any" means those that read or write the workbook. */
  readonly kind?: 'read' | 'write' | 'any';
  /** Whether the request takes effect in the workbook before it fails. */
  readonly when?: 'before' | 'after';
};

interface Armed {
  readonly fault: Fault;
  seen: number;
}

export interface RequestCounts {
  requests: number;
  reads: number;
  writes: number;
  /** Bytes of request bodies. */
  bytesIn: number;
  /** Bytes of response bodies. */
  bytesOut: number;
}

/** Makes requests fail to order, so that what the add-in does about it can be tested; and counts requests. */
export class Faults {
  private armed: Armed[] = [];
  private tally = emptyCounts();

  /** Arms a fault; several may stand at once, and each counts requests from its own arming. */
  arm(fault: Fault): void {
    this.armed.push({ fault, seen: 0 });
  }

  /** Takes away every fault that has not struck yet. */
  clear(): void {
    this.armed = [];
  }

  /** Requests that read or wrote the workbook since the last reset. */
  get counts(): Readonly<RequestCounts> {
    return { ...this.tally };
  }

  resetCounts(): void {
    this.tally = emptyCounts();
  }

  /** Counts a request. @returns the fault that strikes it, if any */
  strike(kind: RequestKind, bytes: number): Fault | undefined {
    if (kind !== 'read' && kind !== 'write') return undefined;
    this.tally.requests += 1;
    this.tally[kind === 'read' ? 'reads' : 'writes'] += 1;
    this.tally.bytesIn += bytes;

    let struck: Fault | undefined;
    for (const armed of this.armed) {
      const { kind: wanted = 'any', nth = 1, times = 1 } = armed.fault;
      if (wanted !== 'any' && wanted !== kind) continue;
      armed.seen += 1;
      if (armed.seen >= nth && armed.seen < nth + times) struck ??= armed.fault;
    }
    this.armed = this.armed.filter(({ fault, seen }) => seen < (fault.nth ?? 1) + (fault.times ?? 1) - 1);
    return struck;
  }

  /** Counts the size of an answer. */
  answered(kind: RequestKind, bytes: number): void {
    if (kind === 'read' || kind === 'write') this.tally.bytesOut += bytes;
  }
}

function emptyCounts(): RequestCounts {
  return { requests: 0, reads: 0, writes: 0, bytesIn: 0, bytesOut: 0 };
}
