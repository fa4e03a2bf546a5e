import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type ExcelProblem } from '../../excel/problems';
import type { SheetReading } from '../../excel/reading/readSheet';
import type { Finding } from '../../registers/shared/finding';
import type { Mapping, Recognised, RegisterKind } from '../../registers/shared/registerKind';
import { useWorkbook } from '../workbook';

/** What is known of the sheet. While it is being read again, what was known stays. */
export type CheckState<R extends Recognised> =
  | { readonly stage: 'reading' }
  | { readonly stage: 'failed'; readonly problem: ExcelProblem }
  | { readonly stage: 'empty'; readonly reading: SheetReading }
  | { readonly stage: 'unrecognised'; readonly reading: SheetReading; readonly mapping: Mapping; readonly reason: string }
  | { readonly stage: 'checked'; readonly reading: SheetReading; readonly mapping: Mapping; readonly register: R; readonly findings: readonly Finding[] };

export interface RegisterCheck<R extends Recognised> {
  readonly state: CheckState<R>;
  /** The last state that is news of its own: a check that follows writing is not, the result of the writing is. */
  readonly news: CheckState<R> | null;
  readonly isBusy: boolean;
  /** Why the officer's choice of columns could not be kept in the workbook, if it could not. */
  readonly mappingProblem: ExcelProblem | null;
  /** Reads the active sheet and checks it. */
  readonly check: () => Promise<void>;
  /** Chooses columns: checks again with them and keeps them in the workbook. An empty mapping goes back to what is suggested. */
  readonly choose: (mapping: Mapping) => Promise<void>;
  /** Runs work during which changes of the sheet are the pane's own, then checks again. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Milliseconds the sheet must be quiet before it is checked again by itself. */
const QUIET = 700;

/** Reads and checks the active sheet: at once, when another sheet comes to the front, and shortly after the sheet is changed. */
export function useRegisterCheck<R extends Recognised>(kind: RegisterKind<R>): RegisterCheck<R> {
  const workbook = useWorkbook();
  const [state, setState] = useState<CheckState<R>>({ stage: 'reading' });
  const [news, setNews] = useState<CheckState<R> | null>(null);
  const [isBusy, setBusy] = useState(true);
  const [mappingProblem, setMappingProblem] = useState<ExcelProblem | null>(null);
  const turn = useRef(0);
  const holding = useRef(0);
  const sheetId = useRef('');

  const check = useCallback(async () => {
    turn.current += 1;
    const mine = turn.current;
    setBusy(true);
    let next: CheckState<R>;
    try {
      const reading = await workbook.readSheet();
      sheetId.current = reading.sheetId;
      next = judge(kind, reading, reading.saved.byRegister[kind.id] ?? {});
    } catch (thrown) {
      next = { stage: 'failed', problem: asProblem(thrown) };
    }
    if (mine !== turn.current) return;
    setState(next);
    if (holding.current === 0) setNews(next);
    setBusy(false);
  }, [kind, workbook]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOver = false;
    let stop: (() => Promise<void>) | undefined;
    const begin = async (): Promise<void> => {
      await check();
      const stopWatching = await workbook.watchSheets((event) => {
        if (holding.current > 0 || (event.kind === 'changed' && event.sheetId !== sheetId.current)) return;
        clearTimeout(timer);
        timer = setTimeout(() => void check(), event.kind === 'activated' ? 0 : QUIET);
      });
      if (isOver) await stopWatching();
      else stop = stopWatching;
    };
    // An Excel without these events still checks when asked to.
    begin().catch(() => undefined);
    return () => {
      isOver = true;
      clearTimeout(timer);
      stop?.().catch(() => undefined);
    };
  }, [check, workbook]);

  const choose = useCallback(
    async (mapping: Mapping) => {
      if (state.stage !== 'checked' && state.stage !== 'unrecognised') return;
      const { reading } = state;
      setState(judge(kind, reading, mapping));
      try {
        await workbook.saveMapping(reading.grid.sheet, kind.id, Object.keys(mapping).length > 0 ? mapping : null);
        setMappingProblem(null);
      } catch (thrown) {
        setMappingProblem(asProblem(thrown));
      }
    },
    [kind, state, workbook],
  );

  const during = useCallback(
    async <T,>(work: () => Promise<T>): Promise<T> => {
      holding.current += 1;
      try {
        return await work();
      } finally {
        await check();
        holding.current -= 1;
      }
    },
    [check],
  );

  return { state, news, isBusy, mappingProblem, check, choose, during };
}

function judge<R extends Recognised>(kind: RegisterKind<R>, reading: SheetReading, mapping: Mapping): CheckState<R> {
  if (reading.grid.values.length === 0) return { stage: 'empty', reading };
  const recognition = kind.recognise(reading.grid, { mapping });
  if (!recognition.ok) return { stage: 'unrecognised', reading, mapping, reason: recognition.reason };
  const { register } = recognition;
  return { stage: 'checked', reading, mapping, register, findings: kind.check(register) };
}
