import { useEffect } from 'react';

/** Milliseconds to leave alone where a browser (Safari) does not say when it is idle. */
const REST = 500;

/**
 * Fetches what is likely to be wanted next, one after another while the pane has nothing else to do.
 * @param isDue once true it begins; before that the pane has more urgent work
 * @param fetches kept the same from one drawing to the next; what fails is left to whoever wants it
 */
export function useFetchAhead(isDue: boolean, fetches: ReadonlyArray<() => Promise<unknown>>): void {
  useEffect(() => {
    if (!isDue) return;
    let isOver = false;
    const work = async (): Promise<void> => {
      for (const get of fetches) {
        await idle();
        if (isOver) return;
        await get().catch(() => undefined);
      }
    };
    void work();
    return () => {
      isOver = true;
    };
  }, [isDue, fetches]);
}

function idle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof window.requestIdleCallback === 'function') window.requestIdleCallback(() => resolve());
    else setTimeout(resolve, REST);
  });
}
