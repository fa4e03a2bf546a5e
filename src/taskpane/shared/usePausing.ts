import { useEffect, useState } from 'react';
import type { Pausing } from '../../registers/shared/pausing';
import { runInSlices } from './runInSlices';

/** What work came to, and whether that is the work asked for now: while that is being done, what was known stays. */
export interface Worked<T> {
  readonly result: T | null;
  readonly isCurrent: boolean;
}

/**
 * Does pausing work so that the pane goes on answering meanwhile. Other work asked for takes its place.
 * @param begin begins the work; the same function as long as the same work is wanted
 */
export function usePausing<T>(begin: () => Pausing<T>): Worked<T> {
  const [worked, setWorked] = useState<{ readonly result: T; readonly of: () => Pausing<T> } | null>(null);
  useEffect(() => {
    let isOver = false;
    void runInSlices(begin(), { isOver: () => isOver }).then((result) => {
      if (result !== null && !isOver) setWorked({ result, of: begin });
    });
    return () => {
      isOver = true;
    };
  }, [begin]);
  return { result: worked?.result ?? null, isCurrent: worked?.of === begin };
}
