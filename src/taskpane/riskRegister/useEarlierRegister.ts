import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem } from '../../excel/problems';
import type { SheetGlimpse } from '../../excel/report/lookAtSheets';
import type { RiskRegister } from '../../registers/risk/risk';
import { riskRegisterKindFor, type RiskRegisterKind } from '../../registers/risk/riskRegister';
import { newRunner } from '../register/work/newRunner';
import type { WorkOptions } from '../register/work/runner';
import { useKind } from '../schemes/useKind';
import { useScheme } from '../schemes/useScheme';
import { useWorkbook } from '../workbook';
import { useReportWorkbook } from './reportWorkbook';

/** A sheet that the register may be compared with. */
export interface SheetOption {
  readonly name: string;
  readonly isHidden: boolean;
  /** True where its first rows read as a risk register. */
  readonly isRegister: boolean;
}

export interface ToldProblem {
  readonly title: string;
  readonly advice: string;
}

/** A file of the last report, as long as the pane is open: a workbook cannot keep what stands on a computer. */
export interface EarlierFile {
  readonly name: string;
  /** At least one, in the order of its sheets. */
  readonly registers: readonly RiskRegister[];
  /** Which of them is compared with. */
  readonly chosen: number;
}

/** What is known of the sheets that the register on `sheet` may be compared with. */
export interface EarlierState {
  readonly sheet: string;
  /** Null until they have been looked at. */
  readonly options: readonly SheetOption[] | null;
  /** Name of the chosen sheet; null for none. */
  readonly chosen: string | null;
  /** The file taken in place of a sheet; null for none. */
  readonly file: EarlierFile | null;
  /** The register read from the chosen sheet or file. */
  readonly register: RiskRegister | null;
  readonly problem: ToldProblem | null;
  readonly isBusy: boolean;
}

export interface EarlierRegister {
  /** For the register on a sheet; nothing is known until it has been looked for. */
  readonly stateOf: (sheet: string) => EarlierState;
  /** Looks at the sheets there are, and reads the one chosen now or kept in the workbook. */
  readonly look: (sheet: string) => Promise<void>;
  /** Chooses a sheet, reads it, and keeps the choice in the workbook. */
  readonly choose: (sheet: string, earlier: string | null) => Promise<void>;
  /** Takes a file in place of a sheet; null for neither. */
  readonly take: (sheet: string, file: EarlierFile | null) => void;
}

const UNKNOWN: Omit<EarlierState, 'sheet'> = { options: null, chosen: null, file: null, register: null, problem: null, isBusy: true };

/** A sheet is read to its end: what is chosen meanwhile takes its place. */
const UNWATCHED: WorkOptions = { signal: new AbortController().signal, onProgress: () => undefined };

/** The register of the last report: a sheet of the same workbook, or a file. */
export function useEarlierRegister(): EarlierRegister {
  const kind = useKind(riskRegisterKindFor);
  const scheme = useScheme();
  const workbook = useWorkbook();
  const reports = useReportWorkbook();
  const [state, setState] = useState<EarlierState | null>(null);
  const turn = useRef(0);
  const [runner] = useState(newRunner);
  useEffect(() => () => runner.dispose(), [runner]);

  const read = useCallback(
    async (chosen: string | null): Promise<Pick<EarlierState, 'chosen' | 'register' | 'problem'>> => {
      if (chosen === null) return { chosen, register: null, problem: null };
      try {
        const { grid, saved } = await workbook.readSheet(chosen);
        const recognition = await runner.whole({ kind, scheme }, grid, { mapping: saved.byRegister[kind.id] ?? {} }, UNWATCHED);
        if (recognition.ok) return { chosen, register: recognition.register, problem: null };
        return { chosen, register: null, problem: { title: `No risk register was recognised on sheet “${chosen}”.`, advice: recognition.reason } };
      } catch (thrown) {
        return { chosen, register: null, problem: told(thrown) };
      }
    },
    [kind, runner, scheme, workbook],
  );

  const look = useCallback(
    async (sheet: string) => {
      turn.current += 1;
      const mine = turn.current;
      setState((old) => (old?.sheet === sheet ? { ...old, isBusy: true } : { ...UNKNOWN, sheet }));
      let next: EarlierState;
      try {
        const { sheets, comparisons } = await reports.lookAtSheets();
        const options = sheets.filter(({ name }) => name !== sheet).map((sheetSeen) => optionOf(sheetSeen, kind));
        const kept = comparisons.get(sheet) ?? null;
        const chosen = options.some(({ name }) => name === kept) ? kept : null;
        next = { sheet, options, file: null, ...(await read(chosen)), isBusy: false };
      } catch (thrown) {
        next = { ...UNKNOWN, sheet, options: [], problem: told(thrown), isBusy: false };
      }
      if (mine === turn.current) setState((old) => (old?.sheet === sheet && old.file ? { ...old, options: next.options, isBusy: false } : next));
    },
    [kind, read, reports],
  );

  const choose = useCallback(
    async (sheet: string, earlier: string | null) => {
      turn.current += 1;
      const mine = turn.current;
      setState((old) => old && { ...old, chosen: earlier, file: null, register: null, problem: null, isBusy: true });
      const found = await read(earlier);
      const keeping = await reports.keepComparison(sheet, earlier).then(() => null, notKept);
      if (mine === turn.current) setState((old) => (old === null || old.file ? old : { ...old, ...found, problem: found.problem ?? keeping, isBusy: false }));
    },
    [read, reports],
  );

  const take = useCallback((sheet: string, file: EarlierFile | null) => {
    setState((old) => ({ ...(old?.sheet === sheet ? old : { ...UNKNOWN, sheet }), chosen: null, file, register: file?.registers[file.chosen] ?? null, problem: null, isBusy: false }));
  }, []);

  const stateOf = useCallback((sheet: string): EarlierState => (state?.sheet === sheet ? state : { ...UNKNOWN, sheet }), [state]);
  return { stateOf, look, choose, take };
}

/** Where an earlier register was read: "sheet “March”", "sheet “Register” of “March.xlsx”", "“March.csv”". */
export function placeOf({ sheet }: RiskRegister, file: EarlierFile | null): string {
  if (file === null) return `sheet “${sheet}”`;
  return sheet === file.name ? `“${file.name}”` : `sheet “${sheet}” of “${file.name}”`;
}

function optionOf({ name, isHidden, corner }: SheetGlimpse, kind: RiskRegisterKind): SheetOption {
  return { name, isHidden, isRegister: corner !== null && kind.recognise(corner).ok };
}

function told(thrown: unknown): ToldProblem {
  const { message, advice } = asProblem(thrown);
  return { title: message, advice };
}

function notKept(thrown: unknown): ToldProblem {
  return { title: 'The choice could not be kept in the workbook: it has to be made again next time.', advice: asProblem(thrown).message };
}
