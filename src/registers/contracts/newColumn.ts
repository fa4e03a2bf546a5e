import type { Block } from '../shared/registerKind';
import { widthOf } from '../shared/rowImages';
import type { Edit } from '../shared/edit';
import type { ContractsRegister } from './contract';

/** A column that the register lacks, and the edits that put its heading into each header. */
export interface NewColumn {
  readonly column: number;
  readonly headings: readonly Edit[];
}

/**
 * Right of everything in the register. Without headings where the register was looked for in an area: a column outside it
 * would not be found again.
 * @param name as a heading, in capitals where the register's own headings are
 */
export function newColumn(register: ContractsRegister, name: string, step: string): NewColumn {
  const capitals = register.fields.every(({ heading }) => heading === heading.toUpperCase());
  const after = capitals ? name.toUpperCase() : name;
  const column = widthOf(register, register.contracts).last + 1;
  const rows = register.within ? [] : register.blocks.map(headingRow).filter((row) => row !== null);
  return { column, headings: rows.map((row) => ({ row, column, before: '', after, step, record: `Headings in row ${row + 1}`, reason: `New column: ${name.toLowerCase()}` })) };
}

/** The header row that holds most headings. */
function headingRow({ headerRows, headings }: Block): number | null {
  const counts = headerRows.map((row) => headings.filter((heading) => heading.row === row).length);
  return headerRows[counts.indexOf(Math.max(...counts))] ?? null;
}
