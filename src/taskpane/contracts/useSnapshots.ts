import { useCallback, useEffect, useState } from 'react';
import { asProblem, type ExcelProblem } from '../../excel/problems';
import { withSnapshot, type Snapshot } from '../../registers/contracts/report/snapshot';
import { useAnnounce } from '../app/announcer';
import { useContractsWorkbook } from './contractsWorkbook';

export interface Snapshots {
  /** The figures kept for the sheet, the earliest first; none while they are being read. */
  readonly kept: readonly Snapshot[];
  /** Why they could not be read or kept. */
  readonly problem: ExcelProblem | null;
  readonly keep: (snapshot: Snapshot) => Promise<void>;
  /** Forgets the figures of a day, YYYY-MM-DD. */
  readonly forget: (asAt: string) => Promise<void>;
}

/** The key figures that the workbook keeps for a sheet. */
export function useSnapshots(sheet: string): Snapshots {
  const workbook = useContractsWorkbook();
  const announce = useAnnounce();
  const [found, setFound] = useState<{ readonly sheet: string; readonly kept: readonly Snapshot[] }>({ sheet: '', kept: [] });
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  useEffect(() => {
    let isOver = false;
    workbook.readSnapshots(sheet).then(
      (kept) => {
        if (!isOver) setFound({ sheet, kept });
      },
      (thrown: unknown) => {
        if (!isOver) setProblem(asProblem(thrown));
      },
    );
    return () => {
      isOver = true;
    };
  }, [sheet, workbook]);
  const change = useCallback(
    async (changed: (kept: readonly Snapshot[]) => readonly Snapshot[], said: string) => {
      try {
        // Read again: another pane, or another officer, may have kept some.
        const next = changed(await workbook.readSnapshots(sheet));
        await workbook.keepSnapshots(sheet, next);
        setFound({ sheet, kept: next });
        setProblem(null);
        announce(said);
      } catch (thrown) {
        setProblem(asProblem(thrown));
      }
    },
    [announce, sheet, workbook],
  );
  return {
    kept: found.sheet === sheet ? found.kept : NONE,
    problem,
    keep: (snapshot) => change((kept) => withSnapshot(kept, snapshot), 'The figures of this day are kept in the workbook.'),
    forget: (asAt) => change((kept) => kept.filter((snapshot) => snapshot.asAt !== asAt), 'The figures of that day are no longer kept.'),
  };
}

const NONE: readonly Snapshot[] = [];
