/** Milliseconds of computing before the browser gets a turn: one frame. With the step that runs over, it stays below what an officer notices. */
const SLICE = 16;

export interface SliceOptions<P> {
  /** True once nobody wants the result any more. */
  readonly isOver: () => boolean;
  readonly onProgress?: (progress: P) => void;
}

/** Runs steps to their end, letting the browser draw and answer the officer in between. Null when it was over before. */
export async function runInSlices<P, T>(steps: Generator<P, T, void>, { isOver, onProgress }: SliceOptions<P>): Promise<T | null> {
  let started = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - started < SLICE) continue;
    onProgress?.(step.value);
    await new Promise((resolve) => setTimeout(resolve, 0));
    if (isOver()) return null;
    started = performance.now();
  }
}
