import { useCallback, useState } from 'react';
import { asProblem, type ExcelProblem } from '../../excel/problems';
import type { Risk, RiskRegister } from '../../registers/risk/risk';
import { useWorkbook } from '../workbook';

export interface GoTo {
  /** Brings the officer to a risk's reference, or its title where the register has no references. */
  readonly goTo: (register: Pick<RiskRegister, 'sheet'>, risk: Risk) => Promise<void>;
  readonly problem: ExcelProblem | null;
}

/** Goes to cells of risks, and keeps why it could not. */
export function useGoTo(): GoTo {
  const workbook = useWorkbook();
  const [problem, setProblem] = useState<ExcelProblem | null>(null);
  const goTo = useCallback(
    async ({ sheet }: Pick<RiskRegister, 'sheet'>, risk: Risk) => {
      try {
        await workbook.goToCell(sheet, risk.row, columnOf(risk));
        setProblem(null);
      } catch (thrown) {
        setProblem(asProblem(thrown));
      }
    },
    [workbook],
  );
  return { goTo, problem };
}

/** Zero-based sheet column by which a risk is shown. */
export function columnOf({ columns }: Risk): number {
  return columns.ref ?? columns.title ?? 0;
}
