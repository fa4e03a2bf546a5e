import { textOf } from '../../shared/cells';
import { isBlank, numberFormatAt, valueAt } from '../../shared/grid';
import type { Block } from '../../shared/registerKind';
import type { Region } from '../../shared/recognition/region';
import { FIGURE_FIELDS, type FigureField } from '../fields';
import type { Scales } from './readLines';
import { isUnitOnly, scaleIn } from './units';

/** Rows under a header that may still state units: "£000" over each column. */
const ROWS_OF_UNITS = 2;

/**
 * Pounds in one unit of each money column: as its own heading says, or else the header anywhere, or else the title; and
 * pounds where nothing says.
 */
export function scalesOf(region: Region, block: Block, title: string): Scales {
  const general = scaleInHeader(region, block) ?? scaleIn(title) ?? 1;
  const scales: Partial<Record<FigureField, number>> = {};
  for (const field of FIGURE_FIELDS) {
    const match = block.fields.find((candidate) => candidate.field === field);
    if (match) scales[field] = scaleIn(match.heading) ?? unitUnder(region, block, match.column) ?? general;
  }
  return scales;
}

/** The unit of most columns. */
export function usualScale(scales: readonly Scales[]): number {
  const counts = new Map<number, number>();
  for (const scale of scales.flatMap((block) => Object.values(block))) counts.set(scale, (counts.get(scale) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 1;
}

function unitUnder({ grid }: Region, { firstRow }: Block, column: number): number | null {
  for (let row = firstRow; row < firstRow + ROWS_OF_UNITS; row += 1) {
    const value = valueAt(grid, row, column);
    if (typeof value === 'string' && isUnitOnly(value)) return scaleIn(value);
  }
  return null;
}

function scaleInHeader({ grid, firstColumn, endColumn }: Region, { headerRows, firstRow, fields }: Block): number | null {
  const figures = new Set(fields.filter(({ field }) => field !== 'commentary').map(({ column }) => column));
  for (const row of [...headerRows, firstRow]) {
    for (let column = firstColumn; column < endColumn; column += 1) {
      const value = valueAt(grid, row, column);
      if (isBlank(value) || typeof value !== 'string' || (row === firstRow && !isUnitOnly(value))) continue;
      const scale = figures.has(column) || isUnitOnly(value) ? scaleIn(textOf(value)) : null;
      if (scale !== null) return scale;
    }
  }
  return scaleOfFormat(grid, firstRow, fields.map(({ column }) => column));
}

/** Excel shows 1,619,000 as 1,619 under a format that ends in a comma: the cells still hold pounds, so no format changes the unit. */
function scaleOfFormat(grid: Region['grid'], row: number, columns: readonly number[]): number | null {
  return columns.some((column) => /[0#],(?:[^0#]|$)/.test(numberFormatAt(grid, row, column))) ? 1 : null;
}
