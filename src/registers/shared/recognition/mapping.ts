import { numberOf } from '../cells';
import { isBlank, valueAt } from '../grid';
import type { Block, FieldMatch, Mapping } from '../registerKind';
import { columnsOf } from './columns';
import type { Region } from './region';

/**
 * Blocks as the user's own choice has them. What the user left as recognised stays so, block by block; a column the
 * user changed holds for every block, and a field set to null is in none.
 */
export function withMapping(blocks: readonly Block[], mapping: Mapping, region: Region): Block[] {
  const first = blocks[0]?.columns ?? {};
  const changed = Object.entries(mapping).filter(([field, column]) => (first[field] ?? null) !== column);
  if (changed.length === 0) return [...blocks];
  const names = new Set(changed.map(([field]) => field));
  const taken = new Set(changed.map(([, column]) => column));
  return blocks.map((block) => {
    const kept = block.fields.filter(({ field, column }) => !names.has(field) && !taken.has(column));
    const fields = [...kept, ...chosenFields(changed, (column) => headingOver(block.headerRows, column, region))].sort((a, b) => a.column - b.column);
    return { ...block, fields, columns: columnsOf(fields), moved: block.moved.filter((field) => !names.has(field)) };
  });
}

/**
 * A register whose header was not understood, read by the user's mapping alone: the last row of words above the first
 * number in a mapped column is taken for the header.
 */
export function blockWithoutHeader(region: Region, mapping: Mapping): Block[] {
  const chosen = Object.entries(mapping).filter((entry): entry is [string, number] => entry[1] !== null);
  if (chosen.length === 0) return [];
  const columns = chosen.map(([, column]) => column);
  let firstRow = region.firstRow;
  while (firstRow < region.endRow && !columns.some((column) => numberOf(valueAt(region.grid, firstRow, column)) !== null)) firstRow += 1;
  if (firstRow === region.endRow) return [];
  const headerRows = firstRow > region.firstRow ? [firstRow - 1] : [];
  const fields = chosenFields(chosen, (column) => headingOver(headerRows, column, region));
  return [{ headerRows, firstRow, endRow: region.endRow, fields, columns: columnsOf(fields), headings: [], moved: [] }];
}

function chosenFields(choices: ReadonlyArray<readonly [string, number | null]>, heading: (column: number) => string): FieldMatch[] {
  return choices.flatMap(([field, column]) => (column === null ? [] : [{ field, column, heading: heading(column), confidence: 1 }]));
}

function headingOver(rows: readonly number[], column: number, region: Region): string {
  return rows.map((row) => valueAt(region.grid, row, column)).filter((value) => !isBlank(value)).join(' › ');
}
