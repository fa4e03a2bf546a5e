import { columnName } from '../../shared/address';
import { quoted } from '../../shared/cells';
import type { Check, Finding } from '../../shared/finding';
import { isBlank, valueAt } from '../../shared/grid';
import type { ContractsRegister } from '../contract';
import { fieldInWords } from '../fields';

const IS = { rule: 'data-misplaced', severity: 'info' } as const;

/** Data that stands away from its heading, as where a page lost a cell in printing. Said at the first such cell of each row. */
export const dataMisplaced: Check<ContractsRegister> = {
  ...IS,
  title: 'Data not under its heading',
  fixedBy: 'pages',
  perRecord: true,
  run: ({ contracts, blocks, grid }) =>
    contracts.flatMap((contract): Finding[] => {
      const headings = blocks[contract.block].columns;
      if (contract.columns === headings) return [];
      const moved = Object.entries(contract.columns).find(([field, column]) => headings[field] !== column && !isBlank(valueAt(grid, contract.row, column)));
      if (!moved) return [];
      const [field, column] = moved;
      const value = valueAt(grid, contract.row, column);
      return [{ ...IS, row: contract.row, column, field, value, message: `${contract.label}: ${quoted(value)}, read as ${fieldInWords(field)}, stands in column ${columnName(column)}${headings[field] === undefined ? '' : `; its heading stands over column ${columnName(headings[field])}`}. A cell before it may have been lost.` }];
    }),
};
