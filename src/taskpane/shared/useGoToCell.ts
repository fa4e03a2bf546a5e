import { useCallback, useState } from 'react';
import { asProblem, type ExcelProblem } from '../../excel/problems';
import { useWorkbook } from '../workbook';

export interface GoToCell {
  /** Brings the officer to a cell; row and column are zero-based sheet positions. */
  readonly goToCell: (sheet: string, row: number, column: number) => Promise<void>;
  readonly problem: ExcelProblem | null;
}

/** Goes to cells, and keeps why it could not. */
export function useGoToCell(): GoToCell {
  const workbook = useWorkbook();
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  const goToCell = useCallback(
    async (sheet: string, row: number, column: number) => {
      try {
        await workbook.goToCell(sheet, row, column);
        setProblem(null);
      } catch (thrown) {
        setProblem(asProblem(thrown));
      }
    },
    [workbook],
  );
  return { goToCell, problem };
}
