import { Cancelled } from '../../../excel/problems';
import { judgeGrid, outlineOf } from './compute';
import type { RegisterRunner, WorkOptions } from './runner';

/** Computes on the spot: for small sheets, which are done sooner than they could be sent anywhere. */
export const directRunner: RegisterRunner = {
  judge: async ({ kind }, grid, options, work) => {
    stopIfAborted(work);
    const judged = judgeGrid(kind, grid, options);
    if (!judged.ok) return judged;
    const { register, summary, findings } = judged;
    return { ok: true, outline: outlineOf(register), whole: register, summary, findings };
  },
  whole: async ({ kind }, grid, options, work) => {
    stopIfAborted(work);
    return kind.recognise(grid, options);
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
