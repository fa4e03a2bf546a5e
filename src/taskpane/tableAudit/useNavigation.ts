import { useCallback, useState } from 'react';
import { asProblem, type ExcelProblem } from '../../excel/problems';
import type { Area } from '../../registers/shared/grid';
import { useWorkbook } from '../workbook';
import { useAuditWorkbook } from './auditWorkbook';

export interface Navigation {
  readonly goTo: (row: number, column: number) => void;
  readonly show: (area: Area) => void;
  /** Why the last cell could not be shown. */
  readonly problem: ExcelProblem | null;
}

/** Takes the officer to cells of the sheet that was audited. */
export function useNavigation(sheetId: string): Navigation {
  const workbook = useWorkbook();
  const auditWorkbook = useAuditWorkbook();
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  const attempt = useCallback(async (work: () => Promise<void>) => {
    try {
      await work();
      setProblem(null);
    } catch (thrown) {
      setProblem(asProblem(thrown));
    }
  }, []);
  const goTo = useCallback((row: number, column: number) => void attempt(() => workbook.goToCell(sheetId, row, column)), [attempt, sheetId, workbook]);
  const show = useCallback((area: Area) => void attempt(() => auditWorkbook.selectArea(sheetId, area)), [attempt, auditWorkbook, sheetId]);
  return { goTo, show, problem };
}
