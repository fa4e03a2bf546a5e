import { namedKindsFor } from '../../../registers/registerKinds';
import type { Grid } from '../../../registers/shared/grid';
import { judgeGrid } from './compute';
import { gridFrom, type GridFrame, type GridPart } from './gridParts';
import type { Answer, Job, Order } from './messages';
import { takeApart } from './slices';

/** The worker's half of the conversation: takes orders and posts answers. */
export function workerSide(post: (answer: Answer) => void): (order: Order) => void {
  let frame: GridFrame | null = null;
  let parts: GridPart[] = [];
  let grid: Grid | null = null;
  return (order) => {
    if (order.type === 'grid') {
      frame = order.frame;
      parts = [];
      grid = null;
    } else if (order.type === 'part') {
      parts.push(order.part);
    } else {
      try {
        if (!grid && frame) grid = gridFrom(frame, parts);
        parts = [];
        if (!grid) throw new Error('No sheet was sent.');
        const { rest, slices } = takeApart(resultOf(order.job, grid, post));
        for (const slice of slices) post({ type: 'slice', slice });
        post({ type: 'done', rest });
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
  const judged = judgeGrid(kind, grid, job.options, (done, total) => post({ type: 'progress', done, total }));
  // The pane has the grid already.
  return judged.ok ? { ...judged, register: { ...judged.register, grid: null } } : judged;
}
