import { useCallback, useEffect, useRef, useState } from 'react';
import type { LoggedBatch } from '../../excel/journal/readLog';
import type { TidyPlan } from '../../registers/shared/edit';
import { useAnnounce } from '../app/announcer';
import { useWorkbook } from '../workbook';
import { applyMessage, undoMessage, type ResultMessage } from './resultMessages';

/** Writing under way. `total` is 0 until it is known. */
export interface WritingProgress {
  readonly kind: 'apply' | 'undo';
  readonly done: number;
  readonly total: number;
}

export interface Writing {
  readonly progress: WritingProgress | null;
  readonly result: ResultMessage | null;
  /** The last batch of this register that can still be undone. */
  readonly batch: LoggedBatch | null;
  readonly apply: (plan: TidyPlan, sheetId: string) => Promise<void>;
  /** Undoes the last batch: all that is left of it, or only the entries at these rows of the log. */
  readonly undo: (logRows?: ReadonlySet<number>) => Promise<void>;
  readonly cancel: () => void;
}

/** Applies plans and undoes the last batch, one at a time, and keeps what became of it. */
export function useWriting(register: string, during: <T>(work: () => Promise<T>) => Promise<T>): Writing {
  const workbook = useWorkbook();
  const announce = useAnnounce();
  const [progress, setProgress] = useState<WritingProgress | null>(null);
  const [result, setResult] = useState<ResultMessage | null>(null);
  const [batch, setBatch] = useState<LoggedBatch | null>(null);
  const cancelling = useRef<AbortController | null>(null);

  const refresh = useCallback(async () => {
    try {
      setBatch(await workbook.latestBatch(register));
    } catch {
      // Without the log there is nothing to offer; the check itself reports a workbook that cannot be read.
      setBatch(null);
    }
  }, [register, workbook]);

  useEffect(() => {
    const timer = setTimeout(() => void refresh(), 0);
    return () => clearTimeout(timer);
  }, [refresh]);

  const write = useCallback(
    async (kind: WritingProgress['kind'], work: (options: { signal: AbortSignal; onProgress: (done: number, total: number) => void }) => Promise<ResultMessage>) => {
      if (cancelling.current) return;
      const controller = new AbortController();
      cancelling.current = controller;
      setResult(null);
      setProgress({ kind, done: 0, total: 0 });
      try {
        const message = await during(() => work({ signal: controller.signal, onProgress: (done, total) => setProgress({ kind, done, total }) }));
        await refresh();
        setResult(message);
        announce([message.title, message.advice].filter(Boolean).join(' '));
      } finally {
        cancelling.current = null;
        setProgress(null);
      }
    },
    [announce, during, refresh],
  );

  const apply = useCallback(
    (plan: TidyPlan, sheetId: string) => write('apply', async (options) => applyMessage(await workbook.applyPlan(plan, { ...options, register, sheetId }))),
    [register, workbook, write],
  );
  const undo = useCallback(
    (logRows?: ReadonlySet<number>) =>
      write('undo', async (options) => (batch ? undoMessage(await workbook.undoBatch(batch.heading.batch, logRows ? { ...options, logRows } : options)) : { tone: 'info', title: 'There is nothing to undo.' })),
    [batch, workbook, write],
  );
  const cancel = useCallback(() => cancelling.current?.abort(), []);

  return { progress, result, batch, apply, undo, cancel };
}
