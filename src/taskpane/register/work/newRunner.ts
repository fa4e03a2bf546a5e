import { Cancelled } from '../../../excel/problems';
import type { Grid } from '../../../registers/shared/grid';
import { directRunner } from './directRunner';
import type { RegisterRunner } from './runner';
import { workerRunner } from './workerRunner';

/** Cells up to which a sheet is computed on the spot: it takes a few milliseconds, less than starting a worker. */
const SMALL = 4_000;

/**
 * Computes small sheets on the spot and others in a worker; everything on the spot where there are no workers, and what a
 * worker could not do (its script may be gone after an update of the add-in).
 */
export function newRunner(): RegisterRunner {
  if (typeof Worker === 'undefined') return directRunner;
  const apart = workerRunner(() => new Worker(/* webpackChunkName: "registerWorker" */ new URL('./registerWorker.ts', import.meta.url)));
  const choose = async <T>(grid: Grid, work: (runner: RegisterRunner) => Promise<T>): Promise<T> => {
    if (grid.values.length * (grid.values[0]?.length ?? 0) <= SMALL) return work(directRunner);
    try {
      return await work(apart);
    } catch (thrown) {
      if (thrown instanceof Cancelled) throw thrown;
      return work(directRunner);
    }
  };
  return {
    judge: (use, grid, options, work) => choose(grid, (runner) => runner.judge(use, grid, options, work)),
    whole: (use, grid, options, work) => choose(grid, (runner) => runner.whole(use, grid, options, work)),
    plan: (use, grid, choices, options, work) => choose(grid, (runner) => runner.plan(use, grid, choices, options, work)),
    dispose: apart.dispose,
  };
}
