import { untidyReader, type UntidyCell } from '../shared/untidyText';
import type { Contract, ContractsRegister } from './contract';
import { isMark } from './readCells';

/** The untidy text cells of every contract's row. Marks such as ● are left as they are. */
export function untidyContractCells(register: ContractsRegister): Array<{ contract: Contract; cell: UntidyCell }> {
  const readers = register.blocks.map((block) => untidyReader(register, block, new Set()));
  const found: Array<{ contract: Contract; cell: UntidyCell }> = [];
  for (const contract of register.contracts) {
    for (const cell of readers[contract.block](contract.row)) if (!isMark(cell.value)) found.push({ contract, cell });
  }
  return found;
}
