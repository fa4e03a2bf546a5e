import { useCallback, useEffect, useRef, useState } from 'react';

/** Work under way. `total` is 0 until it is known. */
export interface TaskProgress {
  /** What is being done: "Reading the sheet". */
  readonly label: string;
  readonly done: number;
  readonly total: number;
}

/** What work is given to be watched and stopped by. */
export interface TaskControls {
  readonly signal: AbortSignal;
  readonly report: (done: number, total: number) => void;
  /** Goes on to another part of the work, by its name. */
  readonly begin: (label: string) => void;
}

export interface Task {
  readonly isBusy: boolean;
  /** Null until the work takes long enough to be worth showing. */
  readonly progress: TaskProgress | null;
  /**
   * Does work, instead of what was being done before. What the work gives is run when it is done, unless other work has
   * taken its place: a state to set, for example.
   */
  readonly perform: (label: string, work: (controls: TaskControls) => Promise<() => void>) => Promise<void>;
  /** Stops the work under way. */
  readonly cancel: () => void;
}

/** Milliseconds before progress is shown. */
const PATIENCE = 200;

/** One piece of work at a time, with progress and a way to stop it. */
export function useTask(startsBusy = false): Task {
  const [isBusy, setBusy] = useState(startsBusy);
  const [progress, setProgress] = useState<TaskProgress | null>(null);
  const current = useRef<AbortController | null>(null);
  useEffect(
    () => () => {
      current.current?.abort();
      current.current = null;
    },
    [],
  );
  const perform = useCallback<Task['perform']>(async (first, work) => {
    current.current?.abort();
    const own = new AbortController();
    current.current = own;
    const isCurrent = (): boolean => current.current === own;
    let made: TaskProgress = { label: first, done: 0, total: 0 };
    let isShown = false;
    const show = (): void => {
      if (isShown && isCurrent()) setProgress(made);
    };
    const timer = setTimeout(() => {
      isShown = true;
      show();
    }, PATIENCE);
    setBusy(true);
    setProgress(null);
    try {
      const conclude = await work({
        signal: own.signal,
        report: (done, total) => {
          made = { ...made, done, total };
          show();
        },
        begin: (label) => {
          made = { label, done: 0, total: 0 };
          show();
        },
      });
      if (isCurrent()) conclude();
    } finally {
      clearTimeout(timer);
      if (isCurrent()) {
        current.current = null;
        setProgress(null);
        setBusy(false);
      }
    }
  }, []);
  const cancel = useCallback(() => current.current?.abort(), []);
  return { isBusy, progress, perform, cancel };
}
