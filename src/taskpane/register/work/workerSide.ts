import { namedKindsFor } from '../../../registers/registerKinds';
import type { Grid } from '../../../registers/shared/grid';
import type { Recognised, RegisterKind } from '../../../registers/shared/registerKind';
import { judgeGrid, outlineOf } from './compute';
import { gridFrom, type GridFrame, type GridPart } from './gridParts';
import type { Answer, Job, JudgedApart, Order, RecognisedApart } from './messages';
import { toSend } from './slices';

/** Records of a register that are sent unasked. Very many would keep the pane busy with what nobody may want to see. */
const MOST_RECORDS = 5_000;

/**
 * The worker's half of the conversation: takes orders and posts answers. The slices of a result go one at a time, each when
 * the pane has taken the one before: all at once, they would keep the pane from everything else.
 */
export function workerSide(post: (answer: Answer) => void): (order: Order) => void {
  let frame: GridFrame | null = null;
  let parts: GridPart[] = [];
  let grid: Grid | null = null;
  /** What is still to be answered, the next at the end. */
  let answers: Answer[] = [];
  const work = (job: Job): void => {
    if (!grid && frame) grid = gridFrom(frame, parts);
    parts = [];
    if (!grid) throw new Error('No sheet was sent.');
    answers = toSend(resultOf(job, grid, post));
  };
  const answer = (): void => {
    const next = answers.pop();
    if (next) post(next);
  };
  return (order) => {
    if (order.type === 'grid') {
      frame = order.frame;
      parts = [];
      grid = null;
    } else if (order.type === 'part') {
      parts.push(order.part);
    } else if (order.type === 'frame') {
      if (grid) grid = { ...grid, ...order.frame };
    } else {
      try {
        if (order.type === 'job') work(order.job);
        answer();
      } catch (thrown) {
        post({ type: 'failed', message: thrown instanceof Error ? thrown.message : String(thrown) });
      }
    }
  };
}

function resultOf(job: Job, grid: Grid, post: (answer: Answer) => void): unknown {
  const kind = namedKindsFor(job.scheme).find(({ id }) => id === job.kind);
  if (!kind) throw new Error(`There is no kind of register called ${job.kind}.`);
  if (job.work === 'plan') return kind.plan(grid, job.choices, job.options);
  return job.work === 'judge' ? judgedApart(kind, job, grid, post) : wholeRegister(kind, job, grid);
}

function judgedApart(kind: RegisterKind<Recognised>, { options }: Job, grid: Grid, post: (answer: Answer) => void): JudgedApart {
  const judged = judgeGrid(kind, grid, options, (done, total) => post({ type: 'progress', done, total }));
  if (!judged.ok) return judged;
  const { register, summary, findings } = judged;
  const isWhole = register.recordCount <= MOST_RECORDS;
  return { ok: true, register: { ...(isWhole ? register : outlineOf(register)), grid: null }, isWhole, summary, findings };
}

function wholeRegister(kind: RegisterKind<Recognised>, { options }: Job, grid: Grid): RecognisedApart {
  const recognition = kind.recognise(grid, options);
  return recognition.ok ? { ok: true, register: { ...recognition.register, grid: null } } : recognition;
}
