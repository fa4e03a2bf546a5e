import { useCallback, useEffect, useState } from 'react';
import { asProblem, type ExcelProblem } from '../../excel/problems';
import { withSnapshot, type BudgetSnapshot } from '../../registers/budget/report/snapshots';
import { useBudgetWorkbook } from './budgetWorkbook';

export interface Snapshots {
  readonly snapshots: readonly BudgetSnapshot[];
  readonly isBusy: boolean;
  /** Why they could not be read or kept. */
  readonly problem: ExcelProblem | null;
  /** Keeps a snapshot, in the place of one of the same name. @returns true when it is kept */
  readonly keep: (snapshot: BudgetSnapshot) => Promise<boolean>;
  readonly forget: (label: string) => Promise<boolean>;
}

const NONE: readonly BudgetSnapshot[] = [];

/** The figures kept from earlier reports of a budget. @param subject what the budget is about; null where none is known yet */
export function useSnapshots(subject: string): Snapshots {
  const workbook = useBudgetWorkbook();
  const [read, setRead] = useState<{ readonly subject: string; readonly snapshots: readonly BudgetSnapshot[] } | null>(null);
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  useEffect(() => {
    let isOver = false;
    workbook.readSnapshots(subject).then(
      (snapshots) => {
        if (isOver) return;
        setRead({ subject, snapshots });
        setProblem(null);
      },
      (thrown: unknown) => {
        if (!isOver) setProblem(asProblem(thrown));
      },
    );
    return () => {
      isOver = true;
    };
  }, [subject, workbook]);

  const change = useCallback(
    async (changed: (snapshots: readonly BudgetSnapshot[]) => readonly BudgetSnapshot[]): Promise<boolean> => {
      setKeeping(true);
      try {
        // Read again: another pane, or a colleague, may have kept some since.
        const next = changed(await workbook.readSnapshots(subject));
        await workbook.keepSnapshots(subject, next);
        setRead({ subject, snapshots: next });
        setProblem(null);
        return true;
      } catch (thrown) {
        setProblem(asProblem(thrown));
        return false;
      } finally {
        setKeeping(false);
      }
    },
    [subject, workbook],
  );
  const keep = useCallback((snapshot: BudgetSnapshot) => change((snapshots) => withSnapshot(snapshots, snapshot)), [change]);
  const forget = useCallback((label: string) => change((snapshots) => snapshots.filter((snapshot) => snapshot.label !== label)), [change]);
  return { snapshots: read?.subject === subject ? read.snapshots : NONE, isBusy: isKeeping, problem, keep, forget };
}
