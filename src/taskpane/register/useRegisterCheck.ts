import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, Cancelled, type ExcelProblem } from '../../excel/problems';
import type { SheetReading } from '../../excel/reading/readSheet';
import type { SheetEvent } from '../../excel/sheetEvents';
import { splitFindings, type AcceptedFinding, type SplitFindings } from '../../registers/shared/acceptedFindings';
import type { Finding } from '../../registers/shared/finding';
import type { Mapping, RecogniseOptions, Recognised, RegisterSummary } from '../../registers/shared/registerKind';
import { useScheme } from '../schemes/useScheme';
import { useSheetWatch, type SheetWatch } from '../shared/useSheetWatch';
import { useToday } from '../today';
import { useWorkbook } from '../workbook';
import { recordNameOf, withAcceptance, withoutAcceptance } from './findings/acceptances';
import { useTask, type TaskProgress } from './useTask';
import { newRunner } from './work/newRunner';
import type { Judged, RegisterOutline, RegisterRunner, SummarisedKind, WorkOptions } from './work/runner';

/** How the sheet was read: with the officer's columns, the as-at date given, if any, and today. */
export type ReadingOptions = RecogniseOptions & { readonly mapping: Mapping; readonly today: number };

/** What is known of the sheet. While it is being read again, what was known stays. */
export type CheckState<R extends Recognised, S extends RegisterSummary = RegisterSummary> =
  | { readonly stage: 'reading' }
  /** The officer stopped the first check. */
  | { readonly stage: 'stopped' }
  | { readonly stage: 'failed'; readonly problem: ExcelProblem }
  | { readonly stage: 'empty'; readonly reading: SheetReading }
  | { readonly stage: 'unrecognised'; readonly reading: SheetReading; readonly options: ReadingOptions; readonly reason: string }
  | CheckedState<R, S>;

/** A register and its findings, apart into those to look at and those accepted. */
export interface CheckedState<R extends Recognised, S extends RegisterSummary = RegisterSummary> {
  readonly stage: 'checked';
  readonly reading: SheetReading;
  readonly options: ReadingOptions;
  readonly register: RegisterOutline<R>;
  /** The register with its records; null for a long one, whose records are asked for when they are wanted. */
  readonly whole: R | null;
  readonly summary: S;
  /** Everything the checks found, accepted or not. */
  readonly found: readonly Finding[];
  /** Those to look at. */
  readonly findings: SplitFindings['open'];
  readonly accepted: SplitFindings['accepted'];
  readonly lapsed: SplitFindings['lapsed'];
}

export interface RegisterCheck<R extends Recognised, S extends RegisterSummary = RegisterSummary> {
  readonly state: CheckState<R, S>;
  /** The last state that is news of its own: a check that follows writing is not, the result of the writing is. */
  readonly news: CheckState<R, S> | null;
  readonly isBusy: boolean;
  /** What is being done and how far it has come, once it takes long enough to be worth showing. */
  readonly progress: TaskProgress | null;
  /** Where registers are computed; it holds the sheet that was checked. */
  readonly runner: RegisterRunner;
  /** Stops what is being done. What was known of the sheet stays. */
  readonly cancel: () => void;
  /** Why the officer's choice of columns could not be kept in the workbook, if it could not. */
  readonly mappingProblem: ExcelProblem | null;
  /** Why the as-at date could not be kept in the workbook, if it could not. */
  readonly asAtProblem: ExcelProblem | null;
  /** Why accepting or taking back could not be kept in the workbook, if it could not. */
  readonly acceptProblem: ExcelProblem | null;
  /** Reads the active sheet and checks it. */
  readonly check: () => Promise<void>;
  /** Chooses columns: checks again with them and keeps them in the workbook. An empty mapping goes back to what is suggested. */
  readonly choose: (mapping: Mapping) => Promise<void>;
  /** Gives the day to judge at, as a serial number: checks again with it and keeps it in the workbook. Null goes back to the sheet's own date or today. */
  readonly judgeAt: (serial: number | null) => Promise<void>;
  /** Lets a finding stand for a reason, and keeps that in the workbook. */
  readonly accept: (finding: Finding, reason: string) => Promise<void>;
  /** Makes an accepted finding one to look at again. */
  readonly takeBack: (finding: Finding) => Promise<void>;
  /** Runs work during which changes of the sheet are the pane's own, then checks again. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Milliseconds the sheet must be quiet before it is checked again by itself. */
const QUIET = 700;
const NO_FILLS: ReadonlyMap<string, string> = new Map();

/** Reads and checks the active sheet: at once, when another sheet comes to the front, and shortly after the sheet is changed. */
export function useRegisterCheck<R extends Recognised, S extends RegisterSummary>(kind: SummarisedKind<R, S>): RegisterCheck<R, S> {
  const workbook = useWorkbook();
  const today = useToday();
  const scheme = useScheme();
  const [runner] = useState(newRunner);
  const [state, setState] = useState<CheckState<R, S>>({ stage: 'reading' });
  const [news, setNews] = useState<CheckState<R, S> | null>(null);
  const [mappingProblem, setMappingProblem] = useState<ExcelProblem | null>(null);
  const [asAtProblem, setAsAtProblem] = useState<ExcelProblem | null>(null);
  const [acceptProblem, setAcceptProblem] = useState<ExcelProblem | null>(null);
  const { isBusy, progress, perform, cancel } = useTask(true);
  const holding = useRef(0);
  const sheetId = useRef('');
  useEffect(() => () => runner.dispose(), [runner]);

  const judge = useCallback(
    async (reading: SheetReading, options: ReadingOptions, work: WorkOptions): Promise<CheckState<R, S>> => {
      if (reading.grid.values.length === 0) return { stage: 'empty', reading };
      return stateOf(kind, reading, options, await runner.judge({ kind, scheme }, reading.grid, options, work));
    },
    [kind, runner, scheme],
  );

  const check = useCallback(
    () =>
      perform('Reading the sheet', async ({ signal, report, begin }) => {
        let next: CheckState<R, S>;
        try {
          const reading = await workbook.readSheet(undefined, { signal, onProgress: report });
          sheetId.current = reading.sheetId;
          const options = { mapping: reading.saved.byRegister[kind.id] ?? {}, ...given(reading.asAt.byRegister[kind.id]), today: today() };
          begin('Checking');
          next = await judge(reading, options, { signal, onProgress: report });
          const areas = next.stage === 'checked' && next.whole ? kind.colouredAreas?.(next.whole) : undefined;
          const fills = areas ? await workbook.readFills(reading.sheetId, areas) : NO_FILLS;
          if (fills.size > 0) next = await judge({ ...reading, grid: { ...reading.grid, fills } }, options, { signal, onProgress: report });
        } catch (thrown) {
          if (thrown instanceof Cancelled) return () => setState((old) => (old.stage === 'reading' ? { stage: 'stopped' } : old));
          next = { stage: 'failed', problem: asProblem(thrown) };
        }
        return () => {
          setState(next);
          if (holding.current === 0) setNews(next);
        };
      }),
    [judge, kind, perform, today, workbook],
  );

  /** Judges the sheet again as it was read. */
  const rejudge = useCallback(
    (reading: SheetReading, options: ReadingOptions, isNews = false) =>
      perform('Checking', async ({ signal, report }) => {
        let next: CheckState<R, S>;
        try {
          next = await judge(reading, options, { signal, onProgress: report });
        } catch (thrown) {
          if (thrown instanceof Cancelled) return () => undefined;
          next = { stage: 'failed', problem: asProblem(thrown) };
        }
        return () => {
          setState(next);
          if (isNews) setNews(next);
        };
      }),
    [judge, perform],
  );

  const onSheetEvent = useCallback(
    (event: SheetEvent, watch: SheetWatch) => {
      if (holding.current > 0 || (event.kind === 'changed' && event.sheetId !== sheetId.current)) return;
      watch.putOff(check, event.kind === 'activated' ? 0 : QUIET);
    },
    [check],
  );
  useSheetWatch(check, onSheetEvent);

  /** Why something could not be kept in the workbook, or null. A reading under way may be from before it was: then it is read again. */
  const keep = useCallback(
    async (work: Promise<void>): Promise<ExcelProblem | null> => {
      const problem = await problemOf(work);
      if (isBusy) await check();
      return problem;
    },
    [check, isBusy],
  );

  const choose = useCallback(
    async (mapping: Mapping) => {
      if (state.stage !== 'checked' && state.stage !== 'unrecognised') return;
      const { reading, options } = state;
      await rejudge(reading, { ...options, mapping });
      setMappingProblem(await keep(workbook.saveMapping(reading.grid.sheet, kind.id, Object.keys(mapping).length > 0 ? mapping : null)));
    },
    [keep, kind, rejudge, state, workbook],
  );

  const judgeAt = useCallback(
    async (serial: number | null) => {
      if (state.stage !== 'checked') return;
      const { reading, options } = state;
      await rejudge(reading, { mapping: options.mapping, ...given(serial), today: today() }, true);
      setAsAtProblem(await keep(workbook.saveAsAt(reading.grid.sheet, kind.id, serial)));
    },
    [keep, kind, rejudge, state, today, workbook],
  );

  const keepAccepted = useCallback(
    async (change: (kept: readonly AcceptedFinding[], checked: CheckedState<R>) => readonly AcceptedFinding[]) => {
      if (state.stage !== 'checked') return;
      const { reading, options, register: outline, whole, summary, found } = state;
      const kept = change(reading.accepted.byRegister[kind.id] ?? [], state);
      const accepted = { byRegister: { ...reading.accepted.byRegister, [kind.id]: kept }, damaged: false };
      setState(stateOf(kind, { ...reading, accepted }, options, { ok: true, outline, whole, summary, findings: found }));
      setAcceptProblem(await keep(workbook.saveAccepted(reading.grid.sheet, kind.id, kept.length > 0 ? kept : null)));
    },
    [keep, kind, state, workbook],
  );
  const accept = useCallback(
    (finding: Finding, reason: string) =>
      keepAccepted((kept, { lapsed, register }) => withAcceptance(kept, lapsed, finding, reason, recordNameOf(kind.fields, register))),
    [keepAccepted, kind],
  );
  const takeBack = useCallback(
    (finding: Finding) => keepAccepted((kept, { register }) => withoutAcceptance(kept, finding, recordNameOf(kind.fields, register))),
    [keepAccepted, kind],
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

  return { state, news, isBusy, progress, runner, cancel, mappingProblem, asAtProblem, acceptProblem, check, choose, judgeAt, accept, takeBack, during };
}

function stateOf<R extends Recognised, S extends RegisterSummary>(
  kind: SummarisedKind<R, S>, reading: SheetReading, options: ReadingOptions, judged: Judged<R, S>,
): CheckState<R, S> {
  if (!judged.ok) return { stage: 'unrecognised', reading, options, reason: judged.reason };
  const { outline: register, whole, summary, findings: found } = judged;
  const kept = reading.accepted.byRegister[kind.id] ?? [];
  const { open, accepted, lapsed } = splitFindings(found, kept, recordNameOf(kind.fields, register));
  return { stage: 'checked', reading, options, register, whole, summary, found, findings: open, accepted, lapsed };
}

function given(serial: number | null | undefined): Pick<RecogniseOptions, 'asAt'> {
  return serial === null || serial === undefined ? {} : { asAt: serial };
}

/** Why something could not be done; null when it was. */
async function problemOf(work: Promise<void>): Promise<ExcelProblem | null> {
  try {
    await work;
    return null;
  } catch (thrown) {
    return asProblem(thrown);
  }
}
