import { useCallback, useEffect, useState } from 'react';
import { asProblem, Cancelled, type ExcelProblem } from '../../../excel/problems';
import type { Recognised, RegisterKind } from '../../../registers/shared/registerKind';
import { useScheme } from '../../schemes/useScheme';
import type { CheckState } from '../useRegisterCheck';
import { useTask, type TaskProgress } from '../useTask';
import type { RegisterRunner } from '../work/runner';

/** The records of the register that was checked: those of a long one are fetched when they are wanted. */
export interface Records<R extends Recognised> {
  /** Null until they are there. */
  readonly register: R | null;
  readonly progress: TaskProgress | null;
  readonly problem: ExcelProblem | null;
  /** True when the officer stopped the fetching. */
  readonly isStopped: boolean;
  /** Fetches them, or tries again. */
  readonly ask: () => void;
  readonly cancel: () => void;
}

/** What came of fetching, and the register that it was for. */
interface Fetched<R> {
  readonly register: R | null;
  readonly problem: ExcelProblem | null;
  readonly isStopped: boolean;
  readonly outline: unknown;
}

/** @param isWanted fetches them unasked, as while a view is open that cannot do without */
export function useRecords<R extends Recognised>(kind: RegisterKind<R>, state: CheckState<R>, runner: RegisterRunner, isWanted: boolean): Records<R> {
  const scheme = useScheme();
  const [fetched, setFetched] = useState<Fetched<R> | null>(null);
  const { progress, perform, cancel } = useTask();
  const checked = state.stage === 'checked' ? state : null;
  const whole = checked?.whole ?? null;
  const outline = checked?.register;
  const grid = checked?.reading.grid;
  const options = checked?.options;
  const isCurrent = fetched !== null && fetched.outline === outline;

  const ask = useCallback(() => {
    if (!grid || !options) return;
    void perform('Fetching the records', async ({ signal, report }) => {
      try {
        const recognition = await runner.whole({ kind, scheme }, grid, options, { signal, onProgress: report });
        // It was judged to be a register, by the same rules.
        if (!recognition.ok) throw new Error(recognition.reason);
        return () => setFetched({ register: recognition.register, problem: null, isStopped: false, outline });
      } catch (thrown) {
        const isStopped = thrown instanceof Cancelled;
        return () => setFetched({ register: null, problem: isStopped ? null : asProblem(thrown), isStopped, outline });
      }
    });
  }, [grid, kind, options, outline, perform, runner, scheme]);

  useEffect(() => {
    if (isWanted && outline && !whole && !isCurrent) ask();
  }, [ask, isCurrent, isWanted, outline, whole]);

  return {
    register: whole ?? (isCurrent ? fetched.register : null),
    progress,
    problem: isCurrent ? fetched.problem : null,
    isStopped: isCurrent && fetched.isStopped,
    ask,
    cancel,
  };
}
