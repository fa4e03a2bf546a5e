import type { Check, Finding } from '../../shared/finding';
import { fieldIn } from '../../shared/untidyText';
import { list } from '../../shared/wording';
import type { ContractsRegister } from '../contract';
import { untidyContractCells } from '../untidyContractCells';

/** Stray spaces, remains of markup, garbled characters: nothing that changes a word. */
export const textUntidy: Check<ContractsRegister> = {
  rule: 'text-untidy',
  title: 'Untidy text',
  severity: 'info',
  fixedBy: 'text',
  perRecord: true,
  run: (register) =>
    untidyContractCells(register).map(({ contract, cell }): Finding => ({
      rule: 'text-untidy', severity: 'info', row: cell.row, column: cell.column, value: cell.value, suggestion: cell.repaired.text,
      field: fieldIn(register.blocks[contract.block], cell.column),
      message: `${contract.label}: the text has ${list(cell.repaired.faults)}.`,
    })),
};
