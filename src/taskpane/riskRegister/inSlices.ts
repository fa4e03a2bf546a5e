import type { Pausing } from '../../registers/shared/pausing';

/** Milliseconds of work after which the pane may answer. */
const SLICE = 15;

/** Does work that pauses in slices, between which the pane answers. Null once the signal says that it is not wanted any more. */
export async function inSlices<T>(work: Pausing<T>, signal: AbortSignal): Promise<T | null> {
  let until = performance.now() + SLICE;
  for (let step = work.next(); ; step = work.next()) {
    if (signal.aborted) return null;
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    until = performance.now() + SLICE;
  }
}
