import { useCallback, useRef, useState } from 'react';
import { asProblem } from '../../excel/problems';
import type { SheetGlimpse } from '../../excel/report/lookAtSheets';
import type { RiskRegister } from '../../registers/risk/risk';
import { riskRegisterKindFor, type RiskRegisterKind } from '../../registers/risk/riskRegister';
import { useKind } from '../schemes/useKind';
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

/** What is known of the sheets that the register on `sheet` may be compared with. */
export interface EarlierState {
  readonly sheet: string;
  /** Null until they have been looked at. */
  readonly options: readonly SheetOption[] | null;
  /** Name of the chosen sheet; null for none. */
  readonly chosen: string | null;
  /** The register read from the chosen sheet. */
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
}

const UNKNOWN: Omit<EarlierState, 'sheet'> = { options: null, chosen: null, register: null, problem: null, isBusy: true };

/** The register of the last report, as a sheet of the same workbook. */
export function useEarlierRegister(): EarlierRegister {
  const kind = useKind(riskRegisterKindFor);
  const workbook = useWorkbook();
  const reports = useReportWorkbook();
  const [state, setState] = useState<EarlierState | null>(null);
  const turn = useRef(0);

  const read = useCallback(
    async (chosen: string | null): Promise<Pick<EarlierState, 'chosen' | 'register' | 'problem'>> => {
      if (chosen === null) return { chosen, register: null, problem: null };
      try {
        const { grid, saved } = await workbook.readSheet(chosen);
        const recognition = kind.recognise(grid, { mapping: saved.byRegister[kind.id] ?? {} });
        if (recognition.ok) return { chosen, register: recognition.register, problem: null };
        return { chosen, register: null, problem: { title: `No risk register was recognised on sheet “${chosen}”.`, advice: recognition.reason } };
      } catch (thrown) {
        return { chosen, register: null, problem: told(thrown) };
      }
    },
    [kind, workbook],
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
        next = { sheet, options, ...(await read(chosen)), isBusy: false };
      } catch (thrown) {
        next = { ...UNKNOWN, sheet, options: [], problem: told(thrown), isBusy: false };
      }
      if (mine === turn.current) setState(next);
    },
    [kind, read, reports],
  );

  const choose = useCallback(
    async (sheet: string, earlier: string | null) => {
      turn.current += 1;
      const mine = turn.current;
      setState((old) => old && { ...old, chosen: earlier, register: null, problem: null, isBusy: true });
      const found = await read(earlier);
      const keeping = await reports.keepComparison(sheet, earlier).then(() => null, notKept);
      if (mine === turn.current) setState((old) => old && { ...old, ...found, problem: found.problem ?? keeping, isBusy: false });
    },
    [read, reports],
  );

  const stateOf = useCallback((sheet: string): EarlierState => (state?.sheet === sheet ? state : { ...UNKNOWN, sheet }), [state]);
  return { stateOf, look, choose };
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
