import { Cancelled } from '../../../excel/problems';
import { judgeGrid } from './compute';
import type { RegisterRunner, WorkOptions } from './runner';

/** Computes on the spot: for small sheets, which are done sooner than they could be sent anywhere. */
export const directRunner: RegisterRunner = {
  judge: async ({ kind }, grid, options, work) => {
    stopIfAborted(work);
    return judgeGrid(kind, grid, options);
  },
  plan: async ({ kind }, grid, choices, options, work) => {
    stopIfAborted(work);
    return kind.plan(grid, choices, options);
  },
  dispose: () => undefined,
};

function stopIfAborted({ signal }: WorkOptions): void {
  if (signal.aborted) throw new Cancelled();
}
