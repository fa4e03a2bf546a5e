import { useCallback } from 'react';
import type { ExcelProblem } from '../../excel/problems';
import type { Risk, RiskRegister } from '../../registers/risk/risk';
import { useGoToCell } from '../shared/useGoToCell';

export interface GoTo {
  /** Brings the officer to a risk's reference, or its title where the register has no references. */
  readonly goTo: (register: Pick<RiskRegister, 'sheet'>, risk: Risk) => Promise<void>;
  readonly problem: ExcelProblem | null;
}

/** Goes to cells of risks, and keeps why it could not. */
export function useGoTo(): GoTo {
  const { goToCell, problem } = useGoToCell();
  const goTo = useCallback(({ sheet }: Pick<RiskRegister, 'sheet'>, risk: Risk) => goToCell(sheet, risk.row, columnOf(risk)), [goToCell]);
  return { goTo, problem };
}

/** Zero-based sheet column by which a risk is shown. */
export function columnOf({ columns }: Risk): number {
  return columns.ref ?? columns.title ?? 0;
}
