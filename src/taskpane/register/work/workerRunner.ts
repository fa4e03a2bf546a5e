import { Cancelled } from '../../../excel/problems';
import type { TidyPlan } from '../../../registers/shared/edit';
import type { Finding } from '../../../registers/shared/finding';
import type { Grid } from '../../../registers/shared/grid';
import type { Recognition, RecogniseOptions, Recognised, RegisterSummary } from '../../../registers/shared/registerKind';
import { outlineOf } from './compute';
import { countParts, frameOf, partOf } from './gridParts';
import type { Answer, Job, JudgedApart, Order, RecognisedApart } from './messages';
import type { Judged, KindInUse, RegisterRunner, WorkOptions } from './runner';
import { putTogether, type Slice } from './slices';

/** What the pane needs of a worker. */
export interface WorkerLike {
  postMessage(order: Order): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<Answer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Sending a sheet is counted as this share of the work. */
const SENDING = 0.3;

/**
 * Computes in a worker, so that the pane answers meanwhile and can stop it at once. The worker is started with the first
 * work and keeps the sheet for the next. One piece of work at a time: a new one stops the one before.
 */
export function workerRunner(start: () => WorkerLike): RegisterRunner {
  let worker: WorkerLike | null = null;
  let held: Grid | null = null;
  let stopLast: () => void = () => undefined;

  const end = (): void => {
    worker?.terminate();
    worker = null;
    held = null;
  };

  const run = (grid: Grid, job: Job, { signal, onProgress }: WorkOptions): Promise<unknown> => {
    stopLast();
    return new Promise((resolve, reject) => {
      const slices: Slice[] = [];
      let isOver = false;
      const settle = (outcome: () => void): void => {
        if (isOver) return;
        isOver = true;
        signal.removeEventListener('abort', cancel);
        stopLast = () => undefined;
        outcome();
      };
      // A worker in the middle of its work hears nothing: the only way to stop it is to end it.
      const cancel = (): void => settle(() => {
        end();
        reject(new Cancelled());
      });
      const fail = (message: string): void => settle(() => {
        end();
        reject(new Error(message));
      });
      if (signal.aborted) {
        cancel();
        return;
      }
      signal.addEventListener('abort', cancel);
      stopLast = cancel;
      const own = worker ?? start();
      worker = own;
      own.onerror = ({ message }) => fail(message);
      own.onmessage = ({ data }) => {
        if (data.type === 'slice') {
          slices.push(data.slice);
          own.postMessage({ type: 'more' });
        } else if (data.type === 'progress') onProgress(SENDING + ((1 - SENDING) * data.done) / data.total, 1);
        else if (data.type === 'failed') fail(data.message);
        else settle(() => resolve(putTogether(data.rest, slices)));
      };
      send(own, grid, job, () => isOver).catch((thrown: unknown) => fail(String(thrown)));
    });
  };

  const send = async (to: WorkerLike, grid: Grid, job: Job, isOver: () => boolean): Promise<void> => {
    if (held !== grid && held?.values === grid.values && held.formulas === grid.formulas && held.numberFormats === grid.numberFormats) {
      // The same cells: only what is around them, such as their colours, has to be sent.
      to.postMessage({ type: 'frame', frame: frameOf(grid) });
      held = grid;
    }
    if (held !== grid) {
      held = null;
      to.postMessage({ type: 'grid', frame: frameOf(grid) });
      for (let index = 0; index < countParts(grid); index += 1) {
        await turn();
        if (isOver()) return;
        to.postMessage({ type: 'part', part: partOf(grid, index) });
      }
      held = grid;
    }
    to.postMessage({ type: 'job', job });
  };

  return {
    judge: async <R extends Recognised, S extends RegisterSummary>({ kind: { id }, scheme }: KindInUse<R, S>, grid: Grid, options: RecogniseOptions, work: WorkOptions): Promise<Judged<R, S>> => {
      const judged = (await run(grid, { work: 'judge', kind: id, scheme, options }, work)) as JudgedApart;
      if (!judged.ok) return judged;
      const register = { ...judged.register, grid } as unknown as R;
      return { ok: true, outline: outlineOf(register), whole: judged.isWhole ? register : null, summary: judged.summary as S, findings: judged.findings as readonly Finding[] };
    },
    whole: async <R extends Recognised>({ kind: { id }, scheme }: KindInUse<R>, grid: Grid, options: RecogniseOptions, work: WorkOptions): Promise<Recognition<R>> => {
      const recognition = (await run(grid, { work: 'whole', kind: id, scheme, options }, work)) as RecognisedApart;
      return recognition.ok ? { ok: true, register: { ...recognition.register, grid } as unknown as R } : recognition;
    },
    plan: async ({ kind: { id }, scheme }, grid, choices, options, work) => (await run(grid, { work: 'plan', kind: id, scheme, choices, options }, work)) as TidyPlan,
    dispose: () => {
      stopLast();
      end();
    },
  };
}

/** Lets the browser draw and answer the officer. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
