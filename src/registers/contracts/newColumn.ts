import type { Block } from '../shared/registerKind';
import type { ContractsRegister } from './contract';
import { widthOf } from './rowImages';

/**
 * The column of a status that the register lacks: right of everything in it, with a heading in each header. None where
 * the register was looked for in an area: a column outside it would not be found again.
 */
export function newStatusColumn(register: ContractsRegister): { column: number; headings: ReadonlyArray<{ row: number; text: string }> } {
  const capitals = register.fields.every(({ heading }) => heading === heading.toUpperCase());
  const text = capitals ? 'PROCUREMENT STATUS' : 'Procurement status';
  const headings = register.within ? [] : register.blocks.flatMap((block) => {
    const row = headingRow(block);
    return row === null ? [] : [{ row, text }];
  });
  return { column: widthOf(register).last + 1, headings };
}

/** The header row that holds most headings. */
function headingRow({ headerRows, headings }: Block): number | null {
  const counts = headerRows.map((row) => headings.filter((heading) => heading.row === row).length);
  return headerRows[counts.indexOf(Math.max(...counts))] ?? null;
}
