import type { Check, Finding } from '../../shared/finding';
import { fieldIn } from '../../shared/untidyText';
import { list } from '../../shared/wording';
import type { RiskRegister } from '../risk';
import { untidyRiskCells } from '../untidyRiskCells';

/** Stray spaces, remains of markup, garbled characters: nothing that changes a word. */
export const textUntidy: Check<RiskRegister> = {
  rule: 'text-untidy',
  title: 'Untidy text',
  severity: 'info',
  fixedBy: 'text',
  perRecord: true,
  run: (register) =>
    untidyRiskCells(register).map(({ risk, cell }): Finding => ({
      rule: 'text-untidy', severity: 'info', row: cell.row, column: cell.column, value: cell.value, suggestion: cell.repaired.text,
      field: fieldIn(register.blocks[risk.block], cell.column),
      message: `${risk.label}: the text has ${list(cell.repaired.faults)}.`,
    })),
};
